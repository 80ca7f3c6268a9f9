import { describe, expect, test } from 'vitest';
import { simulatedPceMeter } from '#drivers/pce-322a/simulator.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { valuesOf } from '../../support/recording-listener.ts';
import { hearSimulated } from '../../support/simulated-hearing.ts';

describe('a simulated PCE-322A', () => {
  test('is silent until it is told to begin, and silent again when it is told to end', async () => {
    const scheduler = new ManualScheduler();
    const meter = new SimulatedMeter(createSimulatedSite({ scheduler }).field);
    const { host, device } = createMemoryLine();
    const parts = { scheduler, meter, microphone: () => expect.unreachable() };
    simulatedPceMeter.create(parts).attach(device);
    const frames: Uint8Array[] = [];
    host.onBytes((frame) => void frames.push(frame));
    await scheduler.advance(2);
    expect(frames).toHaveLength(0);
    // Said twice, it still streams once.
    host.write(bytesOfHex('AC FF AC FF'));
    await scheduler.advance(2);
    expect(frames).toHaveLength(4);
    host.write(bytesOfHex('CA FF'));
    await scheduler.advance(2);
    expect(frames).toHaveLength(4);
  });

  test('says the level of the field twice a second', async () => {
    const { scheduler, site, heard, last } = hearSimulated(simulatedPceMeter);
    site.rider.calibratorOn(114);
    await scheduler.advance(3);
    // The first frame only confirms the place.
    expect(heard.readings).toHaveLength(5);
    expect(last()).toMatchObject({
      value: { value: 114 },
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      rangeDb: [30, 130],
    });
  });

  test('shows the wrong weighting, and an overload only as the end of its range', async () => {
    const { scheduler, faults, last } = hearSimulated(simulatedPceMeter);
    faults.overload = true;
    faults.wrongWeighting = true;
    await scheduler.advance(1);
    expect(last()).toMatchObject({
      value: { value: 130 },
      overload: 'unknown',
      frequencyWeighting: { value: 'C' },
    });
  });

  test('on HOLD it goes on sending what it shows', async () => {
    const { scheduler, site, faults, heard } = hearSimulated(simulatedPceMeter);
    await scheduler.advance(2);
    faults.hold = true;
    site.rider.calibratorOn();
    await scheduler.advance(3);
    expect(new Set(valuesOf(heard).slice(-6)).size).toBe(1);
    expect(valuesOf(heard).at(-1)).toBeLessThan(90);
  });
});
