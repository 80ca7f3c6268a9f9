import type { ProfileStepKind } from '#core/procedure/own-profile/profile-step.ts';
import type { Role } from '#core/people/role.ts';
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

/** Append-only steps of a laboratory's own profiles, numbered from 1 without gaps for each. */
export interface ProfileStepTable {
  profileId: string;
  sequence: number;
  kind: ProfileStepKind;
  at: string;
  person: string;
  reason: string;
  version: number | null;
  copiedFrom: string | null;
  /** JSON text; null for a step that carries no profile. */
  content: string | null;
}

/** The seal of a record; `content` is the canonical JSON that was signed. */
export interface SealTable {
  sequence: number;
  testId: string;
  content: string;
  sealSha256: string;
  signature: string;
}

/** An event of the log; `content` is its canonical JSON with its place in the chain, of which `kind` and `what` are a part. */
export interface AuditEventTable {
  sequence: number;
  kind: string;
  what: string;
  content: string;
  sha256: string;
}

/** One person; `mustChange` and `disabled` are 1 or 0. */
export interface AccountTable {
  id: string;
  name: string;
  nameKey: string;
  role: Role;
  passwordHash: string;
  mustChange: number;
  disabled: number;
  createdAt: string;
}

/** Failed attempts to sign in, by the key of a name or of the bench. */
export interface SignInFailureTable {
  who: string;
  count: number;
  lastAtSeconds: number;
}

/** Keys of other programs, by their hash. */
export interface ApiTokenTable {
  id: string;
  accountId: string;
  name: string;
  role: Role;
  sha256: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

/** A person's signature on a closed test; `content` is the canonical JSON that was signed. */
export interface TestSignatureTable {
  sequence: number;
  testId: string;
  content: string;
  signature: string;
}

/** A signed copy of a paper; `content` is canonical JSON, of which `testId` and `sha256` are a part. */
export interface SignedCopyTable {
  sequence: number;
  testId: string;
  sha256: string;
  content: string;
}

/** A test whose record took the place of another's. */
export interface AmendmentTable {
  testId: string;
  /** Identifier of the test whose record it takes the place of. */
  amends: string;
}

/** A job; `content` is the canonical JSON of what was ordered. */
export interface JobTable {
  id: string;
  number: string;
  year: number;
  yearSequence: number;
  createdAt: string;
  createdBy: string;
  content: string;
}

/** A test that was begun for a job. */
export interface JobTestTable {
  testId: string;
  jobId: string;
}

/** A job that was given up before any test. */
export interface JobCancellationTable {
  jobId: string;
  at: string;
  person: string;
  reason: string;
}

/** The line by which the history searches and counts a sealed record; all of it repeats the record. */
export interface ListingTable {
  /** That of its seal. */
  sequence: number;
  testId: string;
  year: number;
  yearSequence: number;
  /** Day of the test by the clock of the place, as 20261123; 0 where it cannot be read. */
  day: number;
  startedAt: string;
  closedAt: string;
  mode: string;
  /** 1 when the instruments were simulated, else 0. */
  simulated: number;
  outcome: string;
  /** 1 for a record that declares another void, else 0. */
  isWithdrawal: number;
  /** Null where the record cannot be read. */
  verdict: NonNullable<TestSummary['verdict']> | null;
  reportedDb: number | null;
  unroundedDb: number | null;
  limitDb: number | null;
  plate: string;
  chassisNumber: string;
  make: string;
  model: string;
  exhaustMaker: string;
  exhaustModel: string;
  exhaustSerialNumber: string;
  profileId: string;
  client: string;
  site: string;
  operator: string;
  /** Codes of what rejects the test, each once, separated by blanks. */
  reasons: string;
  runs: number;
  rejectedRuns: number;
  /** In how many runs each reason rejects: `HOLD_TOO_SHORT:2 OVERLOAD:1`. */
  runReasons: string;
}

/** Signed hash of what still changes, by the name of what that is. */
export interface StandingHashTable {
  name: string;
  sha256: string;
  signature: string;
}

/** What the workshop keeps, numbered from 1 in the order of being kept; `content` is canonical JSON, of which `kind` is a part. */
export interface WorkshopEntryTable {
  sequence: number;
  id: string;
  at: string;
  person: string;
  kind: string;
  content: string;
}

/** Tables of the newest migration. */
export interface Schema {
  test: TestTable;
  journal: JournalTable;
  record: RecordTable;
  setting: SettingTable;
  profileStep: ProfileStepTable;
  seal: SealTable;
  auditEvent: AuditEventTable;
  account: AccountTable;
  signInFailure: SignInFailureTable;
  apiToken: ApiTokenTable;
  testSignature: TestSignatureTable;
  amendment: AmendmentTable;
  signedCopy: SignedCopyTable;
  job: JobTable;
  jobTest: JobTestTable;
  jobCancellation: JobCancellationTable;
  standingHash: StandingHashTable;
  listing: ListingTable;
  workshopEntry: WorkshopEntryTable;
}
