import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valueOf, valuesOf } from '../../support/recording-listener.ts';

const level743 = bytesOfHex('02 34 31 31 37 30 31 30 30 30 30 30 37 34 33 0D');
const level1056 = bytesOfHex('02 34 31 31 37 30 31 30 30 30 30 31 30 35 36 0D');
const lower743 = bytesOfHex('02 34 32 31 37 30 31 30 30 30 30 30 37 34 33 0D');

const listen = (settings: unknown, ...chunks: readonly Uint8Array[]) =>
  heard(decoderOf('lutron-16', settings), chunks);

describe('the Lutron stream', () => {
  test('carries no weighting: what the operator declared is marked as declared', () => {
    const [reading] = listen({ frequencyWeighting: 'A', timeWeighting: 'F' }, level743).readings;
    expect(reading).toMatchObject({
      frequencyWeighting: { origin: 'declared', value: 'A' },
      timeWeighting: { origin: 'declared', value: 'F' },
      hold: 'unknown',
      overload: 'unknown',
      underRange: 'unknown',
    });
  });

  test('without a declaration the weighting is unknown', () => {
    const [reading] = listen({}, level743).readings;
    expect(reading).toMatchObject({
      frequencyWeighting: { origin: 'unknown' },
      timeWeighting: { origin: 'unknown' },
    });
  });

  test('keeps the frame as hexadecimal text and the time of its last byte', () => {
    const decoder = decoderOf('lutron-16');
    const readings: unknown[] = [];
    const listener = {
      onReading: (reading: unknown) => readings.push(reading),
      onSamples: () => undefined,
      onRejection: () => undefined,
    };
    decoder.push(level743.subarray(0, 9), 1.5, listener);
    decoder.push(level743.subarray(9), 1.75, listener);
    expect(readings).toMatchObject([
      { timeSeconds: 1.75, rawHex: '02 34 31 31 37 30 31 30 30 30 30 30 37 34 33 0d' },
    ]);
  });

  test('counts only the display that was picked', () => {
    const upper = listen({ display: '1' }, level743, lower743);
    expect(valuesOf(upper)).toEqual([74.3]);
    expect(upper.rejections.map(({ rejected }) => rejected)).toEqual(['other-display']);
    expect(valuesOf(listen({ display: '2' }, level743, lower743))).toEqual([74.3]);
  });

  test('gives every frame, whatever garbage stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 40 }).filter((bytes) => !bytes.includes(0x02));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, level743, between, level1056, behind]);
        expect(valuesOf(listen({}, stream))).toEqual([74.3, 105.6]);
      }),
      { seed: 16, numRuns: 200 },
    );
  });

  test('is back within two frames after any garbage, even garbage that looks like a start', () => {
    const garbage = fc.array(fc.constantFrom(0x02, 0x34, 0x31, 0x0d, 0x37), { maxLength: 30 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        const stream = Buffer.concat([Uint8Array.from(bytes), level743, level1056]);
        expect(valuesOf(listen({}, stream)).slice(-1)).toEqual([105.6]);
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  test('a dropped or doubled byte costs that frame only and is counted', () => {
    for (let place = 0; place < level743.length; place += 1) {
      const dropped = level743.filter((_, index) => index !== place);
      const doubled = Buffer.concat([level743.subarray(0, place + 1), level743.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const said = listen({}, level1056, broken, level1056, level1056);
        const values = valuesOf(said);
        // A doubled first or last byte leaves the frame whole; nothing else may be read from it.
        expect(values.filter((value) => value !== 105.6 && value !== 74.3)).toEqual([]);
        expect(values.filter((value) => value === 105.6)).toHaveLength(3);
        expect(said.rejections.length).toBeGreaterThan(0);
      }
    }
  });

  test('a flipped bit in an anchor or a field never gives a value out of range', () => {
    for (let bit = 0; bit < level743.length * 8; bit += 1) {
      const flipped = level743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen({}, flipped, level1056);
      expect(valuesOf(said).at(-1)).toBe(105.6);
      const levels = said.readings.filter(({ kind }) => kind === 'spl').map(valueOf);
      expect(levels.filter((value) => value === null || value < 20 || value > 150)).toEqual([]);
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(9600);
    const noise = Uint8Array.from({ length: 57_600 }, () => Math.floor(random.uniform() * 256));
    const said = listen({}, ...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and frames are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 50 }, () => Math.floor(random.uniform() * 8));
    const stream = Buffer.concat([noise(), level743, noise(), level1056, noise()]);
    const expected = listen({}, stream).lines;
    expect(listen({}, ...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen({}, ...cut).lines).toEqual(expected);
  });

  test('settings of another driver are refused', () => {
    expect(() => decoderOf('lutron-16', { formats: [] })).toThrow(/formats/);
  });
});
