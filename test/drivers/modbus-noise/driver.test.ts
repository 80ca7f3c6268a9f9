import { describe, expect, test } from 'vitest';
import { createModbusNoiseSimulator } from '#drivers/modbus-noise/simulator.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { valuesOf } from '../../support/recording-listener.ts';

const question = '01 03 00 00 00 01 84 0a';
const level536 = bytesOfHex('01 03 02 02 18 B9 2E');
const level743 = bytesOfHex('01 03 02 02 E7 F9 6E');
const illegalRegister = bytesOfHex('01 83 02 C0 F1');

/** A sensor that was asked at 0 s. */
function asked(settings: unknown = {}): AskedInstrument {
  const sensor = new AskedInstrument('modbus-noise', settings);
  expect(sensor.says(0)).toBe(question);
  return sensor;
}

describe('asking a noise transmitter', () => {
  test('keeps the rhythm and dates a reading by its last byte', () => {
    const sensor = asked();
    sensor.hears(0.03, level536.subarray(0, 4));
    sensor.hears(0.04, level536.subarray(4));
    expect(sensor.heard.readings).toMatchObject([{ value: { value: 53.6 }, timeSeconds: 0.04 }]);
    expect(sensor.waits(0.1)).toBeCloseTo(0.4, 6);
    expect(sensor.says(0.5)).toBe(question);
  });

  test('keeps 3.5 characters of silence before a question', () => {
    const sensor = asked({ pollSeconds: 0.05 });
    sensor.hears(0.06, level536);
    expect(sensor.waits(0.06)).toBeCloseTo(0.01, 6);
    expect(sensor.waits(0.065)).toBeCloseTo(0.005, 6);
    expect(sensor.says(0.0701)).toBe(question);
  });

  test('asks three times, 300 ms apart, then lets the line rest', () => {
    const sensor = asked();
    expect(sensor.waits(0.2)).toBeCloseTo(0.1, 6);
    expect(sensor.says(0.3)).toBe(question);
    expect(sensor.says(0.6)).toBe(question);
    expect(sensor.waits(0.9)).toBeCloseTo(0.3, 6);
    expect(sensor.says(1.2)).toBe(question);
    sensor.hears(1.25, level743);
    expect(valuesOf(sensor.heard)).toEqual([74.3]);
  });

  test('a reply that comes late answers the repeated question; its double is not asked for', () => {
    const sensor = asked();
    expect(sensor.says(0.3)).toBe(question);
    sensor.hears(0.35, level536);
    sensor.hears(0.4, level743);
    expect(valuesOf(sensor.heard)).toEqual([53.6]);
    expect(sensor.codes).toEqual(['not-asked']);
    expect(sensor.says(0.8)).toBe(question);
  });

  test('half a reply is stale once its time is up', () => {
    const sensor = asked();
    sensor.hears(0.03, level536.subarray(0, 5));
    expect(sensor.says(0.3)).toBe(question);
    sensor.hears(0.33, level743);
    expect(valuesOf(sensor.heard)).toEqual([74.3]);
    expect(sensor.codes).toEqual(['incomplete']);
  });

  test('an exact echo is skipped, in one piece with the reply or not', () => {
    const sensor = asked();
    sensor.hears(0.01, bytesOfHex(question));
    sensor.hears(0.03, level536);
    expect(sensor.says(0.5)).toBe(question);
    sensor.hears(0.53, Buffer.concat([bytesOfHex(question), level743]));
    expect(valuesOf(sensor.heard)).toEqual([53.6, 74.3]);
    expect(sensor.codes).toEqual([]);
  });

  test('an echo alone is no reply: the sensor is asked again', () => {
    const sensor = asked();
    sensor.hears(0.01, bytesOfHex(question));
    expect(sensor.says(0.3)).toBe(question);
    expect(sensor.heard.lines).toEqual([]);
  });

  test('an echo whose register looks like a number of bytes is told from a reply', () => {
    const sensor = new AskedInstrument('modbus-noise', { register: 0x0202 });
    const asks = sensor.says(0);
    expect(asks.slice(0, 11)).toBe('01 03 02 02');
    sensor.hears(0.01, bytesOfHex(asks));
    // The reply has the same first four bytes.
    sensor.hears(0.03, level536);
    expect(valuesOf(sensor.heard)).toEqual([53.6]);
    expect(sensor.codes).toEqual([]);
  });

  test('an exception is told by name and the question asked again in its rhythm', () => {
    const sensor = asked();
    sensor.hears(0.03, illegalRegister);
    expect(sensor.codes).toEqual(['exception-illegal-register']);
    expect(sensor.waits(0.1)).toBeCloseTo(0.4, 6);
  });

  test('the reply of another sensor is no reply', () => {
    const sensor = asked();
    sensor.hears(0.03, bytesOfHex('02 03 02 02 18 FD 2E'));
    expect(sensor.heard.readings).toEqual([]);
    expect(sensor.says(0.3)).toBe(question);
  });

  test('a reply that nobody waits for is no reading', () => {
    const sensor = new AskedInstrument('modbus-noise');
    sensor.hears(0, level536);
    expect(sensor.codes).toEqual(['not-asked']);
  });
});

