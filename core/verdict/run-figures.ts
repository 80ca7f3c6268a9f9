import type { ReasonCode } from '#core/procedure/reason.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import type { RuleOutcome } from './test-judgement.ts';

/** Not met where one of the codes rejects a run, unknown where nothing was measured, else met. */
export function metUnless(
  runs: readonly RunJudgement[],
  codes: readonly ReasonCode[],
  measured: number | null,
): RuleOutcome['met'] {
  const isBroken = runs.some((run) =>
    run.reasons.some((reason) => reason.effect === 'rejects' && codes.includes(reason.code)),
  );
  if (isBroken) return false;
  return measured === null ? 'unknown' : true;
}

/** The smallest of the figures that are known; null of none. */
export function smallest(values: readonly (number | null)[]): number | null {
  const all = known(values);
  return all.length === 0 ? null : Math.min(...all);
}

/** The largest of the figures that are known; null of none. */
export function largest(values: readonly (number | null)[]): number | null {
  const all = known(values);
  return all.length === 0 ? null : Math.max(...all);
}

function known(values: readonly (number | null)[]): number[] {
  return values.flatMap((value) => (value === null ? [] : [value]));
}
