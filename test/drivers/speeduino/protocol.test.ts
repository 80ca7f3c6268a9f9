import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

/** The envelope by its definition, with a CRC-32 that is not ours. */
function envelope(...payload: readonly number[]): Uint8Array {
  const body = Buffer.from(payload);
  const frame = Buffer.alloc(body.length + 6);
  frame.writeUInt16BE(body.length, 0);
  body.copy(frame, 2);
  frame.writeUInt32BE(crc32(body), body.length + 2);
  return frame;
}

const speed3500 = envelope(0, 0xac, 0x0d);
const speed4000 = envelope(0, 0xa0, 0x0f);
const settings = { rpmOffset: 14 };
const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('speeduino', settings), chunks);

describe('enveloped replies of an engine control unit', () => {
  test('the frames that another program has computed are ours', () => {
    expect(Buffer.from(speed3500)).toEqual(Buffer.from(bytesOfHex('00 03 00 AC 0D 83 42 56 4A')));
    expect(valuesOf(listen(speed3500, speed4000))).toEqual([3500, 4000]);
  });

  test('no flipped bit gives a reading', () => {
    for (let bit = 0; bit < speed3500.length * 8; bit += 1) {
      const flipped = speed3500.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen(flipped, speed4000);
      expect(valuesOf(said)).toEqual([4000]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a dropped or doubled byte costs that frame only', () => {
    for (let place = 0; place < speed3500.length; place += 1) {
      const dropped = speed3500.filter((_, index) => index !== place);
      const doubled = Buffer.concat([speed3500.subarray(0, place + 1), speed3500.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const values = valuesOf(listen(speed4000, broken, speed4000, speed4000));
        expect(values.filter((value) => value === 4000)).toHaveLength(3);
        // A doubled first or last byte leaves the frame whole.
        expect(values.filter((value) => value !== 4000 && value !== 3500)).toEqual([]);
      }
    }
  });

  test('garbage before, between and behind costs nothing', () => {
    // High bytes only: they cannot be the length of an envelope.
    const garbage = fc.uint8Array({ min: 1, maxLength: 40 });
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, speed3500, between, speed4000, behind]);
        expect(valuesOf(listen(stream))).toEqual([3500, 4000]);
      }),
      { seed: 39, numRuns: 200 },
    );
  });

  test('a minute of noise of a wrong baud rate gives no reading', () => {
    const random = createRandom(115);
    const noise = Uint8Array.from({ length: 691_200 }, () => Math.floor(random.uniform() * 256));
    const said = listen(...piecesOf(noise, [4096, 100]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(1000);
  });

  test('says the same however noise and frames are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 50 }, () => Math.floor(random.uniform() * 4));
    const stream = Buffer.concat([noise(), speed3500, noise(), speed4000, noise()]);
    const expected = listen(stream).lines;
    expect(listen(...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen(...cut).lines).toEqual(expected);
  });
});

describe('MegaSquirt', () => {
  test('has the speed at 6 and 7, high byte first, behind its own good code', () => {
    const block = envelope(0x01, 0x00, 0x09, 0, 0, 0, 0, 0x0d, 0xac);
    const recorded = decoderOf('speeduino', { family: 'megasquirt', rpmOffset: 6 });
    expect(valuesOf(heard(recorded, [block]))).toEqual([3500]);
  });

  test('a block of a unit that nobody has introduced is refused', () => {
    const block = envelope(0x01, 0x00, 0x09, 0, 0, 0, 0, 0x0d, 0xac);
    const said = heard(decoderOf('speeduino', { family: 'megasquirt' }), [block]);
    expect(said.rejections.map(({ rejected }) => rejected)).toEqual(['signature-unknown']);
    expect(said.readings).toEqual([]);
  });
});
