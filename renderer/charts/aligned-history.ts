/** Level and speed against one time axis. `null` is a gap (no value then), `undefined` is a moment the track did not sample. */
export interface AlignedHistory {
  readonly timeSeconds: readonly number[];
  readonly levelDb: readonly (number | null | undefined)[];
  readonly speedRpm: readonly (number | null | undefined)[];
  /** Speed heard in the sound; left out where none is drawn. */
  readonly heardRpm?: readonly (number | null | undefined)[];
}

interface LevelPoint {
  readonly timeSeconds: number;
  readonly levelDb: number | null;
}

interface SpeedPoint {
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
}

/** A history without a single moment. */
export const emptyHistory: AlignedHistory = { timeSeconds: [], levelDb: [], speedRpm: [] };

/** Puts tracks with their own sample times on one axis, in order of time, losing no sample. */
export function alignTracks(
  level: readonly LevelPoint[],
  speed: readonly SpeedPoint[],
  heard: readonly SpeedPoint[] = [],
): AlignedHistory {
  const levels = new Map(level.map((point) => [point.timeSeconds, point.levelDb]));
  const speeds = new Map(speed.map((point) => [point.timeSeconds, point.speedRpm]));
  const ears = new Map(heard.map((point) => [point.timeSeconds, point.speedRpm]));
  const times = new Set([...levels.keys(), ...speeds.keys(), ...ears.keys()]);
  const timeSeconds = [...times].sort((a, b) => a - b);
  return {
    timeSeconds,
    levelDb: timeSeconds.map((time) => levels.get(time)),
    speedRpm: timeSeconds.map((time) => speeds.get(time)),
    ...(heard.length > 0 && { heardRpm: timeSeconds.map((time) => ears.get(time)) }),
  };
}

function withMoment(
  history: AlignedHistory,
  timeSeconds: number,
  levelDb: number | null,
  speedRpm: number | null,
): AlignedHistory {
  return {
    timeSeconds: [...history.timeSeconds, timeSeconds],
    levelDb: [...history.levelDb, levelDb],
    speedRpm: [...history.speedRpm, speedRpm],
  };
}

/** A longer silence than this between two live moments is drawn as a gap, never bridged by a line. */
const longestSilenceSeconds = 0.3;

/** The history with one moment more; a moment that is not later than the last one is left out. */
export function appendMoment(
  history: AlignedHistory,
  timeSeconds: number,
  levelDb: number | null,
  speedRpm: number | null,
): AlignedHistory {
  const last = history.timeSeconds.at(-1);
  if (last !== undefined && timeSeconds <= last) return history;
  if (last !== undefined && timeSeconds - last > longestSilenceSeconds) {
    const gap = withMoment(history, (last + timeSeconds) / 2, null, null);
    return withMoment(gap, timeSeconds, levelDb, speedRpm);
  }
  return withMoment(history, timeSeconds, levelDb, speedRpm);
}

/** The stored part of a phase followed by what came live after it. */
export function joinHistories(stored: AlignedHistory, live: AlignedHistory): AlignedHistory {
  const end = stored.timeSeconds.at(-1) ?? Number.NEGATIVE_INFINITY;
  const first = live.timeSeconds.findIndex((time) => time > end);
  if (first < 0) return stored;
  return {
    timeSeconds: [...stored.timeSeconds, ...live.timeSeconds.slice(first)],
    levelDb: [...stored.levelDb, ...live.levelDb.slice(first)],
    speedRpm: [...stored.speedRpm, ...live.speedRpm.slice(first)],
  };
}
