/** A stretch of a recording in seconds. */
export type LoopSpan = readonly [from: number, to: number];

/** How a recording is being played. */
export interface Playing {
  /** Where it was started, in seconds of the recording. */
  readonly fromSeconds: number;
  /** When, by the clock of the sound card. */
  readonly startedAt: number;
  readonly speed: number;
  readonly loop: LoopSpan | null;
  readonly durationSeconds: number;
}

/** A shorter loop is a hum. */
export const SHORTEST_LOOP_SECONDS = 0.05;

/** Where in the recording it is at a moment of the clock; at the end it stays there. */
export function positionAt(playing: Playing, now: number): number {
  const { fromSeconds, startedAt, speed, loop, durationSeconds } = playing;
  const place = fromSeconds + Math.max(0, now - startedAt) * speed;
  if (loop === null || place < loop[1] || fromSeconds >= loop[1]) return Math.min(durationSeconds, place);
  return loop[0] + ((place - loop[0]) % (loop[1] - loop[0]));
}

/** True once it has come to its end. */
export function hasEnded(playing: Playing, now: number): boolean {
  const isLooping = playing.loop !== null && playing.fromSeconds < playing.loop[1];
  return !isLooping && positionAt(playing, now) >= playing.durationSeconds;
}

/** A loop inside of a recording, the earlier end first; null for one that is too short. */
export function loopWithin([one, other]: LoopSpan, durationSeconds: number): LoopSpan | null {
  const from = Math.max(0, Math.min(one, other));
  const to = Math.min(durationSeconds, Math.max(one, other));
  return to - from >= SHORTEST_LOOP_SECONDS ? [from, to] : null;
}
