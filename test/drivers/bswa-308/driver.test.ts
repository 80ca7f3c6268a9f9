import { describe, expect, test } from 'vitest';
import { createBswa308Simulator } from '#drivers/bswa-308/simulator.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { valuesOf } from '../../support/recording-listener.ts';

const stop = '02 01 43 44 4d 41 30 20 3f 03 24 0d 0a';
const askOnce = '02 01 43 44 4d 41 31 20 3f 03 25 0d 0a';
const askEverySecond = '02 01 43 44 4d 41 32 20 3f 03 26 0d 0a';
const acknowledged = bytesOfHex('02 01 06 03 06 0D 0A');
const level743 = bytesOfHex('02 01 41 30 2C 30 2C 30 2C 30 37 34 2E 33 2C 30 03 6F 0D 0A');
const level1056 = bytesOfHex('02 01 41 30 2C 30 2C 30 2C 31 30 35 2E 36 2C 31 03 6C 0D 0A');
const parameterError = bytesOfHex('02 01 15 30 30 30 32 03 17 0D 0A');

/** A meter that is asked value by value; its first question stands at 0.05 s. */
function polled(settings: unknown = {}): AskedInstrument {
  const meter = new AskedInstrument('bswa-308', settings);
  expect(meter.says(0)).toBe(stop);
  meter.hears(0.05, acknowledged);
  expect(meter.says(0.05)).toBe(askOnce);
  return meter;
}

describe('asking a BSWA meter value by value', () => {
  test('first ends what an earlier bench may have asked for', () => {
    const meter = new AskedInstrument('bswa-308');
    expect(meter.says(0)).toBe(stop);
    expect(meter.waits(0.2)).toBeCloseTo(0.3, 6);
    // A meter that does not answer that is asked all the same.
    expect(meter.says(0.5)).toBe(askOnce);
  });

  test('asks in its rhythm, and dates a reading by its last byte', () => {
    const meter = polled();
    meter.hears(0.07, level743.subarray(0, 12));
    expect(meter.waits(0.07)).toBeCloseTo(0.48, 6);
    meter.hears(0.08, level743.subarray(12));
    expect(meter.heard.readings).toMatchObject([{ value: { value: 74.3 }, timeSeconds: 0.08 }]);
    expect(meter.waits(0.08)).toBeCloseTo(0.07, 6);
    expect(meter.says(0.15)).toBe(askOnce);
  });

  test('asks no faster than the meter answers', () => {
    const meter = polled();
    expect(meter.waits(0.3)).toBeCloseTo(0.25, 6);
    meter.hears(0.4, level743);
    expect(meter.says(0.4)).toBe(askOnce);
  });

  test('half an answer is stale once its time is up: the next one is not spoiled by it', () => {
    const meter = polled();
    meter.hears(0.07, level743.subarray(0, 9));
    expect(meter.says(0.55)).toBe(askOnce);
    meter.hears(0.6, level1056);
    expect(valuesOf(meter.heard)).toEqual([105.6]);
    expect(meter.codes).toEqual(['incomplete']);
  });

  test('a late answer is a reading of the time at which it came', () => {
    const meter = polled();
    expect(meter.says(0.55)).toBe(askOnce);
    meter.hears(0.56, level743);
    expect(meter.says(0.65)).toBe(askOnce);
    meter.hears(0.66, level1056);
    expect(meter.heard.readings.map(({ timeSeconds }) => timeSeconds)).toEqual([0.56, 0.66]);
  });

  test('the echo of a question is no answer', () => {
    const meter = polled();
    meter.hears(0.06, bytesOfHex(askOnce));
    expect(meter.codes).toEqual(['command-heard']);
    expect(meter.waits(0.06)).toBeCloseTo(0.49, 6);
    meter.hears(0.07, level743);
    expect(valuesOf(meter.heard)).toEqual([74.3]);
  });

  test('a meter that refuses is told by name and left alone for a second', () => {
    const meter = polled();
    meter.hears(0.06, parameterError);
    expect(meter.codes).toEqual(['nak-parameter-error']);
    expect(meter.waits(0.06)).toBeCloseTo(1, 6);
    expect(meter.says(1.06)).toBe(askOnce);
  });

  test('a meter that was off is asked until it answers again', () => {
    const meter = polled();
    for (const timeSeconds of [0.55, 1.05, 1.55]) expect(meter.says(timeSeconds)).toBe(askOnce);
    meter.hears(1.6, level743);
    expect(valuesOf(meter.heard)).toEqual([74.3]);
  });

  test('another number of device is in the question and its checksum', () => {
    const meter = new AskedInstrument('bswa-308', { deviceId: 2 });
    expect(meter.says(0)).toBe('02 02 43 44 4d 41 30 20 3f 03 27 0d 0a');
  });
});

