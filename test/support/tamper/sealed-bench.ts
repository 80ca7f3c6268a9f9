import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Role } from '#core/people/role.ts';
import type { PeopleEventKind } from '#core/record/audit-event.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { AccountEvent, StoredAccount, StoredToken } from '#host/store/account-store.ts';
import { sha256OfJson } from '#host/seal/sha256.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openSignedCopyFolder } from '#host/store/signed-copy-folder.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { jobWishSchema } from '#core/record/job.ts';
import { amendRecord } from '#core/record/amend-record.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { buildEvidence } from '../test-record-builder.ts';
import { backgroundTrack, runEvidence } from '../test-track-builder.ts';

const outcomes = ['closed', 'closed', 'aborted', 'interrupted', 'closed'] as const;

/** Tables of the steps after the seals, each before those that it refers to. */
export const tablesAfterSeals: readonly string[] = [
  'listing',
  'workshopEntry',
  'standingHash',
  'signedCopy',
  'jobTest',
  'jobCancellation',
  'job',
  'amendment',
  'testSignature',
  'apiToken',
  'signInFailure',
  'account',
];

/** Fills a data folder with closed tests (two or more), their journals, a profile, settings and a running test; returns the database. */
export function fillSealedBench(
  folder: string,
  waveformSha256: string | null = null,
  tests: number = outcomes.length,
): string {
  const store = openTestStore(folder, { now: () => '2026-11-23T12:00:00+07:00' });
  store.setSetting('lines', [{ role: 'meter', portPath: '/dev/ttyUSB0' }]);
  for (const [index, outcome] of outcomes.slice(0, tests).entries()) {
    const startedAt = `2026-11-23T0${index + 1}:00:00+07:00`;
    const { id, number } = store.begin({
      id: `test-${index}`,
      startedAt,
      opening: { plate: `R ${index} AB` },
    });
    store.append(id, [...journalOf(index), ...recordingOf(waveformSha256)]);
    store.close(recordOf(id, number, startedAt, outcome));
  }
  store.profiles.append('lab-own', firstStep);
  store.begin({ id: 'running', startedAt: '2026-11-23T09:00:00+07:00', opening: {} });
  store.append('running', journalOf(9));
  for (const signature of signatures) store.sign(signature);
  for (const letter of ['a', 'b']) keepCopy(store, folder, letter);
  store.dispose();
  return join(folder, 'senyap.sqlite');
}

/** Keeps a file as a signed copy of a paper of a closed test; nobody looks into it here. */
function keepCopy(store: TestStore, folder: string, letter: string): void {
  store.keepSignedCopy({
    testId: 'test-1',
    sha256: openSignedCopyFolder(folder).store(new TextEncoder().encode(`%PDF-1.7 ${letter}`)),
    paperSha256: letter.repeat(64),
    origin: 'returned',
    signatures: [{ name: 'Ketut', at: '2026-11-23T11:00:00+07:00' }],
    keptBy: 'Ketut',
    keptAt: '2026-11-23T11:10:00+07:00',
  });
}

/** A sealed bench that belongs to people: accounts of two roles, one of them disabled later, and two tokens, one revoked. */
export function fillBenchOfPeople(folder: string, tests: number = outcomes.length): string {
  const filename = fillSealedBench(folder, null, tests);
  const store = openTestStore(folder, { now: () => '2026-11-23T12:00:00+07:00' });
  const { accounts } = store;
  for (const account of [accountOf('made', 'administrator'), accountOf('sari', 'technician')]) {
    accounts.add(account, eventAbout('account-made', account.name));
  }
  accounts.change('sari', { passwordHash: 'scrypt$sari$2' }, eventAbout('password-changed', 'sari'));
  accounts.change('sari', { disabled: true }, eventAbout('account-changed', 'sari'));
  for (const id of ['one', 'two']) accounts.addToken(tokenOf(id), eventAbout('token-made', 'made'));
  accounts.setFailures(
    [
      ['name:sari', { count: 2, lastAtSeconds: 1_795_500_000 }],
      ['bench', { count: 3, lastAtSeconds: 1_795_500_100.5 }],
    ],
    eventAbout('sign-in-failed', 'sari'),
  );
  accounts.revokeToken('two', '2026-11-23T12:05:00+07:00', eventAbout('token-revoked', 'made'));
  amendTest(store, 'test-1', 'amending');
  testForJob(store);
  store.dispose();
  return filename;
}

/** The same bench with something of everything that a bench keeps, the workshop included. */
export function fillPeopledBench(folder: string, tests: number = outcomes.length): string {
  const filename = fillBenchOfPeople(folder, tests);
  const store = openTestStore(folder, { now: () => '2026-11-23T12:00:00+07:00' });
  workInWorkshop(store);
  store.dispose();
  return filename;
}

/** Takes in two jobs: a test is closed for the first, the second is given up. */
function testForJob(store: TestStore): void {
  const at = '2026-11-23T13:00:00+07:00';
  for (const id of ['job-1', 'job-2']) {
    store.jobs.add({ id, at, by: 'Sari', wish: jobWishSchema.parse({ vehicle: { plate: 'R 12 AB' } }) });
  }
  const { id, number } = store.begin({ id: 'for-job', startedAt: at, opening: {}, jobId: 'job-1' });
  store.append(id, journalOf(8));
  store.close(recordOf(id, number, at, 'closed'));
  store.jobs.cancel('job-2', { at, by: 'Sari', reason: 'the vehicle was fetched' });
}

