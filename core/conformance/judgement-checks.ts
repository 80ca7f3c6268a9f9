import { decide, type Comparison } from '#core/verdict/decide.ts';
import type { Verdict } from '#core/verdict/test-judgement.ts';
import { checkAnswer, type CheckGroup, type CheckResult } from './check.ts';

/** Reported level, limit, rule, U and the verdict that the rule's text asks for. */
const CASES: readonly (readonly [number, number, Comparison['rule'], number | null, Verdict])[] = [
  [90, 90, 'simple', null, 'pass'],
  [90.1, 90, 'simple', null, 'fail'],
  [89.9, 90, 'simple', null, 'pass'],
  [88.4, 90, 'guarded', 1.6, 'pass'],
  [88.5, 90, 'guarded', 1.6, 'fail'],
  [90, 90, 'guarded', null, 'invalid'],
  [88.3, 90, 'four-way', 1.6, 'pass'],
  [88.4, 90, 'four-way', 1.6, 'conditional_pass'],
  [90, 90, 'four-way', 1.6, 'conditional_pass'],
  [90.1, 90, 'four-way', 1.6, 'conditional_fail'],
  [91.6, 90, 'four-way', 1.6, 'conditional_fail'],
  [91.7, 90, 'four-way', 1.6, 'fail'],
  [80, 90, 'four-way', null, 'invalid'],
];

/** Levels on and beside a limit under each decision rule. */
export const judgementChecks: CheckGroup = {
  id: 'judgement',
  title: 'Comparison with a limit, on it and beside it',
  truth: 'ILAC-G8:09/2019, 4.2',
  run: () => CASES.map((one) => judgementCheck(...one)),
};

/** One comparison with a limit. */
export function judgementCheck(
  reportedDb: number,
  maximumDb: number,
  rule: Comparison['rule'],
  expandedUncertaintyDb: number | null,
  expected: Verdict,
): CheckResult {
  const uncertainty = expandedUncertaintyDb === null ? 'no U' : `U = ${expandedUncertaintyDb} dB`;
  return checkAnswer({
    subject: `${reportedDb} dB against ${maximumDb} dB, ${rule}, ${uncertainty}`,
    clause: 'ILAC-G8:09/2019, 4.2',
    sampleRateHz: null,
    expected,
    measured: decide({ reportedDb, maximumDb, rule, expandedUncertaintyDb }),
    unit: '',
  });
}
