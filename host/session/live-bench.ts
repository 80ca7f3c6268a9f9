import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import { every, type Cancel } from '#drivers/time.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type {
  LineSetup,
  LiveHistory,
  LiveTest,
  LiveValues,
  MicrophoneCorrectionFile,
  MicrophoneCorrectionView,
  OperatorAction,
  PrepareTest,
} from '../http/contract.ts';
import { beginTest, continueTest, type ContinuedTest, type TestParts } from './begin-test.ts';
import type { BenchEvent } from './bench.ts';
import type { BenchLines, LineRole } from './bench-lines.ts';
import type { BenchOptions } from './bench-options.ts';
import type { JournalStep } from './journal-entry.ts';
import { keptPhoto, type WantedPhoto } from './kept-photo.ts';
import { ClockWatch } from './clock-watch.ts';
import { DiskWatch } from './disk-watch.ts';
import { FailureWatch } from './failure-watch.ts';
import { LatestValues } from './latest-values.ts';
import { LineDesk } from './line-desk.ts';
import { LiveSound } from './live-sound.ts';
import { liveValues } from './live-values.ts';
import { checkReady, checkSelfTest } from './readiness.ts';
import { RunningTest } from './running-test.ts';
import { setupProblem } from './setup-problem.ts';
import { engineOf } from './test-opening.ts';
import type { TestWish } from './test-wish.ts';
import { WorkshopSide } from './workshop-side.ts';
import type { WaveformSink } from './waveform-sink.ts';

/** Values go out this often, at most; a test is given every second beat to write its journal. */
const beatSeconds = 0.05;

/** The bench while it runs: lines, waveform, at most one test, and whoever listens. */
export class LiveBench {
  /** The lines and their changes, and the search for instruments. */
  readonly lineDesk: LineDesk;
  /** What the workshop measures beside any test. */
  readonly workshop: WorkshopSide;
  readonly #options: BenchOptions;
  readonly #lines: BenchLines;
  readonly #sound: LiveSound;
  readonly #latest = new LatestValues();
  readonly #disk: DiskWatch;
  readonly #failures: FailureWatch;
  readonly #clockWatch: ClockWatch;
  readonly #listeners = new Set<(event: BenchEvent) => void>();
  #test: RunningTest | null = null;
  #cancelBeat: Cancel = () => undefined;
  #beats = 0;

