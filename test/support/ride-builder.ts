import type { LevelTrack, RunEvidence, SpeedTrack } from '#core/procedure/evidence.ts';

/** Corners of a course against time: seconds and value, straight between them. */
export type Corners = readonly (readonly [number, number])[];

/** Idle at 1500, up to 4000 in one second, held from 2.5 to 4.1 s, shut in 0.6 s, idle. */
export const goodRide: Corners = [
  [0, 1500],
  [1.5, 1500],
  [2.5, 4000],
  [4.1, 4000],
  [4.7, 1500],
  [5.7, 1500],
];

/** The value of a course at a time. */
export function courseAt(corners: Corners, time: number): number {
  const next = corners.findIndex(([corner]) => corner > time);
  if (next === -1) return corners.at(-1)?.[1] ?? 0;
  const [endTime, end] = corners[next] ?? [0, 0];
  const [startTime, start] = corners[next - 1] ?? [0, end];
  return next === 0 ? end : start + ((time - startTime) / (endTime - startTime)) * (end - start);
}

/** Times on a grid, each the decimal figure a file would carry. */
export function gridTimes(endSeconds: number, stepSeconds: number, startSeconds = 0): number[] {
  const count = Math.round((endSeconds - startSeconds) / stepSeconds);
  return Array.from({ length: count + 1 }, (_, index) =>
    Number((startSeconds + index * stepSeconds).toFixed(6)),
  );
}

/** The speed of a course, 50 values a second unless said otherwise. */
export function speedTrack(corners: Corners, stepSeconds = 0.02): SpeedTrack {
  const end = corners.at(-1)?.[0] ?? 0;
  return {
    samples: gridTimes(end, stepSeconds).map((time) => ({
      timeSeconds: time,
      speedRpm: Number(courseAt(corners, time).toFixed(3)),
    })),
  };
}

/** A meter's stream whose level is a function of time; null is "no value". */
export function meterTrack(
  levelAt: (time: number) => number | null,
  endSeconds: number,
  stepSeconds = 0.02,
): LevelTrack {
  return {
    obtainedBy: 'meter-stream',
    frequencyWeighting: { origin: 'declared', value: 'A' },
    timeWeighting: { origin: 'declared', value: 'F' },
    samples: gridTimes(endSeconds, stepSeconds).map((time) => ({
      timeSeconds: time,
      levelDb: levelAt(time),
      maximumDb: null,
      overload: false,
      underRange: false,
    })),
  };
}

/** A good run whose level is flat in the window and 20 dB lower outside; pass what should differ. */
export function rideRun(levelDb: number, changes: Partial<RunEvidence> = {}): RunEvidence {
  return {
    number: 1,
    startedAt: null,
    level: meterTrack((time) => (time >= 2 && time <= 4.7 ? levelDb : levelDb - 20), 5.7),
    speed: speedTrack(goodRide),
    cut: null,
    speedFromSound: null,
    waveformSha256: null,
    ...changes,
  };
}
