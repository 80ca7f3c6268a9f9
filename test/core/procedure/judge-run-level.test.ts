import { describe, expect, test } from 'vitest';
import type { LevelSample, LevelTrack, RunEvidence } from '#core/procedure/evidence.ts';
import { FAST_DECAY_DB_PER_SECOND, judgeRun } from '#core/procedure/judge-run.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { goodRide, gridTimes, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');

function judged(run: RunEvidence, mode: 'site' | 'workshop' = 'site', profile: Profile = r41) {
  return judgeRun(run, { profile, targetSpeedRpm: 4000, mode });
}

function withLevel(level: LevelTrack | null, mode: 'site' | 'workshop' = 'site') {
  return judged(rideRun(92, { level }), mode);
}

function notes(run: { readonly reasons: readonly { code: string; effect: string }[] }): string[] {
  return run.reasons.map((one) => `${one.code} ${one.effect}`);
}

/** The good ride's window is 2.42 to 4.68 s, its hold ends at 4.14 s. */
describe('LAFmax of a meter stream', () => {
  test('is the largest sample from the first of the hold to the return to idle, edges included', () => {
    const at = (peak: number) => withLevel(meterTrack((time) => (time === peak ? 99.9 : 92), 5.7));
    expect(at(2.42).LAFmaxDb).toBe(99.9);
    expect(at(4.68).LAFmaxDb).toBe(99.9);
    expect(at(2.4).LAFmaxDb).toBe(92);
    expect(at(4.7).LAFmaxDb).toBe(92);
  });

  test('keeps the maxima of hold and deceleration apart', () => {
    const run = withLevel(meterTrack((time) => (time > 4.14 ? 95.04 : 92), 5.7));
    expect(run).toMatchObject({ holdMaximumDb: 92, decelerationMaximumDb: 95.04, LAFmaxDb: 95.04 });
    expect(run.notedDb).toBe(95);
  });

  test('is noted half up by decimal figures', () => {
    expect(withLevel(meterTrack(() => 80.05, 5.7)).notedDb).toBe(80.1);
  });
});

describe('LAFmax of a waveform', () => {
  /** Blocks of 5 ms whose level falls by 34.7 dB/s from a pop: `maximumDb` is the level at the block's start. */
  function decay(popSeconds: number, popDb: number): LevelTrack {
    const levelAt = (time: number): number =>
      time < popSeconds ? 60 : Math.max(60, popDb - FAST_DECAY_DB_PER_SECOND * (time - popSeconds));
    const times = gridTimes(5.7, 0.005, 0.005);
    return {
      obtainedBy: 'waveform',
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      samples: times.map((time): LevelSample => {
        const start = time - 0.005;
        const peak = popSeconds > start && popSeconds <= time ? popDb : levelAt(start);
        return {
          timeSeconds: time,
          levelDb: levelAt(time),
          maximumDb: Math.max(peak, levelAt(time)),
          overload: false,
          underRange: false,
        };
      }),
    };
  }

  test('of a pop just before the hold is what is left of it at the first sample of the hold', () => {
    const run = withLevel(decay(2.35, 100));
    const left = 100 - FAST_DECAY_DB_PER_SECOND * (2.42 - 2.35);
    expect(run.LAFmaxDb).toBeCloseTo(left, 9);
  });

  test('at edges between two blocks is read between them', () => {
    const speed = {
      samples: speedTrack(goodRide).samples.map((one) => ({
        timeSeconds: one.timeSeconds + 0.0023,
        speedRpm: one.speedRpm,
      })),
    };
    const run = judged(rideRun(92, { level: decay(2.35, 100), speed }));
    expect(run.LAFmaxDb).toBeCloseTo(100 - FAST_DECAY_DB_PER_SECOND * (2.4223 - 2.35), 6);
  });

  test('of a pop inside a block of the window is the block maximum, not the block end', () => {
    expect(withLevel(decay(4.3012, 101)).LAFmaxDb).toBe(101);
  });

  test('counts the maximum of a block of 20 ms wherever it ends, though seconds are binary', () => {
    for (const time of gridTimes(4.0, 0.02, 2.6)) {
      const samples = gridTimes(5.7, 0.02).map((timeSeconds) => ({
        timeSeconds,
        levelDb: 85,
        maximumDb: timeSeconds === time ? 93 : 85,
        overload: false,
        underRange: false,
      }));
      expect(withLevel({ ...decay(2.35, 100), samples }).LAFmaxDb).toBe(93);
    }
  });

  test('does not see a pop after the return to idle', () => {
    expect(withLevel(decay(4.69, 110)).LAFmaxDb).toBe(60);
  });

  test('has no bound and no demanded spacing', () => {
    const run = withLevel(decay(3, 95));
    expect(run).toMatchObject({ obtainedBy: 'waveform', possibleShortfallDb: null, valid: true });
  });
});

