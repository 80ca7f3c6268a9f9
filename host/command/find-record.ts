import type { TestRecord } from '#core/record/test-record.ts';
import type { RecordReader } from '../store/test-store.ts';
import { CommandError } from './command-error.ts';

const PAGE_SIZE = 200;

/** The closed test with this identifier or number. @throws CommandError `TEST_UNKNOWN` */
export function findRecord(reader: RecordReader, test: string, dataFolder: string): TestRecord {
  const record = reader.find(test) ?? findByNumber(reader, test);
  if (record === null) {
    throw new CommandError('TEST_UNKNOWN', `There is no closed test "${test}" in ${dataFolder}.`);
  }
  return record;
}

function findByNumber(reader: RecordReader, number: string): TestRecord | null {
  for (let beforeNumber: string | null = null; ;) {
    const page = reader.list({ beforeNumber, limit: PAGE_SIZE });
    const found = page.find((summary) => summary.number === number);
    if (found !== undefined) return reader.find(found.id);
    const last = page.at(-1);
    if (last === undefined) return null;
    beforeNumber = last.number;
  }
}
