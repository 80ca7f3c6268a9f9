import { describe, expect, test } from 'vitest';
import { createCompiledLevelMeter } from '#core/acoustics/compiled-level-meter.ts';
import type { LevelFigures } from '#core/acoustics/level-figures.ts';
import type { LevelMeter } from '#core/acoustics/meter-figures.ts';
import { createPlainLevelMeter } from '#core/acoustics/plain-level-meter.ts';
import { sine, uniformNoise, uniformNumbers } from './signals.ts';

function compiled(sampleRateHz: number): LevelMeter {
  const meter = createCompiledLevelMeter(sampleRateHz);
  if (meter === null) throw new Error('This engine has no WebAssembly with vectors');
  return meter;
}

/** Feeds pieces of changing length, those of some stretches uncounted; gives the number of counted samples. */
function feed(meter: LevelMeter, samples: Float64Array, uncounted: (piece: number) => boolean): number {
  const next = uniformNumbers(11);
  let counted = 0;
  let piece = 0;
  for (let start = 0; start < samples.length; piece += 1) {
    const count = Math.min(samples.length - start, 1 + Math.floor(next() * 2048));
    meter.process(samples.subarray(start, start + count), count, !uncounted(piece));
    if (!uncounted(piece)) counted += count;
    start += count;
  }
  return counted;
}

function clicks(count: number): Float64Array {
  const samples = new Float64Array(count);
  for (let at = 17; at < count; at += 997) samples[at] = (at % 2 === 0 ? 1 : -1) * (1 + at / count);
  return samples;
}

/** 1e-12 of a mean square is 4e-12 dB: the detectors need not round a product before they add it. */
const SAME_WITHIN_DB = 4e-12;

/** The symbols whose levels differ; none where one has no level and the other has. */
function different(found: LevelFigures, wanted: LevelFigures): string[] {
  const symbols = Object.keys(wanted) as (keyof LevelFigures)[];
  return symbols.filter((symbol) => {
    const [one, other] = [found[symbol], wanted[symbol]];
    return one === null || other === null ? one !== other : !(Math.abs(one - other) <= SAME_WITHIN_DB);
  });
}

const signals: readonly (readonly [string, (rate: number) => Float64Array])[] = [
  ['noise', (rate) => uniformNoise(3, rate)],
  ['a tone between the samples', (rate) => sine(rate, 1, rate / 4.03)],
  ['clicks that grow', (rate) => clicks(rate)],
  ['a start louder than the rest', (rate) => uniformNoise(4, rate).map((v, at) => (at < 300 ? 3 * v : v))],
  ['silence', (rate) => new Float64Array(rate)],
];

describe('the level meter in WebAssembly', () => {
  describe.each([8000, 32_000, 44_100, 48_000, 96_000, 192_000])('at %i Hz', (sampleRateHz) => {
    test.each(signals)('reads %s as the plain one does', (_name, make) => {
      const samples = make(sampleRateHz);
      for (const uncounted of [() => false, (piece: number) => piece < 3 || piece % 7 === 4]) {
        const [one, other] = [createPlainLevelMeter(sampleRateHz), compiled(sampleRateHz)];
        const counted = feed(one, samples, uncounted);
        feed(other, samples, uncounted);
        expect(different(other.read(counted), one.read(counted))).toEqual([]);
      }
    });
  });

  test('keeps meters that take turns apart', () => {
    const noise = uniformNoise(9, 48_000);
    const [alone, first, second] = [compiled(48_000), compiled(48_000), compiled(48_000)];
    for (let start = 0; start < noise.length; start += 2000) {
      const piece = noise.subarray(start, start + 2000);
      alone.process(piece, piece.length, true);
      first.process(piece, piece.length, true);
      second.process(
        piece.map((value) => value / 2),
        piece.length,
        true,
      );
    }
    const levels = alone.read(noise.length);
    expect(first.read(noise.length)).toEqual(levels);
    expect(second.read(noise.length).LAeq).toBeCloseTo((levels.LAeq ?? 0) - 20 * Math.log10(2), 9);
  });
});
