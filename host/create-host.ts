import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { CheckGroup } from '#core/conformance/check.ts';
import type { ProfileError } from '#core/procedure/profile-error.ts';
import { drivers } from '#drivers/registry.ts';
import { realScheduler, type Scheduler } from '#drivers/time.ts';
import { computerFacts } from '#drivers/transport/computer-facts.ts';
import type { PasswordCost } from './accounts/password-hasher.ts';
import { TestAmending } from './accounts/test-amending.ts';
import { TestSigning } from './accounts/test-signing.ts';
import { DiagnosisDesk } from './diagnosis/diagnosis-desk.ts';
import { ReferenceBook } from './diagnosis/reference-book.ts';
import { noteRestored } from './backup/restored-note.ts';
import { backupsOfBench } from './backups-of-bench.ts';
import { coreHash } from './core-hash.ts';
import { defaultDataFolder, prepareDataFolder } from './data-folder.ts';
import { demoFolderName } from './demo/demo-folder.ts';
import { demoDeskOf, fillingOfDemo } from './demo/demo-of-bench.ts';
import type { DemoStart } from './demo/demo-process.ts';
import { fillDemo } from './demo/fill-demo.ts';
import type { BenchInfo } from './http/contract.ts';
import { createDoor } from './http/create-door.ts';
import type { Door } from './http/create-door.ts';
import type { DoorAccess } from './http/door-access.ts';
import { RiderDoors } from './http/rider-doors.ts';
import type { RiderDoorDesk } from './http/rider-door-desk.ts';
import { HistoryDesk } from './history/history-desk.ts';
import { integrityDesk, noteHandedOut, sealedEvidence } from './evidence-of-bench.ts';
import { copyKey } from './copy-key.ts';
import { type BenchFailures, failuresOfBench } from './failures-of-bench.ts';
import { neededSeconds } from './laboratory/needed-seconds.ts';
import { chartsOf, laboratoryOf } from './laboratory/laboratory.ts';
import { instrumentsOfBench } from './instruments-of-bench.ts';
import { changedFiles } from './deposited-files.ts';
import { noteStart } from './note-start.ts';
import { peopleOfBench } from './people-of-bench.ts';
import { PersonAtWork } from './person-at-work.ts';
import { runSelfTest, SelfTestError } from './self-test.ts';
import { type KeyStore, keyStoreVault } from './seal/key-store.ts';
import type { Bench } from './session/bench.ts';
import { createBench } from './session/create-bench.ts';
import { diskOf } from './session/disk-watch.ts';
import { JobDesk } from './session/job-desk.ts';
import { keptZone } from './session/kept-zone.ts';
import { machineClock, type WallClock } from './session/wall-clock.ts';
import { openPhotoFolder } from './store/photo-folder.ts';
import { printDiagnosis } from './report/print-diagnosis.ts';
import { printValidation } from './report/print-sheet.ts';
import { papersPrintedBy } from './sign/examine-copy.ts';
import { SignedCopies } from './sign/signed-copies.ts';
import { openSignedCopyFolder } from './store/signed-copy-folder.ts';
import { openTestStore } from './store/open-test-store.ts';
import { openProfiles } from './store/stored-profiles.ts';
import type { TestStore } from './store/test-store.ts';
import { openWaveformFolder } from './store/waveform-folder.ts';
import { testOutputs } from './test-outputs.ts';
import { type BenchThreads, threadsOfBench, type ThreadOptions } from './threads-of-bench.ts';

/** What a shell (the desktop window or `serve`) decides about its host. */
export interface HostOptions extends ThreadOptions {
  readonly version: string;
  readonly shell: BenchInfo['shell'];
  readonly access: DoorAccess;
  /** Folder of `--data`, or null for the platform's proper place. */
  readonly dataFolder: string | null;
  readonly simulate: boolean;
  /** Folder of the built page; null serves the API alone. */
  readonly pageFolder: string | null;
  /** Folder of the built program with the list of its files; left out where it runs from its sources. */
  readonly builtFolder?: string;
  /** Checks of the self-test; those of the core where not said otherwise. */
  readonly selfTestChecks?: CheckGroup;
  /** What hashing a password costs; the usual cost where not said otherwise. */
  readonly passwordCost?: PasswordCost;
  /** The key store of the operating system; left out or null where there is none. */
  readonly keyStore?: KeyStore | null;
  /** The demo bench: simulated, with example tests in a folder of its own. */
  readonly demo?: boolean;
  /** How a demo bench is started beside this one, given its folder; left out where there is none. */
  readonly demoStart?: (folder: string) => DemoStart;
  /** Time of the bench; that of the machine where not said otherwise. */
  readonly time?: { readonly scheduler: Scheduler; readonly clock: WallClock };
  /** Hears failures that are the program's own. */
  readonly log: (error: unknown) => void;
}

