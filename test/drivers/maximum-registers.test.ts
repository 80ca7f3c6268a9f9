import { describe, expect, test } from 'vitest';
import type { Reading, SoundLevelReading } from '#core/reading/reading.ts';
import { simulatedXl2Meter } from '#drivers/nti-xl2/simulator.ts';
import { simulatedRionMeter } from '#drivers/rion-nl/simulator.ts';
import { createSimulatedSite, placeInstrument } from '#drivers/simulated-site.ts';
import type { SimulatedInstrumentKind } from '#drivers/simulation/simulated-instrument.ts';
import { simulatedSvantekMeter } from '#drivers/svantek/simulator.ts';
import { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { LineLog } from '../conformance/instrument.ts';
import { driverOf } from '../support/decoder-of.ts';
import { ManualScheduler } from '../support/manual-scheduler.ts';

/** A class 1 meter beside a motorcycle, on a line that is watched as the bench does it. */
async function listening(kind: SimulatedInstrumentKind) {
  const scheduler = new ManualScheduler();
  const site = createSimulatedSite({ scheduler });
  const { simulator } = placeInstrument(kind, scheduler, site.field);
  const transport = new MemoryTransport();
  transport.addPort(kind.path, kind.friendlyName, simulator);
  const driver = driverOf(kind.driverId);
  const settings = driver.settingsSchema.parse(kind.settings);
  const log = new LineLog();
  const supervisor = new LineSupervisor({
    transport,
    path: kind.path,
    driver,
    settings,
    scheduler,
    listener: log,
  });
  supervisor.start();
  await scheduler.advance(12);
  return { scheduler, site, supervisor, log };
}

const levels = (readings: readonly Reading[]): readonly SoundLevelReading[] =>
  readings.filter((reading) => reading.kind === 'spl');

const maximumOf = ({ maximum }: SoundLevelReading): number => maximum?.levelDb ?? Number.NaN;
const levelOf = ({ value }: SoundLevelReading): number =>
  value.state === 'value' ? value.value : Number.NaN;

/** Levels are sent with one decimal at least. */
const roundingDb = 0.051;

describe.each([
  ['Rion', simulatedRionMeter],
  ['Svantek', simulatedSvantekMeter],
])('the maximum of a %s meter', (_, kind) => {
  test('is cleared without the line being lost, then holds the highest level between the readings too', async () => {
    const { scheduler, site, supervisor, log } = await listening(kind);
    expect(levels(log.readings).length).toBeGreaterThan(10);
    for (const reading of levels(log.readings)) expect(reading.maximum).toBeNull();

    supervisor.clearMaximum();
    await scheduler.advance(7);
    expect(log.states).toEqual(['opening', 'waiting', 'streaming']);
    expect(levels(log.readings).at(-1)?.maximum?.since).toBe('cleared');

    const begins = log.readings.length;
    const watch = site.field.watchMaximum();
    watch.clear();
    site.rider.ride({ targetRpm: 5000, holdSeconds: 2 });
    await scheduler.advance(10);
    const during = levels(log.readings.slice(begins));
    for (const reading of during)
      expect(maximumOf(reading)).toBeGreaterThanOrEqual(levelOf(reading) - 2 * roundingDb);
    const [last = Number.NaN] = during.slice(-1).map(maximumOf);
    expect(Math.abs(last - watch.levelDb())).toBeLessThan(roundingDb);
    await supervisor.stop();
  });
});

test('the maximum of an XL2 belongs to each reading and misses nothing between two', async () => {
  const { scheduler, site, supervisor, log } = await listening(simulatedXl2Meter);
  expect(levels(log.readings)[0]?.maximum).toBeNull();
  const begins = log.readings.length;
  const watch = site.field.watchMaximum();
  watch.clear();
  site.rider.ride({ targetRpm: 5000, holdSeconds: 2 });
  await scheduler.advance(10);
  const during = levels(log.readings.slice(begins));
  expect(during.length).toBeGreaterThan(90);
  for (const reading of during) {
    expect(reading.maximum?.since).toBe('last-reading');
    expect(maximumOf(reading)).toBeGreaterThanOrEqual(levelOf(reading) - 2 * roundingDb);
  }
  const highest = Math.max(...during.map(maximumOf));
  expect(Math.abs(highest - watch.levelDb())).toBeLessThan(roundingDb);
  await supervisor.stop();
});