describe('lost levels', () => {
  function lost(from: number, to: number, asRows: boolean) {
    const isLost = (time: number): boolean => time > from && time < to;
    const track = meterTrack((time) => (isLost(time) ? null : 92), 5.7);
    const samples = asRows ? track.samples.filter((one) => one.levelDb !== null) : track.samples;
    return withLevel({ ...track, samples });
  }

  test.each([
    [3, 3.24, []],
    [3, 3.26, ['SIGNAL_DROPOUT rejects']],
    [0.5, 2, ['SIGNAL_DROPOUT warns']],
    [2.2, 2.66, []],
    [2.2, 2.7, ['SIGNAL_DROPOUT rejects']],
    [4.44, 5.7, []],
    [4.4, 5.8, ['SIGNAL_DROPOUT rejects']],
  ])('from %d to %d s give %j, as empty cells and as missing rows', (from, to, expected) => {
    const cells = notes(lost(from, to, false)).filter(
      (note) => !note.endsWith('warns') || expected.length > 0,
    );
    const rows = notes(lost(from, to, true)).filter((note) => !note.endsWith('warns') || expected.length > 0);
    expect(cells).toEqual(expected);
    expect(rows).toEqual(expected);
  });

  test('for the whole run are no signal', () => {
    expect(notes(withLevel(null))).toEqual(['NO_SIGNAL rejects']);
    expect(notes(withLevel(meterTrack(() => null, 5.7)))).toEqual(['NO_SIGNAL rejects']);
    expect(withLevel(null)).toMatchObject({ valid: false, LAFmaxDb: null, notedDb: null });
  });
});

describe('flags and weightings', () => {
  function flagged(flag: 'overload' | 'underRange', at: number) {
    const track = meterTrack(() => 92, 5.7);
    const samples = track.samples.map((one) => (one.timeSeconds === at ? { ...one, [flag]: true } : one));
    return notes(withLevel({ ...track, samples }));
  }

  test.each([
    ['overload', 'OVERLOAD'],
    ['underRange', 'UNDER_RANGE'],
  ] as const)('%s rejects inside the window and is noted outside', (flag, code) => {
    expect(flagged(flag, 2.42)).toEqual([`${code} rejects`]);
    expect(flagged(flag, 4.68)).toEqual([`${code} rejects`]);
    expect(flagged(flag, 2.4)).toEqual([`${code} warns`]);
    expect(flagged(flag, 4.7)).toEqual([`${code} warns`]);
  });

  test.each([
    ['frequencyWeighting', 'C'],
    ['frequencyWeighting', 'Z'],
    ['timeWeighting', 'S'],
    ['timeWeighting', 'I'],
  ] as const)('%s %s rejects in both modes, reported or declared', (property, value) => {
    for (const origin of ['reported', 'declared'] as const) {
      const track = { ...meterTrack(() => 92, 5.7), [property]: { origin, value } };
      expect(notes(withLevel(track, 'site'))).toEqual(['WRONG_WEIGHTING rejects']);
      expect(notes(withLevel(track, 'workshop'))).toEqual(['WRONG_WEIGHTING rejects']);
    }
  });

  test('a weighting that nobody stated rejects on site and warns in the workshop', () => {
    const track: LevelTrack = { ...meterTrack(() => 92, 5.7), timeWeighting: { origin: 'unknown' } };
    expect(notes(withLevel(track, 'site'))).toEqual(['WRONG_WEIGHTING rejects']);
    expect(notes(withLevel(track, 'workshop'))).toEqual(['WRONG_WEIGHTING warns']);
  });
});

