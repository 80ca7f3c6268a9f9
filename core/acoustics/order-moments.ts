import { weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { BLOCK_REVOLUTIONS } from './order-lines.ts';

/** Moments in each revolution: means are within 0.003 dB of the integral even at 4,000 rpm/s from 600 rpm. */
export const MOMENTS_PER_REVOLUTION = 1;

/** Means over the time of a block under its Hann window. */
export interface BlockMeans {
  /** Time under the window. */
  readonly seconds: number;
  readonly timeSeconds: number;
  readonly speedRpm: number;
  /** Power that the A-weighting leaves of each order. */
  readonly weightingPower: Float64Array;
}

/** Time and speed at equal angles of the crank, as far back as a block reaches. */
export interface OrderMoments {
  /** Takes the next moment, a revolution after the one before. */
  add(timeSeconds: number, perSecond: number): void;
  /** Means over the block that begins at a moment; the arrays are used again. */
  meansFrom(firstMoment: number): BlockMeans;
}

const MOMENTS_PER_BLOCK = BLOCK_REVOLUTIONS * MOMENTS_PER_REVOLUTION;
/** More than a block, whose end is known only a moment later. */
const KEPT = 2 * MOMENTS_PER_BLOCK;
/** Hann window at the moments of a block, the first being 0. */
const WEIGHTS = Array.from(
  { length: MOMENTS_PER_BLOCK },
  (_, moment) => 0.5 - 0.5 * Math.cos((2 * Math.PI * moment) / MOMENTS_PER_BLOCK),
);

/** No moments yet; the first to come is number 1. */
export function createOrderMoments(orders: readonly number[]): OrderMoments {
  return new RecentMoments(orders);
}

class RecentMoments implements OrderMoments {
  readonly #orders: readonly number[];
  readonly #timeSeconds = new Float64Array(KEPT);
  readonly #perSecond = new Float64Array(KEPT);
  /** Row by row for each moment. */
  readonly #powers: Float64Array;
  readonly #meanPowers: Float64Array;
  #count = 0;

  constructor(orders: readonly number[]) {
    this.#orders = orders;
    this.#powers = new Float64Array(KEPT * orders.length);
    this.#meanPowers = new Float64Array(orders.length);
  }

  add(timeSeconds: number, perSecond: number): void {
    this.#count += 1;
    const row = this.#count % KEPT;
    this.#timeSeconds[row] = timeSeconds;
    this.#perSecond[row] = perSecond;
    const start = row * this.#orders.length;
    for (let index = 0; index < this.#orders.length; index += 1)
      this.#powers[start + index] = weightingPower('A', (this.#orders[index] as number) * perSecond);
  }

  meansFrom(firstMoment: number): BlockMeans {
    let [turns, seconds, secondsOfTime] = [0, 0, 0];
    this.#meanPowers.fill(0);
    for (let moment = 1; moment < MOMENTS_PER_BLOCK; moment += 1) {
      const row = (firstMoment + moment) % KEPT;
      const weight = (WEIGHTS[moment] as number) / MOMENTS_PER_REVOLUTION;
      const time = weight / (this.#perSecond[row] as number);
      turns += weight;
      seconds += time;
      secondsOfTime += time * (this.#timeSeconds[row] as number);
      this.#addPowers(row, time);
    }
    for (let index = 0; index < this.#meanPowers.length; index += 1)
      this.#meanPowers[index] = (this.#meanPowers[index] as number) / seconds;
    return {
      seconds,
      timeSeconds: secondsOfTime / seconds,
      speedRpm: (60 * turns) / seconds,
      weightingPower: this.#meanPowers,
    };
  }

  #addPowers(row: number, time: number): void {
    const sums = this.#meanPowers;
    const start = row * sums.length;
    for (let index = 0; index < sums.length; index += 1)
      sums[index] = (sums[index] as number) + time * (this.#powers[start + index] as number);
  }
}
