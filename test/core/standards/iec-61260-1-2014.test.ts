import { describe, expect, test } from 'vitest';
import {
  allThirdOctaveBands,
  thirdOctaveBand,
  thirdOctaveMask,
  thirdOctaveOmega,
  THIRD_OCTAVE_REFERENCE_BANDWIDTH,
} from '#core/standards/iec-61260-1-2014.ts';

describe('IEC 61260-1:2014', () => {
  test('the nominal frequencies run from 10 Hz to 20 kHz as printed on every meter', () => {
    expect(allThirdOctaveBands().map((band) => band.nominalHz)).toEqual([
      10, 12.5, 16, 20, 25, 31.5, 40, 50, 63, 80, 100, 125, 160, 200, 250, 315, 400, 500, 630, 800, 1000,
      1250, 1600, 2000, 2500, 3150, 4000, 5000, 6300, 8000, 10_000, 12_500, 16_000, 20_000,
    ]);
  });

  test('exact middles follow the powers of ten and neighbours share their edges', () => {
    const bands = allThirdOctaveBands();
    expect(bands.map((band) => Math.log10(band.midHz))).toEqual(
      bands.map((_, position) => expect.closeTo(1 + position / 10, 12)),
    );
    expect(bands.slice(1).map((band) => band.lowerHz)).toEqual(
      bands.slice(0, -1).map((band) => expect.closeTo(band.upperHz, 6)),
    );
    const { lowerHz, upperHz } = thirdOctaveBand(0);
    expect(Math.log(upperHz / lowerHz)).toBeCloseTo(THIRD_OCTAVE_REFERENCE_BANDWIDTH, 12);
  });

  test.each([
    [1 / 8, 1.02667],
    [1 / 4, 1.05575],
    [3 / 8, 1.08746],
    [1 / 2, 1.12202],
    [1, 1.29437],
    [2, 1.88173],
    [3, 3.05365],
    [4, 5.39195],
  ])('breakpoint G^%s of an octave is Ω = %s of a third octave', (exponent, omega) => {
    expect(thirdOctaveOmega(exponent)).toBeCloseTo(omega, 5);
  });

  test('the mask is that of Table 1 on the breakpoints and its mirror image below the band', () => {
    expect(thirdOctaveMask(1, 'class1')).toEqual({ least: -0.4, most: 0.4 });
    expect(thirdOctaveMask(thirdOctaveOmega(1), 'class1').least).toBeCloseTo(16.6, 9);
    expect(thirdOctaveMask(1 / thirdOctaveOmega(3), 'class2').least).toBeCloseTo(54, 9);
    expect(thirdOctaveMask(20, 'class1').least).toBe(70);
    expect(thirdOctaveMask(thirdOctaveOmega(1 / 2), 'class1')).toEqual({ least: 1.2, most: 5.3 });
  });

  test('between breakpoints the limits are straight in lg Ω', () => {
    const middle = Math.sqrt(thirdOctaveOmega(1) * thirdOctaveOmega(2));
    expect(thirdOctaveMask(middle, 'class1').least).toBeCloseTo((16.6 + 40.5) / 2, 9);
    expect(thirdOctaveMask(middle, 'class1').most).toBe(Number.POSITIVE_INFINITY);
    const inside = Math.sqrt(thirdOctaveOmega(1 / 4) * thirdOctaveOmega(3 / 8));
    expect(thirdOctaveMask(inside, 'class1').most).toBeCloseTo((0.7 + 1.4) / 2, 9);
  });
});
