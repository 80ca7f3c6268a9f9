import type { TestEvidence } from '#core/procedure/evidence.ts';
import { judgeCalibration } from '#core/procedure/judge-calibration.ts';
import { outcome, type RuleFinding } from './rule-finding.ts';
import type { RuleOutcome } from './test-judgement.ts';

/** The calibration checks of a test and the drift between them. */
export interface CalibrationRules {
  readonly driftDb: number | null;
  readonly checks: RuleFinding;
  readonly drift: RuleOutcome;
}

/** Both checks and their drift; all reasons stand with the checks. */
export function judgeCalibrationRules(evidence: TestEvidence): CalibrationRules {
  const { calibrationBefore: before, calibrationAfter: after, profile } = evidence;
  const { maximumFluctuationDb, maximumDriftDb, confidence, clause } = profile.calibration;
  const { reasons, driftDb } = judgeCalibration(before, after, profile);
  const own = reasons.filter((reason) => reason.code !== 'CALIBRATION_DRIFT');
  const isMissing = own.some((reason) => reason.code === 'CALIBRATION_MISSING');
  const checks = outcome('calibration', isMissing ? 'unknown' : own.length === 0, {
    measured: larger(before?.fluctuationDb, after?.fluctuationDb),
    required: maximumFluctuationDb,
    unit: 'dB',
    clause,
    confidence,
  });
  const drift = outcome('calibration-drift', driftMet(driftDb, maximumDriftDb, reasons.length > own.length), {
    measured: driftDb === null ? null : Math.abs(driftDb),
    required: maximumDriftDb,
    unit: 'dB',
    clause,
    confidence,
  });
  return { driftDb, checks: { outcome: checks, reasons }, drift };
}

function driftMet(driftDb: number | null, required: number | null, hasDrifted: boolean): RuleOutcome['met'] {
  if (required === null) return 'not-required';
  return driftDb === null ? 'unknown' : !hasDrifted;
}

function larger(a: number | null | undefined, b: number | null | undefined): number | null {
  const known = [a, b].flatMap((value) => (value == null ? [] : [value]));
  return known.length === 0 ? null : Math.max(...known);
}