describe('values beside the level', () => {
  const settings = {
    pollSeconds: 0.1,
    furtherValues: [{ register: 1, unit: '°C', signed: true }],
  };
  const askTemperature = '01 03 00 01 00 01 d5 ca';

  /** A sensor of which ten levels have been read; the question for its temperature stands at 1 s. */
  function withTenLevels(): AskedInstrument {
    const sensor = new AskedInstrument('modbus-noise', settings);
    for (let count = 0; count < 10; count += 1) {
      expect(sensor.says(count / 10)).toBe(question);
      sensor.hears(count / 10 + 0.03, level743);
    }
    expect(sensor.says(1)).toBe(askTemperature);
    return sensor;
  }

  test('are read after ten levels and shown with their unit', () => {
    const sensor = withTenLevels();
    // -1.5 °C is FFF1.
    sensor.hears(1.03, bytesOfHex('01 03 02 FF F1 38 30'));
    expect(sensor.heard.readings.at(-1)).toMatchObject({ kind: 'aux', unit: '°C', value: { value: -1.5 } });
    expect(sensor.says(1.1)).toBe(question);
  });

  test('one that is not there is passed over, and its late reply is no level', () => {
    const sensor = withTenLevels();
    expect(sensor.says(1.3)).toBe(askTemperature);
    expect(sensor.says(1.6)).toBe(askTemperature);
    expect(sensor.waits(1.9)).toBeCloseTo(0.3, 6);
    sensor.hears(1.95, level536);
    expect(sensor.codes).toEqual(['not-asked']);
    expect(sensor.says(2.2)).toBe(question);
  });

  test('one that is refused is passed over', () => {
    const sensor = withTenLevels();
    sensor.hears(1.03, illegalRegister);
    expect(sensor.codes).toEqual(['exception-illegal-register']);
    expect(sensor.says(1.1)).toBe(question);
  });
});

describe('the Modbus driver', () => {
  const driver = driverOf('modbus-noise');
  const wordsOf = (settings: unknown) =>
    driver
      .vocabulary(driver.settingsSchema.parse(settings))
      .map((bytes) => Buffer.from(bytes).toString('hex'));

  test('reads what its settings name and never writes', () => {
    expect(wordsOf({})).toEqual(['010300000001840a']);
    const words = wordsOf({ functionCode: 4, furtherValues: [{ register: 7, unit: 'V', registerCount: 2 }] });
    expect(words.map((word) => word.slice(0, 12))).toEqual(['010400000001', '010400070002']);
  });

  test('knows the speed of each preset', () => {
    expect(driver.lineOf?.('taidacent')).toEqual({ baudRate: 4800 });
    expect(driver.lineOf?.('sonbest-sm7901')).toEqual({});
  });

  test('is found by a register that holds a believable level', () => {
    const finds = (hex: string) => driver.identification.question?.identityIn(bytesOfHex(hex)) !== null;
    expect(finds('01 03 02 02 18 B9 2E')).toBe(true);
    expect(finds(`${question} 01 03 02 02 18 B9 2E`)).toBe(true);
    expect(finds('01 03 02 02 18 B9 2F')).toBe(false);
    expect(finds('01 83 02 C0 F1')).toBe(false);
    expect(finds(question)).toBe(false);
    // A register that holds zero.
    expect(finds('01 03 02 00 00 B8 44')).toBe(false);
    expect(finds('')).toBe(false);
  });
});

describe('the simulated transmitter', () => {
  const connect = () => {
    const scheduler = new ManualScheduler();
    const { field } = createSimulatedSite({ scheduler });
    const meter = new SimulatedMeter(field);
    const { host, device } = createMemoryLine();
    const said: string[] = [];
    host.onBytes((bytes) => said.push(Buffer.from(bytes).toString('hex')));
    createModbusNoiseSimulator({ scheduler, meter, updateSeconds: 0.5 }).attach(device);
    const ask = async (hex: string) => {
      host.write(bytesOfHex(hex));
      await scheduler.advance(0.05);
      return said.splice(0);
    };
    return { scheduler, field, ask };
  };

  test('has a new value every half second only', async () => {
    const { scheduler, field, ask } = connect();
    field.putCalibratorOn({ levelDb: 94 });
    await scheduler.advance(3);
    // 94.0 dB is 940, which is 03 AC.
    const reply = ['01030203acb8c9'];
    expect(await ask(question)).toEqual(reply);
    field.putCalibratorOn({ levelDb: 114 });
    await scheduler.advance(0.3);
    expect(await ask(question)).toEqual(reply);
    await scheduler.advance(0.3);
    expect(await ask(question)).not.toEqual(reply);
  });

  test('refuses other registers and functions, and does not hear broken questions or those of others', async () => {
    const { ask } = connect();
    expect(await ask('01 03 00 01 00 01 D5 CA')).toEqual(['018302c0f1']);
    expect(await ask('01 04 00 00 00 01 31 CA')).toEqual(['01840182c0']);
    expect(await ask('01 03 00 00 00 01 84 0B')).toEqual([]);
    expect(await ask('02 03 00 00 00 01 84 39')).toEqual([]);
  });
});
