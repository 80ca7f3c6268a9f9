import type { DatedRun } from '#core/workshop/part-difference.ts';
import type { WorkshopRun } from '#core/workshop/workshop-run.ts';

/** A good run at 4000 rpm by a checked class 2 meter; pass what should differ. */
export function workshopRun(changes: Partial<WorkshopRun> = {}): WorkshopRun {
  const LAFmaxDb = changes.LAFmaxDb === undefined ? 86 : changes.LAFmaxDb;
  return {
    meter: { name: 'Meter', driverId: 'generic-line', serialNumber: 'BKL-7', class: 2, simulated: false },
    source: 'meter-stream',
    calibration: { state: 'checked', by: '2026-0007', at: '2026-11-30T07:00:00+07:00' },
    targetSpeedRpm: 4000,
    tolerancePercent: 5,
    speed: { from: 'sensor', meanRpm: 4000 },
    LAFmaxDb,
    holdLevelDb: LAFmaxDb === null ? null : LAFmaxDb - 0.5,
    shortfallDb: 0,
    heldSeconds: 1,
    flaws: [],
    thirdOctave: null,
    thirdOctaveUnit: 'dBFS',
    ...changes,
  };
}

/** Runs of one day with these maxima. */
export function runsOf(levels: readonly number[], changes: Partial<WorkshopRun> = {}): readonly DatedRun[] {
  return levels.map((LAFmaxDb, index) => ({
    run: workshopRun({ LAFmaxDb, ...changes }),
    at: `2026-11-30T08:0${index}:00+07:00`,
  }));
}

/** Seeded chance between 0 and 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A value of the standard normal distribution by the method of Box and Muller. */
export function normalBy(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
