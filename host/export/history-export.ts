import { setImmediate as nextTurn } from 'node:timers/promises';
import { strToU8 } from 'fflate';
import type { TestSummary } from '#core/record/test-record.ts';
import {
  type ExportedFilter,
  type ExportTable,
  historyFacts,
  historyTable,
  type SignaturesOf,
  wantedTests,
} from '#core/report/history-table.ts';
import { type CsvForm, csvHead, csvOfRows, jsonOfTable } from '#core/report/table-text.ts';

/** Forms of an exported history by the name that chooses them, each with its kind and ending. */
export const historyForms = {
  csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  'csv-id': { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  json: { mediaType: 'application/json; charset=utf-8', ending: 'json' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;

/** A form of an exported history. */
export type HistoryForm = keyof typeof historyForms;

/** Gives a page of the history, latest first. */
export type ListTests = (page: {
  readonly beforeNumber: string | null;
  readonly limit: number;
}) => readonly TestSummary[] | Promise<readonly TestSummary[]>;

/** Where a history comes from. */
export interface HistorySources {
  readonly list: ListTests;
  readonly signaturesOf: SignaturesOf;
}

/** More than these at the door would fill the memory of a small computer. */
export const mostExported = 50_000;

/** More tests are wanted than one file can hold. */
export class HistoryTooLongError extends Error {
  override readonly name = 'HistoryTooLongError';
}

const PAGE_SIZE = 200;
/** Rows of a table that are written in one turn. */
const rowsPerTurn = 500;
/** A few milliseconds of work. */
const testsPerTurn = 10;

/** The wanted tests of the whole history, latest first, as a file of the wanted form; rejects with HistoryTooLongError where they are more than `most`. */
export async function historyExport(
  { list, signaturesOf }: HistorySources,
  filter: ExportedFilter,
  form: HistoryForm,
  most = Infinity,
): Promise<Uint8Array> {
  const wanted = await allWanted(list, filter, most);
  const signatures = await signaturesOn(wanted, signaturesOf);
  const table = await tableOf(wanted, filter, (testId) => signatures.get(testId) ?? []);
  if (form === 'json') return strToU8(jsonOfTable(table));
  if (form !== 'xlsx') return await csvInTurns(table, form === 'csv' ? 'dot' : 'indonesian');
  const { workbookOfTable } = await import('./workbook-of-table.ts');
  return await workbookOfTable(table);
}

/** Each signature is verified, and the lines of a running test do not wait for thousands of them. */
async function signaturesOn(
  tests: readonly TestSummary[],
  signaturesOf: SignaturesOf,
): Promise<ReadonlyMap<string, ReturnType<SignaturesOf>>> {
  const found = new Map<string, ReturnType<SignaturesOf>>();
  for (const [index, { id }] of tests.entries()) {
    found.set(id, signaturesOf(id));
    if (index % testsPerTurn === testsPerTurn - 1) await nextTurn();
  }
  return found;
}

/** The table of many tests, made a part at a time for the same reason. */
async function tableOf(
  tests: readonly TestSummary[],
  filter: ExportedFilter,
  signaturesOf: SignaturesOf,
): Promise<ExportTable> {
  const rows: ExportTable['rows'][number][] = [];
  for (let first = 0; first < tests.length; first += rowsPerTurn) {
    rows.push(...historyTable(tests.slice(first, first + rowsPerTurn), {}, signaturesOf).rows);
    await nextTurn();
  }
  return { ...historyTable([], filter, signaturesOf), facts: historyFacts(filter, tests.length), rows };
}

async function csvInTurns(table: ExportTable, form: CsvForm): Promise<Uint8Array> {
  const parts = [csvHead(table, form)];
  for (let first = 0; first < table.rows.length; first += rowsPerTurn) {
    parts.push(csvOfRows(table.rows.slice(first, first + rowsPerTurn), form));
    await nextTurn();
  }
  return strToU8(parts.join(''));
}

async function allWanted(
  list: ListTests,
  filter: ExportedFilter,
  most: number,
): Promise<readonly TestSummary[]> {
  const tests: TestSummary[] = [];
  for (let beforeNumber: string | null = null; ;) {
    const page: readonly TestSummary[] = await list({ beforeNumber, limit: PAGE_SIZE });
    tests.push(...wantedTests(page, filter));
    if (tests.length > most) throw new HistoryTooLongError();
    const last = page.at(-1);
    if (last === undefined) return tests;
    beforeNumber = last.number;
  }
}
