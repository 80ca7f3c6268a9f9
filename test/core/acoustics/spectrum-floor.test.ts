import { expect, test } from 'vitest';
import type { HeldSoundSpectrum } from '#core/acoustics/held-sound-spectrum.ts';
import { noiseFloor } from '#core/acoustics/spectrum-floor.ts';
import { uniformNumbers } from './signals.ts';

function spectrumOf(bins: number, seed: number): HeldSoundSpectrum {
  const next = uniformNumbers(seed);
  const powers = Float64Array.from({ length: bins }, (_, bin) => (bin % 40 === 0 ? 1000 : 1) * next());
  return { stepHz: 2, powers, windowCount: 5, widthHz: 2 };
}

/** The plain definition, up to one factor for all bins: every stretch of bins has the lower quartile of those around its middle. */
function quartiles({ powers, stepHz }: HeldSoundSpectrum, halfWidthHz: number): Float64Array {
  const halfWidth = Math.max(8, Math.round(halfWidthHz / stepHz));
  const stretch = Math.floor(halfWidth / 4);
  return powers.map((_, bin) => {
    const middle = bin - (bin % stretch) + Math.floor(stretch / 2);
    const around = powers.slice(Math.max(0, middle - halfWidth), middle + halfWidth + 1).toSorted();
    return around[Math.floor(around.length / 4)] as number;
  });
}

test.each([
  ['many bins', 1025, 100],
  ['bins that are no multiple of a stretch', 1003, 37],
  ['fewer bins than the floor is told from', 21, 100],
  ['a narrow surrounding', 129, 1],
])(
  'the floor is the quartile around each bin, in whatever order it is asked for: %s',
  (_, bins, halfWidthHz) => {
    const spectrum = spectrumOf(bins, bins);
    const plain = quartiles(spectrum, halfWidthHz);
    const floor = noiseFloor(spectrum, halfWidthHz);
    const factor = floor.at(0) / (plain[0] as number);
    expect(factor).toBeGreaterThan(1);
    const order = Array.from({ length: bins }, (__, index) => (index * 7 + 5) % bins);
    for (const bin of [...order, ...order.toReversed()])
      expect(floor.at(bin)).toBe((plain[bin] as number) * factor);
  },
);

test('the floor of noise is its mean power', () => {
  const next = uniformNumbers(4);
  const averaged = 50;
  const powers = Float64Array.from({ length: 4096 }, () => {
    let sum = 0;
    for (let count = 0; count < averaged; count += 1) sum -= Math.log(1 - next());
    return sum / averaged;
  });
  const floor = noiseFloor({ stepHz: 1, powers, windowCount: averaged, widthHz: 1 }, 500);
  for (let bin = 0; bin < powers.length; bin += 100) expect(floor.at(bin)).toBeCloseTo(1, 1);
});

test('beyond the ends of a spectrum the floor is that at its end', () => {
  const floor = noiseFloor(spectrumOf(200, 2), 20);
  expect(floor.at(-3)).toBe(floor.at(0));
  expect(floor.at(500)).toBe(floor.at(199));
});
