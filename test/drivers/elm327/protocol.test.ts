import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc8J1850Of } from '#drivers/elm327/crc8-j1850.ts';
import { createRandom } from '#drivers/simulation/random.ts';
import { everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const can3500 = ascii('7E8 04 41 0C 36 B0 \r\r>');
const can864 = ascii('7E8 04 41 0C 0D 80 \r\r>');
// The sum of 48 6B 10 41 0C 36 B0 is 1F6 in hexadecimal, that of 48 6B 10 41 0C 0D 80 is 19D.
const iso3500 = ascii('48 6B 10 41 0C 36 B0 F6 \r\r>');
const iso864 = ascii('48 6B 10 41 0C 0D 80 9D \r\r>');

const listen = (...chunks: readonly Uint8Array[]) => heard(decoderOf('elm327'), chunks);

/** What stays on a line when one bit of a frame was flipped on its way, for every bit. */
function flips(frame: Uint8Array): readonly Uint8Array[] {
  return Array.from({ length: frame.length * 8 }, (_, bit) =>
    frame.map((byte, place) => (place === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
  );
}

describe('the answers of an ELM327', () => {
  test('keep the line as hexadecimal text', () => {
    const [reading] = listen(ascii('010C\r7E8 04 41 0C 36 B0 \r\r>')).readings;
    expect(reading).toMatchObject({
      rawHex: '37 45 38 20 30 34 20 34 31 20 30 43 20 33 36 20 42 30 20',
      batteryLow: 'unknown',
    });
  });

  test('in the middle of a stream the first answer may be the rest of one and is not believed', () => {
    const decoder = decoderOf('elm327', {}, 'in-the-middle');
    expect(valuesOf(heard(decoder, [ascii('41 0C 36 B0 \r\r>'), can864]))).toEqual([864]);
  });

  test('the CRC of J1850 is that of its standard test text', () => {
    // The check value of CRC-8/SAE-J1850 is 4B.
    expect(crc8J1850Of(ascii('123456789'))).toBe(0x4b);
  });

  test('J1850: a line with its CRC is read, with another it is refused', () => {
    const message = [0x48, 0x6b, 0x10, 0x41, 0x0c, 0x36, 0xb0];
    const line = (crc: number): Uint8Array =>
      ascii(`${Buffer.from([...message, crc & 0xff]).toString('hex')}\r\r>`);
    const crc = crc8J1850Of(Uint8Array.from(message));
    expect(valuesOf(listen(line(crc)))).toEqual([3500]);
    expect(listen(line(crc + 1)).rejections.map(({ rejected }) => rejected)).toEqual(['checksum-bad']);
  });

  test('every answer is read, whatever garbage stands in answers before, between and behind', () => {
    const garbage = fc
      .uint8Array({ maxLength: 300 })
      .filter((bytes) => !bytes.includes(0x3e))
      .map((bytes) => Buffer.concat([bytes, ascii('\r>')]));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = Buffer.concat([before, can3500, between, can864, behind]);
        expect(valuesOf(listen(stream))).toEqual([3500, 864]);
      }),
      { seed: 327, numRuns: 300 },
    );
  });

  test('lines of garbage in front of the speed do not hide it', () => {
    expect(valuesOf(listen(ascii('\xff\x80k\r\r#!\r'), can3500))).toEqual([3500]);
  });

  test('garbage inside a line costs this answer and no other', () => {
    for (let place = 0; place <= 18; place += 1) {
      const spoiled = Buffer.concat([can3500.subarray(0, place), ascii('\xfe#'), can3500.subarray(place)]);
      const said = listen(can864, spoiled, can864);
      expect(valuesOf(said)).toEqual([864, 864]);
      expect(said.rejections.length).toBeGreaterThan(0);
    }
  });

  test('a dropped or doubled digit never gives another speed', () => {
    for (const frame of [can3500, iso3500]) {
      for (let place = 0; place < frame.length; place += 1) {
        const dropped = frame.filter((_, index) => index !== place);
        const doubled = Buffer.concat([frame.subarray(0, place + 1), frame.subarray(place)]);
        for (const broken of [dropped, doubled]) {
          const values = valuesOf(listen(broken, frame, frame));
          // Blanks and line ends may come and go; a lost prompt joins two answers, of which the first line counts.
          expect(values.filter((value) => value !== 3500)).toEqual([]);
          expect(values.length).toBeGreaterThanOrEqual(2);
        }
      }
    }
  });

  test('where the bus has a checksum a flipped bit never gives another speed', () => {
    for (const flipped of flips(iso3500)) {
      const said = listen(flipped, iso864, iso864);
      expect(valuesOf(said).filter((value) => value !== 3500 && value !== 864)).toEqual([]);
      expect(valuesOf(said).at(-1)).toBe(864);
    }
  });

  test('on CAN nothing protects the four digits of the speed; a flip anywhere else gives no other speed', () => {
    const firstDigit = 'xxx xx xx xx '.length;
    for (const [bit, flipped] of flips(can3500).entries()) {
      const place = bit >> 3;
      const isInSpeed = place >= firstDigit && place < firstDigit + 'xx xx'.length;
      const values = valuesOf(listen(flipped));
      expect(values.filter((value) => !isInSpeed && value !== 3500)).toEqual([]);
      // A flip inside it is another digit or none; it is never more than one reading within the range.
      expect(values.length).toBeLessThanOrEqual(1);
      expect(values.filter((value) => value === null || value < 0 || value > 16_000)).toEqual([]);
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(38_400);
    const noise = Uint8Array.from({ length: 230_400 }, () => Math.floor(random.uniform() * 256));
    const said = listen(...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('an answer without end costs no memory and is reported', () => {
    const decoder = decoderOf('elm327');
    const said = heard(decoder, [ascii('41 0C 36 B0 '.repeat(10_000)), ascii('\r\r'.repeat(10)), ascii('>')]);
    expect(said.readings).toEqual([]);
    expect(said.rejections.map(({ rejected }) => rejected)).toEqual(['not-an-answer']);
    const lines = heard(decoderOf('elm327'), [ascii('41 0D 0B 30 \r'.repeat(1000)), ascii('>')]);
    expect(lines.rejections).toHaveLength(13);
    expect(lines.rejections.at(-1)?.rejected).toBe('answer-too-long');
  });

  test('says the same however noise and answers are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 60 }, () => 0x20 + Math.floor(random.uniform() * 32));
    const stream = Buffer.concat([
      noise(),
      can3500,
      noise(),
      iso864,
      noise(),
      ascii('\rLV RESET\r>'),
      can864,
    ]);
    const expected = listen(stream).lines;
    expect(listen(...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen(...cut).lines).toEqual(expected);
  });

  test('settings of another driver are refused', () => {
    expect(() => decoderOf('elm327', { display: '1' })).toThrow(/display/);
  });
});
