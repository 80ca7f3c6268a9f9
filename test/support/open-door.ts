import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realScheduler } from '#drivers/time.ts';
import { TestAmending } from '#host/accounts/test-amending.ts';
import { TestSigning } from '#host/accounts/test-signing.ts';
import { RecordingAnalyses } from '#host/analysis/recording-analyses.ts';
import { SoundMaps } from '#host/analysis/sound-maps.ts';
import { RunPictures } from '#host/analysis/run-pictures.ts';
import type { Backups } from '#host/backup/backup-desk.ts';
import { HistoryDesk } from '#host/history/history-desk.ts';
import { createDoor } from '#host/http/create-door.ts';
import { DiagnosisDesk } from '#host/diagnosis/diagnosis-desk.ts';
import { ReferenceBook } from '#host/diagnosis/reference-book.ts';
import type { RiderDoorDesk } from '#host/http/rider-door-desk.ts';
import type { Door, DoorOptions } from '#host/http/create-door.ts';
import type { IntegrityChecks } from '#host/integrity/integrity-desk.ts';
import { chartsOf, type Laboratory, laboratoryOf } from '#host/laboratory/laboratory.ts';
import { JobDesk } from '#host/session/job-desk.ts';
import { SignedCopies } from '#host/sign/signed-copies.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { fakeBench } from './fake-bench.ts';
import { signedInAs } from './people/signed-in-as.ts';

const shut = { addresses: [], open: null };
/** A rider door that stays shut. */
const shutRiderDoor: RiderDoorDesk = {
  view: () => shut,
  open: async () => shut,
  close: async () => shut,
};

/** Amends tests of a store, at one made time, under identifiers by their order. */
export function amendingOf(store: TestStore): TestAmending {
  let made = 0;
  return new TestAmending({
    store,
    now: () => '2026-12-01T10:00:00+07:00',
    createId: () => `amending-${(made += 1)}`,
    program: { name: 'Senyap', version: '0.1.0', coreHash: 'c'.repeat(64) },
  });
}

/** Takes in jobs for a store, at one made time, under identifiers by their order. */
export function jobDeskOf(store: TestStore): JobDesk {
  let made = 0;
  return new JobDesk({
    jobs: store.jobs,
    now: () => '2026-12-01T08:00:00+07:00',
    createId: () => `job-${(made += 1)}`,
  });
}

/** The laboratory of a store. */
export function laboratory(store: TestStore): Laboratory {
  const signing = new TestSigning({ store, now: () => '2026-11-29T09:00:00+07:00' });
  let made = 0;
  const validation = {
    program: () => ({ name: 'Senyap', version: '0.1.0', coreHash: 'c'.repeat(64) }),
    selfTest: () => ({ passed: true, checks: 2 }),
    prove: async () => null,
    log: () => undefined,
    isTesting: () => false,
  };
  const createId = (): string => `reference-${(made += 1)}`;
  const now = (): string => '2026-11-29T09:00:00+07:00';
  return laboratoryOf({
    charts: chartsOf({ store, now, createId }),
    store,
    signing,
    now,
    createId,
    validation,
    neededSeconds: () => 0,
    printSheet: async () => new Uint8Array(),
  });
}

/** A door in the desktop's manner (no token) to a fake bench; pass what should differ. */
export function openDoor(changes: Partial<DoorOptions> = {}): Door {
  // One for all that is left as usual: making a database is most of what opening a door costs.
  const store = openTestStore(':memory:');
  return createDoor({
    bench: fakeBench(),
    analyses: new RecordingAnalyses({
      folder: join(tmpdir(), `senyap-analysis-${randomUUID()}`),
      scheduler: realScheduler,
      log: () => undefined,
    }),
    soundMaps: new SoundMaps({ scheduler: realScheduler, log: () => undefined }),
    pictures: new RunPictures({ log: () => undefined }),
    access: { kind: 'desktop' },
    people: signedInAs('technical-manager'),
    signing: new TestSigning({ store, now: () => '2026-11-29T09:00:00+07:00' }),
    amending: amendingOf(store),
    jobs: jobDeskOf(store),
    laboratory: laboratory(store),
    copies: noCopies(store),
    diagnoses: noDiagnoses(store),
    printDiagnosis: async () => new Uint8Array(),
    now: () => '2026-11-29T09:00:00+07:00',
    riderDoors: shutRiderDoor,
    pageFolder: null,
    scheduler: realScheduler,
    log: () => undefined,
    printReport: async () => new Uint8Array(),
    bundleOf: async () => new Uint8Array(),
    exportTest: async () => '/exported',
    asPerson: (_name, step) => step(),
    auditLog: { list: () => [], people: () => [], append: () => undefined },
    handedOut: () => undefined,
    history: emptyHistory(),
    integrity: soundData,
    backups: noBackups,
    copyKey: () => 'a protected copy',
    publicKey,
    ...changes,
  });
}

/** Checks that find everything as it was stored. */
const soundData: IntegrityChecks = {
  state: () => ({ kind: 'done', scope: 'sample', done: 1, of: 1, findings: [], endedAt: null }),
  beginWhole: () => true,
  stop: () => undefined,
  findingsOf: async () => [],
};
/** A bench that has closed no test. */
function emptyHistory(): HistoryDesk {
  const store = { setting: () => null, setSetting: () => undefined };
  const reader = {
    page: async () => ({ matched: 0, lines: [] }),
    figures: async () => await Promise.reject(new Error('there is nothing to count')),
    choices: async () => await Promise.reject(new Error('there is nothing to choose from')),
    clients: async () => [],
    close: async () => undefined,
  };
  return new HistoryDesk({ reader, store, findings: () => [] });
}
/** A desk whose diagnoses never come to an end. */
function noDiagnoses(store: TestStore): DiagnosisDesk {
  return new DiagnosisDesk({
    thread: {
      run: () => ({ result: new Promise(() => undefined), stop: () => undefined }),
      close: async () => undefined,
    },
    references: new ReferenceBook(store),
    recordOf: () => null,
    findRecording: () => null,
    integrity: soundData,
    now: () => '2026-11-29T09:00:00+07:00',
    log: () => undefined,
  });
}
/** A bench of which no paper has come back signed. */
function noCopies(store: TestStore): SignedCopies {
  return new SignedCopies({
    store,
    folder: { store: () => '', find: () => ({ state: 'missing' }) },
    now: () => '2026-11-29T09:00:00+07:00',
    papersOf: async function* none() {},
  });
}
/** A desk that never makes a backup. */
const noBackups: Backups = {
  state: () => ({
    kind: 'waiting',
    doneBytes: 0,
    ofBytes: 0,
    folder: null,
    problem: null,
    spared: [],
    endedAt: null,
    lastMadeAt: null,
    lastFolder: null,
    lastFindings: 0,
    lastFailure: null,
    plan: null,
  }),
  keepPlan: () => undefined,
  begin: () => undefined,
  stop: () => undefined,
};
const publicKey = { kty: 'OKP', crv: 'Ed25519', x: 'x'.repeat(43), kid: 'k'.repeat(43) } as const;

/** A request to the desktop's door; an object as `json` becomes its body. */
export function knock(path: string, method = 'GET', json?: unknown): Request {
  const address = `senyap://bench${path}`;
  if (json === undefined) return new Request(address, { method });
  const body = typeof json === 'string' ? json : JSON.stringify(json);
  return new Request(address, { method, body, headers: { 'content-type': 'application/json' } });
}
