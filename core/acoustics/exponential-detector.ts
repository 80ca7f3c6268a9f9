/**
 * Exponential average of the square (IEC 61672-1:2013, clause 5.8), with the extremes of what it passed and the
 * sum of squares. Values are mean squares, in the square of the input's unit.
 */
export class ExponentialDetector {
  /** The running mean square now. */
  meanSquare = 0;
  /** Highest and lowest mean square since `resetExtremes`; lowest is infinite before the first sample. */
  highest = 0;
  lowest = Number.POSITIVE_INFINITY;
  /** Sum of squares of all samples given to `process`. */
  sumOfSquares = 0;
  private readonly share: number;

  constructor(sampleRateHz: number, timeConstantSeconds: number) {
    this.share = -Math.expm1(-1 / (sampleRateHz * timeConstantSeconds));
  }

  /** Runs the average over the samples from `start` to before `end` without counting them in anything else. */
  advance(samples: Float64Array, start: number, end: number): void {
    const share = this.share;
    let meanSquare = this.meanSquare;
    for (let index = start; index < end; index += 1) {
      const value = samples[index] as number;
      meanSquare += share * (value * value - meanSquare);
    }
    this.meanSquare = meanSquare;
  }

  /** Takes the samples from `start` to before `end`. */
  process(samples: Float64Array, start: number, end: number): void {
    const share = this.share;
    let { meanSquare, highest, lowest, sumOfSquares } = this;
    for (let index = start; index < end; index += 1) {
      const value = samples[index] as number;
      const square = value * value;
      sumOfSquares += square;
      meanSquare += share * (square - meanSquare);
      if (meanSquare > highest) highest = meanSquare;
      if (meanSquare < lowest) lowest = meanSquare;
    }
    this.meanSquare = meanSquare;
    this.highest = highest;
    this.lowest = lowest;
    this.sumOfSquares = sumOfSquares;
  }

  /** Forgets the extremes; the average itself runs on. */
  resetExtremes(): void {
    this.highest = 0;
    this.lowest = Number.POSITIVE_INFINITY;
  }
}
