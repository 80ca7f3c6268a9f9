import { describe, expect as expectAtOnce, test } from 'vitest';
import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { SimulatedInstrument, SimulatedSite } from '#drivers/simulated-site.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { Transport } from '#drivers/transport/byte-stream.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import { driverOf } from '../support/decoder-of.ts';

/** One instrument behind one kind of line. `until` lets time go by, real or moved by hand. */
export interface InstrumentRig {
  readonly driverId: string;
  readonly settings: unknown;
  readonly measures: SimulatedInstrument['measures'];
  readonly transport: Transport;
  readonly path: string;
  readonly scheduler: Scheduler;
  /** What the computer may hold back of the line before it hands it on; nothing where time is made. */
  readonly heldBackSeconds: number;
  /** Lets time go by until the condition holds, at most the given seconds; says whether it did. */
  readonly until: (holds: () => boolean, seconds: number) => Promise<boolean>;
  readonly dispose: () => Promise<void>;
}

/** A rig whose instrument is simulated: it can be ridden, spoiled and unplugged. */
export interface SimulatedRig extends InstrumentRig {
  readonly site: SimulatedSite;
  readonly instrument: SimulatedInstrument;
  readonly unplug: () => Promise<void>;
  readonly plug: () => Promise<void>;
}

/** Keeps what a line says. */
export class LineLog {
  readonly readings: Reading[] = [];
  readonly blocks: WaveformBlock[] = [];
  readonly rejections: Rejection[] = [];
  readonly statuses: LineStatus[] = [];
  onReading = (reading: Reading): void => void this.readings.push(reading);
  onSamples = (block: WaveformBlock): void => void this.blocks.push(block);
  onRejection = (rejection: Rejection): void => void this.rejections.push(rejection);
  onStatus = (status: LineStatus): void => void this.statuses.push(status);

  get states(): readonly string[] {
    return this.statuses.map(({ state }) => state);
  }

  /** How often the instrument has delivered what it is there for. */
  get deliveries(): number {
    return this.readings.length + this.blocks.length;
  }
}

interface Connected {
  readonly log: LineLog;
  readonly supervisor: LineSupervisor;
  readonly driver: InstrumentDriver;
  readonly period: number;
  readonly sent: readonly Uint8Array[];
}

type AtEnd = (action: () => Promise<void>) => void;

/** Opens the line of a rig and waits until the instrument has delivered three times. */
async function connect<Rig extends InstrumentRig>(
  build: () => Promise<Rig>,
  atEnd: AtEnd,
): Promise<Rig & Connected> {
  const rig = await build();
  atEnd(() => rig.dispose());
  const { transport, path, scheduler } = rig;
  const driver = driverOf(rig.driverId);
  const settings = driver.settingsSchema.parse(rig.settings);
  const log = new LineLog();
  const sent: Uint8Array[] = [];
  const supervisor = new LineSupervisor({
    transport,
    path,
    driver,
    settings,
    scheduler,
    listener: log,
    tap: (direction, bytes) => void (direction === 'sent' && sent.push(bytes.slice())),
  });
  atEnd(() => supervisor.stop());
  supervisor.start();
  const period = driver.nominalPeriodSeconds(settings);
  // An instrument that is asked is greeted first, and some take seconds to answer.
  expectAtOnce(await rig.until(() => log.deliveries >= 3, 12 + 5 * period)).toBe(true);
  return { ...rig, log, supervisor, driver, period, sent };
}

const valueOf = (reading: Reading | undefined): number =>
  reading?.value.state === 'value' ? reading.value.value : Number.NaN;

/** What every instrument promises on whatever line, real ones too. */
export function describeInstrumentInUse(
  name: string,
  build: () => Promise<InstrumentRig>,
  { concurrent }: { readonly concurrent: boolean },
): void {
  describe(`the instrument ${name}`, { concurrent }, () => {
    test('gives readings of what it measures, with value, unit, time and frame', async ({
      expect,
      onTestFinished,
    }) => {
      const { log, measures } = await connect(build, onTestFinished);
      if (measures === 'waveform') {
        for (const block of log.blocks) expect(block.samples.length).toBeGreaterThan(0);
        return;
      }
      const readings = log.readings.filter(({ kind }) => kind !== 'aux');
      expect(readings.length).toBeGreaterThan(0);
      for (const reading of readings) {
        expect(reading.kind).toBe(measures);
        expect(reading.unit).toBe(measures === 'spl' ? 'dB' : 'rpm');
        expect(reading.value.state).toBe('value');
        expect(reading.rawHex).toMatch(/^([0-9a-f]{2} )*[0-9a-f]{2}( \.\.)?$/);
      }
      const times = log.readings.map(({ timeSeconds }) => timeSeconds);
      expect(times).toEqual(times.toSorted((one, other) => one - other));
    });

    test('goes from opening over waiting to streaming', async ({ expect, onTestFinished }) => {
      const { log } = await connect(build, onTestFinished);
      expect(log.states).toEqual(['opening', 'waiting', 'streaming']);
    });

    test('is told nothing but what its driver may say', async ({ expect, onTestFinished }) => {
      const { sent, driver, settings, until, log } = await connect(build, onTestFinished);
      await until(() => false, 0.5);
      const allowed = driver
        .vocabulary(driver.settingsSchema.parse(settings))
        .map((bytes) => Buffer.from(bytes).toString('hex'));
      for (const bytes of sent) expect(allowed).toContain(Buffer.from(bytes).toString('hex'));
      expect(log.rejections.map(({ rejected }) => rejected)).not.toContain('not-in-vocabulary');
    });

    test('a stopped line is silent and leaves the port free', async ({ expect, onTestFinished }) => {
      const { log, supervisor, transport, path, until, driver } = await connect(build, onTestFinished);
      await supervisor.stop();
      const count = log.deliveries;
      expect(log.statuses.at(-1)).toMatchObject({ state: 'absent', reason: 'stopped' });
      await until(() => false, 0.2);
      expect(log.deliveries).toBe(count);
      const stream = await transport.open(path, driver.defaultLineSettings);
      await stream.close();
    });
  });
}

