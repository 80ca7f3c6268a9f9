/** A sample that is NaN or infinite reached the analysis; nothing is computed from it. */
export class NonFiniteSampleError extends Error {
  override readonly name = 'NonFiniteSampleError';
  readonly code = 'NON_FINITE_SAMPLE';
  /** Zero-based position of the sample since the first one. */
  readonly sampleIndex: number;

  constructor(sampleIndex: number) {
    super(`Sample ${sampleIndex} is not a number (NaN or infinite). Check the input and record again.`);
    this.sampleIndex = sampleIndex;
  }
}
