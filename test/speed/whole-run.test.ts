import { describe, expect, test } from 'vitest';
import { benchSound } from './bench-sound.ts';
import { partShares } from './whole-run.ts';
import { ANALYSIS_PARTS, LEVELS_ALONE } from './whole-analysis.ts';

describe('the whole analysis', () => {
  const sound = benchSound(48_000, 4);

  test('holds levels, bands, narrow band, orders and speed from sound', () => {
    expect(ANALYSIS_PARTS.map(({ name }) => name)).toEqual([
      'levels and bands',
      'narrow band',
      'orders',
      'speed from sound',
    ]);
  });

  test.each([...ANALYSIS_PARTS, LEVELS_ALONE])(
    '$name finds something in the sound of the bench',
    ({ run }) => {
      expect(() => run(sound)).not.toThrow();
    },
  );

  test.each([...ANALYSIS_PARTS, LEVELS_ALONE])('$name does not take silence for it', ({ run }) => {
    const silence = { ...sound, samples: new Float32Array(100), seconds: 100 / 48_000 };
    expect(() => run(silence)).toThrow('of the comparison');
  });
});

test('the shares of the parts are told in milliseconds and per cent of the whole', () => {
  const lines = partShares(
    [
      ['levels', 0.15],
      ['orders', 0.05],
    ],
    0.2,
  );
  expect(lines.map((line) => line.trim().split(/\s+/))).toEqual([
    ['levels', '150.0', 'ms', '75.0', '%'],
    ['orders', '50.0', 'ms', '25.0', '%'],
  ]);
});
