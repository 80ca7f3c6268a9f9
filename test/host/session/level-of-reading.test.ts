import { describe, expect, test } from 'vitest';
import type { SoundLevelReading } from '#core/reading/reading.ts';
import { lafOfReading, latchedLamp, meterComplaint } from '#host/session/laf-of-reading.ts';
import { levelSampleOf } from '#host/session/level-sample-of-reading.ts';
import { statedOfAll } from '#host/session/stated-of-all.ts';

const reading: SoundLevelReading = {
  kind: 'spl',
  unit: 'dB',
  timeSeconds: 12.5,
  value: { state: 'value', value: 84.3 },
  frequencyWeighting: { origin: 'reported', value: 'A' },
  timeWeighting: { origin: 'declared', value: 'F' },
  hold: 'none',
  overload: 'no',
  underRange: 'unknown',
  rawHex: '',
  batteryLow: 'unknown',
  rangeDb: null,
  maximum: null,
};

describe('what is shown of a reading', () => {
  test('A and Fast is LAF', () => {
    expect(lafOfReading(reading)).toEqual({ state: 'value', value: 84.3 });
    expect(meterComplaint(reading)).toBeNull();
  });

  test.each([
    ['C weighting', { frequencyWeighting: { origin: 'reported', value: 'C' } }, 'wrong-weighting'],
    ['Slow', { timeWeighting: { origin: 'declared', value: 'S' } }, 'wrong-weighting'],
    ['an overload', { overload: 'now' }, 'overload'],
    ['under-range', { underRange: 'now' }, 'under-range'],
    ['a held maximum', { hold: 'maximum' }, 'no-data'],
    ['no value', { value: { state: 'none', why: 'blank' } }, 'no-data'],
  ] as const)('%s is not', (_name, change, why) => {
    expect(lafOfReading({ ...reading, ...change })).toEqual({ state: 'none', why });
  });

  test('an unstated weighting is shown with a complaint', () => {
    const unstated = { ...reading, frequencyWeighting: { origin: 'unknown' } } as const;
    expect(lafOfReading(unstated).state).toBe('value');
    expect(meterComplaint(unstated)?.en).toMatch(/does not state/);
  });
});

describe('a reading as a sample', () => {
  test('has the time since the phase began and its flags', () => {
    expect(levelSampleOf({ ...reading, overload: 'latched' }, 10)).toEqual({
      timeSeconds: 2.5,
      levelDb: 84.3,
      maximumDb: null,
      overload: true,
      underRange: false,
    });
  });

  test('a held value is no level of that moment', () => {
    expect(levelSampleOf({ ...reading, hold: 'maximum' }, 10).levelDb).toBeNull();
  });
});

describe('the weighting of a whole track', () => {
  const reportedA = { origin: 'reported', value: 'A' } as const;
  test('is the wanted one only if every reading said so', () => {
    expect(statedOfAll([reportedA, reportedA], 'A')).toEqual(reportedA);
    expect(statedOfAll([reportedA, { origin: 'declared', value: 'A' }], 'A')).toEqual({
      origin: 'declared',
      value: 'A',
    });
    expect(statedOfAll([reportedA, { origin: 'unknown' }], 'A')).toEqual({ origin: 'unknown' });
    expect(
      statedOfAll<string>([reportedA, { origin: 'reported', value: 'C' }, { origin: 'unknown' }], 'A'),
    ).toEqual({
      origin: 'reported',
      value: 'C',
    });
    expect(statedOfAll([], 'A')).toEqual({ origin: 'unknown' });
  });
});

describe('a lamp that is latched for a run', () => {
  test('stays lit', () => {
    expect(latchedLamp('unknown', 'no')).toBe('off');
    expect(latchedLamp('off', 'now')).toBe('on');
    expect(latchedLamp('on', 'no')).toBe('on');
    expect(latchedLamp('off', 'latched')).toBe('warning');
    expect(latchedLamp('off', 'unknown')).toBe('unknown');
  });
});
