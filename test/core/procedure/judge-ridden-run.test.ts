import { describe, expect, test } from 'vitest';
import type { RunEvidence } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { meterTrack, speedTrack } from '../../support/ride-builder.ts';
import {
  blipped,
  flatRun,
  idleMethod,
  idling,
  opened,
  sweepMethod,
  swept,
  throttleMethod,
} from '../../support/ridden-sessions.ts';

const judged = (run: RunEvidence, profile: Profile, targetSpeedRpm: number | null = null) =>
  judgeRun(run, { profile, targetSpeedRpm, mode: 'site' });
const warnings = ({ reasons }: ReturnType<typeof judged>) =>
  reasons.filter(({ effect }) => effect === 'warns').map(({ code }) => code);
const open = { value: null, confidence: 'U', clause: null } as const;

describe('an idle that counts', () => {
  test('is the longest steady one; what is louder outside it is not its level', () => {
    const corners = blipped(2, 6);
    const level = meterTrack((time) => (time < 3.4 ? 99 : 81.25), 8.5);
    const run = judged(flatRun(corners, { level }), idleMethod());
    expect(run).toMatchObject({
      valid: true,
      LAFmaxDb: 81.25,
      decelerationMaximumDb: null,
      idleSpeedRpm: 1500,
    });
    expect(run.window).toEqual({ holdStartSeconds: 3.5, holdEndSeconds: 8.5, endSeconds: 8.5 });
    expect(run.ridden).toEqual({ manner: 'idle', steadySeconds: 5, deviationPercent: 0 });
    expect(warnings(run)).toEqual(['IDLE_UNSTEADY']);
  });

  test('is only noted as short where the profile sets no duration', () => {
    const run = judged(flatRun(idling(3)), idleMethod({ holdSeconds: open }));
    expect(run).toMatchObject({ valid: true, holdSeconds: 3 });
    expect(warnings(run)).toEqual(['IDLE_TOO_SHORT']);
  });

  test('may wander by 10 % where the profile sets no tolerance, as decision 7 has it', () => {
    const profile = idleMethod({ speedTolerancePercent: open });
    expect(judged(flatRun(blipped(4, 4, 1650)), profile).holdSeconds).toBe(8.5);
    expect(judged(flatRun(blipped(4, 4, 1651)), profile).holdSeconds).toBe(4);
  });

  test('has its overload inside the steady part only', () => {
    const overloaded = (from: number, to: number) => {
      const track = meterTrack(() => 92, 8.5);
      const samples = track.samples.map((one) => ({
        timeSeconds: one.timeSeconds,
        levelDb: one.levelDb,
        maximumDb: null,
        overload: one.timeSeconds >= from && one.timeSeconds <= to,
        underRange: false,
      }));
      return judged(flatRun(blipped(2, 6), { level: { ...track, samples } }), idleMethod());
    };
    expect(overloaded(2, 2.4).valid).toBe(true);
    expect(overloaded(4, 4.1).valid).toBe(false);
  });

  test('compares the sensor with the sound, as a hold does', () => {
    const heard = { state: 'value', speedRpm: 1600, confidence: 1 } as const;
    const run = judged(flatRun(idling(6), { speedFromSound: heard }), idleMethod());
    expect(run.reasons.map(({ code }) => code)).toEqual(['RPM_SOUND_MISMATCH']);
  });
});

describe('a sweep that counts', () => {
  test('runs from the last moment at idle until the set speed is reached, with its pace', () => {
    const run = judged(flatRun(swept(6)), sweepMethod(), 4000);
    expect(run.window).toEqual({ holdStartSeconds: 2, holdEndSeconds: 8, endSeconds: 8 });
    expect(run).toMatchObject({ valid: true, holdSeconds: null, decelerationMaximumDb: null, release: null });
    expect(run.ridden).toMatchObject({
      manner: 'sweep',
      highestRpm: 4000,
      sweepSeconds: 6,
      largestDipRpm: 0,
    });
    expect(run.ridden).toHaveProperty('meanRiseRpmPerSecond', 2500 / 6);
    expect(warnings(run)).toEqual([]);
  });

  test('is noted as fast above 500 rpm/s on the mean where the profile has no number', () => {
    const unlimited = sweepMethod({ sweep: {} });
    expect(warnings(judged(flatRun(swept(5)), unlimited, 4000))).toEqual([]);
    expect(warnings(judged(flatRun(swept(4.98)), unlimited, 4000))).toEqual(['SWEEP_TOO_FAST']);
  });

  test('is noted as uneven where it fell back on its way', () => {
    const corners = [...swept(6).slice(0, 3), [5, 3000], [5.5, 2700], [9, 4000], [10, 1500]] as const;
    const run = judged(flatRun(corners), sweepMethod(), 4000);
    expect(run.ridden).toMatchObject({ largestDipRpm: 300 });
    expect(warnings(run)).toEqual(['SWEEP_UNEVEN']);
  });

  test('is the last that reached the set speed: a blip before it is none', () => {
    const later = swept(6).map(([time, speed]) => [time + 8, speed] as const);
    const run = judged(flatRun([...swept(1, 2500).slice(0, 4), [5, 1500], ...later]), sweepMethod(), 4000);
    expect(run.window?.holdStartSeconds).toBeCloseTo(10, 6);
    expect(run.valid).toBe(true);
  });

  test('is not compared with the sound, in which no one speed is heard', () => {
    const heard = { state: 'value', speedRpm: 9000, confidence: 1 } as const;
    expect(judged(flatRun(swept(6), { speedFromSound: heard }), sweepMethod(), 4000).valid).toBe(true);
  });
});

describe('a full throttle that counts', () => {
  test('runs from the last moment at idle to the return to it, pops of the deceleration included', () => {
    const level = meterTrack((time) => (time > 5 && time < 5.2 ? 108.4 : 105), 8.3);
    const run = judged(flatRun(opened(0.8), { level }), throttleMethod(), 10_000);
    expect(run).toMatchObject({
      valid: true,
      LAFmaxDb: 108.4,
      holdMaximumDb: 105,
      decelerationMaximumDb: 108.4,
    });
    expect(run.window?.holdStartSeconds).toBe(2);
    expect(run.window?.holdEndSeconds).toBeCloseTo(4.3, 6);
    expect(run.ridden).toEqual({
      manner: 'full-throttle',
      highestRpm: 10_000,
      topSeconds: 1.5,
      openingSeconds: 0.8,
    });
    expect(run.release?.fallRpmPerSecond).toBeGreaterThan(3000);
  });

  test('says how far short of the highest speed at rest it stayed', () => {
    const run = judged(flatRun(opened(0.8, 1.5, 7000)), throttleMethod(), 10_000);
    expect(run.reasons[0]).toMatchObject({ code: 'NOT_FULL_THROTTLE', measured: 7000, required: 9500 });
  });

  test('without any speed is lost', () => {
    const run = judged(flatRun(opened(0.8), { speed: { samples: [] } }), throttleMethod(), 10_000);
    expect(run.reasons.map(({ code }) => code)).toContain('RPM_SIGNAL_LOST');
    expect(speedTrack(opened(0.8)).samples.length).toBeGreaterThan(0);
  });
});
