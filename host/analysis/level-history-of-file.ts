import { createLevelTrack, type LevelTrackOptions } from '#core/acoustics/level-track.ts';

/** LAF against time over the whole recording. */
export interface LevelHistory {
  readonly symbol: 'LAF';
  /** Value number i (from 0) stands for the stretch that ends at (i + 1) steps, the last one at the recording's end. */
  readonly stepSeconds: number;
  /** Level at the end of each stretch; null is silence. */
  readonly levelDb: readonly (number | null)[];
  /** Highest level within each stretch, so that no maximum is lost between two values. */
  readonly maximumDb: readonly (number | null)[];
}

/** A history as a stream, in memory that is bounded by {@link MOST_VALUES}. */
export interface HistoryRecorder {
  push(samples: Float64Array): void;
  finish(): LevelHistory;
}

const MOST_VALUES = 6000;
const SHORTEST_STEP_SECONDS = 0.01;

/** Records the history of a recording whose duration is known. */
export function createHistoryRecorder(
  durationSeconds: number,
  options: Omit<LevelTrackOptions, 'onBlock' | 'blockSeconds' | 'frequencyWeighting' | 'timeWeighting'>,
): HistoryRecorder {
  const stepSeconds = historyStep(durationSeconds);
  const levelDb: (number | null)[] = [];
  const maximumDb: (number | null)[] = [];
  const track = createLevelTrack({
    ...options,
    blockSeconds: stepSeconds,
    onBlock: (block) => {
      levelDb.push(block.levelDb);
      maximumDb.push(block.maximumDb);
    },
  });
  return {
    push: (samples) => track.push(samples),
    finish: () => {
      track.finish();
      return { symbol: 'LAF', stepSeconds, levelDb, maximumDb };
    },
  };
}

/** The finest of 10, 20, 50, 100 ms ... that keeps the history short enough to draw and send. */
function historyStep(durationSeconds: number): number {
  for (let decade = SHORTEST_STEP_SECONDS; ; decade *= 10) {
    const step = [decade, 2 * decade, 5 * decade].find((one) => durationSeconds / one <= MOST_VALUES);
    if (step !== undefined) return Number(step.toPrecision(1));
  }
}
