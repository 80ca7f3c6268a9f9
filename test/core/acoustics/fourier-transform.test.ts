import { describe, expect, test } from 'vitest';
import { createCompiledFourierTransform } from '#core/acoustics/compiled-fourier-transform.ts';
import { createRealFourierTransform } from '#core/acoustics/fourier-transform.ts';
import { createLibraryFourierTransform } from '#core/acoustics/library-fourier-transform.ts';
import type { RealFourierTransform } from '#core/acoustics/real-fourier-transform.ts';
import { uniformNoise } from './signals.ts';

const COMPILED_SIZES = Array.from({ length: 12 }, (_, power) => 64 * 2 ** power);

function compiled(size: number): RealFourierTransform {
  const transform = createCompiledFourierTransform(size);
  if (transform === null) throw new Error('This engine has no WebAssembly with vectors');
  return transform;
}

function powersOf(transform: RealFourierTransform, samples: Float64Array): Float64Array {
  const powers = new Float64Array(transform.size / 2 + 1).fill(Number.NaN);
  transform.transformToPowers(samples, powers);
  return powers;
}

/** The definition, term by term. */
function directPowers(samples: Float64Array): Float64Array {
  const { length } = samples;
  const angle = (place: number): number => (2 * Math.PI * (place % length)) / length;
  return Float64Array.from({ length: length / 2 + 1 }, (_, bin) => {
    let re = 0;
    let im = 0;
    for (let index = 0; index < length; index += 1) {
      re += (samples[index] as number) * Math.cos(angle(bin * index));
      im -= (samples[index] as number) * Math.sin(angle(bin * index));
    }
    return re * re + im * im;
  });
}

