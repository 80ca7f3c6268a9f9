import type { CheckGroup, CheckResult } from '#core/conformance/check.ts';
import { startupChecks } from '#core/conformance/startup-checks.ts';
import type { BenchInfo } from './http/contract.ts';

/** What a self-test found, for people who ask which checks failed. */
export interface SelfTestOutcome {
  readonly summary: BenchInfo['selfTest'];
  /** One line for each check that failed. */
  readonly failures: readonly string[];
}

/**
 * Runs the self-test of the measurement core. A group that throws, and one without a single check, has failed: a bench
 * that cannot prove itself must not measure.
 * @param changedFiles files of the built program that are not those that were built
 */
export function runSelfTest(
  coreHash: string,
  group: CheckGroup = startupChecks,
  changedFiles: readonly string[] = [],
): SelfTestOutcome {
  const { checks, failures: wrong } = outcomeOf(group);
  const failures = [...changedFiles.map((name) => `${name}: not the file that was built`), ...wrong];
  const passed = checks > 0 && failures.length === 0;
  return { summary: { passed, checks, coreHash }, failures };
}

function outcomeOf(group: CheckGroup): { checks: number; failures: readonly string[] } {
  try {
    const results = group.run();
    return { checks: results.length, failures: results.filter(({ passed }) => !passed).map(lineOf) };
  } catch (error) {
    return { checks: 0, failures: [`${group.title}: ${String(error)}`] };
  }
}

function lineOf({ subject, expected, measured, unit }: CheckResult): string {
  return `${subject}: expected ${expected} ${unit}, measured ${measured ?? 'nothing'}`;
}

/** A check of the self-test that failed, for the log. */
export class SelfTestError extends Error {
  override readonly name = 'SelfTestError';
  readonly code = 'SELF_TEST_FAILED';
}
