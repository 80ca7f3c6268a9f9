import type { LineSetup, LiveValues, OperatorAction, SimulationCommand } from '#host/http/contract.ts';
import type { Bench, BenchEvent } from '#host/session/bench.ts';
import { openOwnProfileDesk } from '#host/session/own-profile-desk.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { profileLibrary } from '#core/procedure/profile-library.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { sampleProfile, sampleRecord } from './sample-record.ts';
import { quietSide, workshopDeskOf } from './workshop-desk.ts';

/** A bench without instruments that notes what it is asked, for tests of the door. */
export interface FakeBench extends Bench {
  readonly asked: {
    lines: readonly LineSetup[];
    readonly actions: OperatorAction[];
    readonly blocks: { number: number; samples: number[] }[];
    readonly commands: SimulationCommand[];
    readonly pages: Parameters<Bench['tests']>[0][];
  };
  readonly listeners: Set<(event: BenchEvent) => void>;
  emit(event: BenchEvent): void;
}

const none = { state: 'none', why: 'no-data' } as const;

/** Live values of a quiet bench at a moment. */
export function quietValues(timeSeconds: number): LiveValues {
  const line = { state: 'absent', name: '', portPath: null, message: null } as const;
  return {
    timeSeconds,
    clock: '2026-11-23T09:00:00+08:00',
    LAFDb: none,
    LAFmaxDb: none,
    speedRpm: none,
    speedIsHeard: false,
    speedFromSoundRpm: none,
    meter: line,
    speedSensor: line,
    microphone: { state: 'absent', name: '', portPath: null, message: null },
    overload: 'off',
    underRange: 'off',
    recording: false,
  };
}

/** Makes a bench that holds the given records and refuses a second test. */
export function fakeBench(
  records: readonly TestRecord[] = [sampleRecord()],
  changes: Partial<Bench> = {},
): FakeBench {
  const asked: FakeBench['asked'] = { lines: [], actions: [], blocks: [], commands: [], pages: [] };
  const listeners = new Set<(event: BenchEvent) => void>();
  let prepared = 0;
  return {
    photos: { store: () => null, find: () => ({ state: 'missing' }) },
    addPhoto: () => null,
    asked,
    listeners,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    info: () => ({
      name: 'Senyap',
      version: '0.1.0',
      simulated: true,
      shell: 'browser',
      dataFolder: '/data',
      selfTest: { passed: true, checks: 41, coreHash: '0'.repeat(64) },
    }),
    ports: async () => [
      { path: '/dev/ttyUSB0', friendlyName: 'CH340', vendorId: null, productId: null, serialNumber: null },
    ],
    drivers: () => [],
    lines: () => asked.lines,
    setLines: async (lines) => {
      asked.lines = lines;
    },
    watchLine: () => null,
    searchPort: (path) => ({ path, state: 'running', step: null, done: 0, suggestions: [], message: null }),
    portSearch: () => null,
    endPortSearch: async () => undefined,
    instruments: () => [],
    setInstruments: () => undefined,
    zone: () => null,
    setZone: () => undefined,
    letterhead: () => null,
    setLetterhead: () => undefined,
    microphoneCorrection: () => null,
    calibrations: () => ({ instruments: [] }),
    setMicrophoneCorrection: () => undefined,
    profiles: () => [sampleProfile],
    ownProfiles: openOwnProfileDesk({
      store: openTestStore(':memory:').profiles,
      clock: { now: () => '2026-11-23T09:00:00+08:00' },
      profiles: profileLibrary,
    }),
    workshop: workshopDeskOf(),
    workshopLive: () => quietSide().live,
    tests: (page) => {
      asked.pages.push(page);
      return [];
    },
    test: (id) => records.find((record) => record.id === id) ?? null,
    prepare: () => {
      prepared += 1;
      if (prepared > 1) throw new SetupProblem('TEST_RUNNING', { id: 'sedang berjalan', en: 'running' });
      return { id: 'test-9' };
    },
    voidRun: () => null,
    wish: () => null,
    unfinished: () => [],
    continueTest: () => null,
    closeUnfinished: (id) => ({ id }),
    act: (action) => {
      asked.actions.push(action);
      return null;
    },
    session: () => null,
    history: () => ({ phase: null, level: [], speed: [] }),
    values: () => quietValues(0),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waveform: {
      begin: () => undefined,
      block: (number, samples) => asked.blocks.push({ number, samples: [...samples] }),
      end: () => undefined,
    },
    simulation: (command) => {
      asked.commands.push(command);
    },
    waveformFile: () => null,
    close: async () => undefined,
    ...changes,
  };
}
