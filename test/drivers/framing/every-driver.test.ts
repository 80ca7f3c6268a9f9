import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Reading } from '#core/reading/reading.ts';
import type { Decoder, InstrumentDriver, InstrumentListener } from '#drivers/instrument.ts';
import { drivers } from '#drivers/registry.ts';
import { simulatedInstrumentKinds } from '#drivers/simulated-instruments.ts';
import { createSimulatedSite, placeInstrument } from '#drivers/simulated-site.ts';
import type { SimulatedInstrumentKind } from '#drivers/simulation/simulated-instrument.ts';
import type { ByteStream } from '#drivers/transport/byte-stream.ts';
import { LineSupervisor } from '#drivers/transport/line-supervisor.ts';
import { MemoryTransport } from '#drivers/transport/memory-transport.ts';
import { LineLog } from '../../conformance/instrument.ts';
import { captureDecoding, type CapturedDecoding } from '../../support/captured-decoding.ts';
import { piecesOf } from '../../support/chunks.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { keptBytes } from '../../support/forced-collection.ts';
import { chunksOf, hostileStreams, randomBytes } from '../../support/hostile-streams.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { RecordingListener } from '../../support/recording-listener.ts';

// Megabytes go through every driver.
vi.setConfig({ testTimeout: 60_000 });

const captures = new Map<string, Promise<CapturedDecoding>>();

/** What a simulated instrument says in some seconds; sound is much in a short time. */
function captured(kind: SimulatedInstrumentKind): Promise<CapturedDecoding> {
  const period = periodOf(kind);
  const known = captures.get(kind.path);
  const capture = known ?? captureDecoding(kind, kind.measures === 'waveform' ? 0.5 : 8 + 8 * period);
  captures.set(kind.path, capture);
  return capture;
}

function periodOf({ driverId, settings }: SimulatedInstrumentKind): number {
  const driver = driverOf(driverId);
  return driver.nominalPeriodSeconds(driver.settingsSchema.parse(settings));
}

/** Makes a new decoder do what was captured, each chunk cut by `cut`; a line asks to speak after each piece. */
function replayed(
  { driver, kind, calls }: CapturedDecoding,
  cut: (chunk: Uint8Array) => readonly Uint8Array[],
): RecordingListener {
  const decoder = driver.createDecoder(driver.settingsSchema.parse(kind.settings), 'in-the-middle');
  const listener = new RecordingListener();
  for (const call of calls) {
    if (call.kind === 'speak') decoder.speak?.(call.timeSeconds);
    else {
      cut(call.chunk).forEach((piece, place) => {
        if (place > 0) decoder.speak?.(call.timeSeconds);
        decoder.push(piece, call.timeSeconds, listener);
      });
    }
  }
  return listener;
}

const lengths = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 });

/** An instrument on a line that brings other bytes too, watched as the bench does it. */
function disturbed(kind: SimulatedInstrumentKind) {
  const scheduler = new ManualScheduler();
  const site = createSimulatedSite({ scheduler });
  const { simulator } = placeInstrument(kind, scheduler, site.field);
  const transport = new MemoryTransport();
  const ends: ByteStream[] = [];
  transport.addPort(kind.path, kind.friendlyName, {
    attach(stream) {
      ends.push(stream);
      return simulator.attach(stream);
    },
  });
  const log = new LineLog();
  const driver = driverOf(kind.driverId);
  const settings = driver.settingsSchema.parse(kind.settings);
  const supervisor = new LineSupervisor({
    transport,
    path: kind.path,
    driver,
    settings,
    scheduler,
    listener: log,
  });
  return { scheduler, supervisor, log, disturb: (bytes: Uint8Array) => ends.at(-1)?.write(bytes) };
}

describe.each(simulatedInstrumentKinds.map((kind) => [kind.path, kind] as const))(
  'the bytes of %s',
  (_, kind) => {
    test('are enough to be worth it', async () => {
      const { deliveries, calls } = await captured(kind);
      expect(deliveries).toBeGreaterThanOrEqual(3);
      expect(calls.length).toBeGreaterThan(0);
    });

    test('say the same however they are cut', async () => {
      const capture = await captured(kind);
      const whole = replayed(capture, (chunk) => [chunk]).lines;
      expect(whole.length).toBeGreaterThanOrEqual(capture.deliveries);
      fc.assert(
        fc.property(lengths, (cuts) => {
          expect(replayed(capture, (chunk) => piecesOf(chunk, cuts)).lines).toEqual(whole);
        }),
        { seed: 7, numRuns: 8 },
      );
      expect(replayed(capture, (chunk) => piecesOf(chunk, [1])).lines).toEqual(whole);
    });

    test('go on behind garbage on an open line, and no value is made of it', async () => {
      const period = periodOf(kind);
      for (const seed of [1, 2, 3]) {
        const { scheduler, supervisor, log, disturb } = disturbed(kind);
        // The simulated sound begins in silence.
        await scheduler.advance(2);
        supervisor.start();
        await scheduler.advance(0);
        disturb(randomBytes(20 * seed, seed));
        await scheduler.advance(12 + 5 * period);
        const before = log.deliveries;
        expect(before).toBeGreaterThanOrEqual(3);
        disturb(randomBytes(30, 100 + seed));
        await scheduler.advance(4 + 4 * period);
        expect(log.deliveries).toBeGreaterThan(before);
        await supervisor.stop();
        expect(strangersAmong(log.readings)).toEqual([]);
      }
    });

    test('lose at most two frames to garbage in front of a stream, and none is changed', async () => {
      const capture = await captured(kind);
      // An instrument that is asked is disturbed above, where it can be asked again.
      if (capture.calls.some((call) => call.kind === 'speak')) return;
      const whole = deliveredIn(capture, new Uint8Array(0));
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 80 }), (garbage) => {
          const said = deliveredIn(capture, garbage);
          const lost = whole.length - said.length;
          expect(lost).toBeLessThanOrEqual(2);
          expect(said.slice(Math.max(0, -lost))).toEqual(whole.slice(Math.max(0, lost)));
        }),
        { seed: 8, numRuns: 15 },
      );
    });
  },
);

