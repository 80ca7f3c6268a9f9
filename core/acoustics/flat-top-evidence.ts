/** From the first flat top to the last: positions of the first sample and of the one after the last. */
export interface FlatTop {
  readonly first: number;
  readonly end: number;
}

/** Amplitudes are sorted into steps of this share of the peak, from the peak down. */
const STEPS_PER_PEAK = 1200;
/** How a limit may show: as a pile of samples this many steps high, in runs of at least so many samples. */
const PILES = [
  { height: 3, leastRatio: 12, shortestRun: 3 },
  { height: 6, leastRatio: 12, shortestRun: 3 },
  { height: 12, leastRatio: 12, shortestRun: 3 },
  { height: 24, leastRatio: 12, shortestRun: 3 },
  { height: 48, leastRatio: 16, shortestRun: 4 },
];
type Pile = (typeof PILES)[number];
/** The band below a pile that it is compared with is four times as high. */
const BAND = 4;
/** What rings over the limit: the pile may begin up to 8/3 of its height below the peak. */
const MOST_OFFSETS = 8;
const MOST_STEPS = (MOST_OFFSETS / 3 + 1 + BAND) * 48;
/** So much of a pile may lie above it. */
const MOST_ABOVE = 0.15;
const FEWEST_IN_PILE = 12;
const FEWEST_RUNS = 3;
/** Flanks are seen where at least every fourth top has a sample in the band. */
const FEWEST_IN_BAND_PER_RUN = 0.25;
/** Sound on a grid coarser than this, re the height of the pile, has flat tops of its own. */
const COARSEST_STEP = 1 / 8;
const GRID_TOLERANCE = 0.1;

/** Only samples beyond this share of the peak matter. */
export const SHARE_OF_PEAK = 1 - MOST_STEPS / STEPS_PER_PEAK;

/** The large samples of one side of a stretch: the upper side, or the lower one turned up. */
export interface SideOfSamples {
  /** All samples beyond SHARE_OF_PEAK, others too, and where each stands. */
  readonly values: Float64Array;
  readonly places: Int32Array;
  readonly count: number;
  readonly sign: 1 | -1;
  /** The highest value of this side. */
  readonly peak: number;
  /** Values from here on are at full scale, which is another kind of overload. */
  readonly largestCode: number;
}

/**
 * Looks for a limit below full scale in one side of some samples. A round top, whatever its
 * curvature, passes the band below a pile in 1.24 times as many samples as the pile has, 0.31 per height of the pile:
 * the ratio is 3.2, at most 8 where few samples meet a top, less for anything that has a tail. A cut top has next to
 * nothing there: 15 for a sine cut by 1 dB. The ratio does not depend on level, frequency or how often tops come.
 */
export class FlatTopEvidence {
  /** Samples at least so many steps below the peak, from the peak down. */
  readonly #above = new Uint32Array(MOST_STEPS + 1);

  /** From the first to the last flat top; null where there is no limit. */
  find(side: SideOfSamples): FlatTop | null {
    this.#sort(side);
    for (const pile of PILES) {
      const offset = this.#bestOffset(pile);
      if (offset === null) continue;
      const runs = findRuns(
        side,
        side.peak * (1 - (offset + pile.height) / STEPS_PER_PEAK),
        pile.shortestRun,
      );
      if (this.#isLimit(pile, offset, runs) && !isOnCoarseGrid(side, pile)) return runs;
    }
    return null;
  }

  #sort({ values, count, sign, peak }: SideOfSamples): void {
    const above = this.#above.fill(0);
    const scale = STEPS_PER_PEAK / peak;
    const bottom = peak - (MOST_STEPS - 1) / scale;
    for (let index = 0; index < count; index += 1) {
      const value = sign * (values[index] as number);
      if (value <= bottom) continue;
      const step = 1 + Math.floor((peak - value) * scale);
      above[step] = (above[step] as number) + 1;
    }
    for (let step = 1; step <= MOST_STEPS; step += 1) {
      above[step] = (above[step] as number) + (above[step - 1] as number);
    }
  }

