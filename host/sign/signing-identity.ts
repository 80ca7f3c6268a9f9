import type { KeyObject, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { openPkcs12 } from './open-pkcs12.ts';
import { SignError } from './sign-error.ts';

/** Who signs: a private key and its certificate with those that vouch for it, as far as the file holds them. */
export interface SigningIdentity {
  readonly key: KeyObject;
  /** The signer's own certificate first, then each issuer. */
  readonly chain: readonly [X509Certificate, ...X509Certificate[]];
  /** Common name of the signer; the whole subject where it has none. */
  readonly name: string;
}

const KEY_USAGE = '2.5.29.15';
/** Bits 0 (digitalSignature) and 1 (nonRepudiation) of RFC 5280, 4.2.1.3, in the first byte of the bit string. */
const SIGNING_BITS = 0b1100_0000;
const SHORTEST_RSA_BITS = 2048;
const curves: ReadonlySet<string | undefined> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/**
 * The identity in a laboratory's PKCS#12 file, fit to sign at a moment.
 * @throws SignError where the file cannot be opened, or key or certificate may not sign now
 */
export function signingIdentity(p12: Uint8Array, passphrase: string, at: Date): SigningIdentity {
  const { keys, certificates } = openPkcs12(p12, passphrase);
  const [key] = keys;
  if (key === undefined) throw new SignError('P12_WITHOUT_KEY');
  refuseUnsuitable(key);
  const leaf = certificates.find((one) => one.checkPrivateKey(key));
  if (leaf === undefined) throw new SignError('P12_WITHOUT_CERTIFICATE');
  refuseUnfit(leaf, at);
  const issuers = issuersOf(leaf, certificates);
  for (const issuer of issuers) refuseExpiredIssuer(issuer, at);
  return { key, chain: [leaf, ...issuers], name: nameOf(leaf) };
}

function refuseUnsuitable({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): void {
  const isRsa =
    asymmetricKeyType === 'rsa' && (asymmetricKeyDetails?.modulusLength ?? 0) >= SHORTEST_RSA_BITS;
  if (!isRsa && !curves.has(asymmetricKeyDetails?.namedCurve)) throw new SignError('KEY_UNSUITABLE');
}

function refuseUnfit(leaf: X509Certificate, at: Date): void {
  if (at < new Date(leaf.validFrom)) throw new SignError('CERTIFICATE_NOT_YET_VALID', leaf.validFrom);
  if (at > new Date(leaf.validTo)) throw new SignError('CERTIFICATE_EXPIRED', leaf.validTo);
  const { extensions = [] } = Certificate.fromBER(new Uint8Array(leaf.raw));
  const usage = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.extnValue.valueBlock.valueHexView;
  // A bit string is its tag, its length, the count of unused bits and the bits; a certificate without it may sign.
  if (usage !== undefined && ((usage[3] ?? 0) & SIGNING_BITS) === 0) {
    throw new SignError('CERTIFICATE_NOT_FOR_SIGNING');
  }
}

function refuseExpiredIssuer(issuer: X509Certificate, at: Date): void {
  if (at >= new Date(issuer.validFrom) && at <= new Date(issuer.validTo)) return;
  throw new SignError('ISSUER_EXPIRED', `${nameOf(issuer)}, ${issuer.validFrom} - ${issuer.validTo}`);
}

function issuersOf(
  leaf: X509Certificate,
  certificates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let current: X509Certificate | undefined = leaf; current !== undefined;) {
    const child: X509Certificate = current;
    current = certificates.find(
      (one) => one !== leaf && !chain.includes(one) && child.checkIssued(one) && child.verify(one.publicKey),
    );
    if (current !== undefined) chain.push(current);
  }
  return chain;
}

function nameOf({ subject }: X509Certificate): string {
  return /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
}
