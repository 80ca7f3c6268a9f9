import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, RecordingListener, valuesOf } from '../../support/recording-listener.ts';

const date = '02 06 00 01 04 05 01 00 03 00 00 00';
const level743 = bytesOfHex(`A6 08 00 07 04 03 ${date}`);
const level1056 = bytesOfHex(`A6 08 01 00 05 06 ${date}`);
const maximumShown = bytesOfHex(`A6 28 00 07 04 03 ${date}`);

const listen = (settings: unknown, ...chunks: readonly Uint8Array[]) =>
  heard(decoderOf('mastech-ms670x', settings, 'in-the-middle'), chunks);

describe('the stream of a Mastech meter', () => {
  test('reports what its bits say', () => {
    const [reading] = listen({}, bytesOfHex(`A0 4E 00 02 09 05 ${date}`)).readings;
    expect(reading).toMatchObject({
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'S' },
      hold: 'none',
      overload: 'no',
      underRange: 'now',
      batteryLow: true,
      rangeDb: [30, 80],
    });
  });

  test('a value under MAX is marked as kept, and live only where the owner has tried it', () => {
    expect(listen({}, maximumShown).readings).toMatchObject([{ hold: 'maximum', value: { value: 74.3 } }]);
    expect(listen({ whileMaximumShown: 'live' }, maximumShown).readings).toMatchObject([
      { hold: 'none', value: { value: 74.3 } },
    ]);
  });

  test('keeps the frame as hexadecimal text and the time of its last byte', () => {
    const decoder = decoderOf('mastech-ms670x');
    const listener = new RecordingListener();
    decoder.push(level743.subarray(0, 9), 1.5, listener);
    decoder.push(level743.subarray(9), 1.75, listener);
    expect(listener.readings).toMatchObject([
      { timeSeconds: 1.75, rawHex: 'a6 08 00 07 04 03 02 06 00 01 04 05 01 00 03 00 00 00' },
    ]);
  });

  test('joined at any byte it waits for the first byte of a frame', () => {
    for (let joined = 1; joined < level743.length; joined += 1)
      expect(valuesOf(listen({}, level743.subarray(joined), level1056))).toEqual([105.6]);
  });

  test('gives every frame, whatever garbage without a start stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 40, max: 0x7f });
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, level743, between, level1056, behind]);
        expect(valuesOf(listen({}, stream))).toEqual([74.3, 105.6]);
      }),
      { seed: 670, numRuns: 200 },
    );
  });

  test('the next whole frame is read after any garbage, even garbage that looks like a start', () => {
    const garbage = fc.array(fc.constantFrom(0xa6, 0xa0, 0x90, 0x08, 0x00, 0x07), { maxLength: 17 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        expect(valuesOf(listen({}, Uint8Array.from(bytes), level743, level1056))).toEqual([74.3, 105.6]);
      }),
      { seed: 671, numRuns: 300 },
    );
  });

  test('a dropped byte costs that frame only and is counted', () => {
    for (let place = 0; place < level743.length; place += 1) {
      const dropped = level743.filter((_, index) => index !== place);
      const said = listen({}, level1056, dropped, level1056, level1056);
      expect(valuesOf(said)).toEqual([105.6, 105.6, 105.6]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a doubled byte is counted and costs no other frame; among the digits it may shift them, no checksum tells', () => {
    const shiftedByPlace = new Map<number, number | 'implausible'>([
      [1, 'implausible'],
      [2, 'implausible'],
      [3, 77.4],
      [4, 74.4],
    ]);
    for (let place = 0; place < level743.length; place += 1) {
      const doubled = Buffer.concat([level743.subarray(0, place + 1), level743.subarray(place)]);
      const said = listen({}, level1056, doubled, level1056, level1056);
      const shifted = shiftedByPlace.get(place) ?? 74.3;
      const expected = shifted === 'implausible' ? [105.6, 105.6, 105.6] : [105.6, shifted, 105.6, 105.6];
      expect(valuesOf(said)).toEqual(expected);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a flipped bit never gives a level out of range; a digit may become another, no checksum tells', () => {
    for (let bit = 0; bit < level743.length * 8; bit += 1) {
      const flipped = level743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const values = valuesOf(listen({}, flipped, level1056));
      expect(values.at(-1)).toBe(105.6);
      expect(values.filter((value) => value === null || value < 20 || value > 150)).toEqual([]);
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(2400);
    const noise = Uint8Array.from({ length: 14_400 }, () => Math.floor(random.uniform() * 256));
    const said = listen({}, ...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(200);
  });

  test('says the same however noise and frames are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 40 }, () => Math.floor(random.uniform() * 256));
    const stream = Buffer.concat([noise(), level743, Uint8Array.of(0x90), noise(), level1056, noise()]);
    const expected = listen({}, stream).lines;
    expect(listen({}, ...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen({}, ...cut).lines).toEqual(expected);
  });
});
