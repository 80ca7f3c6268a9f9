import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, RecordingListener, valuesOf } from '../../support/recording-listener.ts';

const tail = '00 00 00 00 00 00 00 00';
const level743 = bytesOfHex(`7F 02 E7 00 00 ${tail}`);
const level1056 = bytesOfHex(`7F 04 20 00 00 ${tail}`);
const level639 = bytesOfHex(`7F 02 7F 00 00 ${tail}`);

const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('pce-322a'), chunks);
const join = (...chunks: readonly Uint8Array[]) => heard(decoderOf('pce-322a', {}, 'in-the-middle'), chunks);

describe('the stream of a PCE-322A', () => {
  test('reports weightings, range and kept level; of overload, battery and HOLD it says nothing', () => {
    const common = { overload: 'unknown', underRange: 'unknown', batteryLow: 'unknown' };
    const stream = bytesOfHex(`7F 04 20 03 07 ${tail} 7F 03 AC 00 0A ${tail} 7F 02 E7 00 00 ${tail}`);
    expect(listen(stream).readings).toMatchObject([
      {
        hold: 'maximum',
        rangeDb: [80, 130],
        frequencyWeighting: { value: 'C' },
        timeWeighting: { value: 'S' },
        ...common,
      },
      {
        hold: 'minimum',
        rangeDb: [50, 100],
        frequencyWeighting: { value: 'A' },
        timeWeighting: { value: 'F' },
        ...common,
      },
      {
        hold: 'unknown',
        rangeDb: [30, 130],
        frequencyWeighting: { origin: 'reported', value: 'A' },
        ...common,
      },
    ]);
  });

  test('keeps the frame as hexadecimal text and the time of its last byte', () => {
    const decoder = decoderOf('pce-322a');
    const listener = new RecordingListener();
    decoder.push(level743.subarray(0, 9), 1.5, listener);
    decoder.push(level743.subarray(9), 1.75, listener);
    expect(listener.readings).toMatchObject([
      { timeSeconds: 1.75, rawHex: '7f 02 e7 00 00 00 00 00 00 00 00 00 00' },
    ]);
  });

  test('joined at any byte of any one level, sent again and again, it is read in its place', () => {
    for (let tenths = 200; tenths <= 1400; tenths += 1) {
      const frame = bytesOfHex(`7F 00 00 01 05 ${tail}`);
      frame.set([tenths >> 8, tenths & 0xff], 1);
      const stream = Buffer.concat([frame, frame, frame, frame]);
      for (let joined = 0; joined < frame.length; joined += 1) {
        const values = valuesOf(join(stream.subarray(joined)));
        expect(values.length).toBeGreaterThanOrEqual(2);
        expect(values.filter((value) => value !== tenths / 10)).toEqual([]);
      }
    }
  });

  test('is back with the second frame after garbage before, between and behind', () => {
    const garbage = fc.uint8Array({ minLength: 1, maxLength: 40 }).filter((bytes) => !bytes.includes(0x7f));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, level743, level743, between, level743, level1056, behind]);
        expect(valuesOf(listen(stream))).toEqual([74.3, 105.6]);
      }),
      { seed: 322, numRuns: 200 },
    );
  });

  test('is back within four frames after any garbage, even garbage that looks like a start', () => {
    const garbage = fc.array(fc.constantFrom(0x7f, 0x02, 0xe7, 0x00, 0x04), { maxLength: 30 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        const values = valuesOf(
          join(Uint8Array.from(bytes), level639, level743, level743, level743, level1056),
        );
        expect(values.at(-1)).toBe(105.6);
      }),
      { seed: 323, numRuns: 300 },
    );
  });

  test('a dropped or doubled byte costs that frame and the next one and is counted', () => {
    const marked = bytesOfHex('7F 02 E7 00 00 11 12 13 14 15 16 17 00');
    for (let place = 0; place < marked.length; place += 1) {
      const dropped = marked.filter((_, index) => index !== place);
      const doubled = Buffer.concat([marked.subarray(0, place + 1), marked.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const said = listen(level1056, level1056, broken, level1056, level1056, level1056);
        const values = valuesOf(said);
        // A doubled last byte leaves the frame whole.
        expect(values.filter((value) => value !== 105.6 && value !== 74.3)).toEqual([]);
        expect(values.filter((value) => value === 105.6).length).toBeGreaterThanOrEqual(4);
        expect(said.rejections.length).toBeGreaterThan(0);
      }
    }
  });

  test('a flipped bit never gives a level out of range; a digit may become another, no checksum tells', () => {
    for (let bit = 0; bit < level743.length * 8; bit += 1) {
      const flipped = level743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const values = valuesOf(listen(level743, flipped, level1056, level1056, level1056));
      expect(values.at(-1)).toBe(105.6);
      expect(values.filter((value) => value === null || value < 20 || value > 140)).toEqual([]);
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(1152);
    const noise = Uint8Array.from({ length: 691_200 }, () => Math.floor(random.uniform() * 256));
    const said = join(...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(5000);
  });

  test('says the same however noise and frames are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 20 }, () => Math.floor(random.uniform() * 256));
    const stream = Buffer.concat([
      noise(),
      level743,
      level639,
      noise(),
      level1056,
      level743,
      level743,
      noise(),
    ]);
    for (const hear of [listen, join]) {
      const expected = hear(stream).lines;
      expect(hear(...singleBytes(stream)).lines).toEqual(expected);
      for (const cut of everyCut(stream)) expect(hear(...cut).lines).toEqual(expected);
    }
  });
});
