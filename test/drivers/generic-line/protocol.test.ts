import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedLine } from '#drivers/generic-line/simulator.ts';
import { createRandom } from '#drivers/simulation/random.ts';
import { everyCut, piecesOf, singleBytes } from '../../support/chunks.ts';
import { decoderOf } from '../../support/decoder-of.ts';
import { heard, valuesOf } from '../../support/recording-listener.ts';

const text = (content: string): Uint8Array => Buffer.from(content, 'latin1');
const listen = (settings: unknown, content: string) =>
  heard(decoderOf('generic-line', settings), [text(content)]);
const codesOf = (settings: unknown, content: string) =>
  listen(settings, content).rejections.map(({ rejected }) => rejected);

describe('columns', () => {
  const columns = { level: 2, speed: 3, frequencyWeighting: 4, timeWeighting: 5 };
  const settings = { formats: [{ mode: 'columns', delimiter: ';', columns }] };

  test('one line can give level and speed, at the same time', () => {
    const { readings } = listen(settings, '12:01:05;78.3;3480;A;F\n');
    expect(readings).toMatchObject([
      {
        kind: 'spl',
        value: { value: 78.3 },
        frequencyWeighting: { origin: 'reported', value: 'A' },
        timeWeighting: { origin: 'reported', value: 'F' },
      },
      { kind: 'rpm', value: { value: 3480 } },
    ]);
    expect(readings[0]?.timeSeconds).toBe(readings[1]?.timeSeconds);
  });

  test('a line with too few columns is no line of this device', () => {
    expect(codesOf(settings, '12:01:05;78.3\n')).toEqual(['no-match']);
  });

  test('a broken level does not hide the speed beside it', () => {
    const said = listen(settings, '12:01:05;7x.3;3480;A;F\n');
    expect(said.rejections.map(({ rejected }) => rejected)).toEqual(['unit-unknown']);
    expect(valuesOf(said)).toEqual([3480]);
  });

  test('a weighting that nobody knows is refused, not passed over', () => {
    expect(codesOf(settings, '12:01:05;78.3;3480;Q;F\n')).toEqual(['weighting-unknown']);
  });

  test.each([
    ['tab', '1\t78,3\t3480'],
    ['blank', '1  78,3 \t 3480'],
    ['|', '1|78,3|3480'],
  ])('are also separated by %s', (delimiter, line) => {
    const format = { mode: 'columns', delimiter, columns: { level: 2, speed: 3 } };
    expect(valuesOf(listen({ formats: [format] }, line))).toEqual([78.3, 3480]);
  });

  test('a line with our tag but a column less says that something is missing', () => {
    expect(codesOf({}, `${checkedLine('SPL,78.3,A')}\n`)).toEqual(['column-missing']);
  });
});

describe('patterns', () => {
  const formats = [{ mode: 'pattern', pattern: 'dB=(?P<value>[0-9.]+)( (?P<over>OVL))?' }];

  test('say whether the overload group took part', () => {
    expect(listen({ formats }, 'dB=105.6 OVL\ndB=105.6\n').readings).toMatchObject([
      { value: { value: 105.6 }, overload: 'now' },
      { value: { value: 105.6 }, overload: 'no' },
    ]);
  });

  test('must match the whole line', () => {
    expect(codesOf({ formats }, 'xdB=105.6\ndB=105.6x\n')).toEqual(['no-match', 'no-match']);
  });

  test('a clumsy pattern costs no more than a line does', () => {
    const clumsy = [{ mode: 'pattern', pattern: '(?P<value>(([0-9]+)*)*)x' }];
    const said = listen({ formats: clumsy, maximumLineBytes: 1024 }, `${'1'.repeat(1000)}\n`.repeat(5));
    expect(said.rejections).toHaveLength(5);
  });
});

describe('units and declared facts', () => {
  test('what a line reports goes before what was declared', () => {
    const declared = { frequencyWeighting: 'A', timeWeighting: 'F' };
    expect(listen(declared, '78.3 dBC\n78.3\n').readings).toMatchObject([
      {
        frequencyWeighting: { origin: 'reported', value: 'C' },
        timeWeighting: { origin: 'declared', value: 'F' },
      },
      {
        frequencyWeighting: { origin: 'declared', value: 'A' },
        timeWeighting: { origin: 'declared', value: 'F' },
      },
    ]);
  });

  test('two weightings in one line are refused', () => {
    expect(codesOf({}, '{"dba":78.3,"weighting":"C"}\n')).toEqual(['weighting-conflict']);
  });

  test('a held value says so', () => {
    expect(listen({}, '78.3 dBA max\n').readings).toMatchObject([{ hold: 'maximum' }]);
  });

  test('what is no level is never taken for one', () => {
    expect(codesOf({}, '78.3 km/h\n78.3 %\n')).toEqual(['unit-unknown', 'unit-unknown']);
    const formats = [{ mode: 'key-value', keys: { level: ['x'] } }];
    expect(codesOf({ formats }, 'x=78.3 rpm\n')).toEqual(['unit-mismatch']);
    expect(codesOf({}, 'Noise: 78\n')).toEqual(['unit-missing']);
  });

  test('pulses per revolution turn counted pulses into revolutions', () => {
    const single = { pulsesPerRevolution: 0.5 };
    expect(valuesOf(listen(single, '29.25 Hz\nRPM: 1755\n'))).toEqual([3510, 3510]);
    expect(valuesOf(listen({ pulsesPerRevolution: 2 }, '117 Hz\n'))).toEqual([3510]);
  });

  test('a bare number is what the settings say', () => {
    expect(listen({ unlabelled: 'speed' }, '3500\n').readings).toMatchObject([{ kind: 'rpm' }]);
  });

  test('scale and offset come before plausibility', () => {
    expect(valuesOf(listen({ level: { offset: 3 } }, '12.5\n'))).toEqual([15.5]);
  });

  test.each([
    ['15', []],
    ['14.9', ['implausible']],
    ['180', []],
    ['180.1', ['implausible']],
    ['25000 rpm', []],
    ['25001 rpm', ['implausible']],
    ['0 rpm', []],
  ])('%s at the edge of what is believed', (line, codes) => {
    expect(codesOf({}, `${line}\n`)).toEqual(codes);
  });

  test.each(['-999', '-999.0', '--.-', '---', 'ERR', 'NaN', 'n/a', 'null'])(
    '%s is no value, with its reason',
    (word) => {
      expect(listen({}, `${word}\n`).readings).toMatchObject([
        { kind: 'spl', value: { state: 'none', why: word.toLowerCase() } },
      ]);
    },
  );

  test('the same name with two values is refused', () => {
    expect(codesOf({}, 'dB=78.3 dB=79.1\n')).toEqual(['name-twice']);
  });

  test('a JSON number is exact whatever mark other lines use', () => {
    expect(valuesOf(listen({ number: { decimalMark: ',' } }, '{"db":78.3}\n'))).toEqual([78.3]);
  });
});

