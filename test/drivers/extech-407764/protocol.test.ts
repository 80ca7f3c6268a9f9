import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, RecordingListener, valueOf, valuesOf } from '../../support/recording-listener.ts';

const level743 = bytesOfHex('02 46 07 43 03');
const level1056 = bytesOfHex('02 46 10 56 03');
const level302 = bytesOfHex('02 46 03 02 03');

const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('extech-407764'), chunks);
const join = (...chunks: readonly Uint8Array[]) =>
  heard(decoderOf('extech-407764', {}, 'in-the-middle'), chunks);

describe('the stream of an Extech 407764', () => {
  test('reports what its bits say', () => {
    const [reading] = listen(bytesOfHex('02 E5 30 56 03')).readings;
    expect(reading).toMatchObject({
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'S' },
      hold: 'maximum',
      overload: 'no',
      underRange: 'no',
      batteryLow: true,
      rangeDb: [80, 130],
    });
  });

  test('keeps the frame as hexadecimal text and the time of its last byte', () => {
    const decoder = decoderOf('extech-407764');
    const listener = new RecordingListener();
    decoder.push(level743.subarray(0, 3), 1.5, listener);
    decoder.push(level743.subarray(3), 1.75, listener);
    expect(listener.readings).toMatchObject([{ timeSeconds: 1.75, rawHex: '02 46 07 43 03' }]);
  });

  test('joined in the middle, the first frame only confirms the place', () => {
    const said = join(level743, level1056, level1056);
    expect(valuesOf(said)).toEqual([105.6, 105.6]);
    expect(said.rejections.map(({ rejected }) => rejected)).toEqual(['unconfirmed']);
  });

  test('joined at any byte of any one level, sent again and again, it is read in its place or not at all', () => {
    for (let tenths = 200; tenths <= 1400; tenths += 1) {
      const high = (tenths >= 1000 ? 0x10 : 0) | Math.floor((tenths % 1000) / 100);
      const low = (Math.floor((tenths % 100) / 10) << 4) | (tenths % 10);
      // The flags as a meter on 30 to 130 dB sets them.
      const flags = tenths < 300 ? 0x40 : tenths > 1300 ? 0x80 : 0;
      const frame = Uint8Array.of(0x02, 0x46, flags | high, low, 0x03);
      const stream = Buffer.concat([frame, frame, frame, frame, frame]);
      for (let joined = 0; joined < frame.length; joined += 1) {
        const values = valuesOf(join(stream.subarray(joined)));
        expect(values.length).toBeGreaterThanOrEqual(3);
        expect(values.filter((value) => value !== tenths / 10)).toEqual([]);
      }
    }
  });

  test('is back with the second frame after garbage before, between and behind', () => {
    const garbage = fc.uint8Array({ minLength: 1, maxLength: 40 }).filter((bytes) => !bytes.includes(0x02));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, level743, level743, between, level743, level1056, behind]);
        expect(valuesOf(listen(stream))).toEqual([74.3, 105.6]);
      }),
      { seed: 407, numRuns: 200 },
    );
  });

  test('is back within three frames after any garbage, even garbage that looks like a start', () => {
    const garbage = fc.array(fc.constantFrom(0x02, 0x03, 0x46, 0x07, 0x43), { maxLength: 30 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        const values = valuesOf(listen(Uint8Array.from(bytes), level302, level743, level743, level1056));
        expect(values.at(-1)).toBe(105.6);
      }),
      { seed: 408, numRuns: 300 },
    );
  });

  test('a dropped or doubled byte costs no more than the frame and the next one, and gives no other level', () => {
    for (let place = 0; place < level743.length; place += 1) {
      const dropped = level743.filter((_, index) => index !== place);
      const doubled = Buffer.concat([level743.subarray(0, place + 1), level743.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const said = listen(level1056, broken, level1056, level1056, level1056);
        const values = valuesOf(said);
        // A doubled last byte leaves the frame whole.
        expect(values.filter((value) => value !== 105.6 && value !== 74.3)).toEqual([]);
        expect(values.filter((value) => value === 105.6).length).toBeGreaterThanOrEqual(3);
        expect(said.rejections.length).toBeGreaterThan(0);
      }
    }
  });

  test('a flipped bit never gives a level far outside its range; a digit may become another, no checksum tells', () => {
    for (let bit = 0; bit < level743.length * 8; bit += 1) {
      const flipped = level743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen(flipped, level1056, level1056);
      expect(valuesOf(said).at(-1)).toBe(105.6);
      for (const reading of said.readings) {
        const [low, high] = reading.kind === 'spl' ? (reading.rangeDb ?? [0, 0]) : [0, 0];
        expect(valueOf(reading)).toBeGreaterThanOrEqual(low - 10);
        expect(valueOf(reading)).toBeLessThanOrEqual(high + 10);
      }
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(9600);
    const noise = Uint8Array.from({ length: 57_600 }, () => Math.floor(random.uniform() * 256));
    const said = join(...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and frames are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 30 }, () => Math.floor(random.uniform() * 8));
    const stream = Buffer.concat([
      noise(),
      level743,
      level302,
      noise(),
      level1056,
      level302,
      level302,
      noise(),
    ]);
    for (const hear of [listen, join]) {
      const expected = hear(stream).lines;
      expect(hear(...singleBytes(stream)).lines).toEqual(expected);
      for (const cut of everyCut(stream)) expect(hear(...cut).lines).toEqual(expected);
    }
  });
});
