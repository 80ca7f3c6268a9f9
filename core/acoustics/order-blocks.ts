import { createOrderGrid, type OrderGrid } from './order-grid.ts';
import { BLOCK_REVOLUTIONS, createOrderLines, type OrderLines } from './order-lines.ts';
import {
  type BlockMeans,
  createOrderMoments,
  MOMENTS_PER_REVOLUTION,
  type OrderMoments,
} from './order-moments.ts';

/** Samples in order of time, each with the place and the speed of the shaft; only the first `count` are there. */
export interface ShaftSamples {
  readonly count: number;
  /** Each sample times the share of a revolution that it stands for. */
  readonly samples: Float64Array;
  readonly seconds: Float64Array;
  /** Since the start of the first block. */
  readonly revolutions: Float64Array;
  readonly perSecond: Float64Array;
}

/** Told of each block: its means and the mean square of each order; what is handed over is used again. */
export type OnOrderBlock = (means: BlockMeans, meanSquares: Float64Array) => void;

/** Orders of a stream in blocks of 8 revolutions that overlap by half. */
export interface OrderBlocks {
  add(samples: ShaftSamples): void;
  /** Closes a block that ended with the last sample. */
  finish(): void;
}

const BLOCK_MOMENTS = BLOCK_REVOLUTIONS * MOMENTS_PER_REVOLUTION;
/** Orders below this need no finer grid than it. */
const LEAST_HIGHEST_ORDER = 4;

/** Follows `orders`, none of them above what the rate of the samples holds, from revolution 0 on. */
export function createOrderBlocks(
  orders: readonly number[],
  startSeconds: number,
  onBlock: OnOrderBlock,
): OrderBlocks {
  return new OverlappingBlocks(orders, startSeconds, onBlock);
}

/** The highest order that a grid and a sample rate are laid out for. */
export function highestOrderOf(orders: readonly number[]): number {
  return Math.max(LEAST_HIGHEST_ORDER, ...orders.map(Math.abs));
}

class OverlappingBlocks implements OrderBlocks {
  readonly #grid: OrderGrid;
  readonly #lines: OrderLines;
  readonly #moments: OrderMoments;
  readonly #onBlock: OnOrderBlock;
  readonly #meanSquares: Float64Array;
  /** The sample before the present ones. */
  #lastSeconds: number;
  #lastRevolutions = 0;
  #lastPerSecond = 0;
  /** Moments passed, the first after a revolution, and the moment at which the open block began. */
  #passed = 0;
  #blockStart = 0;

  constructor(orders: readonly number[], startSeconds: number, onBlock: OnOrderBlock) {
    this.#grid = createOrderGrid(highestOrderOf(orders));
    this.#lines = createOrderLines(this.#grid, orders);
    this.#moments = createOrderMoments(orders);
    this.#onBlock = onBlock;
    this.#meanSquares = new Float64Array(orders.length);
    this.#lastSeconds = startSeconds;
  }

  add(samples: ShaftSamples): void {
    const { count, revolutions } = samples;
    for (let next = 0; next < count;) {
      const momentRevolutions = (this.#passed + 1) / MOMENTS_PER_REVOLUTION;
      const end = firstNotBelow(momentRevolutions, revolutions, next, count);
      this.#grid.add(samples.samples, revolutions, next, end);
      if (end > next) this.#keep(samples, end - 1);
      if (end < count) this.#passMoment(samples, end, momentRevolutions);
      next = end;
    }
  }

  finish(): void {
    if (this.#passed === this.#blockStart + BLOCK_MOMENTS) this.#closeBlock();
  }

  #keep({ seconds, revolutions, perSecond }: ShaftSamples, index: number): void {
    this.#lastSeconds = seconds[index] as number;
    this.#lastRevolutions = revolutions[index] as number;
    this.#lastPerSecond = perSecond[index] as number;
  }

  /** Between two samples the shaft hardly changes its speed. */
  #passMoment({ seconds, revolutions, perSecond }: ShaftSamples, index: number, at: number): void {
    // A block is complete a moment after its end, when no more samples reach back into it.
    this.finish();
    const share = (at - this.#lastRevolutions) / ((revolutions[index] as number) - this.#lastRevolutions);
    const between = (last: number, next: number): number => last + share * (next - last);
    this.#moments.add(
      between(this.#lastSeconds, seconds[index] as number),
      between(this.#lastPerSecond, perSecond[index] as number),
    );
    this.#passed += 1;
  }

  #closeBlock(): void {
    this.#lines.read(this.#meanSquares);
    this.#onBlock(this.#moments.meansFrom(this.#blockStart), this.#meanSquares);
    this.#grid.advance(BLOCK_REVOLUTIONS / 2);
    this.#blockStart += BLOCK_MOMENTS / 2;
  }
}

/** Index of the first value from `start` on that is not below a limit; `count` where there is none. */
function firstNotBelow(limit: number, values: Float64Array, start: number, count: number): number {
  let index = start;
  while (index < count && (values[index] as number) < limit) index += 1;
  return index;
}
