import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { AskedInstrument } from '../../support/asked-instrument.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

/** Answers to the first and the second question, which carry 00 and 01. */
const first743 = bytesOfHex('12 E7 01 0D');
const second1056 = bytesOfHex('AC 20 02 0D');
const answersWithEndInside = bytesOfHex('13 0D 01 0D');

/** A meter that has been asked twice at 0 and 0.5 s; each question is followed by the bytes given for it. */
function asked(afterFirst: readonly Uint8Array[], afterSecond: readonly Uint8Array[] = []): AskedInstrument {
  const meter = new AskedInstrument('tondaj-sl814');
  meter.says(0);
  for (const bytes of afterFirst) meter.hears(0.02, bytes);
  meter.says(0.5);
  for (const bytes of afterSecond) meter.hears(0.52, bytes);
  meter.decoder.end(1, meter.heard);
  return meter;
}

describe('the Tondaj answer', () => {
  test('carries weightings; what it does not say is unknown', () => {
    const [reading] = asked([bytesOfHex('AC 20 01 0D')]).heard.readings;
    expect(reading).toMatchObject({
      value: { value: 105.6 },
      frequencyWeighting: { origin: 'reported', value: 'C' },
      timeWeighting: { origin: 'reported', value: 'S' },
      hold: 'unknown',
      overload: 'unknown',
      underRange: 'unknown',
      rangeDb: null,
      batteryLow: 'unknown',
      rawHex: 'ac 20 01 0d',
    });
  });

  test('is counted in bytes, however it is cut', () => {
    for (const answer of [first743, answersWithEndInside]) {
      for (const cut of [...everyCut(answer), singleBytes(answer)])
        expect(asked(cut, [second1056]).heard.lines).toEqual(asked([answer], [second1056]).heard.lines);
    }
    expect(valuesOf(asked([answersWithEndInside]).heard)).toEqual([78.1]);
  });

  test('a byte too many in front of it or inside costs it, and only it', () => {
    for (let place = 0; place <= 3; place += 1) {
      for (let byte = 0; byte < 256; byte += 1) {
        const spoiled = [...first743.subarray(0, place), byte, ...first743.subarray(place)];
        const { heard: said, codes } = asked([Uint8Array.from(spoiled)], [second1056]);
        // A byte that equals its neighbour may stand behind a whole answer.
        expect(valuesOf(said).filter((value) => value !== 74.3)).toEqual([105.6]);
        expect(codes.length).toBeGreaterThan(0);
      }
    }
  });

  test('a lost byte costs it, and only it', () => {
    for (let place = 0; place < first743.length; place += 1) {
      const short = first743.filter((_, index) => index !== place);
      const { heard: said, codes } = asked([short], [second1056]);
      expect(valuesOf(said)).toEqual([105.6]);
      expect(codes.length).toBeGreaterThan(0);
    }
  });

  test('a doubled byte costs it, and only it', () => {
    for (let place = 0; place < first743.length - 1; place += 1) {
      const doubled = Buffer.concat([first743.subarray(0, place + 1), first743.subarray(place)]);
      expect(valuesOf(asked([doubled], [second1056]).heard)).toEqual([105.6]);
    }
  });

  test('a flipped bit in counter or end gives no reading; in the value nothing can tell it but the parity of the line', () => {
    const valuesFlipped = (bit: number) => {
      const flipped = first743.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      return valuesOf(asked([flipped], [second1056]).heard);
    };
    for (let bit = 16; bit < 32; bit += 1) expect(valuesFlipped(bit)).toEqual([105.6]);
    for (let bit = 0; bit < 16; bit += 1) expect(valuesFlipped(bit).at(-1)).toBe(105.6);
  });

  test('a minute of noise gives no reading: an answer must be the first thing that comes', () => {
    const random = createRandom(9600);
    const meter = new AskedInstrument('tondaj-sl814');
    for (let question = 0; question < 120; question += 1) {
      meter.says(question / 2);
      const noise = Uint8Array.from({ length: 480 }, () => Math.floor(random.uniform() * 256));
      for (const piece of piecesOf(noise, [32, 7, 64])) meter.hears(question / 2 + 0.1, piece);
    }
    expect(meter.heard.readings).toEqual([]);
    expect(meter.heard.rejections.length).toBeGreaterThan(500);
  });

  test('lines of another instrument give no reading where nothing was asked', () => {
    const text = Buffer.from('74.3\r\n75.1\r\n76.9\r\n', 'latin1');
    expect(heard(decoderOf('tondaj-sl814', {}, 'in-the-middle'), [text]).readings).toEqual([]);
  });
});
