import { describe, expect, test } from 'vitest';
import type { LevelSample, LevelTrack } from '#core/procedure/evidence.ts';
import { advanceRun, beginRun, type GuidedRun, isRunning, type RunStage } from '#core/workshop/guided-run.ts';
import { measuredRun } from '#core/workshop/measure-run.ts';
import { isUsable } from '#core/workshop/workshop-run.ts';

const settings = { targetSpeedRpm: 4000, tolerancePercent: 5, holdSeconds: 1, hearsSpeed: true };

/** Speed of a ride: idle, up at 3 s, held until 6 s, down within a second. */
function usualSpeed(timeSeconds: number): number {
  if (timeSeconds < 3) return 1400;
  if (timeSeconds < 4) return 1400 + 2600 * (timeSeconds - 3);
  if (timeSeconds < 6) return 4000;
  return Math.max(1400, 4000 - 3500 * (timeSeconds - 6));
}

interface Ride {
  readonly run: GuidedRun;
  readonly stages: readonly RunStage[];
  readonly speed: readonly { readonly timeSeconds: number; readonly speedRpm: number | null }[];
}

/** Rides for 40 s at most, at 50 values a second. */
function ride(speedAt: (timeSeconds: number) => number | null, wish = settings): Ride {
  let run = beginRun(wish, 0);
  const stages: RunStage[] = [run.stage];
  const speed: { timeSeconds: number; speedRpm: number | null }[] = [];
  for (let step = 1; step < 2000 && isRunning(run); step += 1) {
    const timeSeconds = step / 50;
    const speedRpm = speedAt(timeSeconds);
    speed.push({ timeSeconds, speedRpm });
    run = advanceRun(
      run,
      wish.hearsSpeed ? { kind: 'speed', timeSeconds, speedRpm } : { kind: 'tick', timeSeconds },
    );
    if (stages.at(-1) !== run.stage) stages.push(run.stage);
  }
  return { run, stages, speed };
}

describe('a guided run', () => {
  test('goes from the countdown to idle by what it hears', () => {
    const { run, stages } = ride(usualSpeed);
    expect(stages).toEqual(['countdown', 'raise', 'hold', 'release', 'fall', 'done']);
    expect(run.holdStartSeconds).toBeCloseTo(3.94, 1);
    expect(run.holdEndSeconds).toBeCloseTo(6.06, 1);
    expect(run.endSeconds).toBeCloseTo(6.7, 1);
  });

  test('begins the hold anew where the speed left the window', () => {
    const wobble = (time: number): number => (time > 4.4 && time < 4.6 ? 4400 : usualSpeed(time));
    const { run, stages } = ride(wobble);
    expect(stages.filter((stage) => stage === 'raise')).toHaveLength(2);
    expect(run.holdStartSeconds).toBeCloseTo(4.6, 1);
  });

  test('ends without a result where the speed is not reached, not let go, or a person stops it', () => {
    expect(ride(() => 1400).run).toMatchObject({ stage: 'ended', ending: 'NOT_REACHED' });
    expect(ride((time) => (time < 3 ? 1400 : 4000)).run).toMatchObject({ ending: 'NOT_RELEASED' });
    expect(ride((time) => (time < 6 ? usualSpeed(time) : 2500)).run).toMatchObject({
      ending: 'NOT_RELEASED',
    });
    const stopped = advanceRun(beginRun(settings, 0), { kind: 'stop', timeSeconds: 1 });
    expect(stopped).toMatchObject({ stage: 'ended', ending: 'STOPPED' });
    expect(advanceRun(stopped, { kind: 'tick', timeSeconds: 2 })).toBe(stopped);
  });

  test('is led by the clock where nothing tells the speed, and by the key that says it is there', () => {
    const byClock = { ...settings, hearsSpeed: false };
    expect(ride(() => null, byClock).stages).toEqual(['countdown', 'raise', 'hold', 'fall', 'done']);
    let run = beginRun(byClock, 0);
    run = advanceRun(run, { kind: 'tick', timeSeconds: 3 });
    run = advanceRun(run, { kind: 'go', timeSeconds: 4 });
    expect(run).toMatchObject({ stage: 'hold', holdStartSeconds: 4 });
  });
});

const reported = {
  frequency: { origin: 'reported', value: 'A' },
  time: { origin: 'reported', value: 'F' },
} as const;

/** Level of the ride: follows the speed, with a pop of 91 dB in the fall. */
function trackOf(
  spacingSeconds: number,
  change: (sample: LevelSample) => LevelSample = (one) => one,
): LevelTrack {
  const samples = Array.from({ length: Math.floor(8 / spacingSeconds) }, (_, index) => {
    const timeSeconds = (index + 1) * spacingSeconds;
    const isPop = timeSeconds > 6.2 && timeSeconds < 6.26;
    const levelDb = isPop ? 91 : 86 + 50 * Math.log10(usualSpeed(timeSeconds) / 4000);
    return change({ timeSeconds, levelDb, maximumDb: null, overload: false, underRange: false });
  });
  return {
    obtainedBy: 'meter-stream',
    frequencyWeighting: reported.frequency,
    timeWeighting: reported.time,
    samples,
  };
}

