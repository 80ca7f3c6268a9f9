import type { TestRecord } from '#core/record/test-record.ts';
import { findRecord } from './find-record.ts';

/** A closed test of a data folder by its identifier or number. @throws CommandError `TEST_UNKNOWN`, StoreError */
export async function readRecord(test: string, dataFolder: string): Promise<TestRecord> {
  const { openRecordReader } = await import('../store/open-test-store.ts');
  const reader = openRecordReader(dataFolder);
  try {
    return findRecord(reader, test, dataFolder);
  } finally {
    reader.dispose();
  }
}
