import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createSpeeduinoSimulator } from '#drivers/speeduino/simulator.ts';
import { SimulatedMeter } from '#drivers/simulation/simulated-meter.ts';
import { createSimulatedSite } from '#drivers/simulated-site.ts';
import { createMemoryLine } from '#drivers/transport/memory-line.ts';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { bytesOfHex } from '../../support/chunks.ts';
import { driverOf } from '../../support/decoder-of.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { valuesOf } from '../../support/recording-listener.ts';

const askSignature = '00 01 51 ce 6e 8e ef';
/** Sixteen bytes from 0 on: seconds and speed. */
const askBlock = '00 07 72 00 30 00 00 10 00 0d 78 b4 ab';

function enveloped(payload: Uint8Array): Uint8Array {
  const frame = Buffer.alloc(payload.length + 6);
  frame.writeUInt16BE(payload.length, 0);
  frame.set(payload, 2);
  frame.writeUInt32BE(crc32(payload), payload.length + 2);
  return frame;
}
const signature = (text: string): Uint8Array => enveloped(Buffer.from(`\0${text}`, 'latin1'));
function block(seconds: number, speedRpm: number): Uint8Array {
  const payload = Buffer.alloc(17);
  payload[1] = seconds;
  payload.writeUInt16LE(speedRpm, 15);
  return enveloped(payload);
}
const error = (code: number): Uint8Array => enveloped(Uint8Array.of(code));

/** A unit that has started and told a signature that is known; the first question for values stands at 2.1 s. */
function introduced(settings: unknown = {}): AskedInstrument {
  const unit = new AskedInstrument('speeduino', settings);
  unit.says(0);
  expect(unit.says(2)).toBe(askSignature);
  unit.hears(2.01, signature('speeduino 202504-dev'));
  return unit;
}

