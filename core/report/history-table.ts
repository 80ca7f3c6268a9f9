import { type HistoryFilter, wantedVerdicts } from '#core/record/history-filter.ts';
import type { TestSummary } from '#core/record/test-record.ts';
import type { SignatureContent, SignatureMeaning } from '#core/record/test-signature.ts';

/** A cell of an exported table: text, number, flag, day (ISO date) or nothing. */
export type TableCell =
  | { readonly kind: 'text' | 'day'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'none' };

/** A table to be written in any form: facts about it, columns with their units, typed cells. */
export interface ExportTable {
  readonly facts: readonly (readonly [key: string, value: string])[];
  readonly columns: readonly { readonly name: string; readonly unit: string }[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * Which tests are wanted in a file; what is not said limits nothing. Days, verdicts and plate are looked at here; by the
 * others the tests were chosen before, and they stand in the file.
 */
export interface ExportedFilter extends HistoryFilter {
  readonly plate?: string | undefined;
}

/** Version of the form of an exported history; it grows when a column changes its meaning. */
export const historySchemaVersion = 1;

const text = (value: string): TableCell => ({ kind: 'text', value });
const number = (value: number | null): TableCell =>
  value === null ? { kind: 'none' } : { kind: 'number', value };

const optionalText = (value: string | null): TableCell => (value === null ? { kind: 'none' } : text(value));

/** A test of the history, with who has signed it. */
interface HistoryRow extends TestSummary {
  readonly signatures: readonly SignatureContent[];
}

/** Everybody who signed in this meaning, in their order; no cell where nobody did. */
function signers({ signatures }: HistoryRow, meaning: SignatureMeaning): TableCell {
  const names = signatures.filter((one) => one.meaning === meaning).map(({ name }) => name);
  return names.length === 0 ? { kind: 'none' } : text(names.join(', '));
}

function authorisedAt({ signatures }: HistoryRow): TableCell {
  const signed = signatures.find(({ meaning }) => meaning === 'authorised');
  return signed === undefined ? { kind: 'none' } : text(signed.signedAt);
}

const columns: readonly { name: string; unit: string; cell: (test: HistoryRow) => TableCell }[] = [
  { name: 'number', unit: '', cell: (test) => text(test.number) },
  { name: 'day', unit: '', cell: (test) => ({ kind: 'day', value: test.startedAt.slice(0, 10) }) },
  { name: 'started_at', unit: 'ISO 8601', cell: (test) => text(test.startedAt) },
  { name: 'plate', unit: '', cell: (test) => text(test.plate) },
  { name: 'vehicle', unit: '', cell: (test) => text(test.vehicle) },
  { name: 'exhaust', unit: '', cell: (test) => text(test.exhaust) },
  { name: 'profile', unit: '', cell: (test) => text(test.profileId) },
  { name: 'outcome', unit: '', cell: (test) => text(test.outcome) },
  {
    name: 'verdict',
    unit: '',
    cell: (test) => (test.verdict === null ? { kind: 'none' } : text(test.verdict)),
  },
  { name: 'reported', unit: 'dB(A)', cell: (test) => number(test.reportedDb) },
  { name: 'simulated', unit: '', cell: (test) => ({ kind: 'flag', value: test.simulated }) },
  { name: 'performed_by', unit: '', cell: (test) => signers(test, 'performed') },
  { name: 'checked_by', unit: '', cell: (test) => signers(test, 'checked') },
  { name: 'authorised_by', unit: '', cell: (test) => signers(test, 'authorised') },
  { name: 'authorised_at', unit: 'ISO 8601', cell: authorisedAt },
  { name: 'amends', unit: '', cell: (test) => optionalText(test.amends) },
  { name: 'amended_by', unit: '', cell: (test) => optionalText(test.amendedBy) },
];

/** The signatures of people on a test that hold, in their order. */
export type SignaturesOf = (testId: string) => readonly SignatureContent[];

/** The history as a table, in the order in which the tests are handed in. A test without a result has no number there. */
export function historyTable(
  tests: readonly TestSummary[],
  filter: ExportedFilter,
  signaturesOf: SignaturesOf,
): ExportTable {
  const wanted = wantedTests(tests, filter);
  return {
    facts: historyFacts(filter, wanted.length),
    columns: columns.map(({ name, unit }) => ({ name, unit })),
    rows: wanted.map((test) => rowOf(test, signaturesOf(test.id))),
  };
}

/** What stands above the table: its form, what was asked for, and how many tests there are. */
export function historyFacts(filter: ExportedFilter, tests: number): ExportTable['facts'] {
  return [
    ['format', `senyap-history/${historySchemaVersion}`],
    ...Object.entries(filter).flatMap(([key, value]): [string, string][] =>
      value === undefined ? [] : [[key, String(value)]],
    ),
    ['tests', String(tests)],
  ];
}

function rowOf(test: TestSummary, signatures: HistoryRow['signatures']): readonly TableCell[] {
  return columns.map(({ cell }) => cell({ ...test, signatures }));
}

/** The tests of a history that are wanted, in their order. */
export function wantedTests(tests: readonly TestSummary[], filter: ExportedFilter): readonly TestSummary[] {
  return tests.filter((test) => isWanted(test, filter));
}

function isWanted({ startedAt, verdict, plate }: TestSummary, filter: ExportedFilter): boolean {
  const day = startedAt.slice(0, 10);
  if (filter.from !== undefined && day < filter.from) return false;
  if (filter.to !== undefined && day > filter.to) return false;
  const verdicts = wantedVerdicts(filter);
  if (verdicts !== null && !verdicts.some((one) => one === verdict)) return false;
  return filter.plate === undefined || plain(plate).includes(plain(filter.plate));
}

/** `R 1234 XX` is found by `r1234xx`. */
function plain(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}
