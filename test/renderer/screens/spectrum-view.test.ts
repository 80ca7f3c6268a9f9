import { describe, expect, test } from 'vitest';
import type { LiveSpectrum } from '#host/http/contract.ts';
import {
  bandLabel,
  bandShare,
  loudestBand,
  loudestLine,
} from '../../../renderer/screens/spectrum/spectrum-view.ts';

const spectrum: LiveSpectrum = {
  timeSeconds: 0,
  calibrated: false,
  unit: 'dBFS',
  thirdOctave: [
    { nominalHz: 400, level: -20 },
    { nominalHz: 500, level: null },
    { nominalHz: 630, level: -31 },
  ],
  narrowBand: { stepHz: 10, levels: [-3, -5, -60, -20.5, null] },
};

describe('the live spectrum', () => {
  test.each([
    [31.5, '31,5'],
    [63, '63'],
    [1000, '1k'],
    [1250, '1,25k'],
    [12_500, '12,5k'],
  ])('%d Hz is written %s', (hertz, label) => {
    expect(bandLabel(hertz, 'id')).toBe(label);
  });

  test('a band without a value has no bar and is never the loudest', () => {
    expect(bandShare(null, 'dB')).toBeNull();
    expect(loudestBand(spectrum)).toEqual({ nominalHz: 400, level: -20 });
  });

  test('offset and rumble below 20 Hz are not the loudest line', () => {
    expect(loudestLine(spectrum)).toEqual({ hertz: 30, level: -20.5 });
  });
});
