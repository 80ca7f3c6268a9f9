import { strToU8 } from 'fflate';
import { canonicalJson } from '../canonical-json.ts';
import { maximumBundleBytes, readArchive } from './archive.ts';
import { base64urlOf, bytesOfBase64url } from './base64url.ts';
import type { BundleChecks } from './bundle-checks.ts';
import { type BundleFinding, findingOf, isNote } from './bundle-finding.ts';
import { type BundleManifest, bundleNames, type PublicKey } from './bundle-manifest.ts';
import { checkFiles } from './check-files.ts';
import { checkSeal } from './check-seal.ts';
import { checkSignatures, signaturesWithout } from './check-signatures.ts';
import { type BundleParts, readParts } from './read-parts.ts';
import type { SealContent } from '../seal.ts';
import type { SignatureContent } from '../test-signature.ts';
import { namedEvidence, type StatedTest } from './stated-test.ts';
import type { TrustedKey } from './trusted-keys.ts';

/**
 * What came of checking a bundle. `genuine`: whole, and signed by a key that the reader trusts. `untrusted`: whole, but the
 * key that signed it is none of those, so that anybody can have made it. `altered`: something in it is not what was signed.
 * `unreadable`: not a bundle.
 */
export interface BundleAnswer {
  readonly state: 'genuine' | 'untrusted' | 'altered' | 'unreadable';
  readonly findings: readonly BundleFinding[];
  /** Thumbprint of the key that signed it; null where that cannot be told. */
  readonly keyId: string | null;
  /** The name that the reader's key list gives the key; null but for a genuine bundle, so that no name lends trust to a forged one. */
  readonly keyName: string | null;
  /** What the bundle says of its test: only a `genuine` one is to be believed. */
  readonly test: StatedTest | null;
  readonly seal: SealContent | null;
  /** Which record had taken the place of this one when the bundle was made; null where none had. */
  readonly replacedBy: BundleManifest['replacedBy'] | null;
  /** Signatures of people on the record in which nothing was found, in their order: to be believed as the test is. */
  readonly signatures: readonly SignatureContent[];
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/**
 * Checks an evidence bundle by its bytes alone: the archive byte by byte, the signature of the list of files, every file by
 * its hash, and the seal of the record. Trust comes only from the keys that the reader hands in. Never throws for bytes of
 * any kind.
 */
export async function verifyBundle(
  bytes: Uint8Array,
  trustedKeys: readonly TrustedKey[],
  checks: BundleChecks,
): Promise<BundleAnswer> {
  if (bytes.length > maximumBundleBytes) return unreadable('TOO_LARGE');
  const archive = readArchive(bytes);
  if (archive === null) return unreadable('NOT_A_BUNDLE');
  const { fault, entries } = archive;
  const structure = fault === null ? [] : [findingOf(fault.code, fault.file, fault.byteOffset)];
  const { parts, findings: forms } = readParts(entries);
  const keyId = parts.key === null ? null : await thumbprintOf(parts.key, checks);
  const findings = [
    ...structure,
    ...forms,
    ...(await checkFiles(entries, parts.manifest, checks)),
    ...(await checkManifest(parts, keyId, checks)),
    ...(await checkSeal(parts, keyId, checks)),
    ...(await checkSignatures(parts, keyId, checks)),
    ...notIncluded(parts),
  ];
  const trusted = trustedKeys.find(({ x }) => x === parts.key?.x);
  const state = stateOf(findings, trusted);
  return {
    state,
    findings,
    keyId,
    keyName: state === 'genuine' ? (trusted?.name ?? null) : null,
    test: parts.test,
    seal: parts.seal?.content ?? null,
    replacedBy: parts.manifest?.replacedBy ?? null,
    signatures: signaturesWithout(findings, parts),
    files: entries.map((entry) => ({ name: entry.name, bytes: entry.bytes.length })),
  };
}

/** Thumbprint of a public key (RFC 7638, SHA-256). */
export async function thumbprintOf(key: PublicKey, { sha256 }: BundleChecks): Promise<string> {
  return base64urlOf(await sha256(strToU8(canonicalJson({ crv: key.crv, kty: key.kty, x: key.x }))));
}

function stateOf(findings: readonly BundleFinding[], trusted: TrustedKey | undefined): BundleAnswer['state'] {
  if (!findings.every(isNote)) return 'altered';
  return trusted === undefined ? 'untrusted' : 'genuine';
}

function unreadable(code: 'TOO_LARGE' | 'NOT_A_BUNDLE'): BundleAnswer {
  const nothing = {
    keyId: null,
    keyName: null,
    test: null,
    seal: null,
    replacedBy: null,
    signatures: [],
    files: [],
  };
  return { state: 'unreadable', findings: [findingOf(code, null)], ...nothing };
}

async function checkManifest(
  { manifest, manifestBytes, manifestSignature, key, test }: BundleParts,
  keyId: string | null,
  { verifyEd25519 }: BundleChecks,
): Promise<readonly BundleFinding[]> {
  if (manifest === null || manifestBytes === null || manifestSignature === null || key === null) return [];
  const publicKey = bytesOfBase64url(key.x);
  if (publicKey === null) return [findingOf('FORM_WRONG', bundleNames.key)];
  const signed = { publicKey, message: manifestBytes, signature: manifestSignature };
  const isOfTest = test === null || (manifest.testId === test.id && manifest.testNumber === test.number);
  return [
    ...((await verifyEd25519(signed)) ? [] : [findingOf('MANIFEST_SIGNATURE_WRONG', bundleNames.manifest)]),
    ...(manifest.keyId === keyId ? [] : [findingOf('KEY_OF_OTHER_NAME', bundleNames.key)]),
    ...(isOfTest ? [] : [findingOf('MANIFEST_OF_OTHER_TEST', bundleNames.manifest)]),
  ];
}

/** Recordings and photos that the record names and the bench no longer had when it made the bundle. */
function notIncluded({ test, manifest }: BundleParts): readonly BundleFinding[] {
  if (test === null || manifest === null) return [];
  const listed = new Set(manifest.files.map(({ sha256 }) => sha256));
  return namedEvidence(test)
    .filter((sha256) => !listed.has(sha256))
    .map((sha256) => findingOf('EVIDENCE_NOT_INCLUDED', sha256));
}
