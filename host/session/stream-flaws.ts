/** Fast has forgotten what was before a gap after five of its time constants. */
export const settlingAfterGapSeconds = 5 * 0.125;

/** Flaws that are remembered: the analysis tells of sound within a second of its coming. */
const mostFlaws = 256;

/** A level against the stream's own clock. */
interface StreamLevel {
  readonly sample: number;
  readonly levelDbFs: number | null;
  readonly maximumDbFs: number | null;
  readonly overload: boolean;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a live stream lost samples or clipped by its source's own word, for the levels that are told of it later. */
export class StreamFlaws {
  readonly #levelSamples: number;
  readonly #settlingSamples: number;
  readonly #lost: Stretch[] = [];
  readonly #clipped: Stretch[] = [];

  /** `levelSpacingSeconds` is the time that each level stands for. */
  constructor(sampleRateHz: number, levelSpacingSeconds: number) {
    this.#levelSamples = levelSpacingSeconds * sampleRateHz;
    this.#settlingSamples = settlingAfterGapSeconds * sampleRateHz;
  }

  noteLost(from: number, to: number): void {
    note(this.#lost, { from, to: to + this.#settlingSamples });
  }

  noteClipped(from: number, to: number): void {
    note(this.#clipped, { from, to });
  }

  /** The level as it may be told: none until the detector has settled after a gap, overloaded where the source clipped. */
  marked<Level extends StreamLevel>(level: Level): Level {
    const isLost = this.#touches(this.#lost, level.sample);
    const overload = level.overload || this.#touches(this.#clipped, level.sample);
    return isLost ? { ...level, levelDbFs: null, maximumDbFs: null, overload } : { ...level, overload };
  }

  #touches(stretches: readonly Stretch[], sample: number): boolean {
    return stretches.some(({ from, to }) => sample > from && sample - this.#levelSamples < to);
  }
}

function note(stretches: Stretch[], stretch: Stretch): void {
  stretches.push(stretch);
  if (stretches.length > mostFlaws) stretches.shift();
}
