import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { Reason, ReasonCode } from '#core/procedure/reason.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import type { TestRecord } from './test-record.ts';

const outcomeCode: Readonly<Record<Exclude<TestRecord['outcome'], 'closed'>, ReasonCode>> = {
  interrupted: 'INTERRUPTED',
  aborted: 'OPERATOR_ABORTED',
};

/**
 * The judgement of a test with regard to how it ended. A test that was cut or given up is never valid, however complete
 * its evidence looks: nobody saw it to its end.
 */
export function judgeOutcome(evidence: TestEvidence, outcome: TestRecord['outcome']): TestJudgement {
  const judgement = judgeTest(evidence);
  if (outcome === 'closed') return judgement;
  const reason: Reason = {
    code: outcomeCode[outcome],
    place: 'result',
    effect: 'rejects',
    measured: null,
    required: null,
    unit: '',
    detail: null,
  };
  return {
    ...judgement,
    valid: false,
    verdict: 'invalid',
    result: null,
    differenceDb: null,
    // A level that does not count is compared with no limit.
    rules: judgement.rules.map((one) =>
      one.rule === 'limit' && one.met !== 'not-required' ? { ...one, met: 'unknown' as const } : one,
    ),
    reasons: [...judgement.reasons, reason],
  };
}
