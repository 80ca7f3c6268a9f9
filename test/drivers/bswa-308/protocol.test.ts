import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

const level743 = bytesOfHex('02 01 41 30 2C 30 2C 30 2C 30 37 34 2E 33 2C 30 03 6F 0D 0A');
const level1056 = bytesOfHex('02 01 41 30 2C 30 2C 30 2C 31 30 35 2E 36 2C 31 03 6C 0D 0A');
const acknowledged = bytesOfHex('02 01 06 03 06 0D 0A');

/** Sent by device 6E: all bytes from 02 to 03 give 00. */
const checksumIsTrulyZero = bytesOfHex('02 6E 41 30 2C 30 2C 30 2C 30 37 34 2E 33 2C 30 03 00 0D 0A');
const checksumLeftOut = bytesOfHex('02 01 41 30 2C 30 2C 30 2C 30 37 34 2E 33 2C 30 03 00 0D 0A');

const listen = (settings: unknown, ...chunks: readonly Uint8Array[]) =>
  heard(decoderOf('bswa-308', settings), chunks);

const codesOf = ({ rejections }: ReturnType<typeof listen>) => rejections.map(({ rejected }) => rejected);

describe('the BSWA block', () => {
  test('carries weightings, hold and flag; range and battery it does not carry', () => {
    const [reading] = listen({}, level1056).readings;
    expect(reading).toMatchObject({
      frequencyWeighting: { origin: 'reported', value: 'A' },
      timeWeighting: { origin: 'reported', value: 'F' },
      hold: 'none',
      overload: 'now',
      underRange: 'unknown',
      rangeDb: null,
      maximum: null,
      batteryLow: 'unknown',
      rawHex: '02 01 41 30 2c 30 2c 30 2c 31 30 35 2e 36 2c 31 03 6c 0d 0a',
    });
  });

  test('what happened earlier in the integration is latched, what happens now is now', () => {
    const of = (level: string, flag: number) => `0,0,0,${level},${flag}`;
    const flagsOf = (text: string) => {
      const [reading] = listen({ acceptZeroChecksum: true }, unchecked(text)).readings;
      return reading?.kind === 'spl' ? [reading.overload, reading.underRange] : [];
    };
    expect(flagsOf(of('074.3', 0))).toEqual(['no', 'no']);
    expect(flagsOf(of('074.3', 1))).toEqual(['now', 'unknown']);
    expect(flagsOf(of('074.3', 2))).toEqual(['unknown', 'now']);
    expect(flagsOf(of('074.3', 3))).toEqual(['latched', 'unknown']);
    expect(flagsOf(of('074.3', 4))).toEqual(['unknown', 'latched']);
  });

  test('a true checksum may be 00', () => {
    expect(valuesOf(listen({ deviceId: 0x6e }, checksumIsTrulyZero))).toEqual([74.3]);
  });

  test('a checksum that is left out counts only where the setting allows it', () => {
    expect(codesOf(listen({}, checksumLeftOut))).toEqual(['checksum-bad']);
    expect(valuesOf(listen({ acceptZeroChecksum: true }, checksumLeftOut))).toEqual([74.3]);
  });

  test('where 00 is allowed, another wrong checksum still is not', () => {
    const wrong = level743.map((byte, place) => (place === 17 ? 0x6e : byte));
    expect(codesOf(listen({ acceptZeroChecksum: true }, wrong))).toEqual(['checksum-bad']);
  });

  test('only the device that is asked counts, unless a recording is looked at', () => {
    expect(codesOf(listen({ deviceId: 2 }, level743))).toEqual(['other-device']);
    expect(valuesOf(listen({ anyDevice: true }, level743, checksumIsTrulyZero))).toEqual([74.3, 74.3]);
  });

  test('a device whose number is a framing byte is heard', () => {
    // Exclusive or with the number 1 of the frame in the manual, then with 2 or 3.
    const ofDevice = (id: number) =>
      level743.map((byte, place) => (place === 1 ? id : place === 17 ? byte ^ 1 ^ id : byte));
    for (const id of [0x02, 0x03, 0x0a, 0x0d, 0xff]) {
      const stream = Buffer.concat([ofDevice(id), ofDevice(id)]);
      expect(valuesOf(listen({ deviceId: id }, ...singleBytes(stream)))).toEqual([74.3, 74.3]);
    }
  });

  test('a flipped bit never gives a reading, and the next block counts', () => {
    for (let bit = 0; bit < level743.length * 8; bit += 1) {
      const flipped = level743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen({}, flipped, level1056);
      expect(valuesOf(said)).toEqual([105.6]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a dropped or doubled byte never gives another value, and the next block counts', () => {
    for (let place = 0; place < level743.length; place += 1) {
      const dropped = level743.filter((_, index) => index !== place);
      const doubled = Buffer.concat([level743.subarray(0, place + 1), level743.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const values = valuesOf(listen({}, broken, level1056));
        // A doubled first or last byte leaves the block whole.
        expect(values.filter((value) => value !== 74.3)).toEqual([105.6]);
      }
    }
  });

  test('gives every block, whatever garbage stands before, between and behind', () => {
    const garbage = fc.uint8Array({ maxLength: 80 }).filter((bytes) => !bytes.includes(0x02));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, level743, between, level1056, behind]);
        expect(valuesOf(listen({}, stream))).toEqual([74.3, 105.6]);
      }),
      { seed: 308, numRuns: 200 },
    );
  });

  test('beginnings in front of a block do not hide it', () => {
    const garbage = fc.array(fc.constantFrom(0x02, 0x01, 0x41, 0x30, 0x03, 0x0d), { maxLength: 30 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        const stream = Buffer.concat([Uint8Array.from(bytes), level743, level1056]);
        expect(valuesOf(listen({}, stream)).slice(-1)).toEqual([105.6]);
      }),
      { seed: 309, numRuns: 300 },
    );
  });

  test('a block that does not end is given up at the longest length', () => {
    const endless = Buffer.concat([bytesOfHex('02 01 41'), Buffer.alloc(200, 0x30)]);
    const said = listen({}, endless, level743);
    expect(valuesOf(said)).toEqual([74.3]);
    expect(codesOf(said)).toContain('frame-too-long');
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(9600);
    const noise = Uint8Array.from({ length: 57_600 }, () => Math.floor(random.uniform() * 256));
    const said = listen({ acceptZeroChecksum: true, anyDevice: true }, ...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and blocks are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 50 }, () => Math.floor(random.uniform() * 70));
    const stream = Buffer.concat([noise(), level743, noise(), acknowledged, level1056, noise()]);
    const expected = listen({}, stream).lines;
    expect(listen({}, ...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen({}, ...cut).lines).toEqual(expected);
  });
});

function unchecked(text: string): Uint8Array {
  return Buffer.from(`\u{2}\u{1}A${text}\u{3}\0\r\n`, 'latin1');
}
