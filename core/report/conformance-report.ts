import type { CheckGroup, CheckResult } from '#core/conformance/check.ts';

/** A group with what it found. */
export interface GroupOutcome {
  readonly id: string;
  readonly title: string;
  readonly truth: string;
  readonly results: readonly CheckResult[];
}

/** A file of the built program as it ships. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Everything that the conformance report says. */
export interface ConformanceReport {
  readonly program: { readonly name: string; readonly version: string; readonly coreHash: string };
  /** The built program that was proved; null where the checks ran from the sources. */
  readonly build: { readonly files: readonly BuiltFile[] } | null;
  /** ISO 8601. */
  readonly writtenAt: string;
  readonly environment: string;
  readonly seconds: number;
  readonly checks: number;
  readonly passed: number;
  readonly groups: readonly GroupOutcome[];
}

/** Runs groups of checks in their order. */
export function runGroups(groups: readonly CheckGroup[]): readonly GroupOutcome[] {
  return groups.map(({ id, title, truth, run }) => ({ id, title, truth, results: run() }));
}

/** How many checks there are, and how many of them passed. */
export function countChecks(groups: readonly GroupOutcome[]): { checks: number; passed: number } {
  const results = groups.flatMap((group) => group.results);
  return { checks: results.length, passed: results.filter((result) => result.passed).length };
}
