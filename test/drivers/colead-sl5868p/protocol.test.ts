import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

const ready = bytesOfHex('10');
const level743 = bytesOfHex('08 04 10 00 00 07 04 03 01 2B');
const held1056 = bytesOfHex('08 04 23 0A 01 00 05 06 01 46');

const listen = (settings: unknown, ...chunks: readonly Uint8Array[]) =>
  heard(decoderOf('colead-sl5868p', settings), chunks);

describe('the Colead frame', () => {
  test('carries weightings and hold; what it does not say is unknown', () => {
    const [live, held] = listen({}, level743, held1056).readings;
    expect(live).toMatchObject({
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      hold: 'none',
      overload: 'unknown',
      underRange: 'unknown',
      rangeDb: null,
      batteryLow: 'unknown',
      rawHex: '08 04 10 00 00 07 04 03 01 2b',
    });
    expect(held).toMatchObject({
      frequencyWeighting: { origin: 'reported', value: 'C' },
      timeWeighting: { origin: 'reported', value: 'S' },
      hold: 'hold',
    });
  });

  test('a flipped bit never gives a reading, and the next frame counts', () => {
    for (let bit = 0; bit < level743.length * 8; bit += 1) {
      const flipped = level743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen({}, flipped, held1056);
      expect(valuesOf(said)).toEqual([105.6]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a dropped or doubled byte never gives another value, and the next frame but one counts', () => {
    for (let place = 0; place < level743.length; place += 1) {
      const dropped = level743.filter((_, index) => index !== place);
      const doubled = Buffer.concat([level743.subarray(0, place + 1), level743.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const values = valuesOf(listen({}, broken, ready, held1056, held1056));
        expect(values.filter((value) => value !== 74.3 && value !== 105.6)).toEqual([]);
        expect(values.at(-1)).toBe(105.6);
      }
    }
  });

  test('gives every frame, whatever garbage stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 40 }).filter((bytes) => !bytes.includes(0x08));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, level743, between, held1056, behind]);
        expect(valuesOf(listen({}, stream))).toEqual([74.3, 105.6]);
      }),
      { seed: 5868, numRuns: 200 },
    );
  });

  test('beginnings in front of a frame cost one frame at most', () => {
    const garbage = fc.array(fc.constantFrom(0x08, 0x04, 0x10, 0x01), { maxLength: 30 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        const stream = Buffer.concat([Uint8Array.from(bytes), level743, held1056]);
        expect(valuesOf(listen({}, stream)).slice(-1)).toEqual([105.6]);
      }),
      { seed: 5869, numRuns: 300 },
    );
  });

  test('ten minutes of noise of a wrong baud rate give no reading and are counted', () => {
    const random = createRandom(2400);
    const noise = Uint8Array.from({ length: 144_000 }, () => Math.floor(random.uniform() * 256));
    const said = listen({}, ...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and frames are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 40 }, () => Math.floor(random.uniform() * 20));
    const stream = Buffer.concat([noise(), level743, noise(), ready, held1056, noise()]);
    const expected = listen({}, stream).lines;
    expect(listen({}, ...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen({}, ...cut).lines).toEqual(expected);
  });
});
