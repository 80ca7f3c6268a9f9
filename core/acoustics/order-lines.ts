import { createRealFourierTransform, type RealFourierTransform } from './fourier-transform.ts';
import type { OrderGrid } from './order-grid.ts';
import { createWindow } from './window-function.ts';

/** Revolutions in a block: half orders are four lines of 1/8 order apart. */
export const BLOCK_REVOLUTIONS = 8;

/** Reads orders from the cells of a grid. */
export interface OrderLines {
  /** Writes the mean square of each order in the block of 8 revolutions that begins at the grid's origin. */
  read(meanSquares: Float64Array): void;
}

/**
 * Lines under a Hann window: by one transform where they are multiples of 1/8, else each by a sum of its own. The
 * window lies on the cells, which changes no line and weighs noise beside one less than a hundredth differently.
 */
export function createOrderLines(grid: OrderGrid, orders: readonly number[]): OrderLines {
  return new WindowedBlock(grid, orders);
}

class WindowedBlock implements OrderLines {
  readonly #grid: OrderGrid;
  readonly #orders: Float64Array;
  readonly #weights: Float64Array;
  readonly #block: Float64Array;
  readonly #folded: FoldedTransform | null;
  /** What makes the mean square of each order out of its squared magnitude. */
  readonly #scales: Float64Array;

  constructor(grid: OrderGrid, orders: readonly number[]) {
    this.#grid = grid;
    this.#orders = Float64Array.from(orders);
    this.#weights = createWindow('hann', BLOCK_REVOLUTIONS * grid.cellsPerRevolution).weights;
    this.#block = new Float64Array(this.#weights.length);
    const lines = orders.filter(isLine);
    this.#folded = lines.length === 0 ? null : new FoldedTransform(lines, grid.cellsPerRevolution);
    this.#scales = this.#orders.map((order) => 2 / (BLOCK_REVOLUTIONS * grid.gainAt(order)) ** 2);
  }

  read(meanSquares: Float64Array): void {
    this.#fillBlock();
    this.#folded?.transform(this.#block);
    for (let index = 0; index < this.#orders.length; index += 1) {
      const order = this.#orders[index] as number;
      const power = (isLine(order) ? this.#folded?.powerAt(order) : null) ?? this.#powerAt(order);
      meanSquares[index] = (this.#scales[index] as number) * power;
    }
  }

  #fillBlock(): void {
    const { cells, first } = this.#grid;
    const block = this.#block;
    const weights = this.#weights;
    for (let index = 0; index < block.length; index += 1)
      block[index] = (cells[first + index] as number) * (weights[index] as number);
  }

  /** Squared magnitude of the block's Fourier sum at any order, by turning a pointer from cell to cell. */
  #powerAt(order: number): number {
    const step = (2 * Math.PI * order) / this.#grid.cellsPerRevolution;
    const [cosine, sine] = [Math.cos(step), Math.sin(step)];
    let [real, imaginary, along, across] = [0, 0, 1, 0];
    for (const value of this.#block) {
      real += value * along;
      imaginary += value * across;
      const turned = along * cosine - across * sine;
      across = along * sine + across * cosine;
      along = turned;
    }
    return real * real + imaginary * imaginary;
  }
}

function isLine(order: number): boolean {
  return order >= 0 && Number.isInteger(order * BLOCK_REVOLUTIONS);
}

/**
 * A transform of only those lines that are wanted: whatever repeats within 1, 2 or 4 revolutions keeps its line when
 * the block is laid over itself at that length.
 */
class FoldedTransform {
  readonly #revolutions: number;
  readonly #samples: Float64Array;
  readonly #powers: Float64Array;
  readonly #transform: RealFourierTransform;

  constructor(lines: readonly number[], cellsPerRevolution: number) {
    this.#revolutions = repeatOf(lines);
    this.#samples = new Float64Array(this.#revolutions * cellsPerRevolution);
    this.#powers = new Float64Array(this.#samples.length / 2 + 1);
    this.#transform = createRealFourierTransform(this.#samples.length);
  }

  transform(block: Float64Array): void {
    const samples = this.#samples;
    samples.fill(0);
    for (let start = 0; start < block.length; start += samples.length) {
      for (let index = 0; index < samples.length; index += 1)
        samples[index] = (samples[index] as number) + (block[start + index] as number);
    }
    this.#transform.transformToPowers(samples, this.#powers);
  }

  powerAt(line: number): number {
    return this.#powers[line * this.#revolutions] as number;
  }
}

/** Revolutions after which all lines repeat: the least of 1, 2, 4 and 8. */
function repeatOf(lines: readonly number[]): number {
  let revolutions = 1;
  while (!lines.every((line) => Number.isInteger(line * revolutions))) revolutions *= 2;
  return revolutions;
}
