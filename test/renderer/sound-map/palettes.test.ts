import { describe, expect, test } from 'vitest';
import { channelsOf, PALETTE_SIZE, paletteNames, paletteOf } from '../../../renderer/sound-map/palettes.ts';

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Lightness L* of CIE 1976 from sRGB. */
function lightnessOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map(linear);
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return y > 0.008_856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** What somebody without the middle cones sees (Viénot, Brettel and Mollon 1999), as linear green-red and blue. */
function seenWithoutGreen(channels: readonly number[]): readonly number[] {
  const [red = 0, green = 0, blue = 0] = channels.map(linear);
  const yellow = 0.292_75 * red + 0.707_25 * green;
  const rest = -0.022_34 * red + 0.022_34 * green + blue;
  const back = (value: number): number => {
    const bounded = Math.min(1, Math.max(0, value));
    return 255 * (bounded <= 0.003_130_8 ? 12.92 * bounded : 1.055 * bounded ** (1 / 2.4) - 0.055);
  };
  return [back(yellow), back(yellow), back(rest)];
}

describe.each(paletteNames)('the palette %s', (name) => {
  const colours = Array.from(paletteOf(name), channelsOf);

  test('grows lighter from each colour to the next, evenly: half the way is half the lightness', () => {
    const lightness = colours.map(lightnessOf);
    for (let index = 1; index < PALETTE_SIZE; index += 1)
      expect(lightness[index]).toBeGreaterThanOrEqual((lightness[index - 1] ?? 0) - 0.2);
    const low = lightness[0] ?? 0;
    const high = lightness.at(-1) ?? 0;
    for (let index = 0; index < PALETTE_SIZE; index += 15) {
      const even = low + ((high - low) * index) / (PALETTE_SIZE - 1);
      expect(Math.abs((lightness[index] ?? 0) - even)).toBeLessThan(3);
    }
    expect(high - low).toBeGreaterThan(70);
  });

  test('is told apart by the colour-blind as well', () => {
    const seen = colours.map((channels) => lightnessOf(seenWithoutGreen(channels)));
    for (let index = 15; index < PALETTE_SIZE; index += 15)
      expect(seen[index]).toBeGreaterThan((seen[index - 15] ?? 0) + 1.5);
  });
});
