import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, RecordingListener, valuesOf } from '../../support/recording-listener.ts';

const rpm3500 = bytesOfHex('02 18 71 17 0D AC 00 00 FF 0A FF FF FF FF 79 00 00 80 8D 00 00 00 00 1A');
const rpm0 = bytesOfHex('02 18 71 17 00 00 00 00 FF 0A FF FF FF FF 79 00 00 80 8D 00 00 00 00 D3');

const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('honda-kline'), chunks);

describe('the messages of a Honda control unit', () => {
  test('keep the message as hexadecimal text and the time of its last byte', () => {
    const decoder = decoderOf('honda-kline');
    const listener = new RecordingListener();
    decoder.push(rpm3500.subarray(0, 9), 1.5, listener);
    decoder.push(rpm3500.subarray(9), 1.75, listener);
    expect(listener.readings).toMatchObject([
      {
        timeSeconds: 1.75,
        rawHex: '02 18 71 17 0d ac 00 00 ff 0a ff ff ff ff 79 00 00 80 8d 00 00 00 00 1a',
        batteryLow: 'unknown',
      },
    ]);
  });

  test('a flipped bit never gives a reading, and costs no message but its own', () => {
    for (let bit = 0; bit < rpm3500.length * 8; bit += 1) {
      const flipped = rpm3500.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen(flipped, rpm0, rpm0);
      // A length that became greater swallows what follows until its checksum is found wrong; nothing is lost by that.
      expect(valuesOf(said)).toEqual([0, 0]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a dropped or doubled byte never gives another speed', () => {
    for (let place = 0; place < rpm3500.length; place += 1) {
      const dropped = rpm3500.filter((_, index) => index !== place);
      const doubled = Buffer.concat([rpm3500.subarray(0, place + 1), rpm3500.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const values = valuesOf(listen(broken, rpm0, rpm0));
        // Two equal bytes side by side, or one at an end, may be dropped or doubled without harm to the message.
        expect(values.filter((value) => value !== 3500 && value !== 0)).toEqual([]);
        expect(values.slice(-2)).toEqual([0, 0]);
      }
    }
  });

  test('every message is read, whatever garbage stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 60 }).filter((bytes) => !bytes.includes(0x02));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        // 0E can only begin four bytes of greeting.
        const stream = Buffer.concat([before, rpm3500, between, rpm0, behind]);
        expect(valuesOf(listen(stream))).toEqual([3500, 0]);
      }),
      { seed: 104, numRuns: 300 },
    );
  });

  test('is found again behind whatever looks like a beginning', () => {
    const beginnings = fc.array(fc.constantFrom(0x02, 0x18, 0x71, 0x17, 0x0e, 0x04), { maxLength: 40 });
    fc.assert(
      fc.property(beginnings, (bytes) => {
        const stream = Buffer.concat([Uint8Array.from(bytes), rpm3500, rpm0, rpm0, rpm0]);
        expect(valuesOf(listen(stream)).slice(-3)).toEqual([0, 0, 0]);
      }),
      { seed: 105, numRuns: 300 },
    );
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(10_400);
    const noise = Uint8Array.from({ length: 62_400 }, () => Math.floor(random.uniform() * 256));
    const said = listen(...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and messages are cut', () => {
    const random = createRandom(5);
    const noise = () => Uint8Array.from({ length: 50 }, () => Math.floor(random.uniform() * 8));
    const stream = Buffer.concat([noise(), rpm3500, noise(), rpm0, noise()]);
    const expected = listen(stream).lines;
    expect(listen(...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen(...cut).lines).toEqual(expected);
  });

  test('settings of another driver are refused', () => {
    expect(() => decoderOf('honda-kline', { headers: true })).toThrow(/headers/);
  });
});