/** Levels and speeds that are far from what the instrument shows: the motorcycle idles all the time. */
function strangersAmong(readings: readonly Reading[]): readonly Reading[] {
  const values = readings.flatMap(({ kind, value }) =>
    kind !== 'aux' && value.state === 'value' ? [value.value] : [],
  );
  const middle = values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
  return readings.filter(
    ({ kind, value }) =>
      kind !== 'aux' && (value.state === 'none' || Math.abs(value.value - middle) > 0.2 * middle),
  );
}

/** All that a stream delivers behind some garbage, in one piece. */
function deliveredIn({ driver, kind, calls }: CapturedDecoding, garbage: Uint8Array): readonly unknown[] {
  const decoder = driver.createDecoder(driver.settingsSchema.parse(kind.settings), 'in-the-middle');
  const listener = new RecordingListener();
  decoder.push(garbage, 0, listener);
  for (const call of calls) if (call.kind === 'push') decoder.push(call.chunk, call.timeSeconds, listener);
  return listener.lines.filter((line) => !('rejected' in line));
}

const megabyte = 1 << 20;
/** The same for every driver, for making it takes as long as reading it. */
const noise = randomBytes(megabyte, 9);
const otherNoise = randomBytes(megabyte / 16, 10);
const endless = new Uint8Array(megabyte).fill(0x41);

const pieceLength = 512;

/** A line at work: time passes with the bytes, and whoever wants to speak may. */
function feed(
  driver: InstrumentDriver,
  decoder: Decoder,
  bytes: Uint8Array,
  listener: InstrumentListener,
): void {
  const bytesPerSecond = driver.defaultLineSettings.baudRate / 10;
  for (let place = 0; place < bytes.length; place += pieceLength) {
    const timeSeconds = place / bytesPerSecond;
    decoder.speak?.(timeSeconds);
    decoder.push(bytes.subarray(place, place + pieceLength), timeSeconds, listener);
  }
}

/** The same with pauses in which the process does what it has put off, as between the chunks of a real line. */
async function feedLive(
  driver: InstrumentDriver,
  decoder: Decoder,
  bytes: Uint8Array,
  listener: InstrumentListener,
): Promise<void> {
  for (let place = 0; place < bytes.length; place += 16 * pieceLength) {
    feed(driver, decoder, bytes.subarray(place, place + 16 * pieceLength), listener);
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

/** Counts and keeps nothing. */
class CountingListener implements InstrumentListener {
  deliveries = 0;
  rejections = 0;
  onReading = (): void => void (this.deliveries += 1);
  onSamples = (): void => void (this.deliveries += 1);
  onRejection = (): void => void (this.rejections += 1);
}

describe.each(drivers.map((driver) => [driver.id, driver] as const))('noise to %s', (id, driver) => {
  const kindsOfDriver = simulatedInstrumentKinds.filter(({ driverId }) => driverId === id);

  test('has a simulated instrument that proves the rest', () => {
    expect(kindsOfDriver.length).toBeGreaterThan(0);
  });

  test('gives no reading, is counted, and is not kept; nor is a line without an end', async () => {
    const decoder = driver.createDecoder(driver.settingsSchema.parse({}), 'in-the-middle');
    const listener = new CountingListener();
    await feedLive(driver, decoder, noise.subarray(0, megabyte / 4), listener);
    const before = keptBytes();
    await feedLive(driver, decoder, noise, listener);
    // Formats without checksum (all fixed frames, bare numbers) can be met by chance, but are not in this megabyte.
    expect(listener.deliveries).toBe(0);
    expect(listener.rejections).toBeGreaterThan(100);
    await feedLive(driver, decoder, endless, listener);
    // Two megabytes have passed; what the engine compiles meanwhile is less than half of that.
    expect(keptBytes() - before).toBeLessThan(megabyte);
  });

  test('gives no reading with any of its ready-made settings', () => {
    const given = Object.entries(driver.presets).filter(([, raw]) => {
      const decoder = driver.createDecoder(driver.settingsSchema.parse(raw), 'in-the-middle');
      const listener = new CountingListener();
      feed(driver, decoder, otherNoise, listener);
      return listener.deliveries > 0;
    });
    expect(given).toEqual([]);
  });

  test('of the worst kind costs in proportion to its length', async () => {
    const chunks = (await Promise.all(kindsOfDriver.map(captured))).flatMap(chunksOf);
    for (const { name, bytes } of hostileStreams(chunks)) {
      const long = costOf(driver, bytes(4 * 8_192));
      if (long < smallCostSeconds) continue;
      const short = costOf(driver, bytes(8_192));
      // Four times the length costs four times as much; a decoder that looks back over all that came would take sixteen.
      expect([name, long < 10 * short + smallCostSeconds]).toEqual([name, true]);
    }
  });
});

/** Too little to compare. */
const smallCostSeconds = 0.05;

/**
 * Processor time of this process in seconds, the least of three tries: others on the same computer do not count. What is too
 * little to compare is not tried again.
 */
function costOf(driver: InstrumentDriver, bytes: Uint8Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < 3 && least >= smallCostSeconds; count += 1) {
    const decoder = driver.createDecoder(driver.settingsSchema.parse({}), 'in-the-middle');
    const before = process.cpuUsage();
    feed(driver, decoder, bytes, new CountingListener());
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}