describe('a line that cannot be trusted', () => {
  const settings = { unlabelled: 'speed' };

  test('the first line of an opened port may be the rest of one', () => {
    const live = decoderOf('generic-line', settings, 'in-the-middle');
    const said = heard(live, [text('500\r\n3500\r\n')]);
    expect(valuesOf(said)).toEqual([3500]);
    expect(said.rejections).toMatchObject([{ rejected: 'first-line-cut' }]);
  });

  test('a checksum proves even the first one', () => {
    const live = decoderOf('generic-line', {}, 'in-the-middle');
    expect(valuesOf(heard(live, [text(`${checkedLine('RPM,3500')}\r\n`)]))).toEqual([3500]);
  });

  test('garbage before, between and inside costs the lines it touches only', () => {
    const said = listen({}, '\u00ff\u0081\u0003\n78.3\n\u00fe78.4\n\u0000\u000178.5\n');
    expect(valuesOf(said)).toEqual([78.3, 78.5]);
    expect(said.rejections).toHaveLength(2);
  });

  test('a short number right behind garbage may be garbage itself', () => {
    const said = listen({}, '\u00ff\u0081\n78\n78\n');
    expect(valuesOf(said)).toEqual([78]);
    expect(said.rejections.map(({ rejected }) => rejected)).toEqual(['no-match', 'noise']);
  });

  test('a minute of noise of a wrong baud rate gives no reading', () => {
    for (const seed of [1, 2, 3, 4]) {
      const random = createRandom(seed);
      const noise = Uint8Array.from({ length: 691_200 }, () => Math.floor(random.uniform() * 256));
      const said = heard(decoderOf('generic-line', {}), piecesOf(noise, [4096, 100]));
      expect(said.readings).toEqual([]);
      expect(said.rejections.length).toBeGreaterThan(1000);
    }
  });

  test('no flipped, dropped or doubled byte of a checked line gives a wrong value', () => {
    const line = text(`${checkedLine('SPL,105.6,A,F,1')}\r\n`);
    const spoiled = fc.tuple(fc.nat(line.length - 1), fc.nat(255), fc.constantFrom('flip', 'drop', 'double'));
    fc.assert(
      fc.property(spoiled, ([place, value, kind]) => {
        const bytes = Array.from(line);
        if (kind === 'flip') bytes[place] = value;
        if (kind === 'drop') bytes.splice(place, 1);
        if (kind === 'double') bytes.splice(place, 0, bytes[place] ?? 0);
        const said = heard(decoderOf('generic-line', {}), [Uint8Array.from(bytes), line]);
        expect(valuesOf(said).filter((heardValue) => heardValue !== 105.6)).toEqual([]);
        expect(valuesOf(said).length).toBeGreaterThanOrEqual(1);
      }),
      { seed: 50, numRuns: 500 },
    );
  });

  test('says the same however the stream is cut', () => {
    const stream = text('\u00ff78.3\r\n{"db":79}\nRPM: 3500\r$SPL,78.3,A,F,0*6A\r\nxx\n78');
    const expected = heard(decoderOf('generic-line', {}), [stream]).lines;
    expect(expected).toHaveLength(6);
    for (const cut of everyCut(stream))
      expect(heard(decoderOf('generic-line', {}), cut).lines).toEqual(expected);
    expect(heard(decoderOf('generic-line', {}), singleBytes(stream)).lines).toEqual(expected);
  });

  test('nothing that can stand on a line makes the decoder fail', () => {
    const line = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const said = heard(decoderOf('generic-line', {}), [Buffer.from(lines.join('\n'))]);
        const numbers = valuesOf(said).filter((value) => value !== null);
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
      { seed: 51, numRuns: 1000 },
    );
  });
});

test('a device that streams by itself is never spoken to', () => {
  expect(decoderOf('generic-line', {})).not.toHaveProperty('speak');
});