/** A running bench behind its door. */
export interface Host {
  readonly info: BenchInfo;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Opens and shuts the door for a rider's tablet. */
  readonly riderDoors: RiderDoorDesk;
  /** Ends live streams, closes lines and store; the running test is kept and found as interrupted at the next start. */
  close(): Promise<void>;
}

/**
 * Puts the whole host together: store, lines or simulated site, analysis thread, bench, door.
 * @throws DataFolderError, StoreError, SetupProblem; nothing is left open then.
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const dataFolder = prepareDataFolder(options.dataFolder ?? usualDataFolder(options));
  const { clock } = timeOf(options);
  if (options.demo === true) {
    await fillDemo(dataFolder, fillingOfDemo(benchInfo(options, dataFolder, []), clock.now()));
  }
  const atWork = new PersonAtWork();
  const store = openTestStore(dataFolder, {
    now: () => clock.now(),
    who: () => atWork.name(),
    vault: options.keyStore ? keyStoreVault(options.keyStore) : null,
  });
  const failures = failuresOfBench(store.audit, options);
  const threads = threadsOfBench(options, dataFolder, failures);
  const parts: Parts = { dataFolder, store, failures, atWork, threads };
  try {
    return await hostOf(options, parts);
  } catch (error) {
    await closeParts(parts);
    throw error;
  }
}

/** What is opened first and closed last. */
interface Parts {
  readonly dataFolder: string;
  readonly store: TestStore;
  readonly failures: BenchFailures;
  readonly atWork: PersonAtWork;
  readonly threads: BenchThreads;
}

async function hostOf(options: HostOptions, parts: Parts): Promise<Host> {
  const { scheduler, clock } = timeOf(options);
  noteRestored(parts.dataFolder, parts.store.audit, clock.now());
  const waveformFolder = openWaveformFolder(parts.dataFolder);
  const photoFolder = openPhotoFolder(parts.dataFolder);
  const { library: profiles, problems } = openProfiles(parts.dataFolder, parts.store.profiles);
  const { failures, threads } = parts;
  // Before anything is noted with its time.
  machineClock.standIn(keptZone(parts.store));
  const info = benchInfo(options, parts.dataFolder, problems);
  if (!info.selfTest.passed) {
    const { coreHash: place } = info.selfTest;
    failures.log.hear({ code: 'SELF_TEST_FAILED', place: place.slice(0, 16), cause: 'SELF_TEST_FAILED' });
  }
  const { coreHash: hash } = info.selfTest;
  noteStart(parts.store, {
    version: info.version,
    coreHash: hash,
    shell: info.shell,
    at: clock.now(),
  });
  const charts = chartsOf({ store: parts.store, now: () => clock.now(), createId: randomUUID });
  const bench = await createBench({
    store: parts.store,
    analysis: threads.analysis,
    waveformFolder,
    photoFolder,
    info,
    isStillWhole: () => filesChangedIn(options).length === 0,
    profiles,
    drivers,
    ...instrumentsOfBench(options.simulate, scheduler),
    // The files that explain a refusal are those of Linux.
    computer: process.platform === 'linux' ? computerFacts() : null,
    scheduler,
    clock,
    standIn: (zone) => machineClock.standIn(zone),
    disk: diskOf(parts.dataFolder),
    failed: failures.log.hear,
    failures: () => failures.log.view(),
    controlStanding: (opening, device) => charts.control.standing(opening, device),
    createId: randomUUID,
  });
  const integrity = integrityDesk(
    { ...parts, log: failures.logOf('check of the data') },
    () => bench.session() !== null,
  );
  const backups = backupsOfBench({
    ...options,
    ...parts,
    isTesting: () => bench.session() !== null,
    log: failures.logOf('backup'),
  });
  const signing = new TestSigning({ store: parts.store, now: () => clock.now() });
  const amending = new TestAmending({
    store: parts.store,
    now: () => clock.now(),
    createId: randomUUID,
    program: { name: info.name, version: info.version, coreHash: hash },
  });
  const outputs = testOutputs(
    parts.dataFolder,
    {
      findWaveform: (sha256) => waveformFolder.find(sha256),
      findPhoto: (sha256) => photoFolder.find(sha256),
    },
    {
      ...sealedEvidence(parts.store, integrity, options.version),
      signaturesOn: (record) => signing.held(record),
      replacedBy: (testId) => amending.amendedBy(testId),
    },
  );
  const copies = new SignedCopies({
    store: parts.store,
    folder: openSignedCopyFolder(parts.dataFolder),
    now: () => clock.now(),
    papersOf: papersPrintedBy((...paper) => outputs.printReport(...paper)),
  });
  const diagnoses = new DiagnosisDesk({
    thread: threads.diagnosis,
    references: new ReferenceBook(parts.store),
    recordOf: (testId) => bench.test(testId),
    findRecording: (sha256) => waveformFolder.find(sha256),
    integrity,
    now: () => clock.now(),
    log: failures.logOf('diagnosis'),
  });
  const demoDesk = demoDeskOf(options, parts.dataFolder);
  const riderDoors = new RiderDoors({ ...options, bench, scheduler: realScheduler });
  const door = createDoor({
    ...options,
    ...outputs,
    riderDoors,
    demoDesk,
    bench,
    analyses: threads.analyses,
    soundMaps: threads.soundMaps,
    history: new HistoryDesk({
      reader: threads.history,
      store: parts.store,
      findings: () => integrity.state().findings,
    }),
    pictures: threads.pictures,
    people: peopleOfBench(options, parts.store),
    signing,
    amending,
    jobs: new JobDesk({ jobs: parts.store.jobs, now: () => clock.now(), createId: randomUUID }),
    laboratory: laboratoryOf({
      charts,
      store: parts.store,
      signing,
      now: () => clock.now(),
      createId: randomUUID,
      printSheet: printValidation,
      neededSeconds: (profileId, runs) => neededSeconds(profiles.find(profileId), runs),
      validation: {
        program: () => ({ name: info.name, version: info.version, coreHash: hash }),
        selfTest: () => info.selfTest,
        prove: threads.proof.prove,
        log: failures.logOf('proof of the core'),
        isTesting: () => bench.session() !== null,
      },
    }),
    copies,
    now: () => clock.now(),
    scheduler: realScheduler,
    integrity,
    diagnoses,
    printDiagnosis: async (record, told, language) =>
      await printDiagnosis(record, { ...told, splitWith: `${info.name} ${info.version}` }, language, {
        findPhoto: (sha256) => photoFolder.find(sha256),
        replacedBy: amending.amendedBy(record.id),
      }),
    asPerson: (name, step) => parts.atWork.as(name, step),
    auditLog: parts.store.audit,
    handedOut: (what) => noteHandedOut(parts, what),
    backups,
    copyKey: (passphrase, who) => copyKey(parts.store, passphrase, who),
    log: failures.logOf('door'),
    publicKey: { ...parts.store.key.publicJwk, kid: parts.store.key.keyId },
  });
  integrity.beginSample();
  backups.start();
  const close = async (): Promise<void> => {
    try {
      integrity.stop();
      await demoDesk?.end();
      await backups.end();
      await riderDoors.end();
      await diagnoses.close();
    } finally {
      await closeAll(door, bench, parts);
    }
  };
  return { info, fetch: door.fetch, riderDoors, close };
}

