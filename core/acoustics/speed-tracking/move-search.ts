import { type MoveFit, type SpeedMove, WarpedComb } from './warped-comb.ts';

/** A window of sound whose middle is the moment of interest. */
export interface MoveWindow {
  readonly samples: Float64Array;
  readonly rateHz: number;
  readonly halfSeconds: number;
  /** Seconds since the middle of the window before. */
  readonly laterSeconds: number;
  /** Revolutions per minute of one hertz of the comb's spacing. */
  readonly rpmOfOneHertz: number;
}

/** Changes of speed to begin from, rpm/s, and the steps by which the best is refined. */
const CHANGES = [0, 1500, 3000, 4500, -1500, -3000, -4500, -6000] as const;
const REFINEMENTS = [1000, 500, 250] as const;
/** Engines at rest change their speed no faster, rpm/s. */
const FASTEST_RISE = 6000;
const FASTEST_FALL = -8000;
/** A speed that changes by no more than this, rpm/s, is held; and the share of the power that a held engine explains. */
const HELD_CHANGE = 250;
const PROBES = [-1000, 1000] as const;
const HELD_SHARE = 0.7;
/** The speed may lie so far from the predicted one: a share, and more of it at low speeds, where the changes weigh more. */
const LEAST_REACH = 0.03;
const REACH_RPM = 80;
const LARGEST_REACH = 0.1;

/** `sparing` tries no more than small changes of the speed while the engine is held. */
export type SearchPace = 'thorough' | 'sparing';

/** Finds the move of the speed that explains the next window best, from the move in the window before. */
export class MoveSearch {
  readonly #comb = new WarpedComb();
  readonly #pace: SearchPace;

  constructor(pace: SearchPace) {
    this.#pace = pace;
  }

  /** The best move: a speed at the middle with one change of speed before it and one after it. */
  next(last: SpeedMove, window: MoveWindow): MoveFit {
    const { rpmOfOneHertz, laterSeconds } = window;
    const reach = Math.min(LARGEST_REACH, LEAST_REACH + REACH_RPM / (last.spacingHz * rpmOfOneHertz));
    const fit = (move: SpeedMove): MoveFit => this.#comb.fit(window, move, reach);
    let best = fit(startOf(last, last.after, last.after, laterSeconds));
    if (this.#pace === 'sparing' && isHeld(last, best, rpmOfOneHertz)) {
      const probes = PROBES.map((one) => fit(startOf(last, 0, one / rpmOfOneHertz, laterSeconds)));
      if (probes.every(({ score }) => score < best.score)) return best;
    }
    for (const change of CHANGES) {
      const after = change / rpmOfOneHertz;
      // The same change twice is the same move: while a speed is held, the last change is none.
      for (const before of new Set([last.after, 0, after]))
        best = better(best, fit(startOf(last, before, after, laterSeconds)));
    }
    return refined(best, rpmOfOneHertz, fit);
  }
}

/** An engine that is held, and whose next window the held speed explains this well and better than a small change of it, is still held. */
function isHeld(last: SpeedMove, { share }: MoveFit, rpmOfOneHertz: number): boolean {
  const change = Math.max(Math.abs(last.before), Math.abs(last.after)) * rpmOfOneHertz;
  return change <= HELD_CHANGE && share >= HELD_SHARE;
}

/** Between the two middles the speed has changed as it did after the one and before the other, in the mean. */
function startOf(last: SpeedMove, before: number, after: number, laterSeconds: number): SpeedMove {
  const meanChange = before === 0 ? 0 : (last.after + before) / 2;
  return { spacingHz: Math.max(1, last.spacingHz + meanChange * laterSeconds), before, after };
}

function refined(start: MoveFit, rpmOfOneHertz: number, fit: (move: SpeedMove) => MoveFit): MoveFit {
  let best = start;
  for (const refinement of REFINEMENTS) {
    const step = refinement / rpmOfOneHertz;
    for (const [before, after] of [
      [step, 0],
      [-step, 0],
      [0, step],
      [0, -step],
    ] as const) {
      const move = { ...best, before: best.before + before, after: best.after + after };
      if (isPossible(move, rpmOfOneHertz)) best = better(best, fit(move));
    }
  }
  return best;
}

function isPossible({ before, after }: SpeedMove, rpmOfOneHertz: number): boolean {
  const highest = Math.max(before, after) * rpmOfOneHertz;
  return highest < FASTEST_RISE && Math.min(before, after) * rpmOfOneHertz > FASTEST_FALL;
}

function better(one: MoveFit, other: MoveFit): MoveFit {
  return other.score > one.score ? other : one;
}
