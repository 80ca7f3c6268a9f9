import { type Manner, mannerOf, needsTarget } from './manner.ts';
import type { Confidence, Profile } from './profile.ts';

/** A place where a profile leaves open, or is unsure of, what a verdict needs; named as in `detail` of a reason. */
export type ProfileGap =
  | 'targetSpeed'
  | 'speedTolerancePercent'
  | 'holdSeconds'
  | 'runs'
  | 'spreadDb'
  | 'reading'
  | 'background'
  | 'calibration'
  | 'wind'
  | 'geometry'
  | 'instruments'
  | 'release'
  | 'approachWithinSeconds'
  | 'sweep'
  | 'aggregate'
  | 'resultRounding';

/** A figure with its mark. */
interface Marked {
  readonly value: number | null;
  readonly confidence: Confidence;
}

/**
 * What a verdict by this profile lacks (decisions 18 and 25): target, tolerance, hold and runs must be numbers, the spread
 * too where several runs are compared, and no rule that carries a figure may be marked unsure. A sweep has no hold, and full
 * throttle needs the time in which it is opened. Empty for a whole profile.
 */
export function profileGaps(profile: Profile): readonly ProfileGap[] {
  return [...missingFigures(profile), ...unsureRules(profile)];
}

/** The figure of a rule, or null where the text leaves it open or the figure is unsure. */
export function trustedFigure(figure: Marked): number | null {
  return figure.confidence === 'U' ? null : figure.value;
}

function missingFigures(profile: Profile): ProfileGap[] {
  const gaps: ProfileGap[] = [];
  const { targetSpeed, runs } = profile;
  const manner = mannerOf(profile);
  if ((targetSpeed.pieces.length === 0 && needsTarget(manner)) || targetSpeed.confidence === 'U')
    gaps.push('targetSpeed');
  if (!isBandKnown(profile)) gaps.push('speedTolerancePercent');
  if (manner !== 'sweep' && trustedFigure(profile.holdSeconds) === null) gaps.push('holdSeconds');
  if (manner === 'full-throttle' && profile.approachWithinSeconds.value === null)
    gaps.push('approachWithinSeconds');
  if (runs.consecutive === null || runs.confidence === 'U') gaps.push('runs');
  if (trustedFigure(profile.spreadDb) === null && runs.consecutive !== 1) gaps.push('spreadDb');
  return gaps;
}

/** The band around the target is known by its tolerance, or where every target is given by the edges of its band. */
function isBandKnown({ targetSpeed, speedTolerancePercent }: Profile): boolean {
  const { pieces } = targetSpeed;
  const isEdged = pieces.length > 0 && pieces.every((piece) => 'fromSpeedRpm' in piece);
  return isEdged || trustedFigure(speedTolerancePercent) !== null;
}

function unsureRules(profile: Profile): ProfileGap[] {
  const { wind, geometry, instruments, release, approachWithinSeconds } = profile;
  const unsure: readonly [ProfileGap, Confidence, boolean][] = [
    ['reading', isReadingKnown(profile) ? profile.reading.confidence : 'U', true],
    ['aggregate', profile.aggregate.confidence, true],
    ['resultRounding', profile.resultRounding.confidence, true],
    ['calibration', profile.calibration.confidence, profile.calibration.maximumDriftDb !== null],
    ['background', profile.background.confidence, carriesMargin(profile)],
    ['wind', wind.confidence, wind.maximumMps !== null],
    ['geometry', geometry.confidence, carriesNumber(geometry)],
    ['instruments', instruments.confidence, carriesNumber(instruments)],
    ['release', release.confidence, carriesNumber(release)],
    ['approachWithinSeconds', approachWithinSeconds.confidence, approachWithinSeconds.value !== null],
    ...(profile.sweep === undefined ? [] : Object.values(profile.sweep)).map(
      ({ confidence, value }): [ProfileGap, Confidence, boolean] => ['sweep', confidence, value !== null],
    ),
  ];
  const gaps = unsure.flatMap(([gap, confidence, carries]) => (confidence === 'U' && carries ? [gap] : []));
  return [...new Set(gaps)];
}

/** The windows that the bench can judge, by the manner in which the engine is run. */
const windowsOf: Readonly<Record<Manner, readonly Profile['reading']['window'][]>> = {
  hold: ['hold-and-deceleration'],
  idle: ['idle'],
  sweep: ['sweep', 'run'],
  'full-throttle': ['run'],
};

/** What the bench can judge: the maximum, by a stated time weighting, over the window of the method. */
function isReadingKnown(profile: Profile): boolean {
  const { quantity, window } = profile.reading;
  const isMaximum = quantity === 'LAFmax' || quantity === 'LASmax';
  return isMaximum && windowsOf[mannerOf(profile)].includes(window);
}

function carriesMargin({ background }: Profile): boolean {
  return background.minimumMarginDb !== null || background.maximumLevelDb !== undefined;
}

function carriesNumber(rule: object): boolean {
  return Object.values(rule).some((value) => typeof value === 'number');
}