/** The largest difference of two spectra, as a share of the mean power of the second. */
function difference(found: Float64Array, expected: Float64Array): number {
  const mean = sumOf(expected) / expected.length;
  return found.reduce(
    (worst, power, bin) => Math.max(worst, Math.abs(power - (expected[bin] ?? 0)) / mean),
    0,
  );
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function tone(size: number, bin: number, amplitude: number, phase: number): Float64Array {
  return Float64Array.from(
    { length: size },
    (_, index) => amplitude * Math.cos((2 * Math.PI * ((bin * index) % size)) / size + phase),
  );
}

/** Powers of a cosine of a place among the bins: two geometric series, summed. Whole turns are left out of all angles. */
function dirichletPowers(size: number, place: number, phase: number): Float64Array {
  const series = (distance: number): [re: number, im: number] => {
    const step = (Math.PI * distance) / size;
    const magnitude = Math.sin(Math.PI * (distance % 2)) / Math.sin(step) / 2;
    const angle = Math.PI * (distance % 2) - step;
    return [magnitude * Math.cos(angle), magnitude * Math.sin(angle)];
  };
  const [cosine, sine] = [Math.cos(phase), Math.sin(phase)];
  return Float64Array.from({ length: size / 2 + 1 }, (_, bin) => {
    const [ar, ai] = series(place - bin);
    const [br, bi] = series(-place - bin);
    const re = (ar + br) * cosine - (ai - bi) * sine;
    const im = (ai + bi) * cosine + (ar - br) * sine;
    return re * re + im * im;
  });
}

describe.each(COMPILED_SIZES)('the transform of %i samples in WebAssembly', (size) => {
  const transform = compiled(size);
  const noise = uniformNoise(size, size);

  test('spreads an impulse evenly, wherever it stands', () => {
    for (const place of [0, 1, 2, 3, size / 4 + 1, size / 2, size - 1]) {
      const impulse = new Float64Array(size);
      impulse[place] = 3;
      const even = new Float64Array(size / 2 + 1).fill(9);
      expect(difference(powersOf(transform, impulse), even)).toBeLessThan(1e-14);
    }
  });

  test('puts a tone on a bin into this bin alone', () => {
    for (const bin of [1, 2, 7, size / 8, size / 4, size / 4 + 1, size / 2 - 1]) {
      const powers = powersOf(transform, tone(size, bin, 0.5, 0.3));
      const wanted = (0.25 * size) ** 2;
      expect(Math.abs((powers[bin] as number) / wanted - 1)).toBeLessThan(1e-12);
      powers[bin] = 0;
      expect(sumOf(powers) / wanted).toBeLessThan(1e-20);
    }
  });

  test('puts a constant part into bin 0 and the alternation at half the rate into the last', () => {
    const sum = Float64Array.from({ length: size }, (_, index) => 2 + 3 * (-1) ** index);
    const powers = powersOf(transform, sum);
    expect(powers[0]).toBe((2 * size) ** 2);
    expect(powers[size / 2]).toBe((3 * size) ** 2);
    expect(sumOf(powers.subarray(1, size / 2))).toBe(0);
  });

  test('holds to the sum of Dirichlet for a tone between bins', () => {
    const place = Math.floor(size / 5) + 0.375;
    const expected = dirichletPowers(size, place, 1.1);
    const shareOfLargest = sumOf(expected) / expected.length / Math.max(...expected.subarray(0, size / 4));
    const found = difference(powersOf(transform, tone(size, place, 1, 1.1)), expected);
    expect(found * shareOfLargest).toBeLessThan(1e-14);
  });

  test('keeps the energy within 1e-12 (Parseval)', () => {
    const powers = powersOf(transform, noise);
    const both = 2 * sumOf(powers) - (powers[0] as number) - (powers[size / 2] as number);
    const energy = noise.reduce((sum, value) => sum + value * value, 0);
    expect(Math.abs(both / (size * energy) - 1)).toBeLessThan(1e-12);
  });

  test('is linear: powers of a sum and of a difference add up to twice those of the parts', () => {
    const other = uniformNoise(size + 1, size);
    const sum = powersOf(
      transform,
      noise.map((value, index) => value + (other[index] as number)),
    );
    const gap = powersOf(
      transform,
      noise.map((value, index) => value - (other[index] as number)),
    );
    const [one, two] = [powersOf(transform, noise), powersOf(transform, other)];
    const parts = one.map((power, bin) => 2 * (power + (two[bin] as number)));
    expect(
      difference(
        sum.map((power, bin) => power + (gap[bin] as number)),
        parts,
      ),
    ).toBeLessThan(1e-12);
    expect(
      powersOf(
        transform,
        noise.map((value) => -4 * value),
      ),
    ).toEqual(one.map((power) => 16 * power));
  });

  test('agrees with the library within 1e-12', () => {
    const library = createLibraryFourierTransform(size);
    expect(difference(powersOf(transform, noise), powersOf(library, noise))).toBeLessThan(1e-12);
  });

  test('adds the powers of weighted samples to what is there', () => {
    const weights = uniformNoise(3, size);
    const sums = new Float64Array(size / 2 + 1).fill(5);
    transform.addPowers(noise, weights, sums);
    const weighted = noise.map((value, index) => value * (weights[index] as number));
    expect(sums).toEqual(powersOf(transform, weighted).map((power) => 5 + power));
  });
});

describe('the transform of real samples', () => {
  test.each([4, 8, 16, 32, 64, 128, 256, 512, 1024])(
    'agrees with the definition within 1e-12 for %i samples',
    (size) => {
      const noise = uniformNoise(11, size);
      const expected = directPowers(noise);
      expect(difference(powersOf(createRealFourierTransform(size), noise), expected)).toBeLessThan(1e-12);
      expect(difference(powersOf(createLibraryFourierTransform(size), noise), expected)).toBeLessThan(1e-12);
    },
  );

  test('is compiled from 64 to 131,072 samples, and by the library below, above and where there is no power of two', () => {
    for (const size of [4, 32, 96, 2 ** 18]) expect(createCompiledFourierTransform(size)).toBeNull();
    const impulse = new Float64Array(2 ** 18);
    impulse[5] = 1;
    const even = new Float64Array(2 ** 17 + 1).fill(1);
    expect(difference(powersOf(createRealFourierTransform(2 ** 18), impulse), even)).toBeLessThan(1e-13);
    expect(() => createRealFourierTransform(96)).toThrow('power of two');
  });

  test('gives the same where sizes take turns', () => {
    const sizes = [64, 4096, 128, 65_536, 64, 1024, 131_072, 4096];
    const alone = sizes.map((size) => powersOf(compiled(size), uniformNoise(size, size)));
    const transforms = sizes.map((size) => compiled(size));
    for (let round = 0; round < 2; round += 1)
      for (const [index, transform] of transforms.entries())
        expect(powersOf(transform, uniformNoise(transform.size, transform.size))).toEqual(alone[index]);
  });

  test('gives the same when more tables were asked for than the memory holds', () => {
    const size = 2 ** 17;
    const transform = compiled(size);
    const noise = uniformNoise(1, size);
    const before = powersOf(transform, noise);
    for (let table = 1; table <= 9; table += 1) {
      const sums = new Float64Array(size / 2 + 1);
      transform.addPowers(noise, new Float64Array(size).fill(2 ** table), sums);
      expect(
        difference(
          sums,
          before.map((power) => 4 ** table * power),
        ),
      ).toBe(0);
    }
    expect(powersOf(transform, noise)).toEqual(before);
  });

  test('leaves the samples alone and nothing behind, not even of numbers that are none', () => {
    const transform = compiled(256);
    const noise = uniformNoise(2, 256);
    const kept = noise.slice();
    const before = powersOf(transform, noise);
    expect(noise).toEqual(kept);
    expect(powersOf(transform, new Float64Array(256).fill(Number.NaN)).every(Number.isNaN)).toBe(true);
    expect(powersOf(transform, noise)).toEqual(before);
  });

  test.each([
    ['in WebAssembly', compiled(64)],
    ['of the library', createLibraryFourierTransform(64)],
  ])('%s refuses arrays of other lengths', (_name, transform) => {
    const [block, powers] = [new Float64Array(64), new Float64Array(33)];
    expect(() => transform.transformToPowers(new Float64Array(63), powers)).toThrow(RangeError);
    expect(() => transform.transformToPowers(block, new Float64Array(64))).toThrow(RangeError);
    expect(() => transform.addPowers(block, new Float64Array(65), powers)).toThrow(RangeError);
    expect(() => transform.addPowers(block, block, new Float64Array(32))).toThrow(RangeError);
  });
});