  /** Where the pile stands out most, in steps below the peak. */
  #bestOffset(pile: Pile): number | null {
    let best: number | null = null;
    let bestRatio = pile.leastRatio;
    for (let third = 0; third <= MOST_OFFSETS; third += 1) {
      const offset = (third * pile.height) / 3;
      const ratio = this.#ratio(pile, offset, 0);
      if (ratio <= bestRatio) continue;
      best = offset;
      bestRatio = ratio;
    }
    return best;
  }

  /** Samples in the pile for each one in as much height of the band below; `strays` lie in the pile but not in runs. */
  #ratio({ height }: Pile, offset: number, strays: number): number {
    const over = this.#above[offset] as number;
    const toPile = this.#above[offset + height] as number;
    const toBand = this.#above[offset + (1 + BAND) * height] as number;
    const inPile = toPile - over - strays;
    if (inPile < FEWEST_IN_PILE || over > MOST_ABOVE * inPile) return 0;
    return inPile / ((toBand - toPile) / BAND + strays + 1);
  }

  #isLimit(pile: Pile, offset: number, runs: Runs): boolean {
    const toPile = this.#above[offset + pile.height] as number;
    const toBand = this.#above[offset + (1 + BAND) * pile.height] as number;
    return (
      runs.count >= FEWEST_RUNS &&
      toBand - toPile >= FEWEST_IN_BAND_PER_RUN * runs.count &&
      2 * runs.atFullScale < runs.samples &&
      this.#ratio(pile, offset, toPile - runs.samples) > pile.leastRatio
    );
  }
}

/** Samples in a row that are not below a floor, and how many of them are at full scale. */
interface Runs extends FlatTop {
  readonly count: number;
  readonly samples: number;
  readonly atFullScale: number;
}

function findRuns(side: SideOfSamples, floor: number, shortest: number): Runs {
  const { values, places, count, sign, largestCode } = side;
  const runs = { first: -1, end: -1, count: 0, samples: 0, atFullScale: 0 };
  let length = 0;
  let end = -1;
  for (let index = 0; index < count; index += 1) {
    const value = sign * (values[index] as number);
    if (value < floor) continue;
    const place = places[index] as number;
    if (place !== end) {
      if (length >= shortest) noteRun(runs, end, length);
      length = 0;
    }
    length += 1;
    end = place + 1;
    if (value >= largestCode) runs.atFullScale += 1;
  }
  if (length >= shortest) noteRun(runs, end, length);
  return runs;
}

function noteRun(
  runs: { first: number; end: number; count: number; samples: number },
  end: number,
  length: number,
): void {
  if (runs.first < 0) runs.first = end - length;
  runs.end = end;
  runs.count += 1;
  runs.samples += length;
}

/** All neighbours differ by multiples of one step, and that is no small one. */
function isOnCoarseGrid(side: SideOfSamples, { height }: Pile): boolean {
  const coarsest = (COARSEST_STEP * height * side.peak) / STEPS_PER_PEAK;
  let smallest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < side.count; index += 1) {
    const step = stepBefore(side, index);
    if (step === 0) continue;
    if (step <= coarsest) return false;
    smallest = Math.min(smallest, step);
  }
  for (let index = 1; index < side.count; index += 1) {
    const multiple = stepBefore(side, index) / smallest;
    if (Math.abs(multiple - Math.round(multiple)) > GRID_TOLERANCE) return false;
  }
  return true;
}

/** How far a sample is from the one before it; 0 where that one is not known. */
function stepBefore({ values, places }: SideOfSamples, index: number): number {
  if (places[index] !== (places[index - 1] as number) + 1) return 0;
  return Math.abs((values[index] as number) - (values[index - 1] as number));
}
