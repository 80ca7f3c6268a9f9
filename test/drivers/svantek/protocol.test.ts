import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valueOf, valuesOf } from '../../support/recording-listener.ts';

const settings = {};
const first = Buffer.from('#2,1,T3,V0,v0,M106.00,S105.60;', 'latin1');
const second = Buffer.from('#2,1,T4,V0,v0,M106.00,S74.30;', 'latin1');

const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('svantek', settings), chunks);

describe('frames of a Svantek meter', () => {
  test('gives every whole answer, whatever garbage stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 40 }).filter((bytes) => !bytes.includes(0x23));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const end = Buffer.from('\r\n');
        const stream = Buffer.concat([before, end, first, between, end, second, behind]);
        expect(valuesOf(listen(stream))).toEqual([105.6, 74.3]);
      }),
      { seed: 24, numRuns: 200 },
    );
  });

  test('the time is that of the last byte, the raw text that of the whole answer', () => {
    const decoder = decoderOf('svantek', settings);
    const readings: unknown[] = [];
    const listener = {
      onReading: (reading: unknown) => readings.push(reading),
      onSamples: () => undefined,
      onRejection: () => undefined,
    };
    decoder.push(first.subarray(0, 9), 1.5, listener);
    decoder.push(first.subarray(9), 1.75, listener);
    expect(readings).toMatchObject([
      {
        timeSeconds: 1.75,
        rawHex: first
          .toString('hex')
          .replace(/(0d0a)?$/, '')
          .replace(/..(?!$)/g, '$& '),
      },
    ]);
  });

  // There is no checksum: a changed digit cannot be noticed, but it cannot leave the believed range or spoil the next answer.
  test('a flipped bit never gives a value that is not believed, and never costs the answer behind the next', () => {
    for (let bit = 0; bit < first.length * 8; bit += 1) {
      const flipped = first.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const values = listen(flipped, second, second).readings.map(valueOf);
      expect(values.at(-1)).toBe(74.3);
      expect(values.filter((value) => value !== null && (value < 20 || value > 150))).toEqual([]);
    }
  });

  test('a dropped or doubled byte never gives another believed level here, and costs at most one frame more', () => {
    for (let place = 0; place < first.length; place += 1) {
      const dropped = first.filter((_, index) => index !== place);
      const doubled = Buffer.concat([first.subarray(0, place + 1), first.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const values = valuesOf(listen(second, broken, second, second));
        expect(values.filter((value) => value !== 105.6 && value !== 74.3)).toEqual([]);
        expect(values.filter((value) => value === 74.3).length).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(38_400);
    const noise = Uint8Array.from({ length: 230_400 }, () => Math.floor(random.uniform() * 256));
    const said = listen(...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and answers are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 50 }, () => Math.floor(random.uniform() * 64));
    const stream = Buffer.concat([noise(), first, noise(), second, noise()]);
    const expected = listen(stream).lines;
    expect(listen(...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen(...cut).lines).toEqual(expected);
  });

  test('what has no end is dropped in bounded pieces', () => {
    const said = listen(...piecesOf(Buffer.alloc(100_000, '#1,'), [997]), Buffer.from('\r\n'), first);
    expect(valuesOf(said)).toEqual([105.6]);
  });

  test('a comma in brackets parts nothing, and letters differ by case', () => {
    const said = listen(Buffer.from('#2,1,T3,v3,V0,L(1,5)99.00,S74.30;', 'latin1'));
    expect(said.readings).toMatchObject([{ overload: 'no', underRange: 'now' }]);
  });
});
