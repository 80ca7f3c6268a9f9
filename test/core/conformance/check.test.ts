import { describe, expect, test } from 'vitest';
import { checkAnswer, checkFigure, type OpenFigureCheck } from '#core/conformance/check.ts';

const open: OpenFigureCheck = {
  subject: 'level',
  clause: 'none',
  sampleRateHz: null,
  expected: 94,
  measured: 94,
  unit: 'dB',
  tolerance: { below: -0.5, above: 0.25, source: 'class 1' },
};

describe('a check of a figure', () => {
  test.each([
    [93.5, true],
    [93.49, false],
    [94.25, true],
    [94.26, false],
  ])('%s dB against 94 dB, -0.5 to +0.25, passes: %s', (measured, passed) => {
    expect(checkFigure({ ...open, measured }).passed).toBe(passed);
  });

  test.each([null, Number.NaN, Number.NEGATIVE_INFINITY])('no figure (%s) never passes', (measured) => {
    const tolerance = { below: null, above: null, source: 'class 1' };
    const check = checkFigure({ ...open, tolerance, measured });
    expect(check).toMatchObject({ passed: false, measured: null });
  });
});

test('an answer passes only if it is the expected one', () => {
  const answer = { subject: 'x', clause: 'y', sampleRateHz: null, expected: 'refused', unit: '' };
  expect(checkAnswer({ ...answer, measured: 'refused' }).passed).toBe(true);
  expect(checkAnswer({ ...answer, measured: 'accepted' }).passed).toBe(false);
  expect(checkAnswer({ ...answer, measured: null }).passed).toBe(false);
});