describe('a BSWA meter that sends every second', () => {
  const streaming = (): AskedInstrument => {
    const meter = new AskedInstrument('bswa-308', { sampling: 'every-second' });
    expect(meter.says(0)).toBe(askEverySecond);
    meter.hears(0.8, level743);
    return meter;
  };

  test('is asked once', () => {
    const meter = streaming();
    expect(meter.waits(0.8)).toBeCloseTo(3.5, 6);
    meter.hears(1.8, level1056);
    expect(meter.waits(1.8)).toBeCloseTo(3.5, 6);
    expect(valuesOf(meter.heard)).toEqual([74.3, 105.6]);
  });

  test('is asked anew when it has been switched off and on', () => {
    const meter = streaming();
    expect(meter.waits(2)).toBeCloseTo(2.3, 6);
    expect(meter.says(4.3)).toBe(askEverySecond);
    // Nothing yet: the first value may take more than a second.
    expect(meter.says(5.8)).toBe(askEverySecond);
  });

  test('is asked anew after a refusal', () => {
    const meter = streaming();
    meter.hears(1.8, parameterError);
    expect(meter.waits(1.8)).toBeCloseTo(1, 6);
    expect(meter.says(2.8)).toBe(askEverySecond);
  });

  test('is told to stop before the line is closed', () => {
    expect(streaming().decoder.farewell?.()).toEqual(bytesOfHex(stop));
  });
});

describe('the BSWA driver', () => {
  const driver = driverOf('bswa-308');

  test('may ask for the main screen and nothing else', () => {
    const words = driver.vocabulary(driver.settingsSchema.parse({})).map((bytes) => hexOf(bytes));
    expect(words).toEqual([stop, askOnce, askEverySecond]);
  });

  test('is found by one main screen with a right checksum', () => {
    const question = driver.identification.question;
    expect(question === null ? '' : hexOf(question.bytes)).toBe(askOnce);
    expect(question?.identityIn(level743)).not.toBeNull();
    expect(question?.identityIn(parameterError)).toBeNull();
    expect(question?.identityIn(level743.subarray(0, 19))).toBeNull();
    expect(question?.identityIn(Buffer.from('74.3 dB\r\n'))).toBeNull();
  });
});

describe('the simulated BSWA meter', () => {
  const connect = () => {
    const scheduler = new ManualScheduler();
    const meter = new SimulatedMeter(createSimulatedSite({ scheduler }).field);
    const { host, device } = createMemoryLine();
    const said: string[] = [];
    host.onBytes((bytes) => said.push(Buffer.from(bytes).toString('latin1')));
    createBswa308Simulator({ scheduler, meter }).attach(device);
    return { scheduler, meter, said, ask: (hex: string) => void host.write(bytesOfHex(hex)) };
  };

  test('keeps an overload until a new integration is started', async () => {
    const { scheduler, meter, said, ask } = connect();
    meter.faults.overload = true;
    ask(askOnce);
    await scheduler.advance(0.1);
    meter.faults.overload = false;
    ask(askOnce);
    await scheduler.advance(0.1);
    ask('02 01 43 53 54 41 31 03 34 0D 0A');
    await scheduler.advance(0.1);
    ask(askOnce);
    await scheduler.advance(0.1);
    expect(said[2]).toBe('\u{2}\u{1}\u{6}\u{3}\u{6}\r\n');
    expect([said[0], said[1], said[3]].map((block) => block?.charAt(15))).toEqual(['1', '3', '0']);
  });

  test('refuses what it does not know and keeps silent for others', async () => {
    const { scheduler, said, ask } = connect();
    ask('02 02 43 44 4D 41 31 20 3F 03 26 0D 0A');
    ask('02 01 43 44 4D 41 37 20 3F 03 23 0D 0A');
    await scheduler.advance(0.1);
    expect(said).toEqual(['\u{2}\u{1}\u{15}0002\u{3}\u{17}\r\n']);
  });

  test('sends every second until it is told to stop', async () => {
    const { scheduler, said, ask } = connect();
    ask(askEverySecond);
    await scheduler.advance(3.5);
    expect(said).toHaveLength(4);
    ask(stop);
    await scheduler.advance(3);
    expect(said).toHaveLength(5);
  });
});

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('hex')
    .replace(/..(?!$)/g, '$& ');
}
