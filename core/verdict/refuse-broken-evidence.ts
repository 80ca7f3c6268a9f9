import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejects } from '#core/procedure/make-reason.ts';
import { firstNonFinite } from '#core/procedure/non-finite.ts';
import type { SeriesJudgement, TestJudgement } from './test-judgement.ts';

/**
 * Refuses evidence that holds a number which is none, outside its runs: nothing is judged from it, whatever else it says. A
 * broken run is refused by itself, as any other run that is no measurement. Null where every number is one.
 */
export function refuseBrokenEvidence(evidence: TestEvidence): TestJudgement | null {
  const { series, ...rest } = evidence;
  const detail = firstNonFinite({ ...rest, series: series.map(({ runs: _runs, ...one }) => one) });
  if (detail === null) return null;
  return {
    valid: false,
    verdict: 'invalid',
    reasons: [rejects('NOT_A_NUMBER', 'result', { detail })],
    targetSpeedRpm: null,
    series: series.map(({ role, outlet }) => unjudged(role, outlet)),
    backgroundDb: { before: null, after: null },
    backgroundMarginDb: null,
    calibrationDriftDb: null,
    result: null,
    differenceDb: null,
    limit: null,
    rules: [],
  };
}

function unjudged(role: SeriesJudgement['role'], outlet: number): SeriesJudgement {
  const nothing = { spreadDb: null, unroundedDb: null, reportedDb: null, reasons: [] };
  return { role, outlet, runs: [], countedRuns: [], ...nothing };
}
