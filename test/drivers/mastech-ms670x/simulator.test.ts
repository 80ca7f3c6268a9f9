import { describe, expect, test } from 'vitest';
import { simulatedMastechMeter } from '#drivers/mastech-ms670x/simulator.ts';
import { valuesOf } from '../../support/recording-listener.ts';
import { hearSimulated } from '../../support/simulated-hearing.ts';

describe('a simulated Mastech meter', () => {
  test('says the level of the field twice a second', async () => {
    const { scheduler, site, heard, last } = hearSimulated(simulatedMastechMeter);
    site.rider.calibratorOn(114);
    await scheduler.advance(3);
    expect(heard.readings).toHaveLength(6);
    expect(heard.rejections).toEqual([]);
    expect(last()).toMatchObject({
      value: { value: 114 },
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      overload: 'no',
      underRange: 'no',
      batteryLow: false,
      rangeDb: [30, 130],
    });
  });

  test('shows its faults as the meter does', async () => {
    const { scheduler, faults, last } = hearSimulated(simulatedMastechMeter);
    faults.overload = true;
    faults.batteryLow = true;
    faults.wrongWeighting = true;
    await scheduler.advance(1);
    expect(last()).toMatchObject({ overload: 'now', batteryLow: true, frequencyWeighting: { value: 'C' } });
    faults.overload = false;
    faults.underRange = true;
    await scheduler.advance(1);
    expect(last()).toMatchObject({ overload: 'no', underRange: 'now' });
  });

  test('on HOLD it goes on sending what it shows', async () => {
    const { scheduler, site, faults, heard } = hearSimulated(simulatedMastechMeter);
    await scheduler.advance(2);
    faults.hold = true;
    site.rider.calibratorOn();
    await scheduler.advance(3);
    expect(new Set(valuesOf(heard).slice(-6)).size).toBe(1);
    expect(valuesOf(heard).at(-1)).toBeLessThan(90);
  });
});
