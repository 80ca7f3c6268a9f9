import { describe, expect, test } from 'vitest';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { createTondajSl814Simulator } from '#drivers/tondaj-sl814/simulator.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { valuesOf } from '../../support/recording-listener.ts';

describe('asking a Tondaj meter', () => {
  test('each question has the next counter, and waits for the rhythm', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    expect(meter.says(0)).toBe('30 00 0d');
    expect(meter.waits(0.01)).toBeCloseTo(0.49, 6);
    meter.hears(0.02, bytesOfHex('12 E7'));
    meter.hears(0.03, bytesOfHex('01 0D'));
    expect(meter.heard.readings).toMatchObject([{ value: { value: 74.3 }, timeSeconds: 0.03 }]);
    expect(meter.waits(0.03)).toBeCloseTo(0.47, 6);
    expect(meter.says(0.5)).toBe('30 01 0d');
    meter.hears(0.52, bytesOfHex('12 E8 02 0D'));
    expect(valuesOf(meter.heard)).toEqual([74.3, 74.4]);
  });

  test('the counter goes round, without the one whose answer could begin like an echo', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    const said = Array.from({ length: 257 }, (_, question) => meter.says(question / 2));
    expect(said.slice(11, 13)).toEqual(['30 0b 0d', '30 0d 0d']);
    expect(said.slice(254)).toEqual(['30 ff 0d', '30 00 0d', '30 01 0d']);
  });

  test('nothing is asked before the answer or its time', () => {
    const meter = new AskedInstrument('tondaj-sl814', { pollSeconds: 0.1 });
    meter.says(0);
    expect(meter.waits(0.3)).toBeCloseTo(0.2, 6);
    expect(meter.says(0.5)).toBe('30 01 0d');
  });

  test('a late answer is not taken for that of the next question', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    meter.says(0);
    meter.says(0.5);
    meter.hears(0.51, bytesOfHex('12 E7 01 0D'));
    meter.hears(0.52, bytesOfHex('12 E8 02 0D'));
    expect(meter.heard.readings).toEqual([]);
    expect(meter.codes).toEqual(['other-answer', 'answer-among-garbage']);
    expect(meter.says(1)).toBe('30 02 0d');
    meter.hears(1.02, bytesOfHex('12 E9 03 0D'));
    expect(valuesOf(meter.heard)).toEqual([74.5]);
  });

  test('half an answer is stale once its time is up', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    meter.says(0);
    meter.hears(0.02, bytesOfHex('12 E7'));
    expect(meter.says(0.5)).toBe('30 01 0d');
    meter.hears(0.52, bytesOfHex('AC 20 02 0D'));
    expect(valuesOf(meter.heard)).toEqual([105.6]);
    expect(meter.codes).toEqual(['incomplete', 'incomplete']);
  });

  test('an answer that comes twice counts once', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    meter.says(0);
    meter.hears(0.02, bytesOfHex('12 E7 01 0D 12 E7 01 0D'));
    meter.says(0.5);
    meter.hears(0.52, bytesOfHex('12 E8 02 0D'));
    expect(valuesOf(meter.heard)).toEqual([74.3, 74.4]);
    expect(meter.codes).toEqual(['garbage']);
  });

  test('the echo of an adapter is skipped, even where the answer begins alike', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    meter.says(0);
    meter.hears(0.01, bytesOfHex('30 00 0D'));
    meter.hears(0.02, bytesOfHex('12 E7 01 0D'));
    meter.says(0.5);
    // 25.7 dB: the first two bytes are those of the question with the counter 01.
    meter.hears(0.52, bytesOfHex('30 01 0D 31 01 02 0D'));
    expect(valuesOf(meter.heard)).toEqual([74.3, 25.7]);
    expect(meter.codes).toEqual([]);
  });

  test('a meter that was switched off is asked until it answers', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    for (let question = 0; question < 4; question += 1) meter.says(question / 2);
    meter.hears(1.52, bytesOfHex('12 E7 04 0D'));
    expect(valuesOf(meter.heard)).toEqual([74.3]);
  });

  test('what comes before anything was asked is no reading', () => {
    const meter = new AskedInstrument('tondaj-sl814');
    meter.hears(0, bytesOfHex('12 E7 01 0D'));
    meter.says(0);
    meter.hears(0.02, bytesOfHex('12 E8 01 0D'));
    expect(valuesOf(meter.heard)).toEqual([74.4]);
  });
});

describe('the Tondaj driver', () => {
  const driver = driverOf('tondaj-sl814');
  const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

  test('asks for values and never presses a key', () => {
    const words = driver.vocabulary(driver.settingsSchema.parse({})).map(hexOf);
    expect(words).toHaveLength(255);
    expect(words.filter((word) => !/^30..0d$/.test(word))).toEqual([]);
    const harmful = (driver.identification.harmfulBytes ?? []).map(hexOf);
    expect(harmful).toHaveLength(255);
    for (const key of ['10200d', '10300d', '10400d']) expect(harmful).toContain(key);
    for (const word of words) expect(harmful.filter((key) => word.includes(key))).toEqual([]);
  });

  test('is found by four bytes with the right counter and nothing else', () => {
    const question = driver.identification.question;
    const finds = (hex: string) => question?.identityIn(bytesOfHex(hex)) !== null;
    expect(finds('12 E7 01 0D')).toBe(true);
    expect(finds('30 00 0D 12 E7 01 0D')).toBe(true);
    expect(finds('12 E7 02 0D')).toBe(false);
    expect(finds('12 E7 01 0A')).toBe(false);
    expect(finds('00 00 01 0D')).toBe(false);
    expect(finds('FF 12 E7 01 0D')).toBe(false);
    expect(finds('12 E7 01')).toBe(false);
    expect(finds('')).toBe(false);
  });
});

describe('the simulated Tondaj meter', () => {
  test('counts bytes, takes keys, and shows its own C weighting', async () => {
    const scheduler = new ManualScheduler();
    const { field } = createSimulatedSite({ scheduler });
    const meter = new SimulatedMeter(field);
    const { host, device } = createMemoryLine();
    const said: Uint8Array[] = [];
    host.onBytes((bytes) => said.push(bytes.slice()));
    createTondajSl814Simulator({ scheduler, meter }).attach(device);
    field.putCalibratorOn({ levelDb: 94 });
    await scheduler.advance(3);
    host.write(bytesOfHex('55 10 04 0D 30 0D 0D'));
    await scheduler.advance(0.1);
    meter.faults.wrongWeighting = true;
    host.write(bytesOfHex('30 07 0D'));
    await scheduler.advance(0.1);
    // 94.0 dB is 940, which is 03 AC; its scale begins at 80.
    expect(said.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(['050d', '23ac0e0d', 'a3ac080d']);
  });
});
