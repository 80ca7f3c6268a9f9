import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '#drivers/simulation/random.ts';
import { bytesOfHex, everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, RecordingListener, valuesOf } from '../../support/recording-listener.ts';

/** Fast, battery good, memory free, not recording: what only the ninth block says. */
const ninth = bytesOfHex('A5 19 A5 02 A5 1F A5 1A A5 0D 07 43 A5 0B A5 1B A5 06 10 30 00');

/** One of the eight blocks: automatic range, live, in range, a level on the bar graph, A, clock. */
const block = (level: string) => bytesOfHex(`A5 40 A5 0E A5 11 A5 0D ${level} A5 0C A5 1B A5 06 10 30 00`);

/** The same where one byte stands behind 0B, 1B and 1C. */
const withDoubtfulByte = (byte: string) =>
  bytesOfHex(
    `A5 02 A5 40 A5 0E A5 11 A5 1B ${byte} A5 0D 10 56 A5 0B ${byte} A5 0D 07 43 A5 0C A5 1B ${byte} A5 0D 07 44 A5 0C`,
  );

const listen = (settings: unknown, ...chunks: readonly Uint8Array[]) =>
  heard(decoderOf('cem-dt885x', settings, 'in-the-middle'), chunks);

const told = (said: RecordingListener) => said.rejections.map(({ rejected }) => rejected);