describe('an enveloped dialogue', () => {
  test('waits two seconds for the board to start, asks who it is, then asks for values', () => {
    const unit = new AskedInstrument('speeduino');
    expect(unit.waits(0)).toBe(2);
    unit.hears(0.3, bytesOfHex('FF 00 FF'));
    expect(unit.waits(1)).toBe(1);
    expect(unit.says(2)).toBe(askSignature);
    unit.hears(2.01, signature('speeduino 202504-dev'));
    expect(unit.decoder.identity?.()).toMatchObject({ maker: 'Speeduino', firmware: 'speeduino 202504-dev' });
    expect(unit.says(2.02)).toBe(askBlock);
    unit.hears(2.03, block(1, 3500));
    expect(unit.heard.readings).toMatchObject([{ kind: 'rpm', value: { value: 3500 }, timeSeconds: 2.03 }]);
    expect(unit.waits(2.03)).toBeCloseTo(0.04, 6);
    expect(unit.says(2.07)).toBe(askBlock);
  });

  test('a signature that nobody knows is refused and asked for again, values are never asked for', () => {
    const unit = new AskedInstrument('speeduino');
    unit.says(0);
    expect(unit.says(2)).toBe(askSignature);
    unit.hears(2.01, signature('rusEFI master.2024'));
    expect(unit.codes).toEqual(['signature-unknown']);
    expect(unit.decoder.identity?.()).toMatchObject({ firmware: 'rusEFI master.2024' });
    expect(unit.waits(2.02)).toBeCloseTo(0.98, 6);
    expect(unit.says(3)).toBe(askSignature);
    expect(unit.heard.readings).toEqual([]);
  });

  test('with the offset from the operator an unknown unit is read', () => {
    const unit = new AskedInstrument('speeduino', { rpmOffset: 14 });
    unit.says(0);
    unit.says(2);
    unit.hears(2.01, signature('speeduino 209901'));
    expect(unit.says(2.02)).toBe(askBlock);
    unit.hears(2.03, block(1, 3500));
    expect(valuesOf(unit.heard)).toEqual([3500]);
    expect(unit.codes).toEqual([]);
  });

  test('with the offset from the operator a unit that does not tell its signature is read as well', () => {
    const unit = new AskedInstrument('speeduino', { rpmOffset: 14 });
    unit.says(0);
    expect(unit.says(2)).toBe(askSignature);
    expect(unit.says(2.5)).toBe(askBlock);
  });

  test('the speed alone is asked for where the operator wants it', () => {
    const unit = introduced({ read: 'speed-only' });
    expect(unit.says(2.02)).toBe('00 07 72 00 30 0e 00 02 00 95 53 b3 4b');
    unit.hears(2.03, bytesOfHex('00 03 00 AC 0D 83 42 56 4A'));
    expect(valuesOf(unit.heard)).toEqual([3500]);
  });

  test('silence: asked again after half a second, and who it is after the third time', () => {
    const unit = introduced();
    expect(unit.says(2.02)).toBe(askBlock);
    expect(unit.waits(2.3)).toBeCloseTo(0.22, 6);
    expect(unit.says(2.52)).toBe(askBlock);
    expect(unit.says(3.02)).toBe(askBlock);
    expect(unit.says(3.52)).toBe(askSignature);
  });

  test('a late reply is not believed, half a reply costs no other', () => {
    const unit = introduced();
    unit.says(2.02);
    unit.hears(2.03, block(1, 3500));
    unit.hears(2.04, block(1, 3600));
    expect(unit.codes).toEqual(['unasked']);
    expect(unit.says(2.07)).toBe(askBlock);
    unit.hears(2.08, block(1, 3700).subarray(0, 11));
    expect(unit.says(2.57)).toBe(askBlock);
    unit.hears(2.58, block(1, 3800));
    expect(valuesOf(unit.heard)).toEqual([3500, 3800]);
    expect(unit.codes).toContain('incomplete');
  });

  test.each([
    [0x80, 'ecu-timed-out'],
    [0x82, 'ecu-got-bad-checksum'],
    [0x84, 'ecu-out-of-range'],
    [0x85, 'ecu-busy'],
  ])('an error %i is named and the question is put again', (code, name) => {
    const unit = introduced();
    unit.says(2.02);
    unit.hears(2.03, error(code));
    expect(unit.codes).toEqual([name]);
    expect(unit.says(2.07)).toBe(askBlock);
  });

  test('an echo of the question is no answer', () => {
    const unit = introduced();
    unit.says(2.02);
    unit.hears(2.021, bytesOfHex(askBlock));
    unit.hears(2.03, block(1, 3500));
    expect(unit.heard.readings).toEqual([]);
    expect(unit.codes).toEqual(['ecu-code-unknown', 'unasked']);
  });

  test('seconds that go backwards are a restart: no reading, and who it is is asked again', () => {
    const unit = introduced();
    unit.says(2.02);
    unit.hears(2.03, block(100, 3500));
    unit.says(2.08);
    unit.hears(2.09, block(0, 3500));
    expect(valuesOf(unit.heard)).toEqual([3500]);
    expect(unit.codes).toEqual(['ecu-restarted']);
    expect(unit.says(3.1)).toBe(askSignature);
  });

  test('seconds that run over behind 255 are no restart', () => {
    const unit = introduced();
    unit.says(2.02);
    unit.hears(2.03, block(255, 3500));
    expect(unit.says(3)).toBe(askBlock);
    unit.hears(3.01, block(0, 3600));
    expect(valuesOf(unit.heard)).toEqual([3500, 3600]);
    expect(unit.codes).toEqual([]);
  });
});

describe('a MegaSquirt', () => {
  test('is asked in its own byte order', () => {
    const unit = new AskedInstrument('speeduino', { family: 'megasquirt' });
    unit.says(0);
    expect(unit.says(2)).toBe(askSignature);
    unit.hears(2.01, signature('MS2Extra comms342h2\0'));
    expect(unit.says(2.02)).toBe('00 07 72 00 07 00 00 00 08 5a 60 4a 5e');
    unit.hears(2.03, bytesOfHex('00 09 01 00 09 00 00 00 00 0D AC 0E 24 D4 B0'));
    expect(valuesOf(unit.heard)).toEqual([3500]);
  });
});

