import { type CivilZone, civilZones } from '#core/units/civil-zone.ts';

/** The time of day, handed in; it may jump and is never used to measure a duration. */
export interface WallClock {
  /** ISO 8601 with seconds and the local offset, for example `2026-03-09T08:15:04+07:00`. */
  now(): string;
}

/** A clock that can be told in which zone its bench stands; null follows the computer. */
export interface ZonedClock extends WallClock {
  standIn(zone: CivilZone | null): void;
}

const twoDigits = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** A moment as ISO 8601 in local time with its offset (ISO 8601-1:2019). */
export function isoWithOffset(moment: Date, offsetMinutes: number = -moment.getTimezoneOffset()): string {
  const local = new Date(moment.getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const sign = offsetMinutes < 0 ? '-' : '+';
  return `${local}${sign}${twoDigits(offsetMinutes / 60)}:${twoDigits(offsetMinutes % 60)}`;
}

/** A clock over moments that are handed in. */
export function zonedClock(moment: () => Date): ZonedClock {
  let chosen: CivilZone | null = null;
  return {
    now: () => isoWithOffset(moment(), chosen === null ? undefined : civilZones[chosen]),
    standIn: (zone) => {
      chosen = zone;
    },
  };
}

/** The machine's own clock: one program, one bench, one zone. */
export const machineClock: ZonedClock = zonedClock(() => new Date());