describe('the stream of a CEM meter', () => {
  test('gives no level before A or C, F or S, range and hold have all been heard', () => {
    const facts = ['A5 02', 'A5 40', 'A5 0E', 'A5 1B'];
    for (const missing of facts) {
      const rest = facts.filter((fact) => fact !== missing).join(' ');
      const said = listen({}, bytesOfHex(`${rest} A5 11 A5 0D 07 43 A5 0C`));
      expect(said.readings).toEqual([]);
      expect(told(said)).toEqual(['state-not-known-yet']);
    }
    expect(valuesOf(listen({}, bytesOfHex(`${facts.join(' ')} A5 0D 07 43 A5 0C`)))).toEqual([74.3]);
  });

  test('wherever its round is joined, all is known when the round has come once more', () => {
    const round = Buffer.concat([...Array.from({ length: 8 }, () => block('07 43')), ninth]);
    for (let joined = 0; joined < round.length; joined += 1) {
      const values = valuesOf(listen({}, round.subarray(joined), round, block('07 44')));
      expect(values.at(-1)).toBe(74.4);
      expect(values.slice(0, -1).filter((value) => value !== 74.3)).toEqual([]);
    }
  });

  test('says nothing of over and under range before it has been heard', () => {
    const [reading] = listen({}, bytesOfHex('A5 02 A5 40 A5 0E A5 1B A5 0D 07 43 A5 0C')).readings;
    expect(reading).toMatchObject({ overload: 'unknown', underRange: 'unknown', batteryLow: 'unknown' });
  });

  test('one kind of level is the reading: the bar graph, or the digits where so set', () => {
    const stream = Buffer.concat([ninth, block('07 44'), ninth, block('07 45')]);
    expect(valuesOf(listen({}, stream))).toEqual([74.4, 74.5]);
    expect(valuesOf(listen({ liveLevel: 'digits' }, stream))).toEqual([74.3]);
    expect(valuesOf(listen({ liveLevel: 'both' }, stream))).toEqual([74.4, 74.3, 74.5]);
  });

  test('a kept maximum or minimum is that of the digits, with either setting', () => {
    for (const [kind, hold] of [
      ['04', 'maximum'],
      ['05', 'minimum'],
    ]) {
      const stream = bytesOfHex(
        `A5 02 A5 40 A5 ${kind} A5 1B A5 0D 07 43 A5 0C A5 0D 11 20 A5 0B A5 0D 07 44 A5 0C`,
      );
      for (const liveLevel of ['bar-graph', 'digits']) {
        const said = listen({ liveLevel }, stream);
        expect(said.readings).toMatchObject([{ hold, value: { value: 112 } }]);
      }
    }
  });

  test('is right whether or not a byte follows 0B, 1B and 1C, and does not count it', () => {
    for (const byte of ['', '00', '12', '7F', '99', 'FF']) {
      const said = listen({}, withDoubtfulByte(byte));
      expect(valuesOf(said)).toEqual([74.3, 74.4]);
      expect(told(said)).toEqual([]);
    }
  });

  test('HOLD is told without a value, at once and then no more than ten times a second', () => {
    const decoder = decoderOf('cem-dt885x');
    const listener = new RecordingListener();
    const marks = bytesOfHex('FF FF FF FF');
    for (const timeSeconds of [1, 1.06, 1.12, 1.18, 1.24]) decoder.push(marks, timeSeconds, listener);
    expect(listener.readings.map(({ timeSeconds }) => timeSeconds)).toEqual([1, 1.12, 1.24]);
    expect(listener.readings).toMatchObject(
      Array.from({ length: 3 }, () => ({ hold: 'hold', value: { state: 'none', why: 'hold' } })),
    );
  });

  test('keeps the two tokens of a level and the time of the last byte', () => {
    const decoder = decoderOf('cem-dt885x');
    const listener = new RecordingListener();
    decoder.push(bytesOfHex('A5 02 A5 40 A5 0E A5 1B A5 0D 07'), 1.5, listener);
    decoder.push(bytesOfHex('43 A5 0C'), 1.75, listener);
    expect(listener.readings).toMatchObject([{ timeSeconds: 1.75, rawHex: 'a5 0d 07 43 a5 0c' }]);
  });

  test('survives any garbage without marks before, between and behind, and is back within a round', () => {
    const garbage = fc
      .uint8Array({ maxLength: 40 })
      .filter((bytes) => !bytes.includes(0xa5) && !bytes.includes(0xff));
    fc.assert(
      fc.property(garbage, garbage, garbage, (before, between, behind) => {
        const stream = [
          before,
          ninth,
          block('07 44'),
          block('07 45'),
          between,
          ninth,
          block('07 46'),
          block('07 47'),
          behind,
        ];
        const values = valuesOf(listen({}, ...stream));
        expect(values.filter((value) => ![74.4, 74.5, 74.6, 74.7].includes(value ?? 0))).toEqual([]);
        expect(values).toContain(74.5);
        expect(values.at(-1)).toBe(74.7);
      }),
      { seed: 885, numRuns: 200 },
    );
  });

  test('is back after garbage that looks like tokens, with no level but those sent', () => {
    const garbage = fc.array(fc.constantFrom(0xa5, 0x0d, 0x02, 0x07, 0x43, 0xff), { maxLength: 30 });
    fc.assert(
      fc.property(garbage, (bytes) => {
        const said = listen({}, Uint8Array.from(bytes), ninth, block('10 55'), block('10 56'));
        expect(valuesOf(said).slice(-1)).toEqual([105.6]);
        expect(
          valuesOf(said).filter((value) => value !== null && value !== 105.5 && value !== 105.6),
        ).toEqual([]);
      }),
      { seed: 886, numRuns: 300 },
    );
  });

  test('a dropped or doubled byte costs two levels at most', () => {
    const one = block('07 43');
    const digitPlaces = new Set([8, 9]);
    for (let place = 0; place < one.length; place += 1) {
      const dropped = one.filter((_, index) => index !== place);
      const doubled = Buffer.concat([one.subarray(0, place + 1), one.subarray(place)]);
      for (const broken of [dropped, doubled]) {
        const said = listen({}, ninth, block('10 55'), broken, block('10 56'), block('10 57'));
        const values = valuesOf(said);
        expect(values[0]).toBe(105.5);
        expect(values.at(-1)).toBe(105.7);
        // A doubled digit shifts the level, and no checksum tells; nothing else may become a level.
        const strangers = values.filter((value) => value !== 74.3 && (value ?? 0) < 105);
        expect(digitPlaces.has(place) ? [] : strangers).toEqual([]);
      }
    }
  });

  test('a flipped bit gives no level out of range; without a checksum a digit may become another', () => {
    const one = block('07 43');
    for (let bit = 0; bit < one.length * 8; bit += 1) {
      const flipped = one.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      const said = listen({}, ninth, block('10 55'), flipped, block('10 56'), block('10 57'));
      const values = valuesOf(said);
      expect(values.at(-1)).toBe(105.7);
      expect(values.filter((value) => value !== null && (value < 20 || value > 150))).toEqual([]);
    }
  });

  test('a minute of noise of a wrong baud rate gives no reading and is counted', () => {
    const random = createRandom(9600);
    const noise = Uint8Array.from({ length: 57_600 }, () => Math.floor(random.uniform() * 256));
    const said = listen({}, ...piecesOf(noise, [32, 7, 64]));
    expect(said.readings).toEqual([]);
    expect(said.rejections.length).toBeGreaterThan(500);
  });

  test('says the same however noise and tokens are cut', () => {
    const random = createRandom(3);
    const noise = () => Uint8Array.from({ length: 12 }, () => Math.floor(random.uniform() * 256));
    const stream = Buffer.concat([
      noise(),
      ninth,
      block('07 43'),
      block('07 44'),
      withDoubtfulByte('FF'),
      noise(),
      ninth,
      block('07 45'),
      block('07 46'),
      bytesOfHex('FF FF FF FF FF FF'),
      block('07 47'),
    ]);
    const expected = listen({}, stream).lines;
    expect(expected.length).toBeGreaterThan(8);
    expect(listen({}, ...singleBytes(stream)).lines).toEqual(expected);
    for (const cut of everyCut(stream)) expect(listen({}, ...cut).lines).toEqual(expected);
  });
});
