import type { SpeedSample } from './read-speed-file.ts';

/** Engine speed over an interval; null where no sample lies in it. */
export interface EngineSpeedSummary {
  readonly minimumRpm: number | null;
  readonly maximumRpm: number | null;
  readonly meanRpm: number | null;
}

/** Lowest, highest and mean of the samples from `fromSeconds` to `toSeconds`; empty cells do not count. */
export function engineSpeedBetween(
  samples: readonly SpeedSample[],
  fromSeconds: number,
  toSeconds: number,
): EngineSpeedSummary {
  const inside = samples.filter(({ timeSeconds }) => timeSeconds >= fromSeconds && timeSeconds <= toSeconds);
  const speeds = inside.flatMap(({ speedRpm }) => (speedRpm === null ? [] : [speedRpm]));
  if (speeds.length === 0) return { minimumRpm: null, maximumRpm: null, meanRpm: null };
  return {
    minimumRpm: speeds.reduce((least, speed) => Math.min(least, speed)),
    maximumRpm: speeds.reduce((most, speed) => Math.max(most, speed)),
    meanRpm: speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length,
  };
}
