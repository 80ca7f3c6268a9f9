import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OddityList } from '#core/record/oddity-list.ts';
import type { RecordReader } from '../store/test-store.ts';
import { OddityLines } from './oddity-lines.ts';
import { OddityRecords } from './oddity-records.ts';

/** What the desk reads. */
export interface OddityParts {
  readonly store: Pick<RecordReader, 'officialResults' | 'find'>;
  /** Seconds that a procedure demands at least for so many runs; 0 where it is not known any more. */
  readonly neededSeconds: (profileId: string, runs: number) => number;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  readonly isTesting: () => boolean;
}

const sliceLength = 2000;
/** Records are large: only the newest are compared by their sound. */
const mostRecords = 400;

const nothing: OddityList = { state: 'none', lines: 0, records: 0, endedAt: null, oddities: [] };

/** Looks through the tests of a bench for hints worth a visit, a slice at a time, on demand, and never during a test. */
export class OddityDesk {
  readonly #parts: OddityParts;
  #list = nothing;
  #isWanted = false;

  constructor(parts: OddityParts) {
    this.#parts = parts;
  }

  list(): OddityList {
    return this.#list;
  }

  /** Begins to look; false where it is looked already or a test runs. */
  begin(): boolean {
    if (this.#isWanted || this.#parts.isTesting()) return false;
    this.#isWanted = true;
    void this.#look();
    return true;
  }

  /** Ends the look; what was found so far stays. */
  stop(): void {
    this.#isWanted = false;
  }

  get #goesOn(): boolean {
    return this.#isWanted && !this.#parts.isTesting();
  }

  async #look(): Promise<void> {
    const lines = new OddityLines(this.#parts.neededSeconds);
    const records = new OddityRecords();
    const tell = (state: OddityList['state'], endedAt: string | null = null): void => {
      const oddities = endedAt === null ? [] : [...lines.oddities(), ...records.oddities()];
      this.#list = { state, lines: lines.count, records: records.count, endedAt, oddities };
    };
    tell('running');
    try {
      const newest = await this.#lookAtLines(lines, () => tell('running'));
      for (const testId of newest) {
        if (!this.#goesOn) break;
        const record = this.#parts.store.find(testId);
        if (record !== null) records.take(record);
        tell('running');
        await nextTurn();
      }
    } finally {
      const isWhole = this.#goesOn;
      this.#isWanted = false;
      tell(isWhole ? 'done' : 'stopped', this.#parts.now());
    }
  }

  /** Looks at all lines, and names the newest tests. */
  async #lookAtLines(lines: OddityLines, tell: () => void): Promise<readonly string[]> {
    let newest: readonly string[] = [];
    for (let after = 0; this.#goesOn;) {
      const rows = this.#parts.store.officialResults(after, sliceLength);
      lines.take(rows);
      newest = [...newest, ...rows.map(({ testId }) => testId)].slice(-mostRecords);
      tell();
      const last = rows.at(-1);
      if (last === undefined) return newest;
      after = last.sequence;
      await nextTurn();
    }
    return [];
  }
}
