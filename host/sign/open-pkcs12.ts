import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { iterationsOf } from './pkcs12-iterations.ts';
import { SignError } from './sign-error.ts';

/** What a PKCS#12 file holds. */
export interface OpenedPkcs12 {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}

/** Three parts of 100,000, the most that usual programs write, take about three seconds; those of 2,048 are opened at once. */
const MOST_ITERATIONS = 350_000;
/** A key with a long chain takes some thousands. */
const MOST_BYTES = 256 * 1024;

/**
 * Opens a PKCS#12 file (RFC 7292), also one of older encryption. The passphrase is used once and kept nowhere.
 * @throws SignError `P12_UNREADABLE`, `P12_TOO_SLOW`, `PASSPHRASE_WRONG`
 */
export function openPkcs12(bytes: Uint8Array, passphrase: string): OpenedPkcs12 {
  const tree = parsed(bytes);
  refuseSlow(tree, passphrase);
  const bags = decrypted(tree, passphrase).safeContents.flatMap(({ safeBags }) => safeBags);
  return {
    keys: bags.filter(isKeyBag).flatMap((bag) => keyOf(bag) ?? []),
    certificates: bags.filter(({ type }) => type === forge.pki.oids['certBag']).flatMap(certificateOf),
  };
}

function refuseSlow(tree: forge.asn1.Asn1, passphrase: string): void {
  const iterations = counted(tree, passphrase);
  if (!(iterations <= MOST_ITERATIONS)) throw new SignError('P12_TOO_SLOW', `> ${MOST_ITERATIONS}`);
}

function counted(tree: forge.asn1.Asn1, passphrase: string): number {
  try {
    return iterationsOf(tree, passphrase, MOST_ITERATIONS);
  } catch {
    throw new SignError('P12_UNREADABLE');
  }
}

function parsed(bytes: Uint8Array): forge.asn1.Asn1 {
  if (bytes.length > MOST_BYTES) throw new SignError('P12_UNREADABLE');
  try {
    return forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(bytes).toString('latin1')));
  } catch {
    throw new SignError('P12_UNREADABLE');
  }
}

function decrypted(tree: forge.asn1.Asn1, passphrase: string): forge.pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(tree, passphrase);
  } catch (cause) {
    const isRefused = cause instanceof Error && /password|MAC/i.test(cause.message);
    // What the library says is left out: it may speak of what it read.
    throw new SignError(isRefused ? 'PASSPHRASE_WRONG' : 'P12_UNREADABLE');
  }
}

function isKeyBag({ type }: forge.pkcs12.Bag): boolean {
  return type === forge.pki.oids['keyBag'] || type === forge.pki.oids['pkcs8ShroudedKeyBag'];
}

/** The library knows RSA keys alone and hands others on as they are. */
function keyOf({ key, asn1 }: forge.pkcs12.Bag): KeyObject | null {
  const info = key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key)) : asn1;
  try {
    return createPrivateKey({ key: derOf(info), format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}

function certificateOf({ cert, asn1 }: forge.pkcs12.Bag): readonly X509Certificate[] {
  try {
    return [new X509Certificate(derOf(cert ? forge.pki.certificateToAsn1(cert) : asn1))];
  } catch {
    return [];
  }
}

function derOf(tree: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(tree).getBytes(), 'latin1');
}
