import { type HistoryFilter, type HistoryGroup, historyKinds } from '#core/record/history-filter.ts';
import type { Connection } from '../store/connection.ts';
import { ListedTests, noVerdict } from './listed-tests.ts';
import { amendmentCount, listingsAfter, replacedSequences, sequencesOf } from './listing-source.ts';
import { markWanted } from './wanted-rows.ts';

/** What a filter finds. */
export interface FoundRows {
  /** Rows to be listed, latest number first. */
  readonly listed: Uint32Array;
  /** Those of them that count as results. */
  readonly counting: Uint32Array;
  /** Rows that count, of each of the kinds in their order, whatever kind is wanted. */
  readonly ofKinds: readonly number[];
  /** Rows of the wanted kind that do not count: replaced and withdrawn ones, those that are not believed. */
  readonly replaced: number;
  readonly damaged: number;
}

/** Which tests are asked about. */
export interface WantedTests {
  readonly filter: HistoryFilter;
  /** Tests that the newest check found damaged: what their lines say is not believed. */
  readonly damaged: readonly string[];
  /** False leaves the names of clients out of what a text is looked for in. */
  readonly mayNameClients: boolean;
}

/** How many answers are remembered: a list, its figures and the pages below ask the same. */
const remembered = 8;
const searchedByAll: readonly HistoryGroup[] = ['vehicle', 'exhaust'];
const [standing, replaced, unbelieved] = [0, 1, 2];

/** The listings of a database in memory; each question reads first what has come since the last. */
export class HistoryMemory {
  readonly #connection: Connection;
  readonly tests = new ListedTests();
  #lastSequence = 0;
  #amendments = 0;
  /** Whether a row stands, was replaced or withdrawn, or has no verdict that can be read. */
  #states = new Uint8Array();
  #order = new Uint32Array();
  #found = new Map<string, FoundRows>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** The rows that are wanted, as everything stands now. */
  find(wish: WantedTests): FoundRows {
    this.#refresh();
    const key = JSON.stringify(wish);
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = this.#findAnew(wish);
    const [oldest] = this.#found.keys();
    if (oldest !== undefined && this.#found.size >= remembered) this.#found.delete(oldest);
    this.#found.set(key, found);
    return found;
  }

  #findAnew({ filter, damaged, mayNameClients }: WantedTests): FoundRows {
    const marks = markWanted(
      this.tests,
      filter,
      mayNameClients ? [...searchedByAll, 'client'] : searchedByAll,
    );
    const states = this.#statesWithout(damaged);
    const kinds = this.tests.kind.values;
    const wantedKind = filter.kind === undefined ? null : historyKinds.indexOf(filter.kind);
    const [listed, counting] = [new Uint32Array(marks.length), new Uint32Array(marks.length)];
    const counts = new Uint32Array(historyKinds.length + 3);
    let [lists, results] = [0, 0];
    for (const row of this.#order) {
      if (marks[row] !== 1) continue;
      const [kind, state] = [kinds[row] ?? 0, states[row] ?? unbelieved];
      if (state === standing) counts[kind] = (counts[kind] ?? 0) + 1;
      if (wantedKind !== null && kind !== wantedKind) continue;
      counts[historyKinds.length + state] = (counts[historyKinds.length + state] ?? 0) + 1;
      if (state !== replaced || filter.replaced !== undefined) listed[lists++] = row;
      if (state === standing) counting[results++] = row;
    }
    return {
      listed: listed.subarray(0, lists),
      counting: counting.subarray(0, results),
      ofKinds: [...counts.subarray(0, historyKinds.length)],
      replaced: counts[historyKinds.length + replaced] ?? 0,
      damaged: counts[historyKinds.length + unbelieved] ?? 0,
    };
  }

  /** How each row stands, with what the newest check found. */
  #statesWithout(damaged: readonly string[]): Uint8Array {
    if (damaged.length === 0) return this.#states;
    const found = sequencesOf(this.#connection, damaged);
    const { values } = this.tests.sequence;
    return this.#states.map((state, row) => (found.has(values[row] ?? 0) ? unbelieved : state));
  }

  #refresh(): void {
    let isNew = false;
    for (const slice of listingsAfter(this.#connection, this.#lastSequence)) {
      for (const row of slice) this.tests.push(row);
      this.#lastSequence = slice.at(-1)?.sequence ?? this.#lastSequence;
      isNew = true;
    }
    const amendments = amendmentCount(this.#connection);
    if (!isNew && amendments === this.#amendments) return;
    this.#amendments = amendments;
    this.#found = new Map();
    this.#tellStates();
    if (isNew) this.#sort();
  }

  #tellStates(): void {
    const gone = replacedSequences(this.#connection);
    const sequences = this.tests.sequence.values;
    const [voids, verdicts] = [this.tests.isWithdrawal.values, this.tests.verdict.values];
    this.#states = new Uint8Array(this.tests.length).map((_state, row) => {
      if (gone.has(sequences[row] ?? 0) || voids[row] === 1) return replaced;
      return verdicts[row] === noVerdict ? unbelieved : standing;
    });
  }

  /** Tests end nearly in the order of their numbers, so that nearly nothing is left to be sorted. */
  #sort(): void {
    const { length } = this.tests;
    const places = this.tests.place.values;
    const placeOf = (row: number): number => places[row] ?? 0;
    const order = new Uint32Array(length).map((_row, index) => length - 1 - index);
    const isSorted = order.every(
      (row, index) => index === 0 || placeOf(order[index - 1] ?? 0) > placeOf(row),
    );
    this.#order = isSorted ? order : order.toSorted((one, other) => placeOf(other) - placeOf(one));
  }
}
