import type { TestEvidence } from '#core/procedure/evidence.ts';
import { profileGaps } from '#core/procedure/profile-gaps.ts';
import type { Reason } from '#core/procedure/reason.ts';
import { targetSpeedOf } from '#core/procedure/target-speed.ts';
import { decisionsOfMark } from './decisions-of-mark.ts';
import type { RuleOutcome } from './test-judgement.ts';

/** Readings of the rules that every judgement of a rule rests on (numbers of decisions.md). */
const always: Readonly<Record<RuleOutcome['rule'], readonly number[]>> = {
  speed: [1],
  hold: [1, 8, 9],
  release: [10],
  'idle-speed': [1, 26],
  'idle-time': [1, 9, 26],
  'sweep-end': [1, 27],
  'sweep-pace': [1, 27],
  'top-speed': [1, 28],
  'top-time': [1, 7, 28],
  'throttle-opening': [1, 9, 28],
  sampling: [12],
  runs: [6],
  spread: [1, 5],
  background: [1, 13],
  calibration: [15],
  'calibration-drift': [1, 14],
  wind: [1, 16],
  geometry: [17],
  site: [17],
  'vehicle-state': [17],
  outlets: [1, 24],
  'speed-sensor': [1, 17],
  'meter-class': [17],
  certificates: [1, 17],
  'control-charts': [17],
  'declared-data': [17, 22],
  limit: [19],
};

/** What was found about a rule, in runs and elsewhere. */
interface Findings {
  readonly runs: readonly { readonly reason: Reason }[];
  readonly reasons: readonly Reason[];
}

/** The decisions that played a part in one rule: those it always rests on, and those that its findings brought in. */
export function decisionsOfRule(
  { rule, met, confidence }: RuleOutcome,
  findings: Findings,
  evidence: TestEvidence,
): readonly number[] {
  const found = [...findings.runs.map(({ reason }) => reason), ...findings.reasons];
  const codes = new Set(found.map(({ code }) => code));
  const isLost = codes.has('RPM_SIGNAL_LOST') || codes.has('SIGNAL_DROPOUT');
  const isOpen = met === 'unknown' && profileGaps(evidence.profile).length > 0;
  const numbers = [
    ...always[rule],
    ...(isLost ? [11] : []),
    ...(codes.has('OVERLOAD') ? [23] : []),
    ...(codes.has('CONDITIONS_MISSING') ? [17] : []),
    ...(codes.has('PROFILE_INCOMPLETE') || isOpen ? [18] : []),
    ...((rule === 'speed' || rule === 'sweep-end') && isLowered(evidence) ? [21] : []),
    ...(met === 'not-required' ? [] : decisionsOfMark(confidence)),
  ];
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** True if the target is the share of the highest speed that the engine reaches at rest (decision 21). */
function isLowered({ profile, vehicle, declaredTargetSpeedRpm }: TestEvidence): boolean {
  const target = targetSpeedOf(profile, vehicle, declaredTargetSpeedRpm ?? null);
  return target.state === 'known' && target.unreachableRpm !== null;
}
