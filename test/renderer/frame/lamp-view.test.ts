import { describe, expect, test } from 'vitest';
import type { LiveValues } from '#host/http/contract.ts';
import { lampViews } from '../../../renderer/frame/lamp-view.ts';
import { sampleLiveTest } from '../../support/sample-live-test.ts';

const none = { state: 'none', why: 'no-data' } as const;
const line = { state: 'streaming', name: 'BSWA 308', portPath: '/dev/ttyUSB0', message: null } as const;
const values: LiveValues = {
  timeSeconds: 1,
  clock: '2026-11-23T09:41:00+07:00',
  LAFDb: none,
  LAFmaxDb: none,
  speedRpm: none,
  speedIsHeard: false,
  speedFromSoundRpm: none,
  meter: line,
  speedSensor: { ...line, state: 'lost' },
  microphone: { state: 'waiting', name: '', portPath: null, message: null },
  overload: 'on',
  underRange: 'off',
  recording: true,
};

const looks = (views: ReturnType<typeof lampViews>): readonly (readonly [string, string])[] =>
  views.map(({ key, look }) => [key, look]);

describe('the lamps of the top bar', () => {
  test('the same six lamps stand in the same order with and without values', () => {
    const keys = lampViews(null, null, 'id').map(({ key }) => key);
    expect(lampViews(values, sampleLiveTest(), 'id').map(({ key }) => key)).toEqual(keys);
    expect(keys).toHaveLength(6);
  });

  test('without values every lamp is an outline and none is lit', () => {
    expect(lampViews(null, null, 'id').every(({ look }) => look === 'out')).toBe(true);
  });

  test('a lost line and an overload are faults, a reading meter is on', () => {
    expect(looks(lampViews(values, null, 'id'))).toEqual([
      ['source', 'on'],
      ['speed', 'fault'],
      ['calibration', 'out'],
      ['overload', 'fault'],
      ['under-range', 'out'],
      ['recording', 'fault'],
    ]);
  });

  test('a rejected calibration is a fault and not a green lamp', () => {
    const calibrationBefore = { levelDb: 92, accepted: false, at: '2026-11-23T08:12:00+07:00' };
    const views = lampViews(values, sampleLiveTest({ calibrationBefore }), 'id');
    expect(views[2]).toMatchObject({ look: 'fault', word: 'Kalibrasi 08.12' });
  });

  test('a test that takes its level from the microphone shows the microphone', () => {
    const views = lampViews(values, sampleLiveTest({ levelSource: 'waveform' }), 'id');
    expect(views[0]).toMatchObject({ word: 'Mikrofon', look: 'warning' });
  });
});
