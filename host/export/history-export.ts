import { setImmediate as nextTurn } from 'node:timers/promises';
import { strToU8 } from 'fflate';
import type { TestSummary } from '#core/record/test-record.ts';
import {
  type HistoryFilter,
  historyTable,
  type SignaturesOf,
  wantedTests,
} from '#core/report/history-table.ts';
import { csvOfTable, jsonOfTable } from '#core/report/table-text.ts';

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
}) => readonly TestSummary[];

/** Where a history comes from. */
export interface HistorySources {
  readonly list: ListTests;
  readonly signaturesOf: SignaturesOf;
}

const PAGE_SIZE = 200;
/** A few milliseconds of work. */
const testsPerTurn = 10;

/** The wanted tests of the whole history, latest first, as a file of the wanted form. */
export async function historyExport(
  { list, signaturesOf }: HistorySources,
  filter: HistoryFilter,
  form: HistoryForm,
): Promise<Uint8Array> {
  const wanted = wantedTests(allTests(list), filter);
  const signatures = await signaturesOn(wanted, signaturesOf);
  const table = historyTable(wanted, filter, (testId) => signatures.get(testId) ?? []);
  if (form === 'json') return strToU8(jsonOfTable(table));
  if (form !== 'xlsx') return strToU8(csvOfTable(table, form === 'csv' ? 'dot' : 'indonesian'));
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

function allTests(list: ListTests): readonly TestSummary[] {
  const tests: TestSummary[] = [];
  for (let beforeNumber: string | null = null; ;) {
    const page: readonly TestSummary[] = list({ beforeNumber, limit: PAGE_SIZE });
    tests.push(...page);
    const last = page.at(-1);
    if (last === undefined) return tests;
    beforeNumber = last.number;
  }
}
