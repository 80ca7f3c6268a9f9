import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import { checkTest } from '#host/integrity/check-test.ts';
import { damageIn } from '#core/record/test-damage.ts';
import { BenchKeyError } from '#host/seal/bench-key-error.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { StoreError } from '#host/store/store-error.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { checkSourcesOf } from '../tamper/checked-folder.ts';

/** Everything that a bench tells of what it keeps, part by part; a part that it cannot tell says why. */
export interface ToldByBench {
  /** Why it did not open, in words; null where it did. */
  readonly refusal: string | null;
  readonly parts: Readonly<Record<string, string>>;
  /** What a whole check found, or why it could not be made. */
  readonly found: readonly string[];
  /** Tests of which the bench would print nothing. */
  readonly withheld: readonly string[];
}

/** Identifiers of the tests of the bench in the yard. */
export const knownTests: readonly string[] = [
  'test-0',
  'test-1',
  'test-2',
  'test-3',
  'test-4',
  'amending',
  'for-job',
  'running',
];

/** Opens a bench and asks it for everything. @throws only what has no words, which a bench must never do when it is opened */
export function askBench(folder: string): ToldByBench {
  let store: TestStore;
  try {
    store = openTestStore(folder, { now: () => '2026-11-24T08:00:00+07:00' });
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof BenchKeyError)) throw error;
    return { refusal: error.code, parts: {}, found: [], withheld: [] };
  }
  try {
    const found = wholeCheck(store);
    return { refusal: null, parts: partsOf(store), found, withheld: withheldOf(store) };
  } finally {
    store.dispose();
  }
}

function wholeCheck(store: TestStore): readonly string[] {
  const sources = checkSourcesOf(store);
  const named = (one: IntegrityFinding): string => `${one.code} ${one.testId ?? ''} ${one.what}`;
  return tried(() => findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads()))).map(named));
}

function withheldOf(store: TestStore): readonly string[] {
  return knownTests.filter((id) => {
    try {
      return damageIn(checkTest(checkSourcesOf(store), id)).length > 0;
    } catch {
      return true;
    }
  });
}

function partsOf(store: TestStore): Record<string, string> {
  const kept = store.kept();
  const ofTests = knownTests.flatMap((id): readonly (readonly [string, () => unknown])[] => [
    [`record ${id}`, () => store.find(id)],
    [`journal ${id}`, () => store.journalText(id)],
    [`seal ${id}`, () => store.seal(id)],
    [`signatures ${id}`, () => store.signatures(id)],
    [`copies ${id}`, () => store.signedCopies(id)],
  ]);
  const asked: readonly (readonly [string, () => unknown])[] = [
    ['list', () => store.list({ beforeNumber: null, limit: 100 })],
    ['unfinished', () => store.unfinished().map(({ id, number }) => [id, number])],
    ['events', () => kept.events(0, kept.heads().auditSequence)],
    ['settings', () => kept.settings()],
    ['profiles', () => kept.profileSteps()],
    ['accounts', () => kept.accounts()],
    ['tokens', () => kept.tokens()],
    ['failures', () => kept.signInFailures()],
    ...ofTests,
  ];
  return Object.fromEntries(asked.map(([name, ask]) => [name, tried(() => [canonicalJson(ask())])[0] ?? '']));
}

/** What a step gives, or the name of what it failed with. */
function tried(step: () => readonly string[]): readonly string[] {
  try {
    return step();
  } catch (error) {
    return [`failed: ${error instanceof StoreError ? error.code : String(error)}`];
  }
}
