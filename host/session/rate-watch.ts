/** Arrivals are gathered for this long; the soonest of them says most about the clocks. */
const bucketSeconds = 2;

/** A rate is judged from this long a look on, and over no longer a one than this. */
const shortestLookSeconds = 10;
const mostBuckets = 150;

/** A rate that differs by more is not the one that the source claims. */
export const largestRateDeviationPpm = 200;

/** A deviation counts only if it is beyond the limit by so many of its own standard errors. */
const standardErrors = 2;

interface Bucket {
  readonly startSeconds: number;
  timeSeconds: number;
  delaySeconds: number;
}

/**
 * Holds the sample rate that a source claims against the host's clock. Blocks arrive late by a varying delay but never
 * early, so of every two seconds the block that came soonest counts, and a straight line is laid through those. A host that
 * stalls for a moment spoils the line's certainty and not the verdict; the longer it is looked at, the finer it is known.
 */
export class RateWatch {
  readonly #samplesPerSecond: number;
  readonly #latenessSeconds: number;
  readonly #buckets: Bucket[] = [];
  #open: Bucket | null = null;
  #isWrong = false;
  #deviationPpm: number | null = null;

  /** `latenessSeconds`: by how much the way to the host may become longer or shorter without anything being lost. */
  constructor(samplesPerSecond: number, latenessSeconds: number) {
    this.#samplesPerSecond = samplesPerSecond;
    this.#latenessSeconds = latenessSeconds;
  }

  /** How much faster (or, negative, slower) than claimed the samples come, in millionths; null before it is known. */
  get deviationPpm(): number | null {
    return this.#deviationPpm;
  }

  /** Whether the rate is certainly not the one that was claimed. */
  get isWrong(): boolean {
    return this.#isWrong;
  }

  /** Notes that a block ending at this sample has arrived. */
  arrived(endSample: number, timeSeconds: number): void {
    const delaySeconds = timeSeconds - endSample / this.#samplesPerSecond;
    const open = this.#open;
    if (open !== null && timeSeconds < open.startSeconds + bucketSeconds) {
      if (delaySeconds < open.delaySeconds) Object.assign(open, { timeSeconds, delaySeconds });
      return;
    }
    if (open !== null) this.#close(open);
    this.#open = { startSeconds: timeSeconds, timeSeconds, delaySeconds };
  }

  #close(bucket: Bucket): void {
    this.#buckets.push(bucket);
    if (this.#buckets.length > mostBuckets) this.#buckets.shift();
    const spanSeconds = bucket.startSeconds + bucketSeconds - (this.#buckets[0]?.startSeconds ?? 0);
    if (spanSeconds < shortestLookSeconds - 1e-6) return;
    const { slope, standardError } = lineThrough(this.#buckets);
    // Delays that grow mean samples that come too slowly.
    this.#deviationPpm = -slope * 1e6;
    const doubt = standardErrors * standardError + this.#latenessSeconds / spanSeconds;
    this.#isWrong = (Math.abs(slope) - doubt) * 1e6 > largestRateDeviationPpm;
  }
}

/** The line of least squares through the delays, and how well its slope is known. */
function lineThrough(buckets: readonly Bucket[]): { readonly slope: number; readonly standardError: number } {
  const count = buckets.length;
  const meanOf = (value: (bucket: Bucket) => number): number =>
    buckets.reduce((sum, bucket) => sum + value(bucket), 0) / count;
  const meanTime = meanOf(({ timeSeconds }) => timeSeconds);
  const meanDelay = meanOf(({ delaySeconds }) => delaySeconds);
  const spread = meanOf(({ timeSeconds }) => (timeSeconds - meanTime) ** 2);
  const slope =
    meanOf(({ timeSeconds, delaySeconds }) => (timeSeconds - meanTime) * (delaySeconds - meanDelay)) / spread;
  const residual = meanOf(
    ({ timeSeconds, delaySeconds }) => (delaySeconds - meanDelay - slope * (timeSeconds - meanTime)) ** 2,
  );
  return { slope, standardError: Math.sqrt(residual / spread / (count - 2)) };
}
