import { advance } from '#core/procedure/advance.ts';
import type {
  OperatorAction,
  PhaseName,
  ProcedureAction,
  ProcedureEvent,
  ProcedureState,
  TestStep,
} from '#core/procedure/procedure-state.ts';
import type { Photo } from '#core/procedure/photo.ts';
import type { Reading, Rejection } from '#core/reading/reading.ts';
import { buildRecord } from '#core/record/build-record.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import type { TestJudgement } from '#core/verdict/test-judgement.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { LineSetup, LiveHistory, LiveTest } from '../http/contract.ts';
import type { LineRole } from './bench-lines.ts';
import { carryWish } from './carry-wish.ts';
import { comesFromMeter } from './comes-from-meter.ts';
import { eventOfEvidence } from './event-of-evidence.ts';
import { eventOfReading } from './event-of-reading.ts';
import type { EvidenceBuilder } from './evidence-builder.ts';
import type { TimedStep, WaveformLevel } from './journal-entry.ts';
import { isShownOtherwise } from './is-shown-otherwise.ts';
import type { CheckedSource } from './live-sensitivity.ts';
import { liveTestView } from './live-test-view.ts';
import { PhaseHistory } from './phase-history.ts';
import { PhaseMeasurement } from './phase-measurement.ts';
import { recordedSource } from './recorded-source.ts';
import { rebuildState } from './rebuild-state.ts';
import { sameInstruments } from './same-instruments.ts';
import { RecordCloser } from './record-closer.ts';
import type { RunningTestOptions } from './running-test-options.ts';
import { setupProblem } from './setup-problem.ts';
import { TestJournal } from './test-journal.ts';
import type { TestWish } from './test-wish.ts';
import type { HeardSpeed } from './waveform-input.ts';
import type { TestOpening } from './test-opening.ts';

/**
 * One test from its first check to its record: carries what arrives into the procedure, carries out what the procedure
 * asks for, journals everything. All evidence comes out of the journal; the procedure only leads.
 */
export class RunningTest {
  readonly #options: RunningTestOptions;
  readonly #opening: TestOpening;
  readonly #journal: TestJournal;
  readonly #builder: EvidenceBuilder;
  readonly #history: PhaseHistory;
  readonly #closer: RecordCloser;
  readonly #measurement: PhaseMeasurement;
  #state: ProcedureState;
  #judgement: TestJudgement;
  #calibratedAt: Readonly<Record<'before' | 'after', string>>;
  #toldHeldSeconds = 0;
  #closed = false;

