import { randomUUID } from 'node:crypto';
import { ReplayTransport } from '#drivers/nb-pcm/replay-transport.ts';
import { drivers } from '#drivers/registry.ts';
import type { ProfileLibrary } from '#core/procedure/profile-library.ts';
import type { HearFailure } from '#core/record/program-failure.ts';
import { createSimulatedSite, type SimulatedSite } from '#drivers/simulated-site.ts';
import { CombinedTransport } from '#drivers/transport/combined-transport.ts';
import { createSameThreadAnalysis } from '#host/analysis/same-thread-analysis.ts';
import type { BenchInfo, LiveTest, OperatorAction, PrepareTest } from '#host/http/contract.ts';
import type { Bench } from '#host/session/bench.ts';
import type { BenchOptions } from '#host/session/bench-options.ts';
import { createBench } from '#host/session/create-bench.ts';
import type { LookAtDisk } from '#host/session/disk-watch.ts';
import { createBenchSimulation } from '#host/session/simulated-bench.ts';
import { isoWithOffset } from '#host/session/wall-clock.ts';
import { openPhotoFolder } from '#host/store/photo-folder.ts';
import type { TestStore } from '#host/store/test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { ManualScheduler } from './manual-scheduler.ts';

const startOfDay = Date.UTC(2026, 2, 9, 1, 0, 0);

/** What a person enters for a demonstration: a 150 cm³ single, rated at 8000/min, so 4000/min is the target. */
export const demoPreparation: PrepareTest = {
  profileId: 'id-stationary-report-only',
  mode: 'site',
  levelSource: 'meter-stream',
  vehicle: {
    plate: 'L 1234 AB',
    make: 'Honda',
    model: 'CB150R',
    category: 'L3',
    modelYear: 2021,
    displacementCc: 149,
    cylinders: 1,
    strokes: 4,
    ratedSpeedRpm: 8000,
    registeredSpeedRpm: null,
    maximumSpeedAtRestRpm: null,
    registeredLevelDb: null,
    chassisNumber: 'MH1KC0000LK000000',
    owner: 'Wayan',
  },
  exhaust: { maker: 'Proliner', model: 'TR-1', serialNumber: '1', insert: 'fitted', outlets: 1 },
  instruments: {
    meter: certified('Meter', 1),
    calibrator: certified('Kalibrator', 1),
    speedSensor: certified('Takometer', null),
  },
  conditions: {
    windMps: 1,
    gustMps: 2,
    temperatureC: 30,
    humidityPercent: 70,
    pressureHpa: 1009,
    engineWarm: true,
    geometryConfirmed: true,
    distanceM: 0.5,
    angleDeg: 45,
    heightM: 0.3,
    site: 'Surabaya',
    operator: 'Sari',
  },
  decision: { rule: 'simple', expandedUncertaintyDb: null },
  calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0 },
  plusDb: null,
};

function certified(name: string, meterClass: 1 | 2 | null): PrepareTest['instruments']['meter'] {
  return {
    driver: '',
    name,
    serialNumber: '42',
    class: meterClass,
    certificateNumber: 'K-7',
    certificateDate: '2026-01-15',
    certificateDueDate: null,
    simulated: false,
  };
}

/** A bench on a simulated site in virtual time, with what a test needs to drive it. */
export interface BenchOnSite {
  readonly bench: Bench;
  readonly site: SimulatedSite;
  readonly scheduler: ManualScheduler;
  readonly store: TestStore;
  readonly folder: string;
  /** Lets time pass until something is so. @throws Error after so many seconds of waiting */
  readonly until: (isSo: () => boolean, atMostSeconds?: number) => Promise<void>;
  /** Presses a key and lets time pass until the measurement it began is over and evaluated. */
  readonly measure: (action?: OperatorAction) => Promise<LiveTest | null>;
  readonly pass: (seconds: number) => Promise<void>;
}