/** A motorcycle with a part in the workshop. */
function workInWorkshop(store: TestStore): void {
  const at = '2026-11-23T14:00:00+07:00';
  const bike = { name: 'R 12 AB', note: '', targetSpeedRpm: 4000, tolerancePercent: 5 };
  const part = { name: 'dB killer', note: '', costRupiah: 250_000, photoSha256: null };
  store.workshop.add({ id: 'bike-1', at, by: '', content: { kind: 'bike', bike } });
  store.workshop.add({ id: 'part-1', at, by: '', content: { kind: 'part', bikeId: 'bike-1', part } });
}

/** Corrects the plate of a closed test by a record of this identifier; the store asks nobody whether they may. */
export function amendTest(store: TestStore, testId: string, id: string): TestRecord {
  const record = store.find(testId);
  if (record === null) throw new Error(`There is no closed test ${testId}.`);
  const wish = {
    kind: 'correction',
    reason: 'the plate was mistyped',
    corrections: { 'vehicle.plate': 'R 77 ZZ' },
  } as const;
  const by = { accountId: 'ketut', name: 'Ketut', role: 'technical-manager' } as const;
  const parts = { id, at: '2026-11-23T12:30:00+07:00', by, recordSha256: sha256OfJson(record) };
  const { program } = record;
  return store.amend({ id, amends: testId }, (number) =>
    amendRecord(record, wish, { ...parts, number, program }),
  );
}

function accountOf(name: string, role: Role): StoredAccount {
  const passwordHash = `scrypt$${name}$1`;
  const createdAt = '2026-11-23T12:00:00+07:00';
  return { id: name, name, nameKey: name, role, passwordHash, mustChange: false, disabled: false, createdAt };
}

function tokenOf(id: string): StoredToken {
  const [createdAt, expiresAt] = ['2026-11-23T12:00:00+07:00', '2027-11-23T12:00:00+07:00'];
  const sha256 = id.repeat(20);
  return {
    id,
    accountId: 'made',
    name: `LIMS ${id}`,
    role: 'official',
    sha256,
    createdAt,
    expiresAt,
    revokedAt: null,
  };
}

function eventAbout(kind: PeopleEventKind, what: string): AccountEvent {
  return { kind, who: 'made', at: '2026-11-23T12:00:00+07:00', what, old: null, new: null };
}

/** What a version before seals left behind: the same tests in a database without seals, log, key and anchor. */
export function fillBenchFromBefore(folder: string): string {
  const filename = fillSealedBench(folder);
  const database = new Sqlite(filename);
  takeGuardsAway(database);
  database.exec(`drop table seal; drop table auditEvent`);
  database.exec(tablesAfterSeals.map((table) => `drop table ${table}`).join(';'));
  database.pragma('user_version = 2');
  database.close();
  for (const name of ['anchor.json', 'bench-key.pem']) rmSync(join(folder, name));
  return filename;
}

/** Takes the guards of a database away, as somebody with another database program would. */
export function takeGuardsAway(database: Sqlite.Database): void {
  database.pragma('foreign_keys = OFF');
  const triggers = database.prepare(`select name from sqlite_schema where type = 'trigger'`).pluck().all();
  for (const name of triggers) database.exec(`drop trigger "${String(name)}"`);
}

/** A file with its bytes, to be put back. */
export function keptFile(path: string): { readonly path: string; readonly bytes: Uint8Array } {
  return { path, bytes: new Uint8Array(readFileSync(path)) };
}

/** By two people on one test; the store asks nobody whether they may. */
const signatures = [
  {
    testId: 'test-1',
    accountId: 'sari',
    name: 'Sari',
    role: 'technician',
    meaning: 'performed',
    signedAt: '2026-11-23T10:00:00+07:00',
  },
  {
    testId: 'test-1',
    accountId: 'ketut',
    name: 'Ketut',
    role: 'technical-manager',
    meaning: 'authorised',
    signedAt: '2026-11-23T10:05:00+07:00',
  },
] as const;

const firstStep = {
  sequence: 1,
  kind: 'begin',
  at: '2026-11-23T08:00:00+07:00',
  person: 'Sari',
  reason: 'made for a test',
  version: null,
  copiedFrom: 'un-r41-04-stationary@1',
  content: { a: 1 },
} as const;

function recordingOf(waveformSha256: string | null) {
  return waveformSha256 === null ? [] : [{ timeSeconds: 8, kind: 'recording', payload: { waveformSha256 } }];
}

function journalOf(index: number) {
  return [
    { timeSeconds: 0, kind: 'begin-phase', payload: { phase: 'run', runNumber: 1 } },
    { timeSeconds: 0.1 + index, kind: 'readings', payload: { raw: `0241343130303030${index}` } },
    { timeSeconds: 9, kind: 'end-phase', payload: { phase: 'calibration-after', cut: null } },
  ];
}

/** A record is checked whole as often as it is edited, so it is kept short. */
const fewReadings = {
  backgroundBefore: backgroundTrack(58.3, 1),
  backgroundAfter: backgroundTrack(58.9, 1),
  series: [
    {
      role: 'test' as const,
      outlet: 1,
      runs: [runEvidence(1, { samplesPerSecond: 1 })],
    },
  ],
};

function recordOf(id: string, number: string, startedAt: string, outcome: TestRecord['outcome']): TestRecord {
  return buildRecord({
    id,
    number,
    outcome,
    startedAt,
    closedAt: startedAt.replace(':00:00', ':20:00'),
    program: { name: 'Senyap', version: '0.1.0' },
    evidence: buildEvidence({ mode: 'workshop', ...fewReadings }),
    spectra: [],
  });
}
