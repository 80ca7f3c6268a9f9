import type { CivilZone } from '#core/units/civil-zone.ts';
import type { ControlStanding } from '#core/procedure/control-standing.ts';
import type { ProfileLibrary } from '#core/procedure/profile-library.ts';
import type { FailureView, HearFailure } from '#core/record/program-failure.ts';
import type { InstrumentDriver } from '#drivers/instrument.ts';
import type { SimulatedMicrophone } from '#drivers/simulation/simulated-microphone.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { Transport } from '#drivers/transport/byte-stream.ts';
import type { ComputerFacts } from '#drivers/transport/computer-facts.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { BenchInfo, LineSetup, LiveTest, SimulationCommand } from '../http/contract.ts';
import type { WorkshopRunView } from '../http/contract.ts';
import type { TestStore } from '../store/test-store.ts';
import type { PhotoFolder } from '../store/photo-folder.ts';
import type { WaveformFolder } from '../store/waveform-folder.ts';
import type { LookAtDisk } from './disk-watch.ts';
import type { TestOpening } from './test-opening.ts';
import type { WallClock } from './wall-clock.ts';

/** What the simulated site offers to the bench. */
export interface BenchSimulation {
  /** Lines that are configured from the start. */
  readonly lines: readonly LineSetup[];
  /** The microphone that streams from the start; null for a site without one. */
  readonly microphone: SimulatedMicrophone | null;
  command(command: SimulationCommand): void;
  /** Sees every change of the running test, so that the site can act by itself. */
  follow(test: LiveTest | null): void;
  /** Sees every change of the workshop's guided run, so that somebody can ride it. */
  followRun(run: WorkshopRunView | null): void;
}

/** Everything a bench needs from outside; nothing is reached for. */
export interface BenchOptions {
  readonly store: TestStore;
  /** Whether the files of the program are still those that were built; left out where it runs from its sources. */
  readonly isStillWhole?: () => boolean;
  readonly transport: Transport;
  readonly scheduler: Scheduler;
  readonly clock: WallClock;
  /** Puts the clock into a civil time; left out where it cannot be put. */
  readonly standIn?: (zone: CivilZone | null) => void;
  readonly drivers: readonly InstrumentDriver[];
  readonly analysis: Analysis;
  readonly waveformFolder: WaveformFolder;
  readonly photoFolder: PhotoFolder;
  readonly simulation: BenchSimulation | null;
  readonly info: BenchInfo;
  /** The profiles to choose from; the shipped ones where none are handed in. */
  readonly profiles?: ProfileLibrary;
  /** What can be read of the computer to explain why a port refuses; left out where nothing can. */
  readonly computer?: ComputerFacts | null;
  /** Looks at the disk of the data folder; left out where nothing is kept on one. */
  readonly disk?: LookAtDisk;
  /** Hears what fails; left out where nobody wants to know. */
  readonly failed?: HearFailure;
  /** What has failed since the program started. */
  readonly failures?: () => FailureView;
  /** How the laboratory's control charts stand for a test by this waveform's device; left out where there is no laboratory. */
  readonly controlStanding?: (opening: TestOpening, device: string) => ControlStanding;
  /** Makes the random identifier of a new test. */
  readonly createId: () => string;
}
