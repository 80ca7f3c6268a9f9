import { describe, expect, test } from 'vitest';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { codes, held, judged, r41, ridden } from '../../support/judged-run.ts';
import { type Corners, goodRide, meterTrack, rideRun, speedTrack } from '../../support/ride-builder.ts';

describe('approach, release and the sound', () => {
  const slow: Profile = { ...r41, approachWithinSeconds: { value: 4, confidence: 'C2', clause: null } };

  function approaching(seconds: number): Corners {
    return [
      [0, 1500],
      [1, 1500],
      [1.02, 1700],
      [1 + seconds - 0.02, 3700],
      [1 + seconds, 4000],
      [3 + seconds, 4000],
      [3.5 + seconds, 1500],
      [4.5 + seconds, 1500],
    ];
  }

  test('an approach must not take longer than the profile says, where it says so', () => {
    expect(codes(ridden(approaching(4), slow))).toEqual([]);
    expect(codes(ridden(approaching(4.02), slow))).toEqual(['APPROACH_TOO_SLOW']);
    expect(codes(ridden(approaching(6)))).toEqual([]);
  });

  const soft: Corners = [
    [0, 1500],
    [1.5, 1500],
    [2, 4000],
    [4, 4000],
    [8, 1500],
    [9, 1500],
  ];

  test('a soft release warns with its figure, and rejects only by a number of the profile', () => {
    const run = ridden(soft);
    expect(run.valid).toBe(true);
    expect(run.reasons).toMatchObject([{ code: 'SOFT_RELEASE', effect: 'warns', unit: 'rpm/s' }]);
    expect(run.release?.fallRpmPerSecond).toBeCloseTo(625, 0);
    const strict: Profile = { ...r41, release: { ...r41.release, minimumFallRpmPerSecond: 1500 } };
    expect(codes(ridden(soft, strict))).toEqual(['SOFT_RELEASE']);
    expect(codes(ridden(goodRide, strict))).toEqual([]);
    const timed: Profile = { ...r41, release: { ...r41.release, maximumTimeToIdleSeconds: 0.54 } };
    expect(codes(ridden(goodRide, timed))).toEqual([]);
    expect(codes(ridden(soft, timed))).toEqual(['SOFT_RELEASE']);
  });

  test('a fall within one moment of the sensor has no speed, and the run stands', () => {
    const samples = speedTrack(goodRide).samples.filter(
      ({ timeSeconds }) => timeSeconds <= 4.14 || timeSeconds > 4.7,
    );
    const fallen = { timeSeconds: 4.14, speedRpm: 1500 };
    const after = samples.findIndex(({ timeSeconds }) => timeSeconds > 4.14);
    const run = judged(rideRun(92, { speed: { samples: samples.toSpliced(after, 0, fallen) } }));
    expect(run).toMatchObject({ release: null, window: { holdEndSeconds: 4.14, endSeconds: 4.14 } });
    expect(run.reasons.map((one) => `${one.code} ${one.effect}`)).toEqual(['RPM_SIGNAL_LOST warns']);
  });

  test.each([
    [4120, []],
    [4121, ['RPM_SOUND_MISMATCH']],
    [3880, []],
    [3879, ['RPM_SOUND_MISMATCH']],
    [8000, ['RPM_SOUND_MISMATCH']],
  ])('a speed of %d rpm in the sound of a hold at 4000 rpm gives %j', (speedRpm, expected) => {
    const run = rideRun(92, {
      speed: speedTrack(held(1.5)),
      level: meterTrack(() => 92, 4.5),
      speedFromSound: { state: 'value', speedRpm, confidence: 0.9 },
    });
    expect(codes(judged(run))).toEqual(expected);
  });

  test('a sound that does not tell the speed says nothing against the sensor', () => {
    expect(codes(judged(rideRun(92, { speedFromSound: { state: 'cannot-tell' } })))).toEqual([]);
  });
});

describe('a speed that was heard', () => {
  test('serves a workshop and never a site', () => {
    const run = rideRun(92, { speed: { samples: rideRun(92).speed?.samples ?? [], obtainedBy: 'sound' } });
    const by = (mode: 'site' | 'workshop') => judgeRun(run, { profile: r41, targetSpeedRpm: 4000, mode });
    expect(codes(by('workshop'))).toEqual([]);
    expect(by('site').valid).toBe(false);
    expect(codes(by('site'))).toContain('RPM_SIGNAL_LOST');
  });
});

describe('a cut run', () => {
  test.each(['OPERATOR_ABORTED', 'INTERRUPTED', 'NO_SIGNAL', 'SIGNAL_DROPOUT', 'RPM_SIGNAL_LOST'] as const)(
    'carries %s alone and keeps its figures',
    (cut) => {
      const run = judged(rideRun(92, { cut }));
      expect(run.valid).toBe(false);
      expect(run.reasons.map((one) => one.code)).toEqual([cut]);
      expect(run.LAFmaxDb).toBe(92);
    },
  );
});