  constructor(options: BenchOptions) {
    this.#options = options;
    this.#failures = new FailureWatch(options.failed);
    this.#clockWatch = new ClockWatch({
      now: () => options.clock.now(),
      monotonicSeconds: () => options.scheduler.monotonicSeconds(),
      setBack: (event) => options.store.audit.append(event),
    });
    const { scheduler, simulation } = options;
    const listener = {
      onReading: (role: LineRole, reading: Reading) => this.#onReading(role, reading),
      onSamples: (role: LineRole, block: WaveformBlock) => {
        if (role === 'microphone') this.#sound.onSamples(block);
      },
      onRejection: (role: LineRole, rejection: Rejection) => this.#test?.onRejection(role, rejection),
      onStatus: (role: LineRole, status: LineStatus) => this.#onStatus(role, status),
    };
    this.lineDesk = new LineDesk(options, {
      listener,
      isTestRunning: () => this.#test !== null,
      check: (wanted) => this.#checkLines(wanted),
      onChanged: () => {
        this.#sound.desk.linesChanged();
        this.#latest.forget();
      },
    });
    this.#lines = this.lineDesk.lines;
    this.#sound = new LiveSound(options, {
      lines: this.#lines,
      latest: this.#latest,
      test: () => this.#test,
      workshop: () => this.workshop,
      tell: (event) => this.#tell(event),
    });
    this.workshop = new WorkshopSide({
      nowSeconds: () => scheduler.monotonicSeconds(),
      lines: this.#lines,
      waveform: this.#sound.input,
      latest: this.#latest,
      isMicrophoneCalibrated: () => this.#sound.isCalibrated,
      hearEngine: (engine) => {
        if (this.#test === null) this.#sound.input.hearEngine(engine);
      },
      onChange: (live) => {
        simulation?.followRun(live.run);
        this.#tell({ kind: 'workshop', workshop: live });
      },
    });
    this.#disk = new DiskWatch({
      look: options.disk,
      monotonicSeconds: () => scheduler.monotonicSeconds(),
      sampleRateHz: () => this.#sound.input.source?.sampleRateHz ?? 0,
    });
  }

  get lineSetups(): readonly LineSetup[] {
    return this.#lines.setups;
  }

  /** Opens the lines of last time and begins to beat. */
  async start(): Promise<void> {
    await this.lineDesk.start();
    this.#sound.desk.start();
    this.#cancelBeat = every(this.#options.scheduler, beatSeconds, () => this.#onBeat());
  }

  /** Stops everything; a running test stays unfinished and is found at the next start. */
  async stop(): Promise<void> {
    this.#cancelBeat();
    this.#test?.flush();
    this.#test = null;
    this.#sound.desk.stop();
    this.#listeners.clear();
    await this.lineDesk.end();
  }

  #checkLines(wanted: readonly LineSetup[]): void {
    if (this.#test !== null && !this.#test.allowsLines(this.lineSetups, wanted))
      throw setupProblem('TEST_RUNNING');
    this.#sound.desk.checkLines(wanted);
  }

  get microphoneCorrection(): MicrophoneCorrectionView | null {
    return this.#sound.correctionView;
  }

  /** A test keeps the correction that it began with. @throws SetupProblem */
  setMicrophoneCorrection(file: MicrophoneCorrectionFile | null): void {
    if (this.#test !== null) throw setupProblem('TEST_RUNNING');
    this.#sound.choose(file);
  }

  /** Why no test may begin or go on now; null where one may. */
  get beginRefusal(): 'TEST_RUNNING' | LineDesk['refusal'] {
    return this.#test === null ? this.lineDesk.refusal : 'TEST_RUNNING';
  }

  /** @throws SetupProblem `TEST_RUNNING`, `LINES_CHANGING`, `SELF_TEST_FAILED` */
  checkNoTest(): void {
    checkSelfTest(this.#options);
    const refusal = this.beginRefusal;
    if (refusal !== null) throw setupProblem(refusal);
  }

  /** @throws SetupProblem */
  prepare(test: PrepareTest): { readonly id: string } {
    this.checkNoTest();
    this.#disk.checkTest();
    const { input, keptCorrection: microphoneCorrection } = this.#sound;
    const begun = beginTest(test, this.#options, { lines: this.#lines, input, microphoneCorrection });
    this.#run(begun);
    return { id: begun.begun.id };
  }

  /** Goes on with a test that a failure had cut. */
  takeUp(test: ContinuedTest): LiveTest | null {
    this.#run(continueTest(test, this.#options, this.#sound.input));
    return this.session();
  }

  #run(parts: TestParts): void {
    this.workshop.giveWay();
    this.#sound.input.hearEngine(engineOf(parts.opening.vehicle));
    this.#test = new RunningTest({
      ...parts,
      clearMaximum: () => this.#lines.clearMaximum('meter'),
      onChange: () => this.#onTestChange(),
      onDurable: (step) => this.#onDurable(step),
      onClosed: () => this.#onTestClosed(),
    });
    this.#sound.begin(this.#test);
    this.#onTestChange();
  }

  /** @throws SetupProblem */
  act(action: OperatorAction): LiveTest | null {
    const test = this.#runningTest();
    if (action === 'start' || action === 'repeat' || action === 'sweep') {
      checkSelfTest(this.#options);
      const { refusal } = this.lineDesk;
      if (refusal !== null) throw setupProblem(refusal);
      this.#disk.checkPhase();
      checkReady(test, this.#lines, this.#sound.desk, this.#sound.isVoidFor(test));
    }
    test.act(action);
    return this.session();
  }

  /** @throws SetupProblem */
  wish(wish: TestWish): LiveTest | null {
    this.#runningTest().wish(wish);
    return this.session();
  }

  /** @throws SetupProblem */
  addPhoto(wanted: WantedPhoto): LiveTest | null {
    this.#runningTest().addPhoto(keptPhoto(wanted, this.#options));
    return this.session();
  }

  #runningTest(): RunningTest {
    if (this.#test === null) throw setupProblem('NO_TEST');
    return this.#test;
  }

  session(): LiveTest | null {
    return this.#test?.view() ?? null;
  }

  history(): LiveHistory {
    return this.#test?.history() ?? { phase: null, level: [], speed: [] };
  }

  values(): LiveValues {
    const { scheduler, clock } = this.#options;
    return liveValues({
      nowSeconds: scheduler.monotonicSeconds(),
      clock: clock.now(),
      lines: this.#lines,
      waveform: this.#sound.input,
      waveformProblem: this.#sound.desk.problem,
      waveformCalibrated: this.#sound.isCalibrated,
      latest: this.#latest,
      test: this.#test,
      hearsEngine: this.workshop.engine !== null,
      diskProblem: this.#test === null ? null : this.#disk.warning,
    });
  }

  subscribe(listener: (event: BenchEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The page's sound card. */
  get waveform(): WaveformSink {
    return this.#sound.sink;
  }

  #onReading(role: LineRole, reading: Reading): void {
    if (this.#test?.isMeasuring !== true) this.#latest.takeReading(role, reading);
    this.#test?.onReading(role, reading);
    this.workshop.onReading(role, reading);
  }

  #onStatus(role: LineRole, status: LineStatus): void {
    this.#failures.lineIs(role, status, this.#test !== null);
    this.#test?.onStatus(role, status);
    if (role === 'microphone') this.#sound.onStatus(status);
  }

  #onDurable(step: JournalStep): void {
    this.#latest.takeStep(step);
    this.#sound.onDurable(step);
  }

  #onTestChange(): void {
    const test = this.session();
    this.#options.simulation?.follow(test);
    this.#tell({ kind: 'test', test });
  }

  #onTestClosed(): void {
    this.#test = null;
    this.#sound.input.hearEngine(this.workshop.engine);
    this.#onTestChange();
  }

  #onBeat(): void {
    this.#beats += 1;
    this.#sound.desk.watch();
    this.workshop.tick();
    if (this.#beats % 20 === 0) this.#clockWatch.look();
    if (this.#beats % 2 === 0) {
      this.#test?.tick();
      this.#failures.storeIs(this.#test?.storeFailure ?? null);
    }
    if (this.#listeners.size > 0) this.#tell({ kind: 'live', values: this.values() });
  }

  #tell(event: BenchEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
