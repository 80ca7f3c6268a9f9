import type { TimedStep } from './journal-entry.ts';
import { isoWithOffset } from './wall-clock.ts';

/**
 * When a test was last seen alive, ISO 8601 with offset: the last step that says its time of day, and the seconds that
 * passed by the bench's own clock until the last step of all.
 */
export function lastKnownInstant(startedAt: string, steps: readonly TimedStep[]): string {
  let known = startedAt;
  let since: number | null = null;
  let seconds = 0;
  for (const timed of steps) {
    const instant = instantOf(timed);
    if (instant !== null) {
      known = instant;
      since = timed.timeSeconds;
    }
    seconds = since === null ? 0 : timed.timeSeconds - since;
  }
  return later(known, Math.max(0, seconds));
}

function instantOf({ step }: TimedStep): string | null {
  if (step.kind === 'begin-phase') return step.startedAt;
  if (step.kind === 'paused' || step.kind === 'resumed' || step.kind === 'continued') return step.at;
  if (step.kind === 'marker') return step.marker.at;
  return step.kind === 'handed-over' ? step.handOver.at : null;
}

function later(instant: string, seconds: number): string {
  return isoWithOffset(new Date(Date.parse(instant) + seconds * 1000), offsetMinutesOf(instant));
}

function offsetMinutesOf(instant: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(instant) ?? [];
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -offset : offset;
}
