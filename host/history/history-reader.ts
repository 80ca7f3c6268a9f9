import type { HistoryFilter, HistoryGroup, HistoryKind } from '#core/record/history-filter.ts';
import type { HistoryChoices, HistoryFigures, HistoryPage } from '#core/record/history-view.ts';
import type { Connection } from '../store/connection.ts';
import { testPlace } from '../store/test-number.ts';
import {
  choicesOf,
  clientsOf,
  countByGroup,
  countByMonth,
  countLevels,
  countReasons,
  countRunReasons,
  verdictCounts,
} from './count-tests.ts';
import { historyLines } from './history-lines.ts';
import { HistoryMemory, type WantedTests } from './history-memory.ts';
import { placeOf } from './listed-tests.ts';

/** Which page of the wanted tests is asked for. */
export interface PageWish extends WantedTests {
  /** The page begins before this number; null for the latest. */
  readonly beforeNumber: string | null;
  readonly limit: number;
}

/** Which figures are asked for; they are always of one kind of tests. */
export interface FiguresWish extends WantedTests {
  readonly filter: HistoryFilter & { readonly kind: HistoryKind };
  readonly groupings: readonly HistoryGroup[];
}

/** Searches and counts the closed tests of a bench. */
export interface HistoryReader {
  page(wish: PageWish): Promise<HistoryPage>;
  figures(wish: FiguresWish): Promise<HistoryFigures>;
  /** The names that tests of a kind can be filtered by. */
  choices(kind: HistoryKind): Promise<HistoryChoices>;
  /** Every client of the tests of a kind that count. */
  clients(kind: HistoryKind): Promise<HistoryChoices['client']>;
  close(): Promise<void>;
}

/** The questions of {@link HistoryReader}, answered at once. */
export interface HistoryAnswers {
  page(wish: PageWish): HistoryPage;
  figures(wish: FiguresWish): HistoryFigures;
  choices(kind: HistoryKind): HistoryChoices;
  clients(kind: HistoryKind): HistoryChoices['client'];
}

/** Answers from an open, migrated database; what it read stays in memory. */
export function historyAnswers(connection: Connection): HistoryAnswers {
  const memory = new HistoryMemory(connection);
  return {
    page: (wish) => page(connection, memory, wish),
    figures: (wish) => figures(memory, wish),
    choices: (kind) => choicesOf(memory.tests, memory.find({ ...nothing, filter: { kind } }).counting),
    clients: (kind) => clientsOf(memory.tests, memory.find({ ...nothing, filter: { kind } }).counting),
  };
}

const nothing = { damaged: [], mayNameClients: true } as const;

/** The reader in the caller's own thread: what the worker thread runs, and what a database in memory needs. */
export function sameThreadHistory(connection: Connection): HistoryReader {
  const answers = historyAnswers(connection);
  return {
    page: async (wish) => answers.page(wish),
    figures: async (wish) => answers.figures(wish),
    choices: async (kind) => answers.choices(kind),
    clients: async (kind) => answers.clients(kind),
    close: async () => undefined,
  };
}

function page(connection: Connection, memory: HistoryMemory, wish: PageWish): HistoryPage {
  const { filter, damaged, mayNameClients } = wish;
  const { listed: all } = memory.find({ filter, damaged, mayNameClients });
  const first = firstBefore(memory, all, wish.beforeNumber);
  const rows = all.subarray(first, first + wish.limit);
  const sequences = memory.tests.sequence.values;
  return {
    matched: all.length,
    lines: historyLines(
      connection,
      Array.from(rows, (row) => sequences[row] ?? 0),
    ),
  };
}

/** Index of the first row whose number is before another; rows stand latest first. An unreadable number gives none. */
function firstBefore(memory: HistoryMemory, rows: Uint32Array, beforeNumber: string | null): number {
  if (beforeNumber === null) return 0;
  const place = testPlace(beforeNumber);
  if (place === null) return rows.length;
  const [places, before] = [memory.tests.place.values, placeOf(place)];
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[rows[middle] ?? 0] ?? 0) < before) high = middle;
    else low = middle + 1;
  }
  return low;
}

function figures(memory: HistoryMemory, wish: FiguresWish): HistoryFigures {
  const { tests } = memory;
  const { filter, damaged: unbelieved, mayNameClients } = wish;
  const { counting, ofKinds, replaced, damaged } = memory.find({
    filter,
    damaged: unbelieved,
    mayNameClients,
  });
  const [official = 0, workshop = 0, simulated = 0] = ofKinds;
  return {
    kind: filter.kind,
    tests: counting.length,
    counts: verdictCounts(tests, counting),
    leftOut: { replaced, damaged },
    ofKinds: { official, workshop, simulated },
    byMonth: countByMonth(tests, counting),
    groupings: wish.groupings.map((by) => countByGroup(tests, counting, by)),
    levels: countLevels(tests, counting),
    reasons: countReasons(tests, counting),
    runReasons: countRunReasons(tests, counting),
  };
}
