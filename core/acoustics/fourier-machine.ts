import type { Kernel } from './kernels/load-kernel.ts';

/** The largest block that the module's memory holds together with its tables. */
export const LARGEST_SIZE = 2 ** 17;
/** One pair that stands for all. */
const NO_WEIGHTS = new Float64Array([1, 1]);
/** Keeps the two places of work from falling on the same lines of a cache. */
const GAP = 72;

/** What a transform multiplies by. A table is known by which it is, not by what it holds: never change one. */
export interface TransformTables {
  /** One for each sample; null leaves all as they are. */
  readonly weights: Float64Array | null;
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
    this.#numbers.set(sums, this.#sums);
    this.#run(samples, tables, sums);
  }

  /** Puts the squared magnitudes of bins 0 to half the size, of samples times weights, into `powers`. */
  putPowers(samples: Float64Array, tables: TransformTables, powers: Float64Array): void {
    this.#numbers.fill(0, this.#sums, this.#sums + powers.length);
    this.#run(samples, tables, powers);
  }

  #run(samples: Float64Array, tables: TransformTables, found: Float64Array): void {
    const [weights, turns] = this.#placesOf(tables.weights ?? NO_WEIGHTS, tables.turns);
    const isEven = tables.weights === null ? 1 : 0;
    const half = samples.length / 2;
    this.#numbers.set(samples, this.#samples);
    const places = [8 * weights, isEven, 8 * turns, 8 * this.#sums] as const;
    this.#addPowers(half, 8 * this.#samples, 8 * this.#more, ...places);
    found.set(this.#numbers.subarray(this.#sums, this.#sums + half + 1));
  }

  #placesOf(ofWeights: Float64Array, ofTurns: Float64Array): readonly [weights: number, turns: number] {
    const weights = this.#places.get(ofWeights);
    const turns = this.#places.get(ofTurns);
    if (weights !== undefined && turns !== undefined) return [weights, turns];
    const room = this.#numbers.length - this.#endOfTables;
    if (ofWeights.length + ofTurns.length > room) this.#forgetTables();
    return [this.#load(ofWeights), this.#load(ofTurns)];
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
