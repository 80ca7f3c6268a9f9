import type { Reading } from '#core/reading/reading.ts';

/**
 * Times of readings that arrive in one piece. An adapter, a driver or a busy computer holds bytes back and delivers several
 * readings at once; they were measured one after the other, so they are dated back from their arrival in steps of the
 * instrument's period, or closer if they would reach past the reading before them. A single reading keeps its arrival.
 */
export class BurstTimes {
  readonly #periodSeconds: number;
  readonly #last = new Map<Reading['kind'], number>();

  /** @param periodSeconds the instrument's nominal time between two readings */
  constructor(periodSeconds: number) {
    this.#periodSeconds = periodSeconds;
  }

  /** The readings of one chunk in their order, each with the time it was most probably measured at. */
  date(readings: readonly Reading[]): readonly Reading[] {
    const [only] = readings;
    if (only !== undefined && readings.length === 1) {
      this.#last.set(only.kind, only.timeSeconds);
      return readings;
    }
    const left = new Map<Reading['kind'], number>();
    for (const { kind } of readings) left.set(kind, (left.get(kind) ?? 0) + 1);
    const counts = new Map(left);
    const dated = readings.map((reading) => {
      const behind = (left.get(reading.kind) ?? 1) - 1;
      left.set(reading.kind, behind);
      return behind === 0 ? reading : this.#datedBack(reading, behind, counts.get(reading.kind) ?? 1);
    });
    for (const { kind, timeSeconds } of readings) this.#last.set(kind, timeSeconds);
    return dated;
  }

  #datedBack(reading: Reading, behind: number, count: number): Reading {
    const last = this.#last.get(reading.kind);
    const room = last === undefined ? Number.POSITIVE_INFINITY : (reading.timeSeconds - last) / count;
    const step = Math.max(0, Math.min(this.#periodSeconds, room));
    return { ...reading, timeSeconds: reading.timeSeconds - behind * step };
  }
}
