import { createDecimatingStream, type DecimatingStream } from '../decimating-stream.ts';
import type { DeclaredEngine } from '../speed-from-sound.ts';
import { MoveSearch, type SearchPace } from './move-search.ts';
import { SampleHistory } from './sample-history.ts';
import { FASTEST_RPM, SLOWEST_RPM, speedWithoutSensor } from './speed-without-sensor.ts';
import type { MoveFit, SpeedMove } from './warped-comb.ts';

/** The speed heard at one moment of a stream; null where the sound does not tell it. */
export interface TrackedSpeed {
  /** Seconds from the first sample of the stream to the middle of the window. */
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
  /** Share of the sound's power that the engine's lines explain, 0 to 1; 0 where no speed is told. */
  readonly confidence: number;
}

type Told = Pick<TrackedSpeed, 'speedRpm' | 'confidence'>;

const NOT_TOLD: Told = { speedRpm: null, confidence: 0 };

/** A speed is told, or not, this often. */
export const TRACK_SPACING_SECONDS = 0.04;

const BLOCK = 1024;
/** Lines up to here are read. */
const HIGHEST_HZ = 1500;
/** Windows hold so many periods of the comb, within limits of time. */
const WINDOW_PERIODS = 4.5;
const SHORTEST_HALF_SECONDS = 0.045;
const LONGEST_HALF_SECONDS = 0.2;
/** The stretches in which a held speed is found, one at a time, and how often. */
const SEEK_SECONDS = [0.5, 1.05, 0.5, 1.7] as const;
const KEPT_SECONDS = 2;
const SEEK_EVERY = 4;
const CHECK_EVERY = 12;
const SPARING_CHECK_EVERY = 24;
/** The least share of the power that must lie on the comb, and of its lowest eight teeth how many must stand out. */
const LEAST_SHARE = 0.65;
const FEWEST_PRESENT = 4;
/** Of these, so many must not be multiples of two nor of three: else the comb may be half or a third of the true one. */
const FEWEST_OTHERS = 2;
/** A speed and the one before it must agree with the changes of speed found at both, by this share. */
const LARGEST_JUMP = 0.015;
const MOST_DOUBTFUL = 3;
const SLOWEST_FOLLOWED_RPM = 0.7 * SLOWEST_RPM;
/** A speed that a look at a held stretch contradicts by more is given up. */
const SAME_SPEED = 0.02;
/** A stretch of speeds that differ by no more is held. */
const HELD_SPEEDS = 12;
const HELD_SPAN = 1.03;

/**
 * Follows the engine speed by its sound alone, from any start: finds it while the engine is held, follows it through
 * run-up and release, and says so where it cannot tell. Constant memory; how the sound is cut into blocks changes nothing.
 */
export class SpeedTracker {
  readonly #engine: DeclaredEngine;
  readonly #onSpeed: (speed: TrackedSpeed) => void;
  readonly #stream: DecimatingStream;
  readonly #history: SampleHistory;
  readonly #search: MoveSearch;
  readonly #block = new Float64Array(BLOCK);
  readonly #step: number;
  #filled = 0;
  #steps = 0;
  #looks = 0;
  #move: SpeedMove | null = null;
  #rpmOfOneHertz = 1;
  #doubtful = 0;
  #wasGood = false;
  readonly #checkEvery: number;
  #recent: number[] = [];

  /** `sparing` tries less where a held engine goes on: for recordings, which are read faster than they were made. */
  constructor(
    sampleRateHz: number,
    engine: DeclaredEngine,
    onSpeed: (speed: TrackedSpeed) => void,
    pace: SearchPace = 'thorough',
  ) {
    this.#search = new MoveSearch(pace);
    this.#checkEvery = pace === 'sparing' ? SPARING_CHECK_EVERY : CHECK_EVERY;
    this.#engine = engine;
    this.#onSpeed = onSpeed;
    this.#stream = createDecimatingStream(sampleRateHz, HIGHEST_HZ, BLOCK);
    this.#step = Math.round(TRACK_SPACING_SECONDS * this.#stream.rateHz);
    this.#history = new SampleHistory(Math.ceil(KEPT_SECONDS * this.#stream.rateHz));
  }

