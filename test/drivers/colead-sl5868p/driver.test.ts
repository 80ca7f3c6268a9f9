import { describe, expect, test } from 'vitest';
import { createColeadSl5868pSimulator } from '#drivers/colead-sl5868p/simulator.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { valuesOf } from '../../support/recording-listener.ts';

const ready = bytesOfHex('10');
const level743 = bytesOfHex('08 04 10 00 00 07 04 03 01 2B');
const level712 = bytesOfHex('08 04 10 0A 00 07 01 02 01 31');

describe('taking values from a Colead meter', () => {
  test('nothing is said before the meter has a value', () => {
    const meter = new AskedInstrument('colead-sl5868p');
    expect(meter.waits(0)).toBeNull();
    meter.hears(0.3, ready);
    expect(meter.says(0.3)).toBe('20');
  });

  test('each value is taken once, and dated by its last byte', () => {
    const meter = new AskedInstrument('colead-sl5868p');
    meter.hears(0.3, ready);
    expect(meter.says(0.3)).toBe('20');
    meter.hears(0.33, level743.subarray(0, 6));
    expect(meter.waits(0.33)).toBeCloseTo(0.37, 6);
    meter.hears(0.35, level743.subarray(6));
    expect(meter.heard.readings).toMatchObject([{ value: { value: 74.3 }, timeSeconds: 0.35 }]);
    expect(meter.waits(0.35)).toBeNull();
    meter.hears(0.8, ready);
    expect(meter.says(0.8)).toBe('20');
    meter.hears(0.85, level712);
    expect(valuesOf(meter.heard)).toEqual([74.3, 71.2]);
  });

  test('a lost word is said once more, then the meter is waited for', () => {
    const meter = new AskedInstrument('colead-sl5868p');
    meter.hears(0.3, ready);
    expect(meter.says(0.3)).toBe('20');
    expect(meter.says(0.7)).toBe('20');
    expect(meter.waits(1.1)).toBeNull();
    meter.hears(2, ready);
    expect(meter.says(2)).toBe('20');
    meter.hears(2.05, level743);
    expect(valuesOf(meter.heard)).toEqual([74.3]);
  });

  test('a meter that repeats itself is answered once its time is up', () => {
    const meter = new AskedInstrument('colead-sl5868p');
    meter.hears(0.3, ready);
    expect(meter.says(0.3)).toBe('20');
    meter.hears(0.5, ready);
    expect(meter.waits(0.5)).toBeCloseTo(0.2, 6);
    expect(meter.says(0.7)).toBe('20');
    meter.hears(0.75, level743);
    expect(valuesOf(meter.heard)).toEqual([74.3]);
    expect(meter.waits(0.75)).toBeNull();
  });

  test('half a frame is ended by silence: the next value is not spoiled by it', () => {
    const meter = new AskedInstrument('colead-sl5868p');
    meter.hears(0.3, ready);
    meter.says(0.3);
    meter.hears(0.33, level743.subarray(0, 8));
    meter.hears(0.8, ready);
    expect(meter.says(0.8)).toBe('20');
    meter.hears(0.85, level712);
    expect(valuesOf(meter.heard)).toEqual([71.2]);
    expect(meter.codes.length).toBeGreaterThan(0);
  });

  test('the echo of the word is refused and harms nothing', () => {
    const meter = new AskedInstrument('colead-sl5868p');
    meter.hears(0.3, ready);
    meter.says(0.3);
    meter.hears(0.31, bytesOfHex('20'));
    meter.hears(0.35, level743);
    expect(valuesOf(meter.heard)).toEqual([74.3]);
    expect(meter.codes).toEqual(['garbage']);
  });

  test('a stray byte now and then is told, not gathered', () => {
    const meter = new AskedInstrument('colead-sl5868p');
    for (const timeSeconds of [1, 2, 3]) meter.hears(timeSeconds, bytesOfHex('FF'));
    expect(meter.codes).toEqual(['garbage', 'garbage']);
  });
});

describe('the Colead driver', () => {
  const driver = driverOf('colead-sl5868p');

  test('has one word', () => {
    const words = driver.vocabulary(driver.settingsSchema.parse({}));
    expect(words).toEqual([Uint8Array.of(0x20)]);
  });

  test('is found by a frame with a right sum', () => {
    const finds = (hex: string) => driver.identification.question?.identityIn(bytesOfHex(hex)) !== null;
    expect(finds('10 08 04 10 00 00 07 04 03 01 2B')).toBe(true);
    expect(finds('08 04 10 00 00 07 04 03 01 2B')).toBe(true);
    expect(finds('08 04 10 00 00 07 04 03 01 2C')).toBe(false);
    expect(finds('10 10 10')).toBe(false);
    expect(finds('')).toBe(false);
  });
});

describe('the simulated Colead meter', () => {
  const connect = () => {
    const scheduler = new ManualScheduler();
    const { field } = createSimulatedSite({ scheduler });
    const meter = new SimulatedMeter(field);
    field.putCalibratorOn({ levelDb: 94 });
    const { host, device } = createMemoryLine();
    const said: string[] = [];
    host.onBytes((bytes) => said.push(Buffer.from(bytes).toString('hex')));
    createColeadSl5868pSimulator({ scheduler, meter, periodSeconds: 0.5 }).attach(device);
    return { scheduler, meter, said, take: () => void host.write(bytesOfHex('20')) };
  };

  test('sends a value only where it has one that was not taken', async () => {
    const { scheduler, said, take } = connect();
    take();
    await scheduler.advance(3.4);
    expect(said).toEqual(['10', '10', '10', '10', '10', '10']);
    take();
    take();
    await scheduler.advance(0.05);
    // 94.0 dB: 08 + 04 + 10 + 09 + 04 + 01 is 2A.
    expect(said.slice(6)).toEqual(['0804100000090400012a']);
  });

  test('shows hold and C weighting in its mode, and blanks out of range', async () => {
    const { scheduler, meter, said, take } = connect();
    await scheduler.advance(3.1);
    meter.faults.hold = true;
    meter.faults.wrongWeighting = true;
    take();
    await scheduler.advance(0.5);
    meter.faults.overload = true;
    take();
    await scheduler.advance(0.2);
    const frames = said.filter((frame) => frame.length === 20);
    expect(frames.map((frame) => frame.slice(4, 18))).toEqual(['22000009040001', '220a0a0a0a0a00']);
  });
});
