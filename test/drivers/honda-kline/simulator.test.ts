import { describe, expect, test } from 'vitest';
import { createHondaKlineSimulator } from '#drivers/honda-kline/simulator.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { SimulatedMotorcycle } from '#drivers/simulation/simulated-motorcycle.ts';
import { SimulatedSoundField } from '#drivers/simulation/simulated-sound-field.ts';
import type { ByteStream } from '#drivers/transport/byte-stream.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';

const greeting = 'fe04728c';
const start = '720500f099';
const table17 = '7205711701';

/** The same end of a line without any way to feel whether it is pulled low. */
function withoutBreaks(end: ByteStream): ByteStream {
  return {
    onBytes: (listener) => {
      end.onBytes(listener);
    },
    onClose: (listener) => {
      end.onClose(listener);
    },
    write: (bytes) => end.write(bytes),
    setBreak: () => undefined,
    close: () => end.close(),
  };
}

function plug(feelsBreaks = true, answersGreeting = true) {
  const scheduler = new ManualScheduler();
  const field = new SimulatedSoundField(scheduler, new SimulatedMotorcycle(), 48);
  const meter = new SimulatedMeter(field);
  const { host, device } = createMemoryLine();
  const simulator = createHondaKlineSimulator({ scheduler, meter, table: 0x17, answersGreeting });
  simulator.attach(feelsBreaks ? device : withoutBreaks(device));
  let heard = '';
  host.onBytes((chunk) => (heard += Buffer.from(chunk).toString('hex')));
  return {
    async ask(hex: string): Promise<string> {
      heard = '';
      host.write(bytesOfHex(hex));
      await scheduler.advance(0.1);
      return heard;
    },
    async wake(lowSeconds: number, highSeconds: number): Promise<void> {
      host.setBreak(true);
      await scheduler.advance(lowSeconds);
      host.setBreak(false);
      await scheduler.advance(highSeconds);
    },
    pass: (seconds: number) => scheduler.advance(seconds),
  };
}

describe('the simulated Honda control unit', () => {
  test('sleeps until it is woken: only the echo comes back', async () => {
    const line = plug();
    expect(await line.ask(greeting)).toBe(greeting);
    expect(await line.ask(start)).toBe(start);
    expect(await line.ask(table17)).toBe(table17);
  });

  test('is woken by a pull of the right length, greeted, started and read', async () => {
    const line = plug();
    await line.wake(0.07, 0.12);
    expect(await line.ask(greeting)).toBe(`${greeting}0e04727c`);
    expect(await line.ask(start)).toBe(`${start}020400fa`);
    expect(await line.ask(table17)).toMatch(new RegExp(`^${table17}02187117`));
    expect(await line.ask('7205711107')).toBe('72057111070205711177');
  });

  test.each([
    [0.01, 0.12],
    [0.3, 0.12],
    [0.07, 0.01],
    [0.07, 1],
  ])('is not woken by %d s low and %d s high', async (lowSeconds, highSeconds) => {
    const line = plug();
    await line.wake(lowSeconds, highSeconds);
    expect(await line.ask(start)).toBe(start);
  });

  test('reads nothing out before it was started, and nothing after two seconds without a question', async () => {
    const line = plug();
    await line.wake(0.07, 0.12);
    expect(await line.ask(greeting)).toBe(`${greeting}0e04727c`);
    expect(await line.ask(table17)).toBe(table17);
    await line.ask(start);
    await line.pass(1.8);
    expect(await line.ask(table17)).not.toBe(table17);
    await line.pass(2.1);
    expect(await line.ask(table17)).toBe(table17);
  });

  test('does not answer a message with a wrong checksum', async () => {
    const line = plug();
    await line.wake(0.07, 0.12);
    expect(await line.ask('720500f098')).toBe('720500f098');
  });

  test('where the line carries no pull, greeting or start alone wakes it', async () => {
    expect(await plug(false).ask(start)).toBe(`${start}020400fa`);
    expect(await plug(false).ask(greeting)).toBe(`${greeting}0e04727c`);
    expect(await plug(false).ask(table17)).toBe(table17);
  });

  test('an older one does not answer the greeting, and is awake nevertheless', async () => {
    const line = plug(true, false);
    await line.wake(0.07, 0.12);
    expect(await line.ask(greeting)).toBe(greeting);
    expect(await line.ask(start)).toBe(`${start}020400fa`);
  });
});
