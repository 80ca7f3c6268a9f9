import {
  type HistoryGroup,
  type HistoryKind,
  historyGroups,
  historyKinds,
} from '#core/record/history-filter.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { joined } from '../store/record-row.ts';
import type { ListingTable } from '../store/schema.ts';
import { testNumber } from '../store/test-number.ts';
import { Column, Dimension } from './dimension.ts';
import { plainText, SearchText } from './search-text.ts';

/** What of a listing is kept in memory. */
export type LoadedListing = Omit<
  ListingTable,
  'testId' | 'startedAt' | 'closedAt' | 'outcome' | 'unroundedDb' | 'exhaustSerialNumber'
>;

/** Stands for a test without a verdict. */
export const noVerdict = 255;

const bytes = () => new Column((length) => new Uint8Array(length));
const shorts = () => new Column((length) => new Uint16Array(length));
const words = () => new Column((length) => new Uint32Array(length));
const reals = () => new Column((length) => new Float64Array(length));

const kindNumbers = new Map<HistoryKind, number>(historyKinds.map((kind, index) => [kind, index]));
const verdictNumbers = new Map<string, number>(verdicts.map((verdict, index) => [verdict, index]));

/** The kind of a listed test; whatever says nothing else is no official one. */
export function kindOf({ simulated, mode }: Pick<ListingTable, 'simulated' | 'mode'>): HistoryKind {
  if (simulated !== 0) return 'simulated';
  return mode === 'site' ? 'official' : 'workshop';
}

/**
 * The listings of a bench in memory, column by column, so that a million of them are searched and counted in a few milliseconds
 * whatever is asked. Rows stand in the order in which they were read.
 */
export class ListedTests {
  readonly sequence = words();
  /** Year and number within it as one number, by which tests are ordered. */
  readonly place = reals();
  readonly day = words();
  /** As `2026-11`; empty where the day cannot be read. */
  readonly month = new Dimension();
  readonly kind = bytes();
  readonly verdict = bytes();
  /** -Infinity where there is no level; it never leaves this memory. */
  readonly reportedDb = reals();
  readonly limit = new Dimension();
  readonly isWithdrawal = bytes();
  readonly runs = shorts();
  readonly rejectedRuns = shorts();
  readonly reasons = new Dimension();
  readonly runReasons = new Dimension();
  readonly text = new SearchText();
  readonly groups: Readonly<Record<HistoryGroup, Dimension>> = {
    client: new Dimension(),
    site: new Dimension(),
    exhaustMaker: new Dimension(),
    exhaust: new Dimension(),
    make: new Dimension(),
    vehicle: new Dimension(),
    operator: new Dimension(),
    profile: new Dimension(),
  };
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(row: LoadedListing): void {
    this.sequence.push(row.sequence);
    this.place.push(placeOf(row));
    this.day.push(row.day);
    this.month.push(monthOf(row.day));
    this.kind.push(kindNumbers.get(kindOf(row)) ?? 0);
    this.verdict.push(verdictNumbers.get(row.verdict ?? '') ?? noVerdict);
    this.reportedDb.push(row.reportedDb ?? -Infinity);
    this.limit.push(row.limitDb === null ? '' : String(row.limitDb));
    this.isWithdrawal.push(row.isWithdrawal);
    this.runs.push(row.runs);
    this.rejectedRuns.push(row.rejectedRuns);
    this.reasons.push(row.reasons);
    this.runReasons.push(row.runReasons);
    for (const group of historyGroups) this.groups[group].push(nameIn(row, group));
    this.text.push([plainText(testNumber(row)), plainText(row.plate), plainText(row.chassisNumber)]);
    this.#length += 1;
  }
}

const placesOfYear = 1_000_000_000;

/** A place as one number. */
export function placeOf({ year, yearSequence }: Pick<ListingTable, 'year' | 'yearSequence'>): number {
  return year * placesOfYear + yearSequence;
}

function monthOf(day: number): string {
  return day === 0
    ? ''
    : `${Math.trunc(day / 10_000)}-${String(Math.trunc(day / 100) % 100).padStart(2, '0')}`;
}

function nameIn(row: LoadedListing, group: HistoryGroup): string {
  if (group === 'exhaust') return joined(row.exhaustMaker, row.exhaustModel);
  if (group === 'vehicle') return joined(row.make, row.model);
  return group === 'profile' ? row.profileId : row[group];
}
