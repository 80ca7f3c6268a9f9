import type { CivilZone } from '#core/units/civil-zone.ts';
import type { TestWish } from './test-wish.ts';
import type { SetupProblem } from './setup-problem.ts';
import type {
  BenchInfo,
  CalibrationHistory,
  DriverChoice,
  InstrumentCard,
  Letterhead,
  LineSetup,
  LineWatch,
  LiveHistory,
  LiveSpectrum,
  LiveTest,
  LiveValues,
  MicrophoneCorrectionFile,
  MicrophoneCorrectionView,
  OperatorAction,
  PortChoice,
  PortSearch,
  PrepareTest,
  Profile,
  SimulationCommand,
  TestRecord,
  TestSummary,
  UnfinishedTest,
} from '../http/contract.ts';
import type { WantedPhoto } from './kept-photo.ts';
import type { PhotoFolder } from '../store/photo-folder.ts';
import type { WorkshopLive } from '../http/contract.ts';
import type { WorkshopDesk } from './workshop-desk.ts';
import type { OwnProfileDesk } from './own-profile-desk.ts';
import type { WaveformSink } from './waveform-sink.ts';

/** What the bench tells whoever listens (the server-sent events of the door). */
export type BenchEvent =
  | { readonly kind: 'live'; readonly values: LiveValues }
  | { readonly kind: 'test'; readonly test: LiveTest | null }
  | { readonly kind: 'spectrum'; readonly spectrum: LiveSpectrum }
  | { readonly kind: 'workshop'; readonly workshop: WorkshopLive };

/** Everything behind the door: one bench with its lines, its running test and its store. */
export interface Bench {
  info(): BenchInfo;
  ports(): Promise<readonly PortChoice[]>;
  drivers(): readonly DriverChoice[];
  lines(): readonly LineSetup[];
  /** Closes the old lines, opens the new ones and remembers them, one change after the other. @throws SetupProblem */
  setLines(lines: readonly LineSetup[]): Promise<void>;
  /** A look at a role's line with the chunks after this number; null where none is configured. */
  watchLine(role: LineSetup['role'], after: number): LineWatch | null;
  /** Begins to search a port for its instrument. @throws SetupProblem `TEST_RUNNING`, `LINES_CHANGING`, `PORT_IN_USE`, `SEARCH_RUNNING` */
  searchPort(path: string): PortSearch;
  /** The running search or the last one; null before the first. */
  portSearch(): PortSearch | null;
  /** Ends the running search and waits until the port is free again. */
  endPortSearch(): Promise<void>;
  /** The cards of the bench's instruments. */
  instruments(): readonly InstrumentCard[];
  /** Keeps these cards in place of all others; a running test keeps what it began with. */
  setInstruments(cards: readonly InstrumentCard[]): void;
  /** The civil time in which the bench stands; null follows the computer's. */
  zone(): CivilZone | null;
  /** Keeps a civil time, or that of the computer. @throws SetupProblem `TEST_RUNNING` */
  setZone(zone: CivilZone | null): void;
  /** Who issues the reports; null where nothing was entered. */
  letterhead(): Letterhead | null;
  /** Keeps this letterhead, or none; a running test keeps what it began with. @throws SetupProblem `LOGO_UNKNOWN` */
  setLetterhead(letterhead: Letterhead | null): void;
  /** The correction file of the measuring microphone; null where none was chosen. */
  microphoneCorrection(): MicrophoneCorrectionView | null;
  /**
   * Chooses the correction file of the measuring microphone, or none, and remembers it. The microphone counts as not
   * calibrated until it is checked again. @throws SetupProblem with code `TEST_RUNNING` or `BAD_MICROPHONE_CORRECTION`.
   */
  setMicrophoneCorrection(file: MicrophoneCorrectionFile | null): void;
  /** Every calibration check that is kept, refused ones too. */
  calibrations(): CalibrationHistory;
  /**
   * Profiles with the method for this vehicle category; for null that of each profile's first group of categories. Of a profile
   * made in the bench every version that tests may be made by, newest first.
   */
  profiles(category: string | null): readonly Profile[];
  /** The laboratory's own profiles: drafts, approval by a second person, versions. */
  readonly ownProfiles: OwnProfileDesk;
  /** What the workshop tries beside any test: runs, parts, passports of meters. */
  readonly workshop: WorkshopDesk;
  /** What the page shows of the workshop at this moment. */
  workshopLive(): WorkshopLive;
  tests(page: { readonly beforeNumber: string | null; readonly limit: number }): readonly TestSummary[];
  test(id: string): TestRecord | null;
  /** Begins a test. @throws SetupProblem with code `TEST_RUNNING`, `LINES_CHANGING`, `NO_TARGET_SPEED`, `PROFILE_UNKNOWN`, ... */
  prepare(test: PrepareTest): { readonly id: string };
  /** Carries out an operator's wish. @throws SetupProblem with code `NO_TEST`, `ACTION_NOT_NOW`, `LINES_CHANGING`, ... */
  act(action: OperatorAction): LiveTest | null;
  /** Voids a run for a reason. @throws SetupProblem with code `NO_TEST` or `ACTION_NOT_NOW`. */
  voidRun(runNumber: number, reason: string): LiveTest | null;
  /** Carries out what a person asks for besides the keys: a pause, a hand-over. @throws SetupProblem */
  wish(wish: TestWish): LiveTest | null;
  /** Tests that a failure cut and nobody has decided on yet. */
  unfinished(): readonly UnfinishedTest[];
  /** Goes on with a cut test. @throws SetupProblem with the reason why not, or `TEST_NOT_OFFERED` */
  continueTest(id: string): LiveTest | null;
  /** Gives a cut test its record as interrupted. @throws SetupProblem `TEST_NOT_OFFERED` */
  closeUnfinished(id: string): { readonly id: string };
  session(): LiveTest | null;
  history(): LiveHistory;
  values(): LiveValues;
  subscribe(listener: (event: BenchEvent) => void): () => void;
  readonly waveform: WaveformSink;
  /** The photos that are kept. */
  readonly photos: PhotoFolder;
  /** Adds a kept photo to the running test. @throws SetupProblem with code `NO_TEST` or `PHOTO_UNKNOWN`. */
  addPhoto(photo: WantedPhoto): LiveTest | null;
  /** Only with simulated instruments, else null. */
  readonly simulation: ((command: SimulationCommand) => void) | null;
  /** Path of the recorded waveform file with this hash, or null. */
  waveformFile(sha256: string): string | null;
  close(): Promise<void>;
}

export type { SetupProblem };
