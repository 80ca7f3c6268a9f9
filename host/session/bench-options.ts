import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { Transport } from '#drivers/transport/byte-stream.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { BenchInfo, LineSetup, SimulationCommand } from '../http/contract.ts';
import type { TestStore } from '../store/test-store.ts';
import type { WallClock } from './wall-clock.ts';

/** Where recorded waveforms lie for good, named by the SHA-256 of the whole file. */
export interface WaveformKeeper {
  /** The folder in which a recording grows before it has its name; same file system as the kept files. */
  readonly recordingFolder: string;
  /** Moves a finished file in under its hash and gives the hash. */
  adopt(path: string): string;
  /** Path of a kept file, or null. */
  find(sha256: string): string | null;
}

/** What the simulated site offers to the bench. */
export interface BenchSimulation {
  /** Lines that are configured from the start. */
  readonly lines: readonly LineSetup[];
  command(command: SimulationCommand): void;
}

/** Everything a bench needs from outside; nothing is reached for. */
export interface BenchOptions {
  readonly store: TestStore;
  readonly transport: Transport;
  readonly scheduler: Scheduler;
  readonly clock: WallClock;
  readonly drivers: readonly InstrumentDriver[];
  readonly analysis: Analysis;
  readonly waveformFolder: WaveformKeeper;
  readonly simulation: BenchSimulation | null;
  readonly info: BenchInfo;
  /** Makes the random identifier of a new test. */
  readonly createId: () => string;
}