  constructor(options: RunningTestOptions) {
    this.#options = options;
    const { opening, begun, store, steps } = options;
    this.#closer = new RecordCloser(store, options.onClosed);
    this.#opening = opening;
    const { state, builder, calibratedAt } = rebuildState(opening, steps);
    this.#state = state;
    this.#builder = builder;
    this.#calibratedAt = calibratedAt;
    this.#history = new PhaseHistory(opening);
    this.#journal = new TestJournal(store, begun.id, (step) => this.#durable(step));
    this.#measurement = new PhaseMeasurement(options, this.#journal, this.#builder, {
      onMeasured: (phase) => this.#deliver(phase),
      onAnalysed: (phase) => {
        if (!this.#closed) this.#deliver(phase);
      },
    });
    this.#judgement = judgeTest(this.#builder.evidence());
  }

  get opening(): TestOpening {
    return this.#opening;
  }

  get step(): TestStep {
    return this.#state.step;
  }

  /** Sensitivity by which the live waveform may be read, in pascal at digital 1.0; null without a good first check. */
  get pascalPerFullScale(): number | null {
    return this.#builder.isCalibrated ? this.#builder.pascalPerFullScale : null;
  }

  /** The microphone of the recordings before the test was taken up again; null where there is none. */
  get recordedSource(): CheckedSource | null {
    return recordedSource(this.#options.steps);
  }

  /** True while a phase is being measured: then only durable readings are shown. */
  get isMeasuring(): boolean {
    return this.#state.phase !== null;
  }

  /** True in a run that is measured by the meter's own maximum register. */
  get awaitsMaximum(): boolean {
    return this.#state.phase?.name === 'run' && this.#opening.levelSource === 'meter-maximum';
  }

  /** Why nothing can be stored at present, or null. */
  get storeFailure(): Error | null {
    return this.#closer.failure ?? this.#journal.failure;
  }

  /** Highest durable level of the phase, or null. */
  get maximumDb(): number | null {
    return this.#history.maximumDb;
  }

  view(): LiveTest {
    const { course, photos } = this.#builder;
    const parts = { state: this.#state, judgement: this.#judgement, calibratedAt: this.#calibratedAt };
    return liveTestView({ begun: this.#options.begun, opening: this.#opening, course, photos, ...parts });
  }

  history(): LiveHistory {
    return { phase: this.#state.phase, level: this.#history.level, speed: this.#history.speed };
  }

  /** Carries out an operator's wish. @throws SetupProblem `ACTION_NOT_NOW` */
  act(action: OperatorAction): void {
    if (!this.view().actions.includes(action)) throw setupProblem('ACTION_NOT_NOW');
    const timeSeconds = this.#options.monotonicSeconds();
    this.#journal.note(timeSeconds, { kind: 'operator', action });
    this.#send({ kind: 'operator', timeSeconds, action });
  }

  /** Carries out what a person asks for besides the keys; the record keeps it. @throws SetupProblem */
  wish(wish: TestWish): void {
    const timeSeconds = this.#options.monotonicSeconds();
    const state = this.#state;
    const evidence = this.#builder.evidence();
    const { step, event } = carryWish(wish, { state, evidence, timeSeconds, at: this.#options.now() });
    this.#journal.note(timeSeconds, step);
    if (event !== null) this.#send(event);
    this.#journal.whenDurable(() => {
      this.#judgement = judgeTest(this.#builder.evidence());
      this.#options.onChange();
    });
  }

  /** Adds a photo to the record; it judges nothing. */
  addPhoto(photo: Photo): void {
    this.#journal.note(this.#options.monotonicSeconds(), { kind: 'photo', photo });
    this.#journal.whenDurable(() => this.#options.onChange());
  }

  /** Takes a reading of a line; outside a phase it leads, but is not kept. */
  onReading(role: LineRole, reading: Reading): void {
    const { timeSeconds } = reading;
    if (this.isMeasuring) this.#journal.note(timeSeconds, { kind: 'readings', role, readings: [reading] });
    const event = eventOfReading(role, reading, this.#opening, this.awaitsMaximum);
    if (event !== null) this.#send(event);
  }

  /** Keeps refused bytes beside the readings, for audit. */
  onRejection(role: LineRole, rejection: Rejection): void {
    if (!this.isMeasuring) return;
    this.#journal.note(rejection.timeSeconds, { kind: 'rejections', role, rejections: [rejection] });
  }

  /** Takes a change of a line's state; a lost line ends what needs it. */
  onStatus(role: LineRole, status: LineStatus): void {
    const { timeSeconds } = status;
    this.#journal.note(timeSeconds, { kind: 'line', role, status });
    if (status.state !== 'lost') return;
    if (role === 'meter' && comesFromMeter(this.#opening.levelSource)) this.#lose('meter', timeSeconds);
    if (role === this.#opening.speedRole) this.#lose('speed-sensor', timeSeconds);
  }

  /**
   * Takes levels of the live waveform as sound levels where it is calibrated, with the same ones re full scale: they
   * lead through the check that calibrates it, but are shown and kept nowhere.
   */
  onWaveformLevels(levels: readonly WaveformLevel[], levelsDbFs: readonly (number | null)[]): void {
    if (this.#opening.levelSource !== 'waveform') return;
    // Sound arrives late: the procedure's clock must not go back to when it was heard.
    const timeSeconds = this.#options.monotonicSeconds();
    for (const [index, level] of levels.entries()) {
      if (level.timeSeconds <= (this.#state.phase?.beganSeconds ?? -Infinity)) continue;
      if (this.isMeasuring)
        this.#journal.note(level.timeSeconds, { kind: 'waveform-levels', levels: [level] });
      const levelDb = level.levelDb ?? levelsDbFs[index] ?? null;
      this.#send({ kind: 'level', timeSeconds, sample: { ...level, levelDb, underRange: false } });
    }
  }

  /** Takes engine speeds heard in the live waveform, where the test goes by them. */
  onSoundSpeeds(speeds: readonly HeardSpeed[]): void {
    if (this.#opening.speedRole !== 'sound') return;
    // As with levels: what is heard late must not turn the procedure's clock back.
    const timeSeconds = this.#options.monotonicSeconds();
    for (const speed of speeds) {
      if (speed.timeSeconds <= (this.#state.phase?.beganSeconds ?? -Infinity)) continue;
      if (this.isMeasuring) this.#journal.note(speed.timeSeconds, { kind: 'sound-speeds', speeds: [speed] });
      this.#send({ kind: 'speed', timeSeconds, speedRpm: speed.speedRpm });
    }
  }

  /** The microphone has gone. */
  onWaveformLost(timeSeconds: number): void {
    if (this.#opening.levelSource === 'waveform') this.#lose('meter', timeSeconds);
    if (this.#opening.speedRole === 'sound') this.#lose('speed-sensor', timeSeconds);
  }

  /** Called about ten times a second: makes readings durable and lets time pass. */
  tick(): void {
    this.#send({ kind: 'tick', timeSeconds: this.#options.monotonicSeconds() });
    this.#journal.flush();
    this.#closer.retry();
    if (this.#state.heldSeconds === this.#toldHeldSeconds) return;
    this.#toldHeldSeconds = this.#state.heldSeconds;
    this.#options.onChange();
  }

  /** Makes durable what has been read so far. */
  flush(): void {
    this.#journal.flush();
  }

  /** True if the lines may be changed so: a port may move between measurements, an instrument may not. */
  allowsLines(before: readonly LineSetup[], after: readonly LineSetup[]): boolean {
    return !this.isMeasuring && sameInstruments(before, after);
  }

  #lose(instrument: 'meter' | 'speed-sensor', timeSeconds: number): void {
    this.#send({ kind: 'instrument-lost', timeSeconds, instrument });
  }

  #send(event: ProcedureEvent): void {
    const before = this.#state;
    const { state, actions } = advance(before, event);
    this.#state = state;
    for (const action of actions) this.#carryOut(action, event.timeSeconds);
    if (isShownOtherwise(before, this.#state)) this.#options.onChange();
  }

  #carryOut(action: ProcedureAction, timeSeconds: number): void {
    const { seriesIndex } = this.#state;
    if (action.kind === 'begin-phase') this.#measurement.begin({ ...action, seriesIndex }, timeSeconds);
    else if (action.kind === 'end-phase')
      this.#measurement.end(action, timeSeconds, () => this.#state.seriesIndex);
    else this.#close(timeSeconds);
  }

  /** Hands what the journal now holds of a phase to the procedure. */
  #deliver(phase: PhaseName): void {
    const timeSeconds = this.#options.monotonicSeconds();
    this.#judgement = judgeTest(this.#builder.evidence());
    if (this.#state.pending !== phase) return;
    if (phase.startsWith('calibration')) {
      const which = phase.endsWith('before') ? 'before' : 'after';
      this.#calibratedAt = { ...this.#calibratedAt, [which]: this.#options.now() };
    }
    const { seriesIndex } = this.#state;
    const event = eventOfEvidence({ phase, seriesIndex, timeSeconds }, this.#builder, this.#opening);
    if (event !== null) this.#send(event);
    this.#options.onChange();
  }

  #close(timeSeconds: number): void {
    if (this.#closed) return;
    this.#closed = true;
    const outcome = this.#state.cue === 'ABORTED' ? 'aborted' : 'closed';
    this.#journal.note(timeSeconds, { kind: 'close', outcome });
    this.#journal.whenDurable(() => {
      void this.#measurement.analysed.then(() => this.#closer.close(() => this.#record(outcome)));
    });
  }

  #record(outcome: 'closed' | 'aborted'): TestRecord {
    const { begun, now } = this.#options;
    return buildRecord({
      id: begun.id,
      number: begun.number,
      outcome,
      startedAt: begun.startedAt,
      closedAt: now(),
      program: this.#opening.program,
      evidence: this.#builder.evidence(),
      spectra: this.#builder.spectra,
    });
  }

  #durable(step: TimedStep): void {
    this.#builder.apply(step);
    this.#history.apply(step);
    this.#options.onDurable(step.step);
  }
}
