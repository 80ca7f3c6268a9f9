import { readFileSync, statSync } from 'node:fs';
import { maximumBundleBytes } from '#core/record/bundle/archive.ts';
import type { ArchiveEntry } from '#core/record/bundle/archive.ts';
import { makeBundle, type BundleSigner } from '#core/record/bundle/make-bundle.ts';
import type { Replacement } from '#core/record/amendment.ts';
import type { Seal } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { TestSignature } from '#core/record/test-signature.ts';
import { sha256InPieces, toItsEnd } from '../seal/sha256-in-pieces.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { BundleError } from './bundle-error.ts';
import { type ExportFile, filesOfTest, type FindWaveform } from './files-of-test.ts';
import { nodeChecks } from './node-checks.ts';

/** What a bundle is made of beside the record, handed in. */
export interface BundleSources {
  readonly findWaveform: FindWaveform;
  readonly findPhoto: FindPhoto;
  /** The seal of a test; null where it has none. */
  readonly sealOf: (testId: string) => Seal | null;
  /** The test's journal as it was sealed. */
  readonly journalOf: (testId: string) => string;
  /** Signatures of people on the record that hold, in their order. */
  readonly signaturesOn: (record: TestRecord) => readonly TestSignature[];
  readonly printReport: (record: TestRecord) => Promise<Uint8Array>;
  readonly signer: BundleSigner;
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: (testId: string) => Replacement | null;
  readonly program: { readonly name: string; readonly version: string };
}

/**
 * The evidence bundle of a closed test: the files that `judge` reads, the record, the journal with every raw reading, all
 * recordings, photos, calibrations, the report, and the seal with the bench's public key.
 * @throws BundleError `TEST_NOT_SEALED`, `BUNDLE_TOO_LARGE`
 */
export async function bundleOfTest(record: TestRecord, sources: BundleSources): Promise<Uint8Array> {
  const seal = sources.sealOf(record.id);
  if (seal === null) throw new BundleError('TEST_NOT_SEALED', record.number);
  const journal = sources.journalOf(record.id);
  const findWaveform = whereWhole(sources.findWaveform);
  const files = [
    ...filesOfTest(record, findWaveform, sources.findPhoto),
    ...otherRecordings(journal, record, findWaveform),
  ];
  refuseTooLarge(files, record.number);
  const content = {
    record,
    seal,
    journal,
    report: await sources.printReport(record),
    signatures: sources.signaturesOn(record),
    files: files.map(entryOf),
    program: sources.program,
    replacedBy: sources.replacedBy(record.id),
  };
  return await makeBundle(content, sources.signer, nodeChecks);
}

/** A recording that was altered on disk is none of this test: it is left out, and whoever verifies is told so. */
function whereWhole(findWaveform: FindWaveform): FindWaveform {
  return (sha256) => {
    const path = findWaveform(sha256);
    if (path === null) return null;
    return toItsEnd(sha256InPieces(path)) === sha256 ? path : null;
  };
}

/** Recordings of calibration and background, which `judge` does not read: by their SHA-256 in a folder of their own. */
function otherRecordings(
  journal: string,
  { evidence }: TestRecord,
  findWaveform: FindWaveform,
): readonly ExportFile[] {
  const own = new Set(evidence.series.flatMap(({ runs }) => runs.map((run) => run.waveformSha256)));
  const named = [...journal.matchAll(/"waveformSha256":"([0-9a-f]{64})"/g)].map(([, sha256 = '']) => sha256);
  return [...new Set(named)]
    .filter((sha256) => !own.has(sha256))
    .flatMap((sha256) => {
      const path = findWaveform(sha256);
      return path === null ? [] : [{ name: `recordings/${sha256}.wav`, path }];
    });
}

function refuseTooLarge(files: readonly ExportFile[], number: string): void {
  const bytes = files.reduce(
    (sum, file) => sum + ('path' in file ? statSync(file.path).size : file.bytes.length),
    0,
  );
  // The rest (journal, record, report) is small beside this reserve.
  if (bytes > maximumBundleBytes * 0.9) throw new BundleError('BUNDLE_TOO_LARGE', number);
}

function entryOf(file: ExportFile): ArchiveEntry {
  return 'path' in file ? { name: file.name, bytes: new Uint8Array(readFileSync(file.path)) } : file;
}
