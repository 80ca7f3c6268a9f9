import { afterEach, describe, expect, test } from 'vitest';
import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { Transport } from '#drivers/transport/byte-stream.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { SimulatedInstrument, SimulatedSite } from '#drivers/simulated-site.ts';
import type { Scheduler } from '#drivers/time.ts';
import { driverOf } from '../support/decoder-of.ts';

/** One simulated instrument behind one kind of line. `pass` lets time go by, real or moved by hand. */
export interface InstrumentRig {
  readonly site: SimulatedSite;
  readonly instrument: SimulatedInstrument;
  readonly transport: Transport;
  readonly path: string;
  readonly scheduler: Scheduler;
  /** Lets time go by until the condition holds, at most the given seconds; says whether it did. */
  readonly until: (holds: () => boolean, seconds: number) => Promise<boolean>;
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** Keeps what a line says. */
export class LineLog {
  readonly readings: Reading[] = [];
  readonly rejections: Rejection[] = [];
  readonly statuses: LineStatus[] = [];
  onReading = (reading: Reading): void => void this.readings.push(reading);
  onRejection = (rejection: Rejection): void => void this.rejections.push(rejection);
  onStatus = (status: LineStatus): void => void this.statuses.push(status);

  get states(): readonly string[] {
    return this.statuses.map(({ state }) => state);
  }
}

/** What every driver promises together with its simulator, whatever line lies between them. */
export function describeInstrument(name: string, build: () => Promise<InstrumentRig>): void {
  describe(`the instrument ${name}`, () => {
    const atEnd: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const action of atEnd.splice(0).reverse()) await action();
    });

    const connect = async () => {
      const rig = await build();
      atEnd.push(() => rig.dispose());
      const { instrument, transport, path, scheduler } = rig;
      const driver = driverOf(instrument.driverId);
      const settings = driver.settingsSchema.parse(instrument.settings);
      const log = new LineLog();
      const supervisor = new LineSupervisor({ transport, path, driver, settings, scheduler, listener: log });
      atEnd.push(() => supervisor.stop());
      supervisor.start();
      const period = driver.nominalPeriodSeconds(settings);
      expect(await rig.until(() => log.readings.length >= 3, 2 + 5 * period)).toBe(true);
      return { ...rig, log, supervisor, period };
    };

    test('gives readings of what it measures, with value, unit, time and frame', async () => {
      const { log, instrument } = await connect();
      for (const reading of log.readings) {
        expect(reading.kind).toBe(instrument.measures);
        expect(reading.unit).toBe(instrument.measures === 'spl' ? 'dB' : 'rpm');
        expect(reading.value.state).toBe('value');
        expect(reading.rawHex).toMatch(/^([0-9a-f]{2} )+[0-9a-f]{2}$/);
      }
      const times = log.readings.map(({ timeSeconds }) => timeSeconds);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    });

    test('shows the motorcycle: idle first, then the speed it is asked for', async () => {
      const { log, site, until } = await connect();
      const valueOf = (reading: Reading | undefined): number =>
        reading?.value.state === 'value' ? reading.value.value : Number.NaN;
      const idle = valueOf(log.readings.at(-1));
      site.rider.ride({ targetRpm: 5000, holdSeconds: 6 });
      expect(await until(() => valueOf(log.readings.at(-1)) > idle * 1.2, 8)).toBe(true);
    });

    test('goes from opening over waiting to streaming', async () => {
      const { log } = await connect();
      expect(log.states).toEqual(['opening', 'waiting', 'streaming']);
    });

    test('garbage gives no reading and is counted, then it goes on', async () => {
      const { log, instrument, until, period, supervisor } = await connect();
      instrument.faults.garbage = true;
      const before = log.readings.length;
      expect(await until(() => log.rejections.length > 0, 1 + 12 * period)).toBe(true);
      // One whole frame may still have been under way.
      expect(log.readings.length - before).toBeLessThanOrEqual(1);
      instrument.faults.garbage = false;
      const again = log.readings.length;
      expect(await until(() => log.readings.length > again, 8 + 12 * period)).toBe(true);
      expect(supervisor.status.rejectionCount).toBe(log.rejections.length);
      expect(supervisor.status.readingCount).toBe(log.readings.length);
    });

    test('half frames are counted and cost no whole frame behind the next one', async () => {
      const { log, instrument, until, period } = await connect();
      instrument.faults.halfFrames = true;
      expect(await until(() => log.rejections.length >= 2, 2 + 12 * period)).toBe(true);
      for (const reading of log.readings) expect(reading.value.state).toBe('value');
      instrument.faults.halfFrames = false;
      const before = log.readings.length;
      expect(await until(() => log.readings.length >= before + 2, 1 + 5 * period)).toBe(true);
    });

    test('silence is stale first and lost in the end, and the line is opened anew', async () => {
      const { log, instrument, until, period } = await connect();
      instrument.faults.silent = true;
      expect(await until(() => log.states.includes('lost'), 2 + 12 * period)).toBe(true);
      expect(log.states.slice(-2)).toEqual(['stale', 'lost']);
      expect(log.statuses.at(-1)?.reason).toBe('silent');
      instrument.faults.silent = false;
      expect(await until(() => log.states.at(-1) === 'streaming', 8 + 5 * period)).toBe(true);
      expect(log.states.slice(-2)).toEqual(['waiting', 'streaming']);
    });

    test('a pulled plug is noticed within a second, the line comes back by itself', async () => {
      const { log, until, unplug, plug, period } = await connect();
      const before = [...log.readings];
      await unplug();
      expect(await until(() => log.states.at(-1) === 'lost', 1)).toBe(true);
      expect(log.statuses.at(-1)?.reason).toBe('device-lost');
      expect(log.readings.slice(0, before.length)).toEqual(before);
      await plug();
      expect(await until(() => log.states.at(-1) === 'streaming', 8 + 5 * period)).toBe(true);
    });

    test('a stopped line is silent and leaves the port free', async () => {
      const { log, supervisor, transport, path, until } = await connect();
      await supervisor.stop();
      const count = log.readings.length;
      expect(log.statuses.at(-1)).toMatchObject({ state: 'absent', reason: 'stopped' });
      await until(() => false, 0.2);
      expect(log.readings).toHaveLength(count);
      const stream = await transport.open(path, driverOf('lutron-16').defaultLineSettings);
      await stream.close();
    });
  });
}
