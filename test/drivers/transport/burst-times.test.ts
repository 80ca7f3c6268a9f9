import { describe, expect, test } from 'vitest';
import type { Reading } from '#core/reading/reading.ts';
import { BurstTimes } from '#drivers/transport/burst-times.ts';

function speed(timeSeconds: number, value: number): Reading {
  return {
    kind: 'rpm',
    unit: 'rpm',
    timeSeconds,
    value: { state: 'value', value },
    rawHex: '',
    batteryLow: 'unknown',
  };
}

function aside(timeSeconds: number): Reading {
  return {
    kind: 'aux',
    unit: '%',
    timeSeconds,
    value: { state: 'value', value: 1 },
    rawHex: '',
    batteryLow: 'unknown',
  };
}

function times(readings: readonly Reading[]): number[] {
  return readings.map(({ timeSeconds }) => Number(timeSeconds.toFixed(6)));
}

describe('readings that arrive in one piece', () => {
  test('alone keep the time of their arrival', () => {
    const burst = new BurstTimes(0.02);
    expect(times(burst.date([speed(1, 900)]))).toEqual([1]);
    expect(times(burst.date([speed(1.3, 900)]))).toEqual([1.3]);
  });

  test('are dated back by the instrument’s period, the last one at its arrival', () => {
    const burst = new BurstTimes(0.02);
    burst.date([speed(1, 900)]);
    expect(times(burst.date([speed(1.3, 910), speed(1.3, 920), speed(1.3, 930)]))).toEqual([1.26, 1.28, 1.3]);
  });

  test('never reach back past the reading before them', () => {
    const burst = new BurstTimes(1);
    burst.date([speed(1, 900)]);
    expect(times(burst.date([speed(1.2, 910), speed(1.2, 920)]))).toEqual([1.1, 1.2]);
  });

  test('of two quantities are dated apart', () => {
    const burst = new BurstTimes(0.1);
    expect(times(burst.date([speed(2, 1), aside(2), speed(2, 2)]))).toEqual([1.9, 2, 2]);
  });

  test('keep their values and their order', () => {
    const burst = new BurstTimes(0.1);
    const dated = burst.date([speed(2, 1), speed(2, 2), speed(2, 3)]);
    expect(dated.map(({ value }) => value)).toEqual([1, 2, 3].map((value) => ({ state: 'value', value })));
  });

  test('a real gap stays a gap', () => {
    const burst = new BurstTimes(0.02);
    burst.date([speed(1, 900)]);
    const [first] = times(burst.date([speed(2, 900), speed(2, 900)]));
    expect(first).toBe(1.98);
  });
});
