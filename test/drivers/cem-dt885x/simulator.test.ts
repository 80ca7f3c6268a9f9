import { describe, expect, test } from 'vitest';
import { simulatedCemMeter } from '#drivers/cem-dt885x/simulator.ts';
import { hearSimulated } from '../../support/simulated-hearing.ts';

describe('a simulated CEM meter', () => {
  test('says the level of the field in 8 of 9 blocks, 20 blocks a second', async () => {
    const { scheduler, site, heard, last } = hearSimulated(simulatedCemMeter);
    site.rider.calibratorOn();
    await scheduler.advance(3);
    const before = heard.readings.length;
    await scheduler.advance(9);
    expect(heard.readings.length - before).toBe(160);
    expect(last()).toMatchObject({
      value: { value: 94 },
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      hold: 'none',
      overload: 'no',
      underRange: 'no',
      batteryLow: false,
      rangeDb: [30, 130],
    });
  });

  test('its digits come a little more than twice a second', async () => {
    const { scheduler, heard } = hearSimulated(simulatedCemMeter, { liveLevel: 'digits' });
    await scheduler.advance(9);
    expect(heard.readings).toHaveLength(20);
  });

  test('shows its faults as the meter does', async () => {
    const { scheduler, faults, last } = hearSimulated(simulatedCemMeter);
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

  test('on HOLD it sends no level, and behind it says everything anew', async () => {
    const { scheduler, faults, heard, last } = hearSimulated(simulatedCemMeter);
    await scheduler.advance(1);
    faults.hold = true;
    await scheduler.advance(1);
    expect(last()).toMatchObject({ hold: 'hold', value: { state: 'none' } });
    faults.hold = false;
    await scheduler.advance(0.4);
    expect(last()).toMatchObject({ hold: 'hold' });
    await scheduler.advance(0.6);
    expect(last()).toMatchObject({ hold: 'none', value: { state: 'value' } });
    expect(heard.rejections.every(({ rejected }) => rejected === 'state-not-known-yet')).toBe(true);
  });
});
