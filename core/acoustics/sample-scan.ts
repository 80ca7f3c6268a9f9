import { loadKernel } from './kernels/load-kernel.ts';
import { SAMPLE_SCAN_MODULE } from './kernels/sample-scan-module.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';

/** What a look at samples finds; the extremes of no samples are infinite, the lowest above. */
export interface SampleScan {
  /** The sum handed in and all samples added to it one by one. */
  readonly sum: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Looks at the samples from `start` to before `end`, none of which is NaN. */
export type SampleScanner = (
  samples: Float64Array,
  start: number,
  end: number,
  sumBefore: number,
) => SampleScan;

let scanner: SampleScanner | undefined;

/** Scans samples, in WebAssembly where the engine has it; the same bits either way. */
export const scanSamples: SampleScanner = (samples, start, end, sumBefore) => {
  scanner ??= createCompiledScanner() ?? scanPlainly;
  return scanner(samples, start, end, sumBefore);
};

/** Looks at samples in plain TypeScript. */
export const scanPlainly: SampleScanner = (samples, start, end, sumBefore) => {
  let sum = sumBefore;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = start; index < end; index += 1) {
    const value = samples[index] as number;
    sum += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { sum, lowest, highest };
};

/** The scanner in WebAssembly; null where the engine has none. */
export function createCompiledScanner(): SampleScanner | null {
  const kernel = loadKernel(SAMPLE_SCAN_MODULE);
  if (kernel === null) return null;
  const { numbers } = kernel;
  const place = kernel.place('SAMPLES');
  const found = kernel.place('FOUND');
  const scan = kernel.call('scan');
  return (samples, start, end, sumBefore) => {
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    numbers[found] = sumBefore;
    for (let from = start; from < end; from += MOST_SAMPLES_PER_PIECE) {
      const to = Math.min(end, from + MOST_SAMPLES_PER_PIECE);
      numbers.set(samples.subarray(from, to), place);
      scan(to - from);
      lowest = Math.min(lowest, numbers[found + 1] as number);
      highest = Math.max(highest, numbers[found + 2] as number);
    }
    return { sum: numbers[found] ?? sumBefore, lowest, highest };
  };
}