/** Where a bench works, and what may differ from the usual one. */
export interface BenchOnSiteOptions {
  readonly selfTest?: BenchInfo['selfTest'];
  /** Whether the program is still the one that was built. */
  readonly isStillWhole?: () => boolean;
  readonly withMicrophone?: boolean;
  /** How the control charts stand; no laboratory where nothing is handed in. */
  readonly controlStanding?: BenchOptions['controlStanding'];
  /** The disk as the bench sees it; none where nothing is handed in. */
  readonly disk?: LookAtDisk;
  /** False for a bench that takes the site for a real one, without lines of its own. */
  readonly simulated?: boolean;
  readonly folder: string;
  readonly store: TestStore;
  /** The shipped profiles and those of the store where none are handed in. */
  readonly profiles?: ProfileLibrary;
  readonly backgroundLevelDb?: number;
  /** How far the clock of the computer has been set since the bench was started, in seconds. */
  readonly clockSetSeconds?: () => number;
  /** Hears what fails. */
  readonly failed?: HearFailure;
  /** Days after the usual one, also parts of one. */
  readonly daysLater?: number;
}

/** Starts a bench on a simulated site, with a store and a folder that are there. */
export async function benchOnSite(options: BenchOnSiteOptions): Promise<BenchOnSite> {
  const scheduler = new ManualScheduler();
  const { folder, store, backgroundLevelDb = 48, simulated = true, daysLater = 0 } = options;
  const beganAt = startOfDay + daysLater * 24 * 3600 * 1000;
  const site = createSimulatedSite({ scheduler, backgroundLevelDb });
  const simulation = createBenchSimulation(site);
  const usedSimulation = options.withMicrophone === true ? simulation : { ...simulation, microphone: null };
  const bench = await createBench({
    ...(options.isStillWhole && { isStillWhole: options.isStillWhole }),
    store,
    transport: new CombinedTransport(new ReplayTransport(scheduler), site.transport),
    scheduler,
    clock: {
      now: () => {
        const setSeconds = options.clockSetSeconds?.() ?? 0;
        return isoWithOffset(new Date(beganAt + (scheduler.monotonicSeconds() + setSeconds) * 1000), 420);
      },
    },
    drivers,
    analysis: createSameThreadAnalysis(),
    waveformFolder: openWaveformFolder(folder),
    photoFolder: openPhotoFolder(folder),
    simulation: simulated ? usedSimulation : null,
    info: {
      name: 'Senyap',
      version: '0.1.0',
      simulated,
      shell: 'browser',
      dataFolder: folder,
      selfTest: options.selfTest ?? { passed: true, checks: 41, coreHash: '0'.repeat(64) },
    },
    ...(options.profiles !== undefined && { profiles: options.profiles }),
    ...(options.disk !== undefined && { disk: options.disk }),
    ...(options.controlStanding !== undefined && { controlStanding: options.controlStanding }),
    ...(options.failed !== undefined && { failed: options.failed }),
    createId: randomUUID,
  });
  const pass = (seconds: number): Promise<void> => scheduler.advance(seconds);
  await pass(1);
  const until = async (isSo: () => boolean, atMostSeconds = 90): Promise<void> => {
    const end = scheduler.monotonicSeconds() + atMostSeconds;
    while (!isSo()) {
      if (scheduler.monotonicSeconds() > end) throw new Error(`not so within ${atMostSeconds} s`);
      await pass(0.1);
    }
  };
  const isIdle = (): boolean => {
    const test = bench.session();
    return test === null || (test.phase === null && (test.actions.length > 1 || test.step === 'closed'));
  };
  const measure = async (action: OperatorAction = 'start'): Promise<LiveTest | null> => {
    bench.act(action);
    await until(isIdle);
    await pass(1);
    return bench.session();
  };
  return { bench, site, scheduler, store, folder, until, measure, pass };
}

/** Presses the key of each step until the test is over, as a technician would; returns the steps as they came. */
export async function clickThrough(
  { bench, measure }: BenchOnSite,
  beforeEach: () => void = () => undefined,
): Promise<readonly string[]> {
  const steps: string[] = [];
  while (bench.session() !== null && steps.length < 30) {
    beforeEach();
    steps.push(bench.session()?.step ?? '');
    await measure(bench.session()?.cue === 'REPEAT' ? 'repeat' : 'start');
  }
  return steps;
}