describe('a polled stream', () => {
  test.each([
    [0.02, []],
    [0.03, []],
    [0.031, ['SAMPLING_TOO_SLOW rejects']],
    [0.1, ['SAMPLING_TOO_SLOW rejects']],
    [0.5, ['SAMPLING_TOO_SLOW rejects']],
  ])('of one value every %d s gives %j on site', (step, expected) => {
    expect(notes(withLevel(meterTrack(() => 92, 5.7, step)))).toEqual(expected);
  });

  test('warns in the workshop and carries by how much it can be too low', () => {
    const run = withLevel(
      meterTrack(() => 92, 5.7, 0.5),
      'workshop',
    );
    expect(notes(run)).toEqual(['SAMPLING_TOO_SLOW warns']);
    expect(run.valid).toBe(true);
    expect(run.sampleSpacingMilliseconds).toBe(500);
    expect(run.possibleShortfallDb).toBeCloseTo(17.37, 2);
  });

  test('that misses one of its slow values has lost data', () => {
    const track = meterTrack(() => 92, 5.7, 0.5);
    const samples = track.samples.filter((one) => one.timeSeconds !== 3.5);
    expect(notes(withLevel({ ...track, samples }, 'workshop'))).toContain('SIGNAL_DROPOUT rejects');
  });

  test.each([2, 3, 5])('whose values come in bunches of %d is as slow as its bunches', (size) => {
    const track = meterTrack(() => 92, 5.7, 0.05);
    const samples = track.samples.map(({ timeSeconds, ...sample }, index) => ({
      ...sample,
      timeSeconds: timeSeconds - 0.05 * (index % size),
    }));
    const bunched = { ...track, samples };
    expect(notes(withLevel(bunched))).toContain('SAMPLING_TOO_SLOW rejects');
    const inWorkshop = withLevel(bunched, 'workshop');
    expect(inWorkshop.sampleSpacingMilliseconds).toBeCloseTo(50 * size, 6);
    expect(inWorkshop.possibleShortfallDb).toBeCloseTo(FAST_DECAY_DB_PER_SECOND * 0.05 * size, 6);
  });

  test('with a hole that is no lost data keeps its spacing', () => {
    const track = meterTrack(() => 92, 5.7);
    const samples = track.samples.filter(({ timeSeconds }) => timeSeconds <= 3 || timeSeconds >= 3.24);
    expect(withLevel({ ...track, samples })).toMatchObject({ sampleSpacingMilliseconds: 20, valid: true });
  });

  test('is not asked for a spacing where the profile demands none', () => {
    const profile: Profile = { ...r41, reading: { ...r41.reading, maximumSampleSpacingMilliseconds: null } };
    const run = judged(rideRun(92, { level: meterTrack(() => 92, 5.7, 0.1) }), 'site', profile);
    expect(run.valid).toBe(true);
    expect(run.possibleShortfallDb).toBeCloseTo(3.474, 3);
  });

  test("the meter's own maximum register is read after the window and has no bound", () => {
    const track = meterTrack((time) => (time < 3 ? 80 : 94.4), 5.7, 0.5);
    const run = withLevel({ ...track, obtainedBy: 'meter-maximum' });
    expect(run).toMatchObject({ LAFmaxDb: 94.4, possibleShortfallDb: null, valid: true });
    const early = { ...track, obtainedBy: 'meter-maximum' as const, samples: track.samples.slice(0, 9) };
    expect(notes(withLevel(early))).toContain('SIGNAL_DROPOUT rejects');
  });
});

/** The good ride's window is 2.42 to 4.68 s. Live levels of 92 dB every 0.1 s, each with what the register holds. */
describe("LAFmax of a meter's own maximum register read beside its levels", () => {
  const registered = (registerAt: (time: number) => number | null): LevelTrack => {
    const track = meterTrack(() => 92, 5.7, 0.1);
    return {
      ...track,
      obtainedBy: 'meter-maximum',
      samples: track.samples.map(({ timeSeconds, levelDb, overload, underRange }) => {
        const maximumDb = registerAt(timeSeconds);
        return { timeSeconds, levelDb, maximumDb, overload, underRange };
      }),
    };
  };

  test('finds a pop between two values that no polled value shows, officially and without a bound', () => {
    const run = withLevel(registered((time) => (Math.abs(time - 4.3) < 0.01 ? 97.3 : 92)));
    expect(run).toMatchObject({ LAFmaxDb: 97.3, decelerationMaximumDb: 97.3, valid: true });
    expect(run).toMatchObject({ obtainedBy: 'meter-maximum', possibleShortfallDb: null, reasons: [] });
  });

  test('counts the interval in which the window begins and the first that reaches beyond its end', () => {
    const at = (peak: number) =>
      withLevel(registered((time) => (Math.abs(time - peak) < 0.01 ? 97.3 : 92))).LAFmaxDb;
    expect(at(2.4)).toBe(92);
    expect(at(2.5)).toBe(97.3);
    expect(at(4.7)).toBe(97.3);
    expect(at(4.8)).toBe(92);
  });

  test('a register that is only cleared before the run may hold too much, never too little', () => {
    expect(withLevel(registered((time) => (time < 1.5 ? 92 : 93.4))).LAFmaxDb).toBe(93.4);
  });

  test('a value without register inside the window rejects, one outside does not', () => {
    const holed = (hole: number) =>
      withLevel(registered((time) => (Math.abs(time - hole) < 0.01 ? null : 92)));
    expect(notes(holed(3.5))).toEqual(['SIGNAL_DROPOUT rejects']);
    expect(notes(holed(2.5))).toEqual(['SIGNAL_DROPOUT rejects']);
    expect(notes(holed(4.7))).toEqual(['SIGNAL_DROPOUT rejects']);
    expect(notes(holed(2.2))).toEqual([]);
  });

  test('lost values inside the window reject although the register covers them', () => {
    const track = registered(() => 92);
    const samples = track.samples.filter(({ timeSeconds }) => timeSeconds < 3.05 || timeSeconds > 3.45);
    expect(notes(withLevel({ ...track, samples }))).toEqual(['SIGNAL_DROPOUT rejects']);
  });

  test('a register not read after the window rejects', () => {
    const track = registered(() => 92);
    const samples = track.samples.filter(({ timeSeconds }) => timeSeconds < 4.65);
    expect(notes(withLevel({ ...track, samples }))).toContain('SIGNAL_DROPOUT rejects');
  });
});