/** Demonstrations have a place of their own, so that they take no numbers of real tests. */
function usualDataFolder({ simulate, demo = false }: HostOptions): string {
  if (demo) return join(defaultDataFolder(), demoFolderName);
  return simulate ? join(defaultDataFolder(), 'simulation') : defaultDataFolder();
}

function timeOf({ time }: HostOptions): { readonly scheduler: Scheduler; readonly clock: WallClock } {
  return time ?? { scheduler: realScheduler, clock: machineClock };
}

/** Looked at anew before each test: what was whole at the start may have been exchanged since. */
function filesChangedIn({ builtFolder }: HostOptions): readonly string[] {
  return builtFolder === undefined ? [] : changedFiles(builtFolder);
}

function benchInfo(
  options: HostOptions,
  dataFolder: string,
  profileProblems: readonly ProfileError[],
): BenchInfo {
  const { version, shell, simulate, log } = options;
  const { summary, failures } = runSelfTest(coreHash(), options.selfTestChecks, filesChangedIn(options));
  for (const failure of failures) log(new SelfTestError(failure));
  for (const problem of profileProblems) log(problem);
  return {
    name: 'Senyap',
    version,
    shell,
    simulated: simulate,
    dataFolder,
    ...(options.demo === true && { demo: true }),
    selfTest: summary,
    ...(profileProblems.length > 0 && { profileProblems: profileProblems.map(({ message }) => message) }),
  };
}

async function closeAll(door: Door, bench: Bench, parts: Parts): Promise<void> {
  door.close();
  try {
    await bench.close();
  } finally {
    await closeParts(parts);
  }
}

async function closeParts({ threads, failures, store }: Parts): Promise<void> {
  try {
    await threads.close();
  } finally {
    failures.end();
    store.dispose();
  }
}
