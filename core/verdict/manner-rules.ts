import { trustedFigure } from '#core/procedure/profile-gaps.ts';
import type { Profile } from '#core/procedure/profile.ts';
import type { ReasonCode } from '#core/procedure/reason.ts';
import type { RiddenFigures, RunJudgement } from '#core/procedure/run-judgement.ts';
import { speedBandOf } from '#core/procedure/speed-band.ts';
import { outcome } from './rule-finding.ts';
import { largest, metUnless, smallest } from './run-figures.ts';
import type { RuleOutcome } from './test-judgement.ts';

type Runs = readonly RunJudgement[];
type Figures<M extends RiddenFigures['manner']> = Extract<RiddenFigures, { readonly manner: M }>;

/** What says that the speed itself is not to be trusted. */
const speedLost: readonly ReasonCode[] = ['RPM_SIGNAL_LOST', 'RPM_SOUND_MISMATCH', 'IDLE_NOT_SEEN'];

/** The rules of a steady idle: how far it wandered, and how long it lasted (decision 26). */
export function idleRules(runs: Runs, profile: Profile): readonly RuleOutcome[] {
  const { speedTolerancePercent: tolerance, holdSeconds: hold } = profile;
  const idles = runs.map(({ ridden }) => (ridden?.manner === 'idle' ? ridden : null));
  const deviation = largest(idles.map((idle) => idle?.deviationPercent ?? null));
  const seconds = smallest(idles.map((idle) => idle?.steadySeconds ?? null));
  return [
    outcome('idle-speed', metUnless(runs, ['IDLE_UNSTEADY', ...speedLost], deviation), {
      ...basisOf(tolerance),
      measured: deviation,
      unit: '%',
    }),
    outcome('idle-time', metUnless(runs, ['IDLE_TOO_SHORT'], seconds), {
      ...basisOf(hold),
      measured: seconds,
      unit: 's',
    }),
  ];
}

/** The rules of a sweep: where it ended, and its pace (decision 27). */
export function sweepRules(
  runs: Runs,
  profile: Profile,
  targetSpeedRpm: number | null,
): readonly RuleOutcome[] {
  const sweeps = runs.flatMap(({ ridden }) => (ridden?.manner === 'sweep' ? [ridden] : []));
  const deviation =
    targetSpeedRpm === null
      ? null
      : largest(
          sweeps.map(({ highestRpm }) => (Math.abs(highestRpm - targetSpeedRpm) / targetSpeedRpm) * 100),
        );
  const endCodes: ReasonCode[] = ['SWEEP_NOT_REACHED', 'SWEEP_OVERSHOT', 'NO_RETURN_TO_IDLE', ...speedLost];
  return [
    outcome('sweep-end', metUnless(runs, endCodes, deviation), {
      ...basisOf(profile.speedTolerancePercent),
      measured: deviation,
      unit: '%',
    }),
    paceRule(runs, sweeps, profile),
  ];
}

/** Told by the figure of the profile: the shortest sweep, else the steepest rise, else the longest sweep. */
function paceRule(runs: Runs, sweeps: readonly Figures<'sweep'>[], { sweep }: Profile): RuleOutcome {
  const { minimumSeconds, maximumRiseRpmPerSecond, maximumSeconds } = sweep ?? {};
  const met = (measured: number | null): RuleOutcome['met'] =>
    metUnless(runs, ['SWEEP_TOO_FAST', 'SWEEP_TOO_SLOW'], measured);
  const seconds = smallest(sweeps.map(({ sweepSeconds }) => sweepSeconds));
  if (isStated(minimumSeconds)) {
    return outcome('sweep-pace', met(seconds), { ...basisOf(minimumSeconds), measured: seconds, unit: 's' });
  }
  const steepest = largest(sweeps.map(({ steepestRiseRpmPerSecond }) => steepestRiseRpmPerSecond));
  if (isStated(maximumRiseRpmPerSecond)) {
    const basis = basisOf(maximumRiseRpmPerSecond);
    return outcome('sweep-pace', met(steepest), { ...basis, measured: steepest, unit: 'rpm/s' });
  }
  const longest = largest(sweeps.map(({ sweepSeconds }) => sweepSeconds));
  if (isStated(maximumSeconds)) {
    return outcome('sweep-pace', met(longest), { ...basisOf(maximumSeconds), measured: longest, unit: 's' });
  }
  return outcome('sweep-pace', 'not-required', { measured: seconds, unit: 's', confidence: 'C' });
}

/** The rules of full throttle: the speed that was reached, for how long, and how soon (decision 28). */
export function throttleRules(
  runs: Runs,
  profile: Profile,
  targetSpeedRpm: number | null,
): readonly RuleOutcome[] {
  const { speedTolerancePercent: tolerance, approachWithinSeconds: opening, holdSeconds: hold } = profile;
  const tops = runs.flatMap(({ ridden }) => (ridden?.manner === 'full-throttle' ? [ridden] : []));
  const highest = smallest(tops.map(({ highestRpm }) => highestRpm));
  const seconds = smallest(tops.map(({ topSeconds }) => topSeconds));
  const openings = largest(tops.map(({ openingSeconds }) => openingSeconds));
  const required = targetSpeedRpm === null ? null : speedBandOf(targetSpeedRpm, profile).lowRpm;
  const reached = metUnless(runs, ['NOT_FULL_THROTTLE', ...speedLost], highest);
  return [
    outcome('top-speed', reached === true && required === null ? 'unknown' : reached, {
      ...basisOf(tolerance),
      measured: highest,
      required,
      unit: 'rpm',
    }),
    outcome('top-time', metUnless(runs, ['NOT_FULL_THROTTLE', 'NO_RETURN_TO_IDLE'], seconds), {
      ...basisOf(hold),
      measured: seconds,
      unit: 's',
    }),
    outcome('throttle-opening', metUnless(runs, ['APPROACH_TOO_SLOW'], openings), {
      ...basisOf(opening),
      measured: openings,
      unit: 's',
    }),
  ];
}

type Figure = Profile['holdSeconds'];

function basisOf({ value, confidence, clause }: Figure) {
  return { required: value, confidence, clause };
}

function isStated(figure: Figure | undefined): figure is Figure {
  return figure !== undefined && trustedFigure(figure) !== null;
}
