import { describe, expect, test } from 'vitest';
import { BenchOptionError, readBenchOptions } from './bench-options.ts';

describe('the options of the bench', () => {
  test('without words all works are measured nine times, the long recordings not at all', () => {
    expect(readBenchOptions([])).toEqual({
      works: ['levels', 'bands', 'whole', 'judge', 'fft', 'parsers', 'lines'],
      rounds: 9,
      longRounds: 3,
      withLongRecordings: false,
      python: null,
    });
  });

  test('the rounds asked for hold for the long recordings too', () => {
    expect(readBenchOptions(['--rounds', '2', '--long'])).toMatchObject({
      rounds: 2,
      longRounds: 2,
      withLongRecordings: true,
    });
  });

  test.each(['levels', 'bands', 'whole', 'judge', 'fft', 'parsers', 'lines'])(
    'only %s can be asked for',
    (work) => {
      expect(readBenchOptions(['--only', work]).works).toEqual([work]);
    },
  );

  test('another Python can be named', () => {
    expect(readBenchOptions(['--python', '/opt/lab/bin/python']).python).toBe('/opt/lab/bin/python');
  });

  test.each([
    ['no rounds', ['--rounds', '0']],
    ['half a round', ['--rounds', '1.5']],
    ['rounds below zero', ['--rounds=-3']],
    ['a word for rounds', ['--rounds', 'many']],
    ['an unknown work', ['--only', 'everything']],
    ['a work of an object', ['--only', 'toString']],
    ['an unknown option', ['--fast']],
    ['a word without an option', ['levels']],
    ['an option without its word', ['--only']],
  ])('%s is refused, and the refusal says how to call', (_what, words) => {
    expect(() => readBenchOptions(words)).toThrow(BenchOptionError);
    expect(() => readBenchOptions(words)).toThrow('npm run bench -- [--rounds N]');
  });
});
