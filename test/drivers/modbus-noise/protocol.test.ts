import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

const level743 = bytesOfHex('01 03 02 02 E7 F9 6E');
const level1056 = bytesOfHex('01 03 02 04 20 BB 5C');

const listen = (settings: unknown, ...chunks: readonly Uint8Array[]) =>
  heard(decoderOf('modbus-noise', settings), chunks);

/** A reply with its CRC, computed bit by bit. */
function reply(...bytes: readonly number[]): Uint8Array {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
  }
  return Uint8Array.of(...bytes, crc & 0xff, crc >> 8);
}

describe('the Modbus reply', () => {
  test('carries a number only: weightings are declared or unknown', () => {
    expect(listen({}, level743).readings).toMatchObject([
      {
        frequencyWeighting: { origin: 'unknown' },
        timeWeighting: { origin: 'unknown' },
        hold: 'unknown',
        overload: 'unknown',
        underRange: 'unknown',
        batteryLow: 'unknown',
        rawHex: '01 03 02 02 e7 f9 6e',
      },
    ]);
    expect(listen({ frequencyWeighting: 'A' }, level743).readings).toMatchObject([
      { frequencyWeighting: { origin: 'declared', value: 'A' } },
    ]);
  });

  test.each([
    ['a scale of one hundredth', { scale: 0.01 }, reply(1, 3, 2, 0x1d, 0x06), 74.3],
    ['whole decibels', { scale: 1 }, reply(1, 3, 2, 0, 74), 74],
    [
      'a number that may be negative',
      { signed: true, plausibleLevelDb: [-50, 150] },
      reply(1, 3, 2, 0xff, 0xff),
      -0.1,
    ],
    ['the same number without a sign', { plausibleLevelDb: [0, 10_000] }, reply(1, 3, 2, 0xff, 0xff), 6553.5],
    ['two registers', { registerCount: 2 }, reply(1, 3, 4, 0, 0, 0x02, 0xe7), 74.3],
    [
      'two registers, the low one first',
      { registerCount: 2, wordOrder: 'low-first' },
      reply(1, 3, 4, 0x02, 0xe7, 0, 0),
      74.3,
    ],
    [
      'more than one register holds',
      { registerCount: 2, scale: 0.001 },
      reply(1, 3, 4, 0, 1, 0x22, 0x3c),
      74.3,
    ],
    [
      'two registers, negative',
      { registerCount: 2, signed: true, plausibleLevelDb: [-50, 150] },
      reply(1, 3, 4, 0xff, 0xff, 0xff, 0xff),
      -0.1,
    ],
    ['input registers', { functionCode: 4 }, reply(1, 4, 2, 0x02, 0xe7), 74.3],
    ['another number of the sensor', { unitAddress: 17 }, reply(17, 3, 2, 0x02, 0xe7), 74.3],
    ['whoever hears it', { unitAddress: 250 }, reply(17, 3, 2, 0x02, 0xe7), 74.3],
  ])('%s', (_say, settings, bytes, level) => {
    expect(valuesOf(listen(settings, bytes))).toEqual([level]);
  });

  test.each([
    ['a register outside of the table', { register: 65_536 }, /register/],
    ['three registers', { registerCount: 3 }, /registerCount/],
    ['a function that writes', { functionCode: 6 }, /functionCode/],
    ['the broadcast address', { unitAddress: 0 }, /unitAddress/],
  ])('settings with %s are refused', (_say, settings, complaint) => {
    expect(() => decoderOf('modbus-noise', settings)).toThrow(complaint);
  });

  test('a flipped bit never gives a reading, and the next reply counts', () => {
    for (let bit = 0; bit < level743.length * 8; bit += 1) {
      const flipped = level743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen({}, flipped, level1056, level1056);
      expect(new Set(valuesOf(said))).toEqual(new Set([105.6]));
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a dropped or doubled byte never gives another value', () => {
    for (let place = 0; place < level743.length; place += 1) {
      const dropped = level743.filter((_, index) => index !== place);
      const doubled = Buffer.concat([level743.subarray(0, place + 1), level743.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const values = valuesOf(listen({}, broken, level1056, level1056));
        expect(values.filter((value) => value !== 74.3 && value !== 105.6)).toEqual([]);
        expect(values.at(-1)).toBe(105.6);
      }
    }
  });

  test('gives every reply, whatever garbage stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 40 }).filter((bytes) => !bytes.includes(0x01));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, level743, between, level1056, behind]);
        expect(valuesOf(listen({}, stream))).toEqual([74.3, 105.6]);
      }),
      { seed: 485, numRuns: 200 },
    );
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(9600);
    const noise = Uint8Array.from({ length: 57_600 }, () => Math.floor(random.uniform() * 256));
    const said = listen({ unitAddress: 250 }, ...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and replies are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 40 }, () => Math.floor(random.uniform() * 5));
    const stream = Buffer.concat([noise(), level743, noise(), level1056, noise()]);
    const expected = listen({}, stream).lines;
    expect(listen({}, ...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen({}, ...cut).lines).toEqual(expected);
  });
});
