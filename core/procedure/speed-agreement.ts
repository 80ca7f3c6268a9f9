import type { HeardSpeedTrack } from './evidence.ts';
import { median } from './idle-speed.ts';
import type { SpeedPoint } from './speed-trace.ts';

/** Hold and deceleration of a run, seconds of its own clock. */
interface HoldAndFall {
  readonly holdStartSeconds: number;
  readonly holdEndSeconds: number;
  readonly endSeconds: number;
}

/** Where in a run the two speeds are compared; `run` is all of a run whose sensor was never inside the band. */
export type AgreementPart = 'approach' | 'hold' | 'deceleration' | 'run';

/** A stretch in which every value of the sensor lies farther from the speed heard than it may. */
export interface SpeedDisagreement {
  readonly part: AgreementPart;
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Medians of the stretch. */
  readonly sensorRpm: number;
  readonly heardRpm: number;
  /** True if it lasts longer than the tracker's longest look: it is then no slip of a single look. */
  readonly isLasting: boolean;
}

/** The sensor against the sound, moment by moment. "Cannot tell" is no agreement: it lowers the verified share. */
export interface SpeedAgreement {
  /** Share of the hold in which the sound tells a speed that the sensor agrees with. */
  readonly verifiedShare: number;
  /** Share of the hold in which the two disagree. */
  readonly disagreeingShare: number;
  /** Largest difference in the hold in percent of the sensor's nearest speed; null where nothing could be compared. */
  readonly largestDifferencePercent: number | null;
  /** False where not one look agrees: it is then no fault of a moment. */
  readonly agreesAnywhere: boolean;
  readonly disagreements: readonly SpeedDisagreement[];
}

/** What is compared. */
export interface SpeedsOfRun {
  readonly heard: HeardSpeedTrack;
  /** The sensor's values in the order of time. */
  readonly sensor: readonly SpeedPoint[];
  readonly window: HoldAndFall | null;
  /** From the last moment at idle to the hold; null where idle was not seen. */
  readonly approachSeconds: number | null;
}

/** Speed from the sound may differ from the sensor's by so much (regulations and metrology: over 3 % is a finding). */
export const LARGEST_SOUND_DIFFERENCE_PERCENT = 3;
/** The tracker looks at no more than 0.2 s to either side: what lasts longer than such a look was seen by more than one. */
const LASTING_SECONDS = 0.4;
/** A look holds about 4.5 cycles of a four-stroke single, within limits; other engines have shorter ones. */
const HALF_LOOK_RPM_SECONDS = 270;
const SHORTEST_HALF_LOOK_SECONDS = 0.045;
const LONGEST_HALF_LOOK_SECONDS = 0.2;
/** An agreeing look verifies what lies this near to its middle, where it weighs most. */
const VERIFIED_SECONDS = 0.045;
/** A sensor's value stands for a moment that may be so much earlier or later than its time says. */
const SENSOR_SECONDS = 0.05;

/** One moment at which both tell. */
interface Compared {
  readonly part: AgreementPart;
  readonly timeSeconds: number;
  readonly reachSeconds: number;
  readonly heardRpm: number;
  readonly sensorRpm: number;
  readonly differencePercent: number;
}

/**
 * Compares the speed heard with the sensor's all through a run. What is heard is the speed of a look of some tenths of a
 * second, so it disagrees only where it lies outside all that the sensor showed during that look: a throttle that moves makes
 * no disagreement, and every one found spans at least a look.
 */
export function compareSpeeds(speeds: SpeedsOfRun): SpeedAgreement {
  const compared = speeds.heard.samples.flatMap((sample) => {
    const part = partOf(sample.timeSeconds, speeds);
    return sample.speedRpm === null || part === null
      ? []
      : comparedAt({ ...sample, heardRpm: sample.speedRpm }, part, speeds.sensor);
  });
  const inHold = compared.filter(({ part }) => part === 'hold');
  const disagreements = stretchesOf(compared).map(disagreementOf);
  return {
    verifiedShare: verifiedShareOf(inHold, speeds.window),
    disagreeingShare: shareOfHold(disagreements, speeds.window),
    largestDifferencePercent:
      inHold.length === 0 ? null : inHold.reduce((most, one) => Math.max(most, one.differencePercent), 0),
    agreesAnywhere: compared.some((one) => !disagrees(one)),
    disagreements,
  };
}

