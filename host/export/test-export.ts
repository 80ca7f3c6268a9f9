import { strToU8 } from 'fflate';
import type { TestRecord } from '#core/record/test-record.ts';
import { csvOfTable, jsonOfTables } from '#core/report/table-text.ts';
import { factsOfTest } from '#core/report/test-facts.ts';
import { type SignedTest, testTable, type TestTableName, testTableNames } from '#core/report/test-tables.ts';
import { universalFileOf } from '#core/report/universal-file.ts';

/** Forms of an exported test that are one file, each with its kind; they are named by their ending. */
export const testFileForms = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  uff: 'text/plain; charset=us-ascii',
} as const;

/** A form of an exported test that is one file. */
export type TestFileForm = keyof typeof testFileForms;

/** Forms of CSV: with dots, or as Excel of an Indonesian computer reads it. */
export type TestCsvForm = 'csv' | 'csv-id';

/** All tables of a test in one file: sheets of a workbook, JSON with its schema version, or a universal file (UFF 58). */
export async function testFile(test: SignedTest, form: TestFileForm): Promise<Uint8Array> {
  const { record, replacedBy } = test;
  if (form === 'uff') return strToU8(universalFileOf(record, replacedBy));
  const tables = testTableNames.map((name) => [name, testTable(test, name)] as const);
  if (form === 'json') return strToU8(jsonOfTables(factsOfTest(record, replacedBy), tables));
  const { workbookOfTables } = await import('./workbook-of-table.ts');
  return await workbookOfTables(tables);
}

/** One table of a test as CSV. */
export function testCsv(test: SignedTest, name: TestTableName, form: TestCsvForm): Uint8Array {
  return strToU8(csvOfTable(testTable(test, name), form === 'csv' ? 'dot' : 'indonesian'));
}

/** Number of a test as part of a file's name. */
export function fileNumber({ number }: Pick<TestRecord, 'number'>): string {
  return number.replaceAll(/[^\w-]/g, '_');
}
