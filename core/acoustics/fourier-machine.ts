import type { Kernel } from './kernels/load-kernel.ts';

/** The largest block that the module's memory holds together with its tables. */
export const LARGEST_SIZE = 2 ** 17;
/** Keeps the two places of work from falling on the same lines of a cache. */
const GAP = 72;

/** What a transform multiplies by. A table is known by which it is, not by what it holds: never change one. */
export interface TransformTables {
  /** One for each sample. */
  readonly weights: Float64Array;
  /** As of createFourierTurns. */
  readonly turns: Float64Array;
}

/** The compiled transform and its memory: room to work in, and behind it the tables that were asked for last. */
export class FourierMachine {
  readonly #numbers: Float64Array;
  readonly #addPowers: (...values: number[]) => number;
  readonly #samples: number;
  readonly #more: number;
  readonly #sums: number;
  readonly #firstTable: number;
  readonly #places = new Map<Float64Array, number>();
  #endOfTables: number;

  constructor(kernel: Kernel) {
    this.#numbers = kernel.numbers;
    this.#addPowers = kernel.call('addPowers');
    this.#samples = kernel.place('START');
    this.#more = this.#samples + LARGEST_SIZE + GAP;
    this.#sums = this.#more + LARGEST_SIZE + GAP;
    this.#firstTable = this.#sums + LARGEST_SIZE / 2 + GAP;
    this.#endOfTables = this.#firstTable;
  }

  /** Adds the squared magnitudes of bins 0 to half the size, of samples times weights, to the sums. */
  addPowers(samples: Float64Array, tables: TransformTables, sums: Float64Array): void {
    const [weights, turns] = this.#placesOf(tables);
    const half = samples.length / 2;
    this.#numbers.set(samples, this.#samples);
    this.#numbers.set(sums, this.#sums);
    this.#addPowers(half, 8 * this.#samples, 8 * this.#more, 8 * weights, 8 * turns, 8 * this.#sums);
    sums.set(this.#numbers.subarray(this.#sums, this.#sums + half + 1));
  }

  #placesOf(tables: TransformTables): readonly [weights: number, turns: number] {
    const weights = this.#places.get(tables.weights);
    const turns = this.#places.get(tables.turns);
    if (weights !== undefined && turns !== undefined) return [weights, turns];
    const room = this.#numbers.length - this.#endOfTables;
    if (tables.weights.length + tables.turns.length > room) this.#forgetTables();
    return [this.#load(tables.weights), this.#load(tables.turns)];
  }

  #forgetTables(): void {
    this.#places.clear();
    this.#endOfTables = this.#firstTable;
  }

  /** The place of a table in the memory, which is filled if the table is not there yet. */
  #load(table: Float64Array): number {
    const known = this.#places.get(table);
    if (known !== undefined) return known;
    const place = this.#endOfTables;
    this.#numbers.set(table, place);
    this.#places.set(table, place);
    this.#endOfTables += table.length;
    return place;
  }
}
