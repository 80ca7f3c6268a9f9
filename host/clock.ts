import { performance } from 'node:perf_hooks';

/** Clock of the host: wall time for people and records, monotonic time for measurement. Handed in everywhere. */
export interface Clock {
  /** ISO 8601 with milliseconds and the local offset, for example `2026-11-23T14:05:09.120+07:00`. */
  now(): string;
  /** Monotonic seconds since some moment before the program began; never goes back. */
  seconds(): number;
}

/** The computer's clock. */
export const systemClock: Clock = {
  now: () => isoWithOffset(new Date()),
  seconds: () => performance.now() / 1000,
};

/** ISO 8601 text of a moment in local time with its offset from UTC. */
export function isoWithOffset(moment: Date): string {
  const offsetMinutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offsetMinutes * 60_000);
  return `${local.toISOString().slice(0, -1)}${offsetText(offsetMinutes)}`;
}

function offsetText(offsetMinutes: number): string {
  const sign = offsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMinutes);
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
