import { strToU8 } from 'fflate';
import type { Replacement } from '../amendment.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Seal } from '../seal.ts';
import type { TestRecord } from '../test-record.ts';
import type { SignatureFile, TestSignature } from '../test-signature.ts';
import { type ArchiveEntry, writeArchive } from './archive.ts';
import { hexOf } from './base64url.ts';
import type { BundleChecks } from './bundle-checks.ts';
import { type BundleManifest, bundleNames, type PublicKey } from './bundle-manifest.ts';

/** The key of the bench that makes a bundle. */
export interface BundleSigner {
  readonly keyId: string;
  readonly publicJwk: PublicKey;
  /** Ed25519 signature of bytes: 64 bytes. */
  sign(bytes: Uint8Array): Uint8Array;
}

/** What a bundle is made of. */
export interface BundleContent {
  readonly record: TestRecord;
  readonly seal: Seal;
  /** The journal as it was sealed: canonical JSON of each entry, one a line. */
  readonly journal: string;
  readonly report: Uint8Array;
  /** Signatures of people on the record, in their order. */
  readonly signatures: readonly TestSignature[];
  /** The files that `judge` reads, and recordings beside them. */
  readonly files: readonly ArchiveEntry[];
  readonly program: BundleManifest['program'];
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: Replacement | null;
}

/** Makes the evidence bundle of a sealed test: the same content, key and program give the same bytes. */
export async function makeBundle(
  content: BundleContent,
  signer: BundleSigner,
  checks: Pick<BundleChecks, 'sha256'>,
): Promise<Uint8Array> {
  const entries = [...content.files, ...ownEntries(content, signer)].toSorted(byName);
  const manifest: BundleManifest = {
    format: 'senyap-bundle/1',
    testId: content.record.id,
    testNumber: content.record.number,
    keyId: signer.keyId,
    ...(content.replacedBy !== null && { replacedBy: mentioned(content.replacedBy) }),
    program: content.program,
    files: await listOf(entries, checks),
  };
  const manifestBytes = bytesOf(manifest);
  return writeArchive([
    { name: bundleNames.manifest, bytes: manifestBytes },
    { name: bundleNames.manifestSignature, bytes: signer.sign(manifestBytes) },
    ...entries,
  ]);
}

function mentioned({ number, isWithdrawn }: Replacement): NonNullable<BundleManifest['replacedBy']> {
  return { number, isWithdrawn };
}

function ownEntries(content: BundleContent, signer: BundleSigner): readonly ArchiveEntry[] {
  const { record, seal, journal, report } = content;
  const { calibrationBefore: before, calibrationAfter: after } = record.evidence;
  return [
    { name: bundleNames.record, bytes: bytesOf(record) },
    { name: bundleNames.journal, bytes: strToU8(journal) },
    { name: bundleNames.calibrations, bytes: bytesOf({ before, after }) },
    { name: bundleNames.report, bytes: report },
    { name: bundleNames.seal, bytes: bytesOf(seal) },
    { name: bundleNames.key, bytes: bytesOf(signer.publicJwk) },
    ...signatureEntries(content),
  ];
}

/** The bundle of a test that nobody signed keeps the form that it had before there were signatures. */
function signatureEntries({ signatures }: BundleContent): readonly ArchiveEntry[] {
  if (signatures.length === 0) return [];
  const file: SignatureFile = { format: 'senyap-signatures/1', signatures: [...signatures] };
  return [{ name: bundleNames.signatures, bytes: bytesOf(file) }];
}

function bytesOf(value: unknown): Uint8Array {
  return strToU8(canonicalJson(value));
}

/** By code unit, the same everywhere. */
function byName(one: ArchiveEntry, other: ArchiveEntry): number {
  return one.name < other.name ? -1 : 1;
}

async function listOf(
  entries: readonly ArchiveEntry[],
  { sha256 }: Pick<BundleChecks, 'sha256'>,
): Promise<BundleManifest['files']> {
  const list: BundleManifest['files'] = [];
  for (const { name, bytes } of entries) {
    list.push({ name, bytes: bytes.length, sha256: hexOf(await sha256(bytes)) });
  }
  return list;
}
