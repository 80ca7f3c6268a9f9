import { describe, expect, test } from 'vitest';
import { compilePattern, patternFault } from '#drivers/generic-line/line-pattern.ts';

/** How many characters of a line the engine looks at until it has decided. */
function looksAt(pattern: string, line: string): number {
  let looks = 0;
  const counted = new Proxy(Array.from(Buffer.from(line, 'latin1')), {
    get(target, key, receiver): unknown {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  compilePattern(pattern, false).matcher(counted).matches();
  return looks;
}

/** Patterns that take a backtracking engine exponential or high polynomial time on lines that almost match. */
const clumsy = [
  '(?P<value>(([0-9]+)*)*)x',
  '(?P<value>([0-9]+)+)x',
  '(?P<value>[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*)x',
  '(?P<value>([0-9]|[0-9][0-9])+)x',
  '(.*)(.*)(.*)(?P<value>[0-9]+)x',
];

describe('patterns of users', () => {
  test.each(clumsy)('%s costs in proportion to the line', (pattern) => {
    const program = compilePattern(pattern, false).programSize();
    const short = looksAt(pattern, '1'.repeat(256));
    const long = looksAt(pattern, '1'.repeat(1024));
    expect(short).toBeGreaterThanOrEqual(256);
    expect(long).toBeLessThanOrEqual(short * 4.2);
    // The engine's own bound: each step of the compiled pattern at most once for each character.
    expect(long).toBeLessThanOrEqual(program * 1025);
  });

  test.each([
    ['((a{1,64}){1,15})+(?P<value>x)', 'repeats inside repeats make the pattern too large'],
    ['(?P<value>[0-9]+', 'error parsing regexp: missing closing ): `(?P<value>[0-9]+`'],
    ['(?P<value>[0-9]{1,65})', 'a repeat count is above 64'],
    ['dB=([0-9.]+)', 'no group named value, level or rpm'],
    [`(?P<value>[0-9]+)${'(a)'.repeat(10)}`, 'more than 10 groups'],
    ['(?=x)(?P<value>[0-9]+)', 'only plain, named and non-capturing groups are allowed'],
  ])('%s is refused in words', (pattern, words) => {
    expect(patternFault(pattern, false)).toBe(words);
  });

  test.each(['(?P<value>[0-9]{1,64})(a)?', '(?<rpm>[0-9.]+)', '(?:dB=)?(?P<level>[0-9.]+)'])(
    '%s is accepted',
    (pattern) => {
      expect(patternFault(pattern, false)).toBeNull();
    },
  );
});
