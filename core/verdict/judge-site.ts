import type { TestEvidence } from '#core/procedure/evidence.ts';
import { rejectsOnSite } from '#core/procedure/make-reason.ts';
import type { Confidence } from '#core/procedure/profile.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { siteChecksOf } from '#core/procedure/site-checks.ts';
import { judgeSpeedSensor } from './judge-speed-sensor.ts';
import { metBy, outcome, type RuleFinding } from './rule-finding.ts';
import { siteCheckReasons } from './site-check-reasons.ts';

/**
 * Place, state of the vehicle, outlets and speed sensor against the profile. Evidence that was never asked for these (older
 * records and folders) has none of these rules and is judged as it always was.
 */
export function judgeSite(evidence: TestEvidence): readonly RuleFinding[] {
  return [
    ...judgeSurroundings(evidence),
    ...judgeVehicleState(evidence),
    ...judgeOutlets(evidence),
    ...judgeSpeedSensor(evidence),
  ];
}

function judgeSurroundings(evidence: TestEvidence): RuleFinding[] {
  if (evidence.conditions.siteChecks === undefined) return [];
  return [findingOf(evidence, 'site', [])];
}

/** The engine must be warm; minutes that were entered must reach those of the profile. */
function judgeVehicleState(evidence: TestEvidence): RuleFinding[] {
  const { conditions, profile, mode } = evidence;
  const { siteChecks, warmUpMinutes: measured } = conditions;
  const required = profile.warmUpMinutes?.value ?? null;
  if (siteChecks === undefined && measured === undefined) return [];
  const isShort = measured !== undefined && required !== null && measured < required;
  const figures = { measured: measured ?? null, required, unit: 'min', detail: 'warm-engine' } as const;
  return [
    findingOf(
      evidence,
      'vehicle-state',
      isShort ? [rejectsOnSite(mode, 'VEHICLE_NOT_AS_REQUIRED', 'preparation', figures)] : [],
      required === null ? {} : { measured: measured ?? null, required, unit: 'min' },
    ),
  ];
}

/** Several outlets: those of one silencer within the rule's distance are one, and the right one must be measured. */
function judgeOutlets(evidence: TestEvidence): RuleFinding[] {
  const { profile, exhaust } = evidence;
  const { outlets } = profile;
  const isDeclared = exhaust.outletSpacingM !== undefined || exhaust.sameSilencer !== undefined;
  if (outlets === undefined || exhaust.outlets < 2 || !isDeclared) return [];
  return [
    findingOf(evidence, 'outlets', [], {
      measured: exhaust.outletSpacingM ?? null,
      required: outlets.sameSilencerWithinM,
      unit: 'm',
      confidence: outlets.confidence,
      clause: outlets.clause ?? null,
    }),
  ];
}

type Basis = Partial<Omit<RuleFinding['outcome'], 'rule' | 'met'>>;

/** The rule as its checks and what was measured leave it; not required where the profile asks nothing of it. */
function findingOf(
  evidence: TestEvidence,
  rule: 'site' | 'vehicle-state' | 'outlets',
  measured: readonly Reason[],
  basis: Basis = {},
): RuleFinding {
  const checks = siteChecksOf(evidence).filter((check) => check.rule === rule && check.basis === 'profile');
  const { binding, noted } = siteCheckReasons(evidence, rule);
  const reasons = [...binding, ...measured];
  const isAsked = checks.length > 0 || reasons.length > 0 || basis.required != null;
  const confidence: Confidence = checks[0]?.confidence ?? 'C';
  const clause = checks[0]?.clause ?? null;
  return {
    outcome: outcome(rule, isAsked ? metBy(reasons) : 'not-required', { confidence, clause, ...basis }),
    reasons: [...reasons, ...noted],
  };
}
