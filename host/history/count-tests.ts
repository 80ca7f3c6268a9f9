import { type HistoryGroup, historyGroups } from '#core/record/history-filter.ts';
import type {
  CountedReason,
  Grouping,
  HistoryChoices,
  HistoryFigures,
  VerdictCounts,
} from '#core/record/history-view.ts';
import { reasonCodes } from '#core/procedure/reason.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import type { Dimension } from './dimension.ts';
import { type ListedTests, noVerdict } from './listed-tests.ts';

/** How many groups stand by their name; the others are added up. */
export const namedGroups = 12;
const mostChoices = 500;
const kinds = verdicts.length;

/** Tests by verdict. */
export function verdictCounts(tests: ListedTests, rows: Uint32Array): VerdictCounts {
  const counts = new Float64Array(kinds);
  const { values } = tests.verdict;
  for (const row of rows) {
    const verdict = values[row] ?? noVerdict;
    if (verdict < kinds) addAt(counts, verdict);
  }
  return named(counts, 0);
}

/** Tests by month, the earliest first; those whose day cannot be read stand in none. */
export function countByMonth(tests: ListedTests, rows: Uint32Array): HistoryFigures['byMonth'] {
  const { names, rows: numbers } = tests.month;
  const counts = countsBy(numbers, names.length, tests, rows);
  return names
    .map((month, index) => ({
      month,
      tests: total(counts.subarray(index * kinds, (index + 1) * kinds)),
      counts: named(counts, index * kinds),
    }))
    .filter(({ month, tests: count }) => month !== '' && count > 0)
    .toSorted((one, other) => one.month.localeCompare(other.month));
}

/** Tests by what they have in common, the groups with the most tests first. */
export function countByGroup(tests: ListedTests, rows: Uint32Array, by: HistoryGroup): Grouping {
  const { names, rows: numbers } = tests.groups[by];
  const counts = countsBy(numbers, names.length, tests, rows);
  const groups = names
    .map((name, index) => ({
      name,
      tests: total(counts.subarray(index * kinds, (index + 1) * kinds)),
      counts: named(counts, index * kinds),
    }))
    .filter((group) => group.tests > 0)
    .toSorted((one, other) => other.tests - one.tests || one.name.localeCompare(other.name, 'id'));
  const others = groups.slice(namedGroups);
  return {
    by,
    groups: groups.slice(0, namedGroups),
    others: {
      groups: others.length,
      tests: others.reduce((sum, group) => sum + group.tests, 0),
      counts: summed(others.map((group) => group.counts)),
    },
  };
}

/** Levels outside of these are no levels of an exhaust; they stand in the outermost steps. */
const [lowestDb, highestDb] = [-20, 180];

/** Reported levels in steps of one decibel without gaps, the limits that were applied, and tests without a level. */
export function countLevels(tests: ListedTests, rows: Uint32Array): HistoryFigures['levels'] {
  const byLevel = new Float64Array((highestDb - lowestDb) * kinds);
  const byLimit = new Float64Array(tests.limit.names.length);
  const [levels, values, limits] = [tests.reportedDb.values, tests.verdict.values, tests.limit.rows];
  let without = 0;
  for (const row of rows) {
    const [level, verdict] = [levels[row] ?? -Infinity, values[row] ?? noVerdict];
    addAt(byLimit, limits[row] ?? 0);
    if (level === -Infinity) without += 1;
    else if (verdict < kinds) addAt(byLevel, stepOf(level) * kinds + verdict);
  }
  return { bins: binsOf(byLevel), limits: limitsOf(tests.limit.names, byLimit), without };
}

function stepOf(levelDb: number): number {
  return Math.min(highestDb - 1, Math.max(lowestDb, Math.floor(levelDb))) - lowestDb;
}

function binsOf(byLevel: Float64Array): HistoryFigures['levels']['bins'] {
  const first = byLevel.findIndex((count) => count > 0);
  if (first < 0) return [];
  const [from, to] = [
    Math.floor(first / kinds),
    Math.floor(byLevel.findLastIndex((count) => count > 0) / kinds),
  ];
  return Array.from({ length: to - from + 1 }, (_one, index) => ({
    fromDb: lowestDb + from + index,
    counts: named(byLevel, (from + index) * kinds),
  }));
}

