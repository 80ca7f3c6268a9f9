import {
  type HistoryFilter,
  type HistoryGroup,
  historyGroups,
  wantedVerdicts,
} from '#core/record/history-filter.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import type { Dimension } from './dimension.ts';
import type { ListedTests } from './listed-tests.ts';
import { plainText } from './search-text.ts';

/** The rows that may still be wanted, marked with 1; each demand takes marks away. */
type Marks = Uint8Array;

/**
 * Marks the rows that a filter wants, whatever their kind and whether they were replaced. Each demand goes through a column
 * of its own in a plain loop, which takes about a millisecond for a million rows.
 * @param searched names in which a text is looked for besides number, plate and chassis number
 */
export function markWanted(
  tests: ListedTests,
  filter: HistoryFilter,
  searched: readonly HistoryGroup[],
): Marks {
  const marks = new Uint8Array(tests.length).fill(1);
  keepDays(marks, tests, filter);
  for (const group of historyGroups) keepNamed(marks, tests.groups[group], filter[group]);
  keepVerdicts(marks, tests, filter);
  keepLevels(marks, tests, filter);
  keepReason(marks, tests.reasons, filter.reason);
  keepReason(marks, tests.runReasons, filter.runReason);
  keepText(marks, tests, { wanted: plainText(filter.text ?? ''), searched });
  return marks;
}

function keepDays(marks: Marks, { day }: ListedTests, { from, to }: HistoryFilter): void {
  if (from === undefined && to === undefined) return;
  const numberOf = (isoDay: string): number => Number(isoDay.replaceAll('-', ''));
  const [days, first, last] = [day.values, numberOf(from ?? '0'), numberOf(to ?? '99999999')];
  for (let row = 0; row < marks.length; row += 1) {
    const own = days[row] ?? 0;
    if (own < first || own > last) marks[row] = 0;
  }
}

function keepNamed(marks: Marks, dimension: Dimension, name: string | undefined): void {
  if (name === undefined) return;
  const [rows, number] = [dimension.rows, dimension.numberOf(name)];
  for (let row = 0; row < marks.length; row += 1) {
    if (rows[row] !== number) marks[row] = 0;
  }
}

function keepVerdicts(marks: Marks, { verdict }: ListedTests, filter: HistoryFilter): void {
  const wanted = wantedVerdicts(filter);
  if (wanted === null) return;
  const isWanted = new Uint8Array(256);
  for (const one of wanted) isWanted[verdicts.indexOf(one)] = 1;
  const { values } = verdict;
  for (let row = 0; row < marks.length; row += 1) {
    if (isWanted[values[row] ?? 255] !== 1) marks[row] = 0;
  }
}

function keepLevels(
  marks: Marks,
  { reportedDb }: ListedTests,
  { levelFrom, levelBelow }: HistoryFilter,
): void {
  if (levelFrom === undefined && levelBelow === undefined) return;
  // A test without a level stands at -Infinity: it lies within no bounds.
  const [levels, from, below] = [reportedDb.values, levelFrom ?? -1000, levelBelow ?? 1000];
  for (let row = 0; row < marks.length; row += 1) {
    const level = levels[row] ?? -Infinity;
    if (level < from || level >= below) marks[row] = 0;
  }
}

/** A set of reasons is one name that many tests share. */
function keepReason(marks: Marks, sets: Dimension, code: string | undefined): void {
  if (code === undefined) return;
  keepIn(
    marks,
    sets.rows,
    isInSet(sets.names, (set) => set.split(' ').some((one) => one.split(':')[0] === code)),
  );
}

function keepText(
  marks: Marks,
  tests: ListedTests,
  { wanted, searched }: { readonly wanted: string; readonly searched: readonly HistoryGroup[] },
): void {
  if (wanted === '') return;
  const found = new Uint8Array(marks.length);
  tests.text.mark(wanted, found);
  for (const group of searched) {
    const { names, rows } = tests.groups[group];
    const isFound = isInSet(names, (name) => plainText(name).includes(wanted));
    for (let row = 0; row < found.length; row += 1) {
      if (isFound[rows[row] ?? 0] === 1) found[row] = 1;
    }
  }
  for (let row = 0; row < marks.length; row += 1) if (found[row] !== 1) marks[row] = 0;
}

function keepIn(marks: Marks, rows: Uint32Array, isIn: Uint8Array): void {
  for (let row = 0; row < marks.length; row += 1) {
    if (isIn[rows[row] ?? 0] !== 1) marks[row] = 0;
  }
}

function isInSet(names: readonly string[], isIn: (name: string) => boolean): Uint8Array {
  return Uint8Array.from(names, (name) => (isIn(name) ? 1 : 0));
}
