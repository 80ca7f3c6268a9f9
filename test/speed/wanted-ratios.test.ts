import { expect, test } from 'vitest';
import { wantedRatio } from './wanted-ratios.ts';

test.each([
  ['levels', 'scalar C', 1],
  ['levels', 'SciPy', 0.4],
  ['bands', 'scalar C', 0.7],
  ['bands', 'vector C', 2.5],
  ['bands', 'SciPy', 0.35],
  ['bands', 'phonometry', null],
  ['fft', 'SciPy', null],
] as const)('of %s Senyap may take so much of the time of %s: %s', (work, peer, ratio) => {
  expect(wantedRatio(work, peer)).toBe(ratio);
});