function limitsOf(names: readonly string[], counts: Float64Array): HistoryFigures['levels']['limits'] {
  return names
    .map((name, index) => ({ name, tests: counts[index] ?? 0 }))
    .filter(({ name, tests }) => name !== '' && tests > 0)
    .map(({ name, tests }) => ({ limitDb: Number(name), tests }))
    .toSorted((one, other) => other.tests - one.tests);
}

/** Why invalid tests are so: in how many of them each reason stands. */
export function countReasons(tests: ListedTests, rows: Uint32Array): HistoryFigures['reasons'] {
  const sets = new Float64Array(tests.reasons.names.length);
  const [values, numbers, wanted] = [tests.verdict.values, tests.reasons.rows, verdicts.indexOf('invalid')];
  let invalid = 0;
  for (const row of rows) {
    if (values[row] !== wanted) continue;
    invalid += 1;
    addAt(sets, numbers[row] ?? 0);
  }
  return { invalid, list: reasonsIn(tests.reasons, sets) };
}

/** Why runs were rejected: in how many of them each reason stands. */
export function countRunReasons(tests: ListedTests, rows: Uint32Array): HistoryFigures['runReasons'] {
  const sets = new Float64Array(tests.runReasons.names.length);
  const [made, rejectedOf, numbers] = [tests.runs.values, tests.rejectedRuns.values, tests.runReasons.rows];
  let [runs, rejected] = [0, 0];
  for (const row of rows) {
    runs += made[row] ?? 0;
    rejected += rejectedOf[row] ?? 0;
    addAt(sets, numbers[row] ?? 0);
  }
  return { runs, rejected, list: reasonsIn(tests.runReasons, sets) };
}

function reasonsIn(sets: Dimension, counts: Float64Array): readonly CountedReason[] {
  const found = new Map<string, number>();
  sets.names.forEach((set, index) => {
    const tests = counts[index] ?? 0;
    if (set === '' || tests === 0) return;
    for (const one of set.split(' ')) {
      const [code = '', times = '1'] = one.split(':');
      found.set(code, (found.get(code) ?? 0) + tests * Number(times));
    }
  });
  return reasonCodes
    .map((code) => ({ code, count: found.get(code) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}

/** Names that these tests can be filtered by. */
export function choicesOf(tests: ListedTests, rows: Uint32Array): HistoryChoices {
  const mostOf = (group: HistoryGroup): HistoryChoices[HistoryGroup] =>
    namesIn(tests.groups[group], rows).slice(0, mostChoices);
  const lists = historyGroups.map((group) => [group, mostOf(group)] as const);
  return Object.fromEntries(lists) as HistoryChoices;
}

/** Every client that these tests name, however many there are, with how many of them each has. */
export function clientsOf(tests: ListedTests, rows: Uint32Array): HistoryChoices['client'] {
  return namesIn(tests.groups.client, rows);
}

function namesIn({ names, rows: numbers }: Dimension, rows: Uint32Array): HistoryChoices[HistoryGroup] {
  const counts = new Float64Array(names.length);
  for (const row of rows) addAt(counts, numbers[row] ?? 0);
  return names
    .map((name, index) => ({ name, tests: counts[index] ?? 0 }))
    .filter(({ tests }) => tests > 0)
    .toSorted((one, other) => other.tests - one.tests);
}

/** Tests of each number by verdict, one after the other. */
function countsBy(numbers: Uint32Array, length: number, tests: ListedTests, rows: Uint32Array): Float64Array {
  const counts = new Float64Array(length * kinds);
  const { values } = tests.verdict;
  for (const row of rows) {
    const verdict = values[row] ?? noVerdict;
    if (verdict < kinds) addAt(counts, (numbers[row] ?? 0) * kinds + verdict);
  }
  return counts;
}

function addAt(counts: Float64Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function named(counts: Float64Array, start: number): VerdictCounts {
  const of = (verdict: (typeof verdicts)[number]): number => counts[start + verdicts.indexOf(verdict)] ?? 0;
  return {
    pass: of('pass'),
    conditional_pass: of('conditional_pass'),
    no_limit_applies: of('no_limit_applies'),
    conditional_fail: of('conditional_fail'),
    fail: of('fail'),
    invalid: of('invalid'),
  };
}

function summed(all: readonly VerdictCounts[]): VerdictCounts {
  const counts = new Float64Array(kinds);
  for (const one of all)
    verdicts.forEach((verdict, index) => (counts[index] = (counts[index] ?? 0) + one[verdict]));
  return named(counts, 0);
}
