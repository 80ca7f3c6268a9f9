/** Cells over which a sample is spread, and those of them before the sample's own. */
const SPREAD_CELLS = 6;
const CELLS_BEFORE = 2;
/** Places within a cell at which the spreading weights are tabulated; between them they are taken as straight. */
const PLACES = 128;
/** The bell is smooth: its transform needs no more places than these. */
const GAIN_PLACES = 16;
/** Least cells in the period of the highest order wanted. */
const CELLS_PER_PERIOD = 4;
/** The grid reaches over a block, and a little further while its last samples come in. */
const GRID_REVOLUTIONS = 9;

/** A signal over equal angles of the crank, from an origin that moves on as blocks are done with. */
export interface OrderGrid {
  /** Power of two. */
  readonly cellsPerRevolution: number;
  /** The cells from the origin on are `cells[first]` and those after it. */
  readonly cells: Float64Array;
  readonly first: number;
  /** Adds samples `from` to `to` (exclusive) at their revolutions, which lie within 8.5 from the origin. */
  add(samples: Float64Array, revolutions: Float64Array, from: number, to: number): void;
  /** Forgets what lies before `revolutions` from the origin and makes that the origin. */
  advance(revolutions: number): void;
  /** What spreading leaves of a line at an order, as a factor to its amplitude. */
  gainAt(order: number): number;
}

/**
 * Each sample, times the angle it stands for, is spread over six cells under a bell. The transform of the cells,
 * divided by that of the bell, is then the Fourier integral over the angle itself at every order up to
 * `highestOrder`, wherever the samples fall (a non-uniform Fourier transform; the bell is that of Barnett, Magland
 * and af Klinteberg 2019). What the sound holds beyond the orders of the grid is at least 95 dB down.
 */
export function createOrderGrid(highestOrder: number): OrderGrid {
  const cellsPerRevolution = 2 ** Math.ceil(Math.log2(CELLS_PER_PERIOD * highestOrder));
  return new SpreadingGrid(cellsPerRevolution, highestOrder / cellsPerRevolution);
}

class SpreadingGrid implements OrderGrid {
  readonly cellsPerRevolution: number;
  readonly cells: Float64Array;
  readonly first = CELLS_BEFORE;
  readonly #steepness: number;
  /** Weights of the six cells at every place, and how much they change to the next place. */
  readonly #weights: Float64Array;
  readonly #changes: Float64Array;
  #originRevolutions = 0;

  constructor(cellsPerRevolution: number, highestShare: number) {
    this.cellsPerRevolution = cellsPerRevolution;
    this.cells = new Float64Array(GRID_REVOLUTIONS * cellsPerRevolution + SPREAD_CELLS);
    // As wide a bell as the distance from the highest order to its nearest alias needs.
    this.#steepness = 0.97 * Math.PI * SPREAD_CELLS * (1 - highestShare);
    const rows = Float64Array.from({ length: (PLACES + 1) * SPREAD_CELLS }, (_, index) =>
      this.#bellAt(CELLS_BEFORE + Math.floor(index / SPREAD_CELLS) / PLACES - (index % SPREAD_CELLS)),
    );
    this.#weights = rows.slice(0, PLACES * SPREAD_CELLS);
    this.#changes = this.#weights.map((weight, index) => (rows[index + SPREAD_CELLS] as number) - weight);
  }

  add(samples: Float64Array, revolutions: Float64Array, from: number, to: number): void {
    const { cells, cellsPerRevolution } = this;
    const weights = this.#weights;
    const changes = this.#changes;
    const origin = this.#originRevolutions;
    for (let index = from; index < to; index += 1) {
      const sample = samples[index] as number;
      const position = ((revolutions[index] as number) - origin) * cellsPerRevolution;
      const cell = position | 0;
      const place = (position - cell) * PLACES;
      const row = (place | 0) * SPREAD_CELLS;
      const rest = place - (place | 0);
      // Six cells written out: as a loop they take twice as long.
      cells[cell] =
        (cells[cell] as number) + sample * ((weights[row] as number) + rest * (changes[row] as number));
      cells[cell + 1] =
        (cells[cell + 1] as number) +
        sample * ((weights[row + 1] as number) + rest * (changes[row + 1] as number));
      cells[cell + 2] =
        (cells[cell + 2] as number) +
        sample * ((weights[row + 2] as number) + rest * (changes[row + 2] as number));
      cells[cell + 3] =
        (cells[cell + 3] as number) +
        sample * ((weights[row + 3] as number) + rest * (changes[row + 3] as number));
      cells[cell + 4] =
        (cells[cell + 4] as number) +
        sample * ((weights[row + 4] as number) + rest * (changes[row + 4] as number));
      cells[cell + 5] =
        (cells[cell + 5] as number) +
        sample * ((weights[row + 5] as number) + rest * (changes[row + 5] as number));
    }
  }

  advance(revolutions: number): void {
    const { cells } = this;
    const passed = revolutions * this.cellsPerRevolution;
    cells.copyWithin(0, passed);
    cells.fill(0, cells.length - passed);
    this.#originRevolutions += revolutions;
  }

  gainAt(order: number): number {
    const edge = (SPREAD_CELLS * GAIN_PLACES) / 2;
    let sum = 0;
    for (let place = 1 - edge; place < edge; place += 1) {
      const cells = place / GAIN_PLACES;
      sum += this.#bellAt(cells) * Math.cos((2 * Math.PI * order * cells) / this.cellsPerRevolution);
    }
    return sum / GAIN_PLACES;
  }

  /** The bell at a distance in cells: 1 in the middle, nearly nothing at its edges. */
  #bellAt(cells: number): number {
    const distance = (2 * cells) / SPREAD_CELLS;
    return Math.exp(this.#steepness * (Math.sqrt(Math.max(0, 1 - distance * distance)) - 1));
  }
}
