import { describe, expect, test } from 'vitest';
import { decoderOf } from '../../support/decoder-of.ts';
import { RecordingListener, valuesOf } from '../../support/recording-listener.ts';

type Line = readonly [timeSeconds: number, text: string];

/** What is heard of lines that come at times, each in one piece. */
function heardAt(lines: readonly Line[], settings: unknown = {}): RecordingListener {
  const listener = new RecordingListener();
  const decoder = decoderOf('generic-line', settings);
  for (const [timeSeconds, text] of lines)
    decoder.push(Buffer.from(`${text}\n`, 'latin1'), timeSeconds, listener);
  return listener;
}

const doubtsOf = (said: RecordingListener) => said.readings.map(({ doubt }) => doubt ?? null);
const every = (periodSeconds: number, texts: readonly string[]): readonly Line[] =>
  texts.map((text, place) => [place * periodSeconds, text]);
/** Levels that go up and down without standing still. */
const moving = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => (78 + ((place * 7) % 10) / 10).toFixed(1));

describe('a level that falls', () => {
  const fast = { timeWeighting: 'F' };

  // Fast falls by 34.74 dB/s: in an eighth of a second by 4.3 dB, at the tolerance of a real meter by 4.8 dB; lines may be
  // 0.25 s late (9.6 dB more) and levels rounded (1 dB), so that 15.4 dB is the most that a step may be.
  test.each([
    [4.3, null],
    [15.4, null],
    [15.6, 'fall-too-fast'],
  ])('by %d dB in an eighth of a second under Fast: %s', (fallDb, doubt) => {
    const said = heardAt(every(0.125, ['100.0', (100 - fallDb).toFixed(1)]), fast);
    expect(doubtsOf(said)).toEqual([null, doubt]);
  });

  test('as fast as Fast can is nowhere doubted, and is told with its value where it is faster', () => {
    const exact = Array.from({ length: 20 }, (_, place) => (110 - 34.74 * place * 0.05).toFixed(1));
    expect(new Set(doubtsOf(heardAt(every(0.05, exact), fast)))).toEqual(new Set([null]));
    const said = heardAt(every(0.125, ['110.0', '70.0', '70.0', '70.0']), fast);
    expect(valuesOf(said)).toEqual([110, 70, 70, 70]);
    expect(doubtsOf(said)).toEqual([null, 'fall-too-fast', 'fall-too-fast', 'fall-too-fast']);
  });

  test('is believed again once the level could have come down so far', () => {
    // From 110 dB to 70 dB Fast takes 1.15 s.
    const said = heardAt(
      [
        [0, '110.0'],
        [0.7, '70.0'],
        [1.2, '70.0'],
      ],
      fast,
    );
    expect(doubtsOf(said)).toEqual([null, 'fall-too-fast', null]);
  });

  test('by 10 dB in a second is too fast for Slow, and nothing unusual for Fast', () => {
    const lines = every(1, ['90.0', '80.0']);
    expect(doubtsOf(heardAt(lines, { timeWeighting: 'S' }))).toEqual([null, 'fall-too-fast']);
    expect(doubtsOf(heardAt(lines, fast))).toEqual([null, null]);
  });

  test('may do so where nobody says a weighting, where it is an average, and where lines came at once', () => {
    const lines = every(0.125, ['110.0', '70.0']);
    expect(doubtsOf(heardAt(lines))).toEqual([null, null]);
    expect(doubtsOf(heardAt(lines, { timeWeighting: 'LEQ' }))).toEqual([null, null]);
    expect(doubtsOf(heardAt(every(0, ['110.0', '70.0']), fast))).toEqual([null, null]);
  });

  test('may rise as fast as it likes', () => {
    expect(doubtsOf(heardAt(every(0.125, ['50.0', '110.0']), fast))).toEqual([null, null]);
  });

  test('is judged by the weighting that the line reports', () => {
    const settings = { formats: [{ mode: 'columns', columns: { level: 1, timeWeighting: 2 } }] };
    expect(doubtsOf(heardAt(every(0.125, ['110.0,F', '70.0,F']), settings))).toEqual([null, 'fall-too-fast']);
    expect(doubtsOf(heardAt(every(0.125, ['110.0,S', '70.0,F']), settings))).toEqual([null, null]);
  });

  test('because somebody turned from C to A is not doubted', () => {
    const settings = {
      ...fast,
      formats: [{ mode: 'columns', columns: { level: 1, frequencyWeighting: 2 } }],
    };
    expect(doubtsOf(heardAt(every(0.125, ['110.0,C', '80.0,A']), settings))).toEqual([null, null]);
  });
});

