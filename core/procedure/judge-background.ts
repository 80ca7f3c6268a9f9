import { atMost, decimalDifference, exactly } from '#core/units/decimal.ts';
import { roundHalfUp } from '#core/units/rounding.ts';
import type { LevelTrack, TestEvidence } from './evidence.ts';
import { coveredSeconds } from './covered-seconds.ts';
import { largestOf } from './level-window.ts';
import { isLonger } from './lost-data.ts';
import { rejects } from './make-reason.ts';
import type { Profile } from './profile.ts';
import type { Reason } from './reason.ts';
import { weightingReasons } from './weighting-check.ts';

/** Where in the test a background measurement stands. */
export type BackgroundPlace = 'background-before' | 'background-after';

/** What a background measurement is judged by besides its own data. */
export interface BackgroundContext {
  readonly profile: Profile;
  readonly mode: TestEvidence['mode'];
}

/** One background measurement. */
export interface BackgroundFinding {
  /**
   * Highest LAF, noted to the decimals of the readings and half up: where a method notes its readings downward, that favours
   * the vehicle and not its surroundings (decision 13). Null where there is none.
   */
  readonly levelDb: number | null;
  readonly reasons: readonly Reason[];
}

/** Judges one background measurement by itself: long enough, not overloaded, A and Fast (decisions 13 and 23). */
export function judgeBackgroundCheck(
  track: LevelTrack | null,
  place: BackgroundPlace,
  { profile, mode }: BackgroundContext,
): BackgroundFinding {
  const highest = track === null ? null : largestOf(track);
  if (track === null || highest === null) {
    return { levelDb: null, reasons: [rejects('BACKGROUND_MISSING', place)] };
  }
  return {
    levelDb: roundHalfUp(highest, profile.reading.noteDecimals),
    reasons: [
      ...durationReasons(track, place, profile),
      ...(track.samples.some((sample) => sample.overload) ? [rejects('OVERLOAD', place)] : []),
      ...weightingReasons(track, place, { mode, profile }),
    ],
  };
}

/** Distance from the louder background to the lowest counted reading, never corrected; null where one of them is missing. */
export function backgroundMargin(
  backgroundDb: { readonly before: number | null; readonly after: number | null },
  lowestReadingDb: number | null,
): number | null {
  const { before, after } = backgroundDb;
  if (before === null || after === null || lowestReadingDb === null) return null;
  return decimalDifference(lowestReadingDb, Math.max(before, after));
}

/** The reason against a margin that is too small. */
export function marginReasons(marginDb: number | null, place: Reason['place'], profile: Profile): Reason[] {
  const required = profile.background.minimumMarginDb;
  if (marginDb === null || required === null || atMost(exactly(required), exactly(marginDb))) return [];
  return [rejects('BACKGROUND_TOO_HIGH', place, { measured: marginDb, required, unit: 'dB' })];
}

function durationReasons(track: LevelTrack, place: BackgroundPlace, profile: Profile): Reason[] {
  const required = profile.background.minimumDurationSeconds;
  const measured = coveredSeconds(track);
  if (!isLonger(required, measured)) return [];
  return [rejects('BACKGROUND_MISSING', place, { measured, required, unit: 's', detail: 'duration' })];
}
