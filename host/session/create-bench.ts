import type { FailureView, ProgramFailure } from '#core/record/program-failure.ts';
import type { BenchInfo } from '../http/contract.ts';
import type { Bench } from './bench.ts';
import { WorkshopDesk } from './workshop-desk.ts';
import type { BenchOptions } from './bench-options.ts';
import { CalibrationBook } from './calibration-book.ts';
import { driverChoice } from './driver-choice.ts';
import { InstrumentBook } from './instrument-book.ts';
import { InterruptedTests } from './interrupted-tests.ts';
import { keepZone, keptZone } from './kept-zone.ts';
import { LetterheadBook } from './letterhead-book.ts';
import { LiveBench } from './live-bench.ts';
import { openOwnProfileDesk } from './own-profile-desk.ts';
import { recoverTests, type UnreadableTest } from './recover-tests.ts';
import { setupProblem } from './setup-problem.ts';
import { causeOf } from '../store/cause-of.ts';
import { shippedAndOwnProfiles } from '../store/stored-profiles.ts';

/**
 * Starts the bench: gives tests that a failure cut their record, opens the lines of last time and waits for a person.
 * Who hands in store, analysis and transport closes them.
 */
export async function createBench(options: BenchOptions): Promise<Bench> {
  const { store, transport, drivers, info, simulation, waveformFolder, photoFolder } = options;
  const { profiles = shippedAndOwnProfiles(store.profiles) } = options;
  const { unreadable, interrupted } = await recoverTests(options);
  for (const test of unreadable) options.failed?.(notRead(test));
  const live = new LiveBench({ ...options, profiles });
  const cut = new InterruptedTests(options, live, interrupted);
  const book = new CalibrationBook(store);
  const instruments = new InstrumentBook(store, info.simulated);
  const letterheads = new LetterheadBook(store, photoFolder, info.simulated);
  const workshop = new WorkshopDesk({
    ...options,
    store: store.workshop,
    key: store.key,
    side: live.workshop,
    profiles,
    photos: photoFolder,
    instruments,
    calibrations: book,
    simulated: info.simulated,
    now: () => options.clock.now(),
    checkFree: () => live.checkNoTest(),
  });
  await live.start();
  return {
    info: () => infoWith(info, options.failures?.()),
    // Listing can fail where the system's tool for it is missing; a path can still be typed.
    ports: () => transport.list().catch(() => []),
    drivers: () => drivers.map(driverChoice),
    lines: () => live.lineSetups,
    setLines: (lines) => live.lineDesk.change(lines),
    watchLine: (role, after) => live.lineDesk.watch(role, after),
    searchPort: (path) => live.lineDesk.searches.begin(path),
    portSearch: () => live.lineDesk.searches.search,
    endPortSearch: () => live.lineDesk.searches.end(),
    instruments: () => instruments.cards(),
    setInstruments: (cards) => instruments.keep(cards),
    zone: () => keptZone(store),
    setZone: (zone) => {
      // One test has one time: its parts are put in order by it.
      if (live.session() !== null) throw setupProblem('TEST_RUNNING');
      keepZone(store, zone);
      options.standIn?.(zone);
    },
    letterhead: () => letterheads.letterhead(),
    setLetterhead: (letterhead) => letterheads.keep(letterhead),
    microphoneCorrection: () => live.microphoneCorrection,
    setMicrophoneCorrection: (file) => live.setMicrophoneCorrection(file),
    calibrations: () => book.history(),
    profiles: (category) =>
      profiles.list().map((one) => profiles.find(`${one.id}@${one.version}`, category) ?? one),
    ownProfiles: openOwnProfileDesk({ store: store.profiles, clock: options.clock, profiles }),
    workshop,
    workshopLive: () => live.workshop.live,
    tests: (page) => store.list(page),
    test: (id) => store.find(id),
    prepare: (test) => live.prepare(test),
    act: (action) => live.act(action),
    voidRun: (runNumber, reason) => live.wish({ kind: 'void-run', runNumber, reason }),
    wish: (wish) => live.wish(wish),
    unfinished: () => cut.views(),
    continueTest: (id) => cut.continueTest(id),
    closeUnfinished: (id) => cut.close(id),
    session: () => live.session(),
    history: () => live.history(),
    values: () => live.values(),
    subscribe: (listener) => live.subscribe(listener),
    waveform: live.waveform,
    photos: photoFolder,
    addPhoto: (photo) => live.addPhoto(photo),
    simulation: simulation === null ? null : (command) => simulation.command(command),
    waveformFile: (sha256) => waveformFolder.find(sha256),
    close: () => live.stop(),
  };
}

function notRead({ number, error }: UnreadableTest): ProgramFailure {
  return { code: 'CUT_TEST_NOT_READ', place: number, cause: causeOf(error) };
}

function infoWith(info: BenchInfo, failures: FailureView | undefined): BenchInfo {
  return failures === undefined || failures.count === 0 ? info : { ...info, failures };
}