describe('lines that come twice', () => {
  const doubled = moving(20).flatMap((line) => [line, line]);

  test('are told, the second of each pair as a repeat', () => {
    const doubts = doubtsOf(heardAt(every(0.125, doubled)));
    expect(doubts).toHaveLength(40);
    // The first ten pairs are looked at before anything is said.
    expect(doubts.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => null));
    expect(doubts.slice(22)).toEqual(
      Array.from({ length: 18 }, (_, place) => (place % 2 ? 'line-repeated' : null)),
    );
  });

  test('are not what a sound that stands still gives', () => {
    const still = [3, 1, 2, 2, 5, 2, 4, 1, 2, 2, 2, 3, 2, 2, 1, 6].flatMap((length, place) =>
      Array.from({ length }, () => (70 + place / 10).toFixed(1)),
    );
    expect(new Set(doubtsOf(heardAt(every(0.125, still))))).toEqual(new Set([null]));
    const same = Array.from({ length: 60 }, () => '70.0');
    expect(new Set(doubtsOf(heardAt(every(0.125, same))))).toEqual(new Set([null]));
  });

  test('are so no more when a line comes alone', () => {
    const doubts = doubtsOf(heardAt(every(0.125, [...doubled, '60.0', '61.0', '61.0', '62.0', '62.0'])));
    expect(doubts.slice(40)).toEqual([null, null, null, null, null]);
  });
});

describe('a rate', () => {
  const rateDoubtsOf = (periodSeconds: number, count: number) =>
    doubtsOf(heardAt(every(periodSeconds, moving(count)), { expectedLinesPerSecond: 8 }));

  test.each([
    ['as declared', 1 / 8],
    ['a third too high', 1 / 11],
    ['a third too low', 1 / 5],
  ])('%s is not doubted', (_, periodSeconds) => {
    expect(new Set(rateDoubtsOf(periodSeconds, 100))).toEqual(new Set([null]));
  });

  test.each([
    ['twice as high', 1 / 16],
    ['three times lower', 3 / 8],
  ])('%s is doubted from the first count on, and told with each value', (_, periodSeconds) => {
    const doubts = rateDoubtsOf(periodSeconds, 100);
    const first = Math.ceil(3 / periodSeconds - 1e-9);
    expect(doubts.indexOf('rate-unlike-declared')).toBe(first);
    expect(new Set(doubts.slice(first))).toEqual(new Set(['rate-unlike-declared']));
  });

  test('that nobody declared is never wrong', () => {
    expect(new Set(doubtsOf(heardAt(every(0.02, moving(500)))))).toEqual(new Set([null]));
  });
});

describe('a speed', () => {
  const speeds = (values: readonly number[], periodSeconds = 0.1) =>
    doubtsOf(
      heardAt(
        every(
          periodSeconds,
          values.map((value) => `RPM: ${value}`),
        ),
      ),
    );

  test('that jumps to twice is doubted until it comes back', () => {
    expect(speeds([3500, 3510, 7020, 7050, 3505, 3500])).toEqual([
      null,
      null,
      'speed-doubled',
      'speed-doubled',
      null,
      null,
    ]);
  });

  test('that jumps to half is doubted until it comes back', () => {
    expect(speeds([3500, 3510, 1755, 1750, 3505])).toEqual([
      null,
      null,
      'speed-halved',
      'speed-halved',
      null,
    ]);
  });

  test.each([
    ['rises fast', [1500, 2200, 3100, 4000, 6200]],
    ['passes twice its idle on the way up', [1500, 1500, 2300, 3000, 3700]],
    ['rises by something else than twice', [1500, 1500, 2800, 2800]],
    ['was not steady before', [1500, 1750, 3500, 3500]],
    ['comes from a standstill', [0, 0, 0, 900]],
  ])('that %s is not doubted', (_, values) => {
    expect(new Set(speeds(values))).toEqual(new Set([null]));
  });

  test('that comes too seldom to tell is not doubted', () => {
    expect(new Set(speeds([1500, 1500, 3000, 3000], 2))).toEqual(new Set([null]));
  });

  test('behind a missing value begins anew', () => {
    const said = heardAt(every(0.1, ['RPM: 1500', 'RPM: 1500', 'RPM: -1', 'RPM: 3000', 'RPM: 3000']));
    expect(doubtsOf(said)).toEqual([null, null, null, null, null]);
  });
});
