import { describe, expect, test } from 'vitest';
import {
  bandsOf,
  levelText,
  rangeAround,
  shapeOfWarning,
  zoomed,
} from '../../../../renderer/screens/analyse/analyse-view.ts';

describe('the picture of an analysis', () => {
  test('bands stand in ascending frequency, also those whose keys are no whole numbers', () => {
    expect(bandsOf({ '1000': 3, '63': 2, '31.5': null }).map(({ nominalHz }) => nominalHz)).toEqual([
      31.5, 63, 1000,
    ]);
  });

  test('the level axis holds the highest level, whole tens, and at most 80 dB', () => {
    expect(rangeAround([84.2, 93.5, null])).toEqual({ low: 80, high: 100, step: 10 });
    expect(rangeAround([-300, -23])).toEqual({ low: -100, high: -20, step: 20 });
    expect(rangeAround([128, 139.4])).toMatchObject({ high: 150 });
    expect(rangeAround([null])).toEqual({ low: 0, high: 100, step: 20 });
  });

  test('a level that is none is a word and never a number', () => {
    expect(levelText(null, 2, 'id', 'tidak ada')).toBe('tidak ada');
    expect(levelText(-23.0103, 2, 'id', 'tidak ada')).toBe('\u221223,01');
  });

  test('an overload voids, a doubt is amber, the rest only tells; none looks like a failed test', () => {
    expect(shapeOfWarning('OVERLOAD')).toBe('triangle');
    expect(shapeOfWarning('FLAT_TOP')).toBe('diamond');
    expect(shapeOfWarning('NOT_CALIBRATED')).toBe('diamond');
    expect(shapeOfWarning('DC_OFFSET')).toBe('circle-dash');
  });

  test('a closer look stays inside the recording', () => {
    const whole = { from: 0, to: 10 };
    expect(zoomed(whole, whole, 0.5)).toEqual({ from: 2.5, to: 7.5 });
    expect(zoomed({ from: 0, to: 2 }, whole, 1, -0.25)).toEqual({ from: 0, to: 2 });
    expect(zoomed({ from: 8, to: 10 }, whole, 1, 0.25)).toEqual({ from: 8, to: 10 });
    expect(zoomed({ from: 4, to: 6 }, whole, 100)).toEqual(whole);
    expect(zoomed({ from: 4, to: 4.01 }, whole, 0.5).to).toBeCloseTo(4.03, 6);
  });
});