function partOf(timeSeconds: number, { window, approachSeconds }: SpeedsOfRun): AgreementPart | null {
  if (window === null) return 'run';
  const { holdStartSeconds, holdEndSeconds, endSeconds } = window;
  if (timeSeconds > endSeconds) return null;
  if (timeSeconds > holdEndSeconds) return 'deceleration';
  if (timeSeconds >= holdStartSeconds) return 'hold';
  return approachSeconds !== null && timeSeconds >= holdStartSeconds - approachSeconds ? 'approach' : null;
}

function comparedAt(
  { timeSeconds, heardRpm }: { readonly timeSeconds: number; readonly heardRpm: number },
  part: AgreementPart,
  sensor: readonly SpeedPoint[],
): Compared[] {
  const halfLook = HALF_LOOK_RPM_SECONDS / heardRpm;
  const reachSeconds =
    SENSOR_SECONDS + Math.min(LONGEST_HALF_LOOK_SECONDS, Math.max(SHORTEST_HALF_LOOK_SECONDS, halfLook));
  const shown = sensor
    .filter((point) => Math.abs(point.timeSeconds - timeSeconds) <= reachSeconds)
    .map(({ speedRpm }) => speedRpm);
  const sensorRpm = median(shown);
  if (sensorRpm === null) return [];
  const nearest = Math.min(Math.max(heardRpm, Math.min(...shown)), Math.max(...shown));
  const differencePercent = (Math.abs(nearest - heardRpm) / nearest) * 100;
  return [{ part, timeSeconds, reachSeconds, heardRpm, sensorRpm, differencePercent }];
}

function shareOfHold(disagreements: readonly SpeedDisagreement[], window: HoldAndFall | null): number {
  if (window === null || window.holdEndSeconds <= window.holdStartSeconds) return 0;
  const { holdStartSeconds, holdEndSeconds } = window;
  const seconds = disagreements
    .filter(({ part }) => part === 'hold')
    .reduce(
      (sum, one) =>
        sum + Math.min(one.endSeconds, holdEndSeconds) - Math.max(one.startSeconds, holdStartSeconds),
      0,
    );
  return Math.min(1, seconds / (holdEndSeconds - holdStartSeconds));
}

function disagrees({ differencePercent }: Compared): boolean {
  return differencePercent > LARGEST_SOUND_DIFFERENCE_PERCENT;
}

/** What no agreeing look covers was not heard to agree, told or not. */
function verifiedShareOf(inHold: readonly Compared[], window: HoldAndFall | null): number {
  if (window === null) return 0;
  const { holdStartSeconds, holdEndSeconds } = window;
  let verified = 0;
  let until = holdStartSeconds;
  for (const one of inHold) {
    const from = Math.max(until, one.timeSeconds - VERIFIED_SECONDS);
    until = disagrees(one)
      ? until
      : Math.max(until, Math.min(holdEndSeconds, one.timeSeconds + VERIFIED_SECONDS));
    verified += disagrees(one) ? 0 : Math.max(0, until - from);
  }
  return holdEndSeconds > holdStartSeconds ? Math.min(1, verified / (holdEndSeconds - holdStartSeconds)) : 0;
}

/** Moments of disagreement in a row, in one part; moments that cannot be told do not break it as long as the looks overlap. */
function stretchesOf(compared: readonly Compared[]): readonly (readonly Compared[])[] {
  const stretches: Compared[][] = [];
  let last: Compared | null = null;
  for (const one of compared) {
    if (disagrees(one)) {
      if (last !== null && continues(last, one)) stretches.at(-1)?.push(one);
      else stretches.push([one]);
    }
    last = one;
  }
  return stretches;
}

function continues(last: Compared, one: Compared): boolean {
  const apart = one.timeSeconds - last.timeSeconds;
  return disagrees(last) && last.part === one.part && apart <= last.reachSeconds + one.reachSeconds;
}

function disagreementOf(stretch: readonly Compared[]): SpeedDisagreement {
  const startSeconds = Math.min(...stretch.map((one) => one.timeSeconds - one.reachSeconds));
  const endSeconds = Math.max(...stretch.map((one) => one.timeSeconds + one.reachSeconds));
  return {
    part: stretch[0]?.part ?? 'run',
    startSeconds,
    endSeconds,
    sensorRpm: median(stretch.map((one) => one.sensorRpm)) ?? 0,
    heardRpm: median(stretch.map((one) => one.heardRpm)) ?? 0,
    isLasting: endSeconds - startSeconds > LASTING_SECONDS,
  };
}
