/** What the numbers of a recording can be: needed to tell overload and under-range from sound. */
export interface SampleFormat {
  /** Largest value the converter or file format can write, full scale being 1; reaching it repeatedly is overload. */
  readonly largestCode: number;
  /** Distance of two neighbouring values, full scale being 1; 0 for floating point. */
  readonly quantisationStep: number;
}

/** Samples as floating-point numbers, the usual case for live input and float files. */
export const FLOAT_SAMPLES: SampleFormat = { largestCode: 1, quantisationStep: 0 };
