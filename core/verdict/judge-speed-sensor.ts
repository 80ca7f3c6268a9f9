import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejectsOnSite, warns } from '#core/procedure/make-reason.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { atMost, exactly } from '#core/units/decimal.ts';
import { metBy, outcome, type RuleFinding } from './rule-finding.ts';
import { siteCheckReasons } from './site-check-reasons.ts';

/** Which accuracy of a speed sensor is asked for. */
type Accuracy = 'accuracyPercent' | 'accuracyRpmBelow1000';

/**
 * Accuracy of the speed sensor against the profile, and that it is not the vehicle's own rev counter. Worse than asked for
 * follows the mode (decision 17), not stated only warns. Absent where neither the accuracy nor the site check-list was asked.
 */
export function judgeSpeedSensor(evidence: TestEvidence): readonly RuleFinding[] {
  const { instruments, conditions, profile } = evidence;
  const { speedAccuracyPercent, speedAccuracyRpmBelow1000, speedExternal, confidence } = profile.instruments;
  const own = instruments.speedSensor?.accuracyPercent;
  const ownBelow = instruments.speedSensor?.accuracyRpmBelow1000;
  if (own === undefined && ownBelow === undefined && conditions.siteChecks === undefined) return [];
  const { binding, noted } = siteCheckReasons(evidence, 'speed-sensor');
  const required = speedAccuracyPercent;
  const reasons = [
    ...binding,
    ...accuracyReasons(evidence, 'accuracyPercent', own, required),
    ...accuracyReasons(evidence, 'accuracyRpmBelow1000', ownBelow, speedAccuracyRpmBelow1000 ?? null),
  ];
  const isAsked = required !== null || speedAccuracyRpmBelow1000 !== undefined || speedExternal === true;
  const figures = { measured: own ?? null, required, unit: '%', confidence } as const;
  return [
    {
      outcome: outcome('speed-sensor', isAsked ? metBy(reasons) : 'not-required', figures),
      reasons: [...reasons, ...noted],
    },
  ];
}

function accuracyReasons(
  { mode }: TestEvidence,
  detail: Accuracy,
  own: number | undefined,
  required: number | null,
): Reason[] {
  if (required === null) return [];
  if (own === undefined) return [warns('CONDITIONS_MISSING', 'preparation', { detail })];
  if (atMost(exactly(own), exactly(required))) return [];
  const unit = detail === 'accuracyPercent' ? '%' : 'rpm';
  const figures = { measured: own, required, unit, detail } as const;
  return [rejectsOnSite(mode, 'SPEED_SENSOR_NOT_AS_REQUIRED', 'preparation', figures)];
}
