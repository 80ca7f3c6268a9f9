import type { RunEvidence, SpeedSweep } from '#core/procedure/evidence.ts';
import { median } from '#core/procedure/idle-speed.ts';
import type { RunJudgement } from '#core/procedure/run-judgement.ts';
import { pairsOfOwnSweep } from './own-sweep.ts';
import { sweepPairs } from './sweep-pairs.ts';
import { robustLine, type LinePoint } from './robust-line.ts';

/**
 * Why no slope is shown: the method holds no speed, no tracks to read, too few or too narrow, too fast, too scattered, or a
 * level that does not follow the speed.
 */
export type NoSlope = 'not-held' | 'no-tracks' | 'too-little' | 'too-fast' | 'too-scattered' | 'too-flat';

/** Slope of level against engine speed at the target, dB for each percent of the target; or why there is none. */
export type SpeedSlope =
  | {
      readonly state: 'measured';
      readonly dbPerPercent: number;
      /** Number of runs whose approaches show it; 0 where a sweep of its own does. */
      readonly runs: number;
      /** There where a sweep of its own before the runs shows it. */
      readonly by?: 'own-sweep';
      /** Why a sweep of its own that was made does not. */
      readonly ownSweep?: NoSlope;
    }
  | { readonly state: 'not-measured'; readonly why: NoSlope; readonly ownSweep?: NoSlope };

/** A run with what the judge made of it. */
export interface SweptRun {
  readonly evidence: RunEvidence;
  readonly judgement: Pick<RunJudgement, 'window' | 'ridden'>;
}

const FEWEST_PAIRS = 8;
/** Narrower than the usual tolerance, a sweep says nothing about it. */
const NARROWEST_SPAN_PERCENT = 5;
/** Above this typical scatter about the line, half the estimate that the slope would replace is in doubt. */
const LARGEST_SCATTER_DB = 1;
/**
 * Slope of a sound pressure in proportion to the speed (20 lg n), the slowest growth to be expected of a pulsating flow. A
 * held display, a stuck stream or a background above the exhaust stay below it, and must not make the budget smaller.
 */
const FLATTEST_DB_PER_PERCENT = 20 / Math.LN10 / 100;

/**
 * Slope of level against speed: from a sweep of its own where one was made and is good, else from the approaches of the
 * counted runs, with why the sweep was not good.
 */
export function bestSpeedSlope(
  sweep: SpeedSweep | undefined,
  runs: readonly SweptRun[],
  targetSpeedRpm: number | null,
): SpeedSlope {
  if (sweep === undefined || targetSpeedRpm === null) return speedSlope(runs, targetSpeedRpm);
  const found = slopeOfPairs(pairsOfOwnSweep(sweep, targetSpeedRpm));
  if (typeof found === 'number') return { state: 'measured', dbPerPercent: found, runs: 0, by: 'own-sweep' };
  return { ...speedSlope(runs, targetSpeedRpm), ownSweep: found };
}

/**
 * Slope of level against speed from the approaches of the counted runs: the median of the runs that show one, each by the
 * median of the slopes of all pairs of points (Theil and Sen), which stray points do not pull. A run's approach is usable
 * where it shows enough, is gradual, lies on a line and follows the speed at all; else the estimate stays.
 */
export function speedSlope(runs: readonly SweptRun[], targetSpeedRpm: number | null): SpeedSlope {
  if (targetSpeedRpm === null) return { state: 'not-measured', why: 'no-tracks' };
  const found = runs.map((run) => slopeOfRun(run, targetSpeedRpm));
  const slopes = found.filter((one) => typeof one === 'number');
  const dbPerPercent = median(slopes);
  if (dbPerPercent !== null) return { state: 'measured', dbPerPercent, runs: slopes.length };
  return { state: 'not-measured', why: found.find((one) => typeof one === 'string') ?? 'no-tracks' };
}

function slopeOfRun({ evidence, judgement }: SweptRun, targetSpeedRpm: number): number | NoSlope {
  return slopeOfPairs(sweepPairs(evidence, heldWindow(judgement), targetSpeedRpm));
}

function slopeOfPairs(pairs: readonly LinePoint[] | NoSlope): number | NoSlope {
  if (typeof pairs === 'string') return pairs;
  if (pairs.length < FEWEST_PAIRS || spanOf(pairs) < NARROWEST_SPAN_PERCENT) return 'too-little';
  const line = robustLine(pairs);
  if (line === null) return 'too-little';
  if (line.scatter > LARGEST_SCATTER_DB) return 'too-scattered';
  return Math.abs(line.slope) < FLATTEST_DB_PER_PERCENT ? 'too-flat' : line.slope;
}

/** The approach of a sweep is the sweep itself: it ends where the window does. */
function heldWindow({ window, ridden }: SweptRun['judgement']): RunJudgement['window'] {
  if (window === null || ridden?.manner !== 'sweep') return window;
  return { ...window, holdStartSeconds: window.holdEndSeconds };
}

function spanOf(pairs: readonly LinePoint[]): number {
  const speeds = pairs.map((pair) => pair.x);
  return Math.max(...speeds) - Math.min(...speeds);
}