function measured(level: LevelTrack) {
  const { run, speed } = ride(usualSpeed);
  return measuredRun({ run, level, speed, speedFrom: 'sensor', spectra: [], soundBroken: false });
}

describe('what a run shows', () => {
  test('is the highest level from hold to idle, the level and speed of the hold, and nothing against it', () => {
    const found = measured(trackOf(0.02));
    expect(found).toMatchObject({ LAFmaxDb: 91, shortfallDb: 0, flaws: [] });
    expect(found.holdLevelDb).toBeCloseTo(86, 1);
    expect(found.speed.meanRpm).toBeCloseTo(4000, -2);
    expect(found.heldSeconds).toBeCloseTo(2.1, 1);
  });

  test('carries the bound of a meter that is read too seldom', () => {
    const found = measured(trackOf(0.5));
    expect(found.LAFmaxDb).toBeLessThan(91);
    expect(found.shortfallDb).toBeCloseTo(34.74 * 0.5, 1);
  });

  test.each<[string, (sample: LevelSample) => LevelSample, string]>([
    [
      'overload in the fall',
      (one) => ({ ...one, overload: one.timeSeconds > 6.3 && one.timeSeconds < 6.4 }),
      'OVERLOAD',
    ],
    ['under-range in the hold', (one) => ({ ...one, underRange: one.timeSeconds === 5 }), 'UNDER_RANGE'],
    [
      'a gap in the hold',
      (one) => ({ ...one, levelDb: one.timeSeconds > 4.5 && one.timeSeconds < 5 ? null : one.levelDb }),
      'LEVEL_LOST',
    ],
    ['no level at all', (one) => ({ ...one, levelDb: null }), 'NO_LEVEL'],
  ])('with %s never counts', (_, change, flaw) => {
    const found = measured(trackOf(0.02, change));
    expect(found.flaws).toContain(flaw);
    expect(isUsable({ ...found, meter, calibration })).toBe(false);
  });

  test('with another weighting, or cut short, never counts', () => {
    const level = trackOf(0.02);
    expect(measured({ ...level, frequencyWeighting: { origin: 'reported', value: 'C' } }).flaws).toEqual([
      'WRONG_WEIGHTING',
    ]);
    const run = advanceRun(beginRun(settings, 0), { kind: 'stop', timeSeconds: 1 });
    const cut = measuredRun({ run, level, speed: [], speedFrom: 'none', spectra: [], soundBroken: false });
    expect(cut).toMatchObject({ LAFmaxDb: null, holdLevelDb: null, flaws: ['STOPPED'] });
  });

  test('whose speed was heard says that the sound lost it, in the hold and at the end', () => {
    const { run, speed } = ride(usualSpeed);
    const without = (from: number, to: number) =>
      speed.map((one) => (one.timeSeconds > from && one.timeSeconds < to ? { ...one, speedRpm: null } : one));
    const flawsOf = (part: Partial<Parameters<typeof measuredRun>[0]>) =>
      measuredRun({
        run,
        level: trackOf(0.02),
        speed,
        speedFrom: 'sound',
        spectra: [],
        soundBroken: false,
        ...part,
      }).flaws;
    expect(flawsOf({})).toEqual([]);
    expect(flawsOf({ speed: without(4.5, 4.7) })).toEqual([]);
    expect(flawsOf({ speed: without(4.5, 5) })).toEqual(['SPEED_UNHEARD']);
    expect(flawsOf({ speed: without(4.5, 5), speedFrom: 'sensor' })).toEqual(['SPEED_LOST']);
    const silent = ride((time) => (time < 3 ? 1400 : null));
    expect(flawsOf({ ...silent })).toEqual(['SPEED_UNHEARD']);
    expect(flawsOf({ ...silent, speedFrom: 'sensor' })).toEqual(['NOT_REACHED']);
    expect(flawsOf({ ...ride(() => 1400) })).toEqual(['NOT_REACHED']);
  });

  test('has the energy mean of each third octave over the hold alone', () => {
    const { run, speed } = ride(usualSpeed);
    const spectra = [3.5, 4.5, 5.5, 7].map((timeSeconds) => ({
      timeSeconds,
      calibrated: true,
      bands: [
        { nominalHz: 100, level: timeSeconds === 4.5 ? 80 : timeSeconds === 5.5 ? 83 : 20 },
        { nominalHz: 16_000, level: timeSeconds === 4.5 ? null : 40 },
      ],
    }));
    const found = measuredRun({
      run,
      speed,
      spectra,
      level: trackOf(0.02),
      speedFrom: 'sensor',
      soundBroken: false,
    });
    expect(found.thirdOctaveUnit).toBe('dB');
    expect(found.thirdOctave).toHaveLength(1);
    expect(found.thirdOctave?.[0]?.levelDb).toBeCloseTo(10 * Math.log10((10 ** 8 + 10 ** 8.3) / 2), 9);
  });
});

const meter = { name: '', driverId: '', serialNumber: '', class: null, simulated: false };
const calibration = { state: 'none', by: '', at: null } as const;
