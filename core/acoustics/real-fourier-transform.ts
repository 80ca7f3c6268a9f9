/** Discrete Fourier transform of blocks of real samples. */
export interface RealFourierTransform {
  /** Samples in a block, a power of two. */
  readonly size: number;
  /**
   * Writes the squared magnitudes of bins 0 to size/2, without any scaling, into `powers`.
   * @throws RangeError where the arrays are not of `size` and size/2 + 1 numbers
   */
  transformToPowers(samples: Float64Array, powers: Float64Array): void;
  /**
   * Adds the same of each sample times its weight to what is in `sums`. The weights may be kept: never change them
   * after the first call.
   * @throws RangeError where the arrays are not of `size`, `size` and size/2 + 1 numbers
   */
  addPowers(samples: Float64Array, weights: Float64Array, sums: Float64Array): void;
}

/** Refuses arrays of other lengths than a transform's own. @throws RangeError */
export function requireBlock(size: number, powers: Float64Array, ...blocks: readonly Float64Array[]): void {
  if (powers.length === size / 2 + 1 && blocks.every(({ length }) => length === size)) return;
  throw new RangeError(`A transform of ${size} takes ${size} samples and gives ${size / 2 + 1} powers.`);
}
