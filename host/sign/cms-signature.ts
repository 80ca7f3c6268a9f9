import { createHash, type KeyObject, webcrypto } from 'node:crypto';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SigningIdentity } from './signing-identity.ts';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/**
 * A detached CMS signature of bytes with the whole chain, as PAdES baseline B-B asks for it (ETSI EN 319 142-1, 6.3): content
 * type, digest and the signing certificate's hash are signed; the time stands in the PDF, not here.
 */
export async function cmsSignature(content: Uint8Array, identity: SigningIdentity): Promise<Uint8Array> {
  const [leaf, ...issuers] = identity.chain.map(({ raw }) => Certificate.fromBER(new Uint8Array(raw)));
  if (leaf === undefined) throw new Error('An identity has a certificate.');
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates: [leaf, ...issuers],
    signerInfos: [signerInfo(leaf, content, identity)],
  });
  await signed.sign(await webKey(identity.key), 0, 'SHA-256', new Uint8Array(content));
  const info = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER(false));
}

function signerInfo(leaf: Certificate, content: Uint8Array, { chain }: SigningIdentity): SignerInfo {
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({
      type: 0,
      // DER wants members of a set in the order of their bytes, which is that of their lengths here.
      attributes: [
        new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
        new Attribute({ type: oid.messageDigest, values: [octets(sha256(content))] }),
        new Attribute({ type: oid.signingCertificateV2, values: [signingCertificate(chain[0].raw)] }),
      ],
    }),
  });
}

/** SigningCertificateV2 of RFC 5035 with SHA-256, its default algorithm, which DER leaves out. */
function signingCertificate(certificate: Uint8Array): Sequence {
  const identifier = new Sequence({ value: [octets(sha256(certificate))] });
  return new Sequence({ value: [new Sequence({ value: [identifier] })] });
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: new Uint8Array(bytes) });
}

function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest());
}

async function webKey(key: KeyObject): Promise<webcrypto.CryptoKey> {
  const curve = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' };
  const named = Object.entries(curve).find(([name]) => name === key.asymmetricKeyDetails?.namedCurve)?.[1];
  const algorithm =
    named === undefined
      ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
      : { name: 'ECDSA', namedCurve: named };
  const bytes = new Uint8Array(key.export({ type: 'pkcs8', format: 'der' }));
  try {
    return await webcrypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']);
  } finally {
    bytes.fill(0);
  }
}
