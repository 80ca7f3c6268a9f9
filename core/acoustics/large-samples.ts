import { LARGE_SAMPLES_MODULE } from './kernels/large-samples-module.ts';
import { loadKernel } from './kernels/load-kernel.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';

/** Two values between which samples are of no interest. */
export interface QuietRange {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Writes the indices of those samples from `start` to before `end` that reach an end of the range into `list`, which has
 * room for all, and returns how many there are.
 */
export type LargeSampleLister = (
  samples: Float64Array,
  start: number,
  end: number,
  range: QuietRange,
  list: Int32Array,
) => number;

let lister: LargeSampleLister | undefined;

/** Lists large samples, in WebAssembly where the engine has it. */
export const listLargeSamples: LargeSampleLister = (samples, start, end, range, list) => {
  lister ??= createCompiledLister() ?? listPlainly;
  return lister(samples, start, end, range, list);
};

/** Lists large samples in plain TypeScript. */
export const listPlainly: LargeSampleLister = (samples, start, end, { lower, upper }, list) => {
  let found = 0;
  for (let index = start; index < end; index += 1) {
    const value = samples[index] as number;
    if (value < upper && value > lower) continue;
    list[found] = index;
    found += 1;
  }
  return found;
};

/** The lister in WebAssembly; null where the engine has none. */
export function createCompiledLister(): LargeSampleLister | null {
  const kernel = loadKernel(LARGE_SAMPLES_MODULE);
  if (kernel === null) return null;
  const { numbers } = kernel;
  const place = kernel.place('SAMPLES');
  const firstByte = kernel.place('LIST') * Float64Array.BYTES_PER_ELEMENT;
  const listed = new Int32Array(numbers.buffer, firstByte, MOST_SAMPLES_PER_PIECE);
  const listLarge = kernel.call('listLarge');
  return (samples, start, end, { lower, upper }, list) => {
    let found = 0;
    for (let from = start; from < end; from += MOST_SAMPLES_PER_PIECE) {
      const count = Math.min(end - from, MOST_SAMPLES_PER_PIECE);
      numbers.set(count === samples.length ? samples : samples.subarray(from, from + count), place);
      const foundHere = listLarge(count, lower, upper);
      for (let entry = 0; entry < foundHere; entry += 1)
        list[found + entry] = from + (listed[entry] as number);
      found += foundHere;
    }
    return found;
  };
}
