/** When a test was carried out, and how long its procedure takes at least. */
export interface TimedTest {
  readonly testId: string;
  readonly number: string;
  readonly operator: string;
  readonly startedAtSeconds: number;
  readonly closedAtSeconds: number;
  /** Sum of what the procedure demands: backgrounds, holds and calibrations; 0 where that is not known. */
  readonly neededSeconds: number;
}

/** A test that cannot have been carried out as its times say. */
export type TimingHint =
  | { readonly kind: 'overlap'; readonly test: TimedTest; readonly other: TimedTest }
  | { readonly kind: 'too-short'; readonly test: TimedTest; readonly tookSeconds: number };

/** Clocks are read to the second. */
const toleranceSeconds = 1;

/** Tests of one bench that overlap, and tests that took less time than their procedure needs; tests in the order in which they began. */
export function impossibleTiming(tests: readonly TimedTest[]): readonly TimingHint[] {
  const inOrder = tests.toSorted((one, other) => one.startedAtSeconds - other.startedAtSeconds);
  let longest: TimedTest | null = null;
  return inOrder.flatMap((test) => {
    const hints: TimingHint[] = [];
    if (longest !== null && test.startedAtSeconds < longest.closedAtSeconds - toleranceSeconds) {
      hints.push({ kind: 'overlap', test, other: longest });
    }
    const tookSeconds = test.closedAtSeconds - test.startedAtSeconds;
    if (tookSeconds < test.neededSeconds - toleranceSeconds)
      hints.push({ kind: 'too-short', test, tookSeconds });
    if (longest === null || test.closedAtSeconds > longest.closedAtSeconds) longest = test;
    return hints;
  });
}