  /** Takes the next samples, at any scale. */
  push(samples: Float32Array | Float64Array): void {
    for (let index = 0; index < samples.length; index += 1) {
      this.#block[this.#filled] = samples[index] as number;
      this.#filled += 1;
      if (this.#filled === BLOCK) this.#takeBlock();
    }
  }

  #takeBlock(): void {
    this.#filled = 0;
    const slow = this.#stream.process(this.#block);
    for (let index = 0; index < slow.length; index += 1) {
      this.#history.push(slow[index] as number);
      if (this.#history.end % this.#step === 0) this.#advance();
    }
  }

  #advance(): void {
    this.#steps += 1;
    const { rateHz, firstSeconds } = this.#stream;
    const middle = this.#history.end - 1 - Math.round(LONGEST_HALF_SECONDS * rateHz);
    const told = this.#move === null ? null : this.#follow(this.#move, middle);
    const every = this.#move === null ? SEEK_EVERY : this.#checkEvery;
    if (this.#steps % every === 0 && (this.#move === null || this.#isHeld())) this.#look();
    if (middle < 0) return;
    this.#onSpeed({ timeSeconds: firstSeconds + middle / rateHz, ...(told ?? NOT_TOLD) });
  }

  /** The speed at a sample, told only where this window and the one before it are beyond doubt. */
  #follow(last: SpeedMove, middle: number): Told | null {
    const fit = this.#fitAt(last, middle);
    if (fit === null) return null;
    const isGood = this.#isGood(last, fit);
    const speedRpm = fit.spacingHz * this.#rpmOfOneHertz;
    const isTold = isGood && this.#wasGood;
    this.#wasGood = isGood;
    this.#doubtful = isGood ? 0 : this.#doubtful + 1;
    this.#move = isGood ? fit : carriedOn(last);
    this.#recent = [...this.#recent.slice(1 - HELD_SPEEDS), speedRpm];
    if (this.#doubtful > MOST_DOUBTFUL) this.#lose();
    return isTold ? { speedRpm, confidence: Math.min(1, fit.share) } : null;
  }

  #fitAt(last: SpeedMove, middle: number): MoveFit | null {
    const { rateHz } = this.#stream;
    const halfPeriods = WINDOW_PERIODS / 2 / carriedOn(last).spacingHz;
    const halfSeconds = Math.min(LONGEST_HALF_SECONDS, Math.max(SHORTEST_HALF_SECONDS, halfPeriods));
    const reach = Math.floor(halfSeconds * rateHz);
    const samples = this.#history.between(middle - reach, middle + reach + 1);
    if (samples === null) return null;
    const rpmOfOneHertz = this.#rpmOfOneHertz;
    const laterSeconds = this.#step / rateHz;
    return this.#search.next(last, { samples, rateHz, halfSeconds, laterSeconds, rpmOfOneHertz });
  }

  #isGood(last: SpeedMove, { share, present, spacingHz, before }: MoveFit): boolean {
    const speedRpm = spacingHz * this.#rpmOfOneHertz;
    const expectedHz = last.spacingHz + ((last.after + before) / 2) * TRACK_SPACING_SECONDS;
    const others = (times: number): number => present.filter((tooth) => tooth % times !== 0).length;
    return (
      share >= LEAST_SHARE &&
      Math.abs(expectedHz / spacingHz - 1) <= LARGEST_JUMP &&
      present.length >= FEWEST_PRESENT &&
      Math.min(others(2), others(3)) >= FEWEST_OTHERS &&
      speedRpm >= SLOWEST_FOLLOWED_RPM &&
      speedRpm <= FASTEST_RPM
    );
  }

  #lose(): void {
    this.#move = null;
    this.#doubtful = 0;
    this.#wasGood = false;
    this.#recent = [];
  }

  #isHeld(): boolean {
    if (this.#recent.length < HELD_SPEEDS) return false;
    return Math.max(...this.#recent) < Math.min(...this.#recent) * HELD_SPAN;
  }

  /** Looks for a held speed in the last stretch: to begin with, and to find out a wrong one. */
  #look(): void {
    const { rateHz } = this.#stream;
    const seconds = SEEK_SECONDS[this.#looks % SEEK_SECONDS.length] as number;
    this.#looks += 1;
    const { end } = this.#history;
    const stretch = this.#history.between(end - Math.round(seconds * rateHz), end);
    const heard = stretch === null ? null : speedWithoutSensor(stretch, rateHz, this.#engine);
    if (heard === null) return;
    if (this.#move === null) {
      this.#rpmOfOneHertz = heard.speedRpm / heard.spacingHz;
      this.#move = { spacingHz: heard.spacingHz, before: 0, after: 0 };
      return;
    }
    const followedRpm = this.#move.spacingHz * this.#rpmOfOneHertz;
    if (Math.abs(followedRpm / heard.speedRpm - 1) > SAME_SPEED) this.#lose();
  }
}

/** The move one step later, where the sound leaves it in doubt: the change dies away. */
function carriedOn({ spacingHz, before, after }: SpeedMove): SpeedMove {
  return { spacingHz: Math.max(1, spacingHz + after * TRACK_SPACING_SECONDS), before, after: after / 2 };
}
