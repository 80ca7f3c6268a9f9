import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');
const first = text('\u{2} AWRT 0 3500 84.5\u{3}');
const second = text('\u{2} AWRT 0 4000 84.5\u{3}');
const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('ak-protocol'), chunks);

describe('replies of a test-cell instrument', () => {
  test('garbage before, between and behind costs nothing as long as it holds no start', () => {
    const garbage = fc.uint8Array({ maxLength: 40 }).filter((bytes) => !bytes.includes(0x02));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, first, between, second, behind]);
        expect(valuesOf(listen(stream))).toEqual([3500, 4000]);
      }),
      { seed: 10, numRuns: 200 },
    );
  });

  test('is back with the next reply after garbage that looks like a beginning', () => {
    const garbage = fc.array(fc.constantFrom(0x02, 0x20, 0x41, 0x57, 0x30), { maxLength: 30 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        expect(valuesOf(listen(Uint8Array.from(bytes), first, second)).slice(-1)).toEqual([4000]);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  test('a dropped or doubled byte never hides the replies beside it', () => {
    for (let place = 0; place < first.length; place += 1) {
      const dropped = first.filter((_, index) => index !== place);
      const doubled = Buffer.concat([first.subarray(0, place + 1), first.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const values = valuesOf(listen(second, broken, second, second));
        expect(values.filter((value) => value === 4000)).toHaveLength(3);
      }
    }
  });

  test('a flipped bit never gives a value outside of what is believed', () => {
    // There is no checksum: a digit that becomes another digit cannot be noticed.
    for (let bit = 0; bit < first.length * 8; bit += 1) {
      const flipped = first.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const values = valuesOf(listen(flipped, second)).filter((value) => value !== null);
      expect(values.at(-1)).toBe(4000);
      expect(values.filter((value) => value < 0 || value > 20_000)).toEqual([]);
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading', () => {
    // Start, address, the four letters and the digit must all be met by chance: less than once in 10^12 bytes.
    const random = createRandom(9600);
    const noise = Uint8Array.from({ length: 57_600 }, () => Math.floor(random.uniform() * 256));
    const said = listen(...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however it is cut', () => {
    const stream = Buffer.concat([text('x\u{2} A'), first, text('\u{2}\u{2} AWRT 0 BS\u{3}y'), second]);
    const expected = listen(stream).lines;
    expect(listen(...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen(...cut).lines).toEqual(expected);
  });
});
