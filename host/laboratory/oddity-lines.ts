import { alwaysPassing, type OperatorCount } from '#core/oddity/always-passing.ts';
import { impossibleTiming, type TimedTest } from '#core/oddity/impossible-timing.ts';
import { cellsOnSide, marginCell, piledUnderLimit } from '#core/oddity/piled-under-limit.ts';
import type { Oddity } from '#core/record/oddity-list.ts';
import type { OfficialRow } from '../store/official-rows.ts';
import { testNumber } from '../store/test-number.ts';

type NamedTest = Oddity['tests'][number];

/** How many tests behind a hint are kept, the newest. */
const mostTests = 50;

interface Workshop {
  readonly counts: number[];
  readonly under: NamedTest[];
}

interface Operator {
  readonly counts: Map<string, { passed: number; failed: number }>;
  readonly tests: NamedTest[];
}

const passing: ReadonlySet<string | null> = new Set(['pass', 'conditional_pass']);
const failing: ReadonlySet<string | null> = new Set(['fail', 'conditional_fail']);

/** Counts the lines of tests a slice at a time, and says what is odd about them; it holds counts, not tests. */
export class OddityLines {
  readonly #workshops = new Map<string, Workshop>();
  readonly #operators = new Map<string, Operator>();
  readonly #timing: Oddity[] = [];
  readonly #neededSeconds: (profileId: string, runs: number) => number;
  #longest: TimedTest | null = null;
  #count = 0;

  constructor(neededSeconds: (profileId: string, runs: number) => number) {
    this.#neededSeconds = neededSeconds;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes the next tests in the order in which they were closed. */
  take(rows: readonly OfficialRow[]): void {
    this.#count += rows.length;
    for (const row of rows) {
      const test = { testId: row.testId, number: testNumber(row) };
      this.#countMargin(row, test);
      this.#countVerdict(row, test);
    }
    this.#lookAtTimes(rows);
  }

  oddities(): readonly Oddity[] {
    return [...this.#piled(), ...this.#timing.slice(-mostTests), ...this.#alwaysPassing()];
  }

  #countMargin({ site, unroundedDb, limitDb }: OfficialRow, test: NamedTest): void {
    const cell = unroundedDb === null || limitDb === null ? null : marginCell(unroundedDb, limitDb);
    if (cell === null) return;
    const counts = Array.from({ length: 2 * cellsOnSide }, () => 0);
    const workshop = this.#workshops.get(site) ?? { counts, under: [] };
    this.#workshops.set(site, workshop);
    workshop.counts[cell] = (workshop.counts[cell] ?? 0) + 1;
    if (cell === cellsOnSide) keepNewest(workshop.under, test);
  }

  #countVerdict({ operator, make, model, profileId, verdict }: OfficialRow, test: NamedTest): void {
    const hasPassed = passing.has(verdict);
    if (operator === '' || !(hasPassed || failing.has(verdict))) return;
    const own = this.#operators.get(operator) ?? { counts: new Map(), tests: [] };
    this.#operators.set(operator, own);
    const kind = `${make} ${model} ${profileId}`.toLowerCase();
    const counted = own.counts.get(kind) ?? { passed: 0, failed: 0 };
    own.counts.set(kind, counted);
    counted[hasPassed ? 'passed' : 'failed'] += 1;
    keepNewest(own.tests, test);
  }

  /** The test that lasted longest so far goes along, so that a slice knows what came before it. */
  #lookAtTimes(rows: readonly OfficialRow[]): void {
    const before = this.#longest;
    const tests = rows.map((row) => this.#timed(row));
    for (const hint of impossibleTiming(before === null ? tests : [before, ...tests])) {
      const { test } = hint;
      if (test.testId === before?.testId) continue;
      const behind = hint.kind === 'overlap' ? [test, hint.other] : [test];
      const figures =
        hint.kind === 'overlap'
          ? { other: hint.other.number, operator: test.operator, otherOperator: hint.other.operator }
          : { took: hint.tookSeconds, needed: test.neededSeconds, operator: test.operator };
      this.#timing.push({
        kind: hint.kind,
        about: test.number,
        figures,
        tests: behind.map(({ testId, number }) => ({ testId, number })),
      });
    }
    for (const test of tests) {
      if (this.#longest === null || test.closedAtSeconds > this.#longest.closedAtSeconds)
        this.#longest = test;
    }
  }

  #timed(row: OfficialRow): TimedTest {
    return {
      testId: row.testId,
      number: testNumber(row),
      operator: row.operator,
      startedAtSeconds: Date.parse(row.startedAt) / 1000,
      closedAtSeconds: Date.parse(row.closedAt) / 1000,
      neededSeconds: this.#neededSeconds(row.profileId, row.runs),
    };
  }

  #piled(): readonly Oddity[] {
    const workshops = [...this.#workshops].map(([workshop, { counts }]) => ({ workshop, counts }));
    return piledUnderLimit(workshops).map(({ workshop, ...figures }) => ({
      kind: 'piled-under-limit',
      about: workshop,
      figures,
      tests: this.#workshops.get(workshop)?.under ?? [],
    }));
  }

  #alwaysPassing(): readonly Oddity[] {
    const counts: readonly OperatorCount[] = [...this.#operators].flatMap(([operator, own]) =>
      [...own.counts].map(([kind, { passed, failed }]) => ({ operator, kind, passed, failed })),
    );
    return alwaysPassing(counts).map(({ operator, ...figures }) => ({
      kind: 'always-passing',
      about: operator,
      figures,
      tests: this.#operators.get(operator)?.tests ?? [],
    }));
  }
}

function keepNewest(tests: NamedTest[], test: NamedTest): void {
  tests.push(test);
  if (tests.length > mostTests) tests.shift();
}
