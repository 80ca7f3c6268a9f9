import { describe, expect, test } from 'vitest';
import type { Reading } from '#core/reading/reading.ts';
import { createGenericLineSimulator } from '#drivers/generic-line/simulator.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { RecordingListener, valueOf } from '../../support/recording-listener.ts';

const dresses = ['checked', 'plain', 'labelled', 'json'] as const;

function simulated(quantity: 'level' | 'speed', dress: (typeof dresses)[number]) {
  const scheduler = new ManualScheduler();
  const site = createSimulatedSite({ scheduler });
  const meter = new SimulatedMeter(site.field);
  const { host, device } = createMemoryLine();
  createGenericLineSimulator({ scheduler, meter, quantity, periodSeconds: 0.1, dress }).attach(device);
  const heard = new RecordingListener();
  const decoder = decoderOf('generic-line', { unlabelled: quantity });
  host.onBytes((chunk) => decoder.push(chunk, scheduler.monotonicSeconds(), heard));
  return { scheduler, site, meter, heard, last: (): Reading | undefined => heard.readings.at(-1) };
}

describe.each(dresses)('a simulated line device in the dress "%s"', (dress) => {
  test('says the level that the field has', async () => {
    const { scheduler, site, heard, last } = simulated('level', dress);
    site.rider.calibratorOn();
    await scheduler.advance(3);
    expect(heard.rejections).toEqual([]);
    expect(last()).toMatchObject({ kind: 'spl', value: { state: 'value', value: 94 } });
  });

  test('says the speed that the motorcycle has', async () => {
    const { scheduler, site, last } = simulated('speed', dress);
    await scheduler.advance(3);
    expect(last()).toMatchObject({
      kind: 'rpm',
      value: { state: 'value', value: Math.round(site.field.speedRpm()) },
    });
  });

  test('tells an overload', async () => {
    const { scheduler, meter, last } = simulated('level', dress);
    meter.faults.overload = true;
    await scheduler.advance(1);
    expect(last()).toMatchObject({ kind: 'spl', overload: 'now' });
  });
});

describe('a meter on the wrong weighting', () => {
  test('says so, reads an exhaust too high and a calibrator right', async () => {
    const { scheduler, site, meter, last } = simulated('level', 'checked');
    await scheduler.advance(2);
    meter.faults.wrongWeighting = true;
    await scheduler.advance(1);
    expect(last()).toMatchObject({ frequencyWeighting: { origin: 'reported', value: 'C' } });
    const reading = last();
    expect(reading === undefined ? 0 : valueOf(reading)).toBeGreaterThan(site.field.levelDb('F') + 4);
    site.rider.calibratorOn();
    await scheduler.advance(3);
    expect(last()).toMatchObject({ value: { value: 94 } });
  });
});
