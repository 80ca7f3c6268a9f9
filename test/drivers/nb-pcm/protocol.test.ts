import { crc32 } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard } from '../../support/recording-listener.ts';

const block1 = bytesOfHex(
  'AA 55 50 43 01 01 01 00 80 BB 00 00 01 00 00 00 E0 01 00 00 00 00 00 00 04 00 77 7A 00 00 E8 03 18 FC FF 7F 4D 58 78 A2',
);
const block2 = bytesOfHex(
  'AA 55 50 43 01 01 01 01 80 BB 00 00 02 00 00 00 E4 01 00 00 00 00 00 00 04 00 FE 84 FF 7F FF 7F 00 80 05 00 5A 4A 4D 5A',
);
const block7 = bytesOfHex(
  'AA 55 50 43 01 01 01 02 80 BB 00 00 07 00 00 00 40 0B 00 00 00 00 00 00 02 00 08 45 00 00 01 00 5D EE 5F 38',
);

const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('nb-pcm'), chunks);
const startsOf = (said: ReturnType<typeof listen>) => said.blocks.map(({ firstSample }) => firstSample);

/** CRC-16/CCITT-FALSE bit by bit, as its definition says. */
function crc16(bytes: Uint8Array): number {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}

/** A frame of 32-bit samples written by the layout, without the driver's own code; `dataCrc` may be wrong. */
function frame(first: number, count: number, channels = 1, dataCrc?: number): Uint8Array {
  const data = Buffer.alloc(count * channels * 4, 7);
  const header = Buffer.from('AA55504301030100', 'hex');
  header[6] = channels;
  const rest = Buffer.alloc(20);
  rest.writeUInt32LE(48_000, 0);
  rest.writeUInt32LE(first, 4);
  rest.writeBigUInt64LE(BigInt(first), 8);
  rest.writeUInt16LE(count, 16);
  rest.writeUInt16LE(crc16(Buffer.concat([header, rest.subarray(0, 18)])), 18);
  const check = Buffer.alloc(4);
  check.writeUInt32LE(dataCrc ?? crc32(data));
  return Buffer.concat([header, rest, data, check]);
}

describe('the stream of sound', () => {
  test('keeps samples, index, flags and the time of the last byte', () => {
    const said = listen(block1, block2, block7);
    expect([...(said.blocks[0]?.samples ?? [])]).toEqual([0, 1000 / 32_768, -1000 / 32_768, 32_767 / 32_768]);
    expect(startsOf(said)).toEqual([480, 484, 2880]);
    expect(said.blocks.map(({ clipped, overrun }) => [clipped, overrun])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
    expect(said.rejections).toEqual([]);
  });

  test('is dated by the last byte of a block', () => {
    const times: number[] = [];
    const decoder = decoderOf('nb-pcm');
    const listener = {
      onReading: () => undefined,
      onSamples: ({ timeSeconds }: { readonly timeSeconds: number }) => void times.push(timeSeconds),
      onRejection: () => undefined,
    };
    decoder.push(block1.subarray(0, 39), 1.5, listener);
    decoder.push(block1.subarray(39), 1.75, listener);
    expect(times).toEqual([1.75]);
  });

  test('a broken block leaves a jump in the index, nothing stands in its place', () => {
    const broken = block2.map((byte, place) => (place === 30 ? byte ^ 1 : byte));
    const said = listen(block1, broken, block7);
    expect(startsOf(said)).toEqual([480, 2880]);
    expect(said.rejections.map(({ rejected }) => rejected)).toEqual(['data-checksum-bad']);
  });

  test('no single flipped bit ever gives samples', () => {
    for (let bit = 0; bit < block1.length * 8; bit += 1) {
      const flipped = block1.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen(flipped, block2, block7);
      expect(startsOf(said)).toEqual([484, 2880]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a dropped or doubled byte costs that block only and is counted', () => {
    for (let place = 0; place < block1.length; place += 1) {
      const dropped = block1.filter((_, index) => index !== place);
      const doubled = Buffer.concat([block1.subarray(0, place + 1), block1.subarray(place)]);
      expect(startsOf(listen(dropped, block2, block7))).toEqual([484, 2880]);
      const said = listen(doubled, block2, block7);
      // A doubled first or last byte leaves the block whole.
      expect(startsOf(said).slice(-2)).toEqual([484, 2880]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('gives every block, whatever garbage stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 60 }).filter((bytes) => !bytes.includes(0xaa));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        expect(startsOf(listen(Buffer.concat([before, block1, between, block2, behind])))).toEqual([
          480, 484,
        ]);
      }),
      { seed: 52, numRuns: 200 },
    );
  });

  test('survives garbage that looks like the beginning of a block', () => {
    const garbage = fc.array(fc.constantFrom(0xaa, 0x55, 0x50, 0x43, 1), { maxLength: 60 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        expect(startsOf(listen(Buffer.concat([Uint8Array.from(bytes), block1, block2])))).toEqual([480, 484]);
      }),
      { seed: 53, numRuns: 300 },
    );
  });

  test('blocks inside a block that lost its tail are found', () => {
    const long = frame(0, 1000);
    const said = listen(long.subarray(0, 50), ...Array.from({ length: 200 }, (_, n) => frame(1000 + n, 4)));
    expect(startsOf(said).slice(0, 3)).toEqual([1000, 1001, 1002]);
    expect(startsOf(said)).toHaveLength(200);
  });

  test('says the same however noise and blocks are cut', () => {
    const random = createRandom(4);
    const noise = () => Uint8Array.from({ length: 50 }, () => 0xa8 + Math.floor(random.uniform() * 4));
    const stream = Buffer.concat([noise(), block1, noise(), block2, block7.subarray(0, 31), block7, noise()]);
    const expected = listen(stream).lines;
    expect(listen(...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen(...cut).lines).toEqual(expected);
  });

  test('a minute of noise of a wrong baud rate gives no samples and is counted', () => {
    const random = createRandom(921_600);
    const noise = Uint8Array.from({ length: 5_529_600 }, () => Math.floor(random.uniform() * 256));
    const said = listen(...piecesOf(noise, [4096, 7, 512]));
    expect(said.blocks).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(50_000);
  });

  test('false frames inside each other take no more than linear time, and true blocks are found again', () => {
    const bait = frame(0, 4096, 8, 1).subarray(0, 28);
    const hostile = Buffer.concat(Array.from({ length: 100_000 }, () => bait));
    const trueBlocks = Array.from({ length: 12_000 }, (_, n) => frame(n, 4));
    const said = listen(hostile, ...trueBlocks);
    // Each bait would have 131 kB checked anew: 13 GB for these 2.8 MB. Eight bytes for each dropped one are allowed.
    const longest = 28 + 4096 * 8 * 4 + 4;
    const inVain =
      said.rejections.filter(({ rejected }) => rejected === 'data-checksum-bad').length * longest;
    expect(inVain).toBeLessThanOrEqual(4 * longest + 8 * (hostile.length + longest));
    expect(said.blocks.at(-1)?.firstSample).toBe(11_999);
    expect(said.rejections.some(({ rejected }) => rejected === 'too-many-false-frames')).toBe(true);
  });
});
