import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { ArchiveEntry } from '#core/record/bundle/archive.ts';
import { base64urlOf } from '#core/record/bundle/base64url.ts';
import { publicKeySchema } from '#core/record/bundle/bundle-manifest.ts';
import { type BundleContent, type BundleSigner, makeBundle } from '#core/record/bundle/make-bundle.ts';
import { buildRecord } from '#core/record/build-record.ts';
import type { Seal, SealContent } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { filesOfTest } from '#host/export/files-of-test.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { buildEvidence } from './test-record-builder.ts';

/** A signing key that is always the same for the same letter. */
export function madeKey(letter: string): BundleSigner {
  const privateKey = privateKeyOf(letter);
  const publicJwk = publicKeySchema.parse(createPublicKey(privateKey).export({ format: 'jwk' }));
  const { crv, kty, x } = publicJwk;
  const keyId = createHash('sha256').update(canonicalJson({ crv, kty, x })).digest('base64url');
  return { keyId, publicJwk, sign: (bytes) => new Uint8Array(sign(null, bytes, privateKey)) };
}

/** PKCS#8 of an Ed25519 key is a fixed head and 32 bytes. */
function privateKeyOf(letter: string): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const key = Buffer.concat([head, Buffer.alloc(32, letter)]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** SHA-256 of text in hexadecimal. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A seal of a record and its journal by a key, as the contract has it. */
export function madeSeal(
  record: TestRecord,
  journal: string,
  signer: BundleSigner,
  changes: Partial<SealContent> = {},
): Seal {
  const content: SealContent = {
    format: 'senyap-seal/1',
    sequence: 7,
    keyId: signer.keyId,
    testId: record.id,
    testNumber: record.number,
    recordSha256: sha256OfText(canonicalJson(record)),
    journalSha256: sha256OfText(journal),
    previousSealSha256: 'ab'.repeat(32),
    auditSequence: 12,
    auditSha256: 'cd'.repeat(32),
    sealedAt: '2026-11-23T08:20:01+07:00',
    late: false,
    ...changes,
  };
  const text = canonicalJson(content);
  const signature = base64urlOf(signer.sign(new TextEncoder().encode(text)));
  return { content, sealSha256: sha256OfText(text), signature };
}

/** Journal of a test with raw bytes of a reading. */
export const madeJournal = [
  { sequence: 1, timeSeconds: 0, kind: 'begin-phase', payload: { kind: 'begin-phase', phase: 'run' } },
  { sequence: 2, timeSeconds: 0.1, kind: 'readings', payload: { raw: '024134313030303038393512' } },
]
  .map((entry) => `${canonicalJson(entry)}\n`)
  .join('');

/** The record of a good test. */
export function madeRecord(): TestRecord {
  return buildRecord({
    id: 'c0ffee',
    number: '2026-0147',
    outcome: 'closed',
    startedAt: '2026-11-23T08:00:00+07:00',
    closedAt: '2026-11-23T08:20:00+07:00',
    program: { name: 'Senyap', version: '0.1.0' },
    evidence: buildEvidence(),
    spectra: [],
  });
}

/** Everything a bundle of that test is made of; pass what should differ. */
export function madeContent(signer: BundleSigner, changes: Partial<BundleContent> = {}): BundleContent {
  const record = changes.record ?? madeRecord();
  const journal = changes.journal ?? madeJournal;
  const files: ArchiveEntry[] = [];
  for (const file of filesOfTest(
    record,
    () => null,
    () => ({ state: 'missing' }),
  )) {
    if ('bytes' in file) files.push(file);
  }
  return {
    record,
    journal,
    seal: madeSeal(record, journal, signer),
    report: new TextEncoder().encode('%PDF-1.7 laporan contoh\n'),
    files,
    signatures: [],
    replacedBy: null,
    program: { name: 'Senyap', version: '0.1.0' },
    ...changes,
  };
}

/** The bundle of a good test by a key. */
export async function madeBundle(
  signer = madeKey('a'),
  changes: Partial<BundleContent> = {},
): Promise<Uint8Array> {
  return await makeBundle(madeContent(signer, changes), signer, nodeChecks);
}
