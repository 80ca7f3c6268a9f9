import type { TestSummary } from '#core/record/test-record.ts';

/** A test that was begun. `outcome` is `running` until its record is stored. */
export interface TestTable {
  id: string;
  number: string;
  year: number;
  yearSequence: number;
  startedAt: string;
  /** JSON text. */
  opening: string;
  outcome: TestSummary['outcome'];
}

/** Append-only steps of a test, numbered from 1 without gaps. */
export interface JournalTable {
  testId: string;
  sequence: number;
  timeSeconds: number;
  kind: string;
  /** JSON text. */
  payload: string;
}

/** Frozen records; the columns beside `json` repeat what the history list shows. */
export interface RecordTable {
  testId: string;
  number: string;
  startedAt: string;
  closedAt: string;
  plate: string;
  vehicle: string;
  exhaust: string;
  profileId: string;
  verdict: NonNullable<TestSummary['verdict']>;
  reportedDb: number | null;
  /** 1 when the instruments were simulated, else 0. */
  simulated: number;
  /** JSON text of the whole record. */
  json: string;
}

/** Settings of the bench by name. */
export interface SettingTable {
  name: string;
  /** JSON text. */
  value: string;
}

/** Tables of the newest migration. */
export interface Schema {
  test: TestTable;
  journal: JournalTable;
  record: RecordTable;
  setting: SettingTable;
}