describe("a Speeduino's second port", () => {
  const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');
  const known = text('speeduino 202504-dev');
  function values(form: 'n' | 'a', seconds: number, speedRpm: number): Uint8Array {
    const data = Buffer.alloc(form === 'n' ? 123 : 75);
    data[0] = seconds;
    data.writeUInt16LE(speedRpm, 14);
    const head = form === 'n' ? [0x6e, 0x32, 123] : [0x41];
    return Buffer.concat([Uint8Array.from(head), data]);
  }

  test.each([
    ['n', '6e'],
    ['a', '41'],
  ] as const)('answers %s behind the echo of the letter', (form, letter) => {
    const unit = new AskedInstrument('speeduino', { form: `secondary-${form}`, bootWaitSeconds: 0 });
    expect(unit.says(0)).toBe('51');
    unit.hears(0.01, known.subarray(0, 7));
    unit.hears(0.02, known.subarray(7));
    expect(unit.says(0.5)).toBe(letter);
    unit.hears(0.51, values(form, 1, 3500).subarray(0, 20));
    unit.hears(0.52, values(form, 1, 3500).subarray(20));
    expect(unit.heard.readings).toMatchObject([{ value: { value: 3500 }, timeSeconds: 0.52 }]);
    unit.hears(0.53, values(form, 1, 3600));
    expect(unit.codes).toEqual(['unasked']);
    expect(unit.says(0.56)).toBe(letter);
    unit.hears(0.57, Buffer.concat([Uint8Array.of(0xff), values(form, 1, 3700)]));
    expect(valuesOf(unit.heard)).toEqual([3500]);
    expect(unit.codes).toEqual(['unasked', 'garbage', 'echo-missing']);
  });

  test('a signature that nobody knows is refused by name', () => {
    const unit = new AskedInstrument('speeduino', { form: 'secondary-n', bootWaitSeconds: 0 });
    unit.says(0);
    unit.hears(0.01, text('speeduino 2025'));
    expect(unit.says(1)).toBe('51');
    unit.hears(1.01, known);
    expect(unit.codes).toEqual(['signature-unknown']);
    expect(unit.says(1.5)).toBe('6e');
  });

  test('speaks with the simulated one', async () => {
    for (const form of ['secondary-n', 'secondary-a']) {
      const scheduler = new ManualScheduler();
      const meter = new SimulatedMeter(createSimulatedSite({ scheduler }).field);
      const { host, device } = createMemoryLine();
      createSpeeduinoSimulator({ scheduler, meter, port: 'secondary', bootSeconds: 0 }).attach(device);
      const unit = new AskedInstrument('speeduino', { form, bootWaitSeconds: 0 });
      host.onBytes((chunk) => unit.hears(scheduler.monotonicSeconds(), chunk));
      for (let beat = 0; beat < 300; beat += 1) {
        const speech = unit.decoder.speak?.(scheduler.monotonicSeconds());
        if (speech?.bytes !== null && speech !== undefined) host.write(speech.bytes);
        await scheduler.advance(0.01);
      }
      const last = valuesOf(unit.heard).at(-1) ?? 0;
      // Idle wanders by some revolutions from one answer to the next.
      expect(Math.abs(last - meter.speedRpm())).toBeLessThan(50);
      expect(unit.codes).toEqual([]);
    }
  });
});

test('nothing but the two questions is in the vocabulary, in any form', () => {
  const driver = driverOf('speeduino');
  const said = (raw: unknown) =>
    driver.vocabulary(driver.settingsSchema.parse(raw)).map((bytes) =>
      Buffer.from(bytes)
        .toString('hex')
        .replace(/..(?!$)/g, '$& '),
    );
  expect(said({})).toEqual([askSignature, askBlock]);
  expect(said({ form: 'secondary-n' })).toEqual(['51', '6e']);
  expect(said({ form: 'secondary-a' })).toEqual(['51', '41']);
});