/** What every driver promises together with its simulator, whatever line lies between them. */
export function describeInstrument(name: string, build: () => Promise<SimulatedRig>): void {
  describeInstrumentInUse(name, build, { concurrent: true });
  describe.concurrent(`the instrument ${name}, simulated,`, () => {
    test('shows the motorcycle: idle first, then the speed it is asked for', async ({
      expect,
      onTestFinished,
    }) => {
      const { log, site, until, measures } = await connect(build, onTestFinished);
      if (measures === 'waveform') {
        const loudest = (): number => Math.max(...(log.blocks.at(-1)?.samples ?? [0]).map(Math.abs));
        const idle = loudest();
        site.rider.ride({ targetRpm: 5000, holdSeconds: 6 });
        expect(await until(() => loudest() > idle * 2, 8)).toBe(true);
        return;
      }
      const latest = (): number => valueOf(log.readings.findLast(({ kind }) => kind === measures));
      const idle = latest();
      site.rider.ride({ targetRpm: 5000, holdSeconds: 6 });
      expect(await until(() => latest() > idle * 1.2, 8)).toBe(true);
    });

    test('garbage gives no reading and is counted, then it goes on', async ({ expect, onTestFinished }) => {
      const rig = await connect(build, onTestFinished);
      const { log, instrument, until, period, supervisor, heldBackSeconds } = rig;
      instrument.faults.garbage = true;
      const before = log.deliveries;
      expect(await until(() => log.rejections.length > 0, 3 + 12 * period)).toBe(true);
      // Whole frames may still have been under way: as many as a busy computer holds back.
      expect(log.deliveries - before).toBeLessThanOrEqual(Math.max(2, Math.ceil(heldBackSeconds / period)));
      // A line keeps its order: behind the first garbage there is no whole frame.
      const again = log.deliveries;
      expect(await until(() => log.deliveries > again, 6 * period)).toBe(false);
      instrument.faults.garbage = false;
      expect(await until(() => log.deliveries > again, 14 + 12 * period)).toBe(true);
      expect(supervisor.status.rejectionCount).toBe(log.rejections.length);
      expect(supervisor.status.readingCount).toBe(log.deliveries);
    });

    test('half frames are counted and cost no whole frame behind the next one', async ({
      expect,
      onTestFinished,
    }) => {
      const { log, instrument, until, period } = await connect(build, onTestFinished);
      instrument.faults.halfFrames = true;
      expect(await until(() => log.rejections.length >= 2, 8 + 20 * period)).toBe(true);
      for (const reading of log.readings) expect(reading.value.state).toBe('value');
      instrument.faults.halfFrames = false;
      const before = log.deliveries;
      expect(await until(() => log.deliveries >= before + 2, 14 + 5 * period)).toBe(true);
    });

    test('silence is stale first and lost in the end, and the line is opened anew', async ({
      expect,
      onTestFinished,
    }) => {
      const { log, instrument, until, period } = await connect(build, onTestFinished);
      instrument.faults.silent = true;
      expect(await until(() => log.states.includes('lost'), 2 + 12 * period)).toBe(true);
      expect(log.states.slice(-2)).toEqual(['stale', 'lost']);
      expect(log.statuses.at(-1)?.reason).toBe('silent');
      instrument.faults.silent = false;
      expect(await until(() => log.states.at(-1) === 'streaming', 20 + 5 * period)).toBe(true);
      expect(log.states.slice(-2)).toEqual(['waiting', 'streaming']);
    });

    test('a pulled plug is noticed within a second, the line comes back by itself', async ({
      expect,
      onTestFinished,
    }) => {
      const { log, until, unplug, plug, period } = await connect(build, onTestFinished);
      const before = [...log.readings];
      await unplug();
      expect(await until(() => log.states.at(-1) === 'lost', 1)).toBe(true);
      expect(log.statuses.at(-1)?.reason).toBe('device-lost');
      expect(log.readings.slice(0, before.length)).toEqual(before);
      await plug();
      expect(await until(() => log.states.at(-1) === 'streaming', 20 + 5 * period)).toBe(true);
    });
  });
}
