import type { Replacement } from '#core/record/amendment.ts';
import type { Seal } from '#core/record/seal.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { SignatureContent } from '#core/record/test-signature.ts';
import type { RecordReader } from '../store/test-store.ts';
import { findRecord } from './find-record.ts';

/** A closed test with what was put on it. */
export interface SealedTest {
  readonly record: TestRecord;
  readonly seal: Seal | null;
  /** Signatures of people, in their order. */
  readonly signatures: readonly SignatureContent[];
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: Replacement | null;
}

/**
 * A closed test of a data folder by its identifier or number, as it was sealed.
 * @throws CommandError `TEST_UNKNOWN`, StoreError, BenchKeyError, DamagedTestError
 */
export async function readRecord(test: string, dataFolder: string): Promise<TestRecord> {
  return (await readSealed(test, dataFolder)).record;
}

/** A closed test with its seal and the signatures on it, which the check has found to hold. @throws as {@link readRecord} */
export async function readSealed(test: string, dataFolder: string): Promise<SealedTest> {
  const { openRecordReader } = await import('../store/open-test-store.ts');
  const reader = openRecordReader(dataFolder);
  try {
    return await sealedOf(reader, test, dataFolder);
  } finally {
    reader.dispose();
  }
}

/** A closed test of an open reader with its seal and signatures. @throws as {@link readRecord} */
export async function sealedOf(reader: RecordReader, test: string, dataFolder: string): Promise<SealedTest> {
  const record = await wholeRecord(reader, test, dataFolder);
  const signatures = reader.signatures(record.id).map(({ content }) => content);
  const replacedBy = reader.amendedBy(record.id);
  return { record, seal: reader.seal(record.id), signatures, replacedBy };
}

/** A closed test of an open reader, as it was sealed. @throws as {@link readRecord} */
export async function wholeRecord(
  reader: RecordReader,
  test: string,
  dataFolder: string,
): Promise<TestRecord> {
  const { checkTest } = await import('../integrity/check-test.ts');
  const { refuseDamaged } = await import('../integrity/damaged-test-error.ts');
  const { sourcesOfFolder } = await import('../integrity/sources-of-folder.ts');
  const { publicKeyOfFolder } = await import('../seal/key-place.ts');
  const record = findRecord(reader, test, dataFolder);
  const sources = sourcesOfFolder(dataFolder, reader.kept(), publicKeyOfFolder(dataFolder));
  refuseDamaged(checkTest(sources, record.id));
  return record;
}
