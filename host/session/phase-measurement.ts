import type { PhaseName, ProcedureAction } from '#core/procedure/procedure-state.ts';
import type { EvidenceBuilder } from './evidence-builder.ts';
import type { JournalStep } from './journal-entry.ts';
import { phaseQuestion } from './phase-question.ts';
import type { RunningTestOptions } from './running-test-options.ts';
import type { TestJournal } from './test-journal.ts';

/** Whom it tells what the journal now holds: of a phase without a recording, or of one whose recording was analysed. */
export interface PhaseMeasurementListener {
  readonly onMeasured: (phase: PhaseName) => void;
  readonly onAnalysed: (phase: PhaseName) => void;
}

type BeginPhase = ProcedureAction & { readonly kind: 'begin-phase' };
type EndPhase = ProcedureAction & { readonly kind: 'end-phase' };

/** Measures the phases of a test: begins each in the journal and on disk, ends it, and has its recording analysed. */
export class PhaseMeasurement {
  readonly #options: RunningTestOptions;
  readonly #journal: TestJournal;
  readonly #builder: EvidenceBuilder;
  readonly #listener: PhaseMeasurementListener;
  #analysed: Promise<void> = Promise.resolve();

  constructor(
    options: RunningTestOptions,
    journal: TestJournal,
    builder: EvidenceBuilder,
    listener: PhaseMeasurementListener,
  ) {
    this.#options = options;
    this.#journal = journal;
    this.#builder = builder;
    this.#listener = listener;
  }

  /** Settled when nothing is analysed any more. */
  get analysed(): Promise<void> {
    return this.#analysed;
  }

  /** Begins a phase; a recording that cannot begin is told in the journal, not thrown. */
  begin(
    { phase, runNumber, seriesIndex }: BeginPhase & { readonly seriesIndex: number },
    timeSeconds: number,
  ): void {
    const { opening, recorder, monotonicSeconds, clearMaximum, now } = this.#options;
    const begun = { phase, runNumber, seriesIndex, startedAt: now() };
    this.#note(timeSeconds, { kind: 'begin-phase', ...begun });
    if (phase === 'run' && opening.levelSource === 'meter-maximum') clearMaximum();
    // Its levels are read as they come: no verdict rests on them, so that no recording has to prove them.
    if (phase === 'speed-sweep') return;
    try {
      const pascalPerFullScale = this.#builder.isCalibrated ? this.#builder.pascalPerFullScale : null;
      const recording = recorder.begin({ ...begun, pascalPerFullScale }, timeSeconds, (flaw) =>
        this.#journal.note(monotonicSeconds(), { kind: 'waveform-flaw', flaw }),
      );
      if (recording !== null) this.#note(timeSeconds, { kind: 'recording', ...recording });
    } catch (error) {
      this.#note(timeSeconds, { kind: 'waveform-lost', why: String(error) });
    }
  }

  /** Ends a phase. The series is asked for once all that was read is durable. */
  end({ phase, cut }: EndPhase, timeSeconds: number, seriesIndex: () => number): void {
    this.#journal.note(timeSeconds, { kind: 'end-phase', phase, cut });
    const recorded = this.#options.recorder.isRecording;
    this.#journal.whenDurable(() => {
      if (recorded) this.#analysed = this.#analyse(phase, timeSeconds, seriesIndex());
      else this.#listener.onMeasured(phase);
    });
  }

  async #analyse(phase: PhaseName, timeSeconds: number, seriesIndex: number): Promise<void> {
    const run = phase === 'run' ? this.#builder.lastRun(seriesIndex) : null;
    const { pascalPerFullScale } = this.#builder;
    const question = phaseQuestion({ phase, run, pascalPerFullScale }, this.#options.opening);
    try {
      const analysis = await this.#options.recorder.finish(timeSeconds, question);
      if (analysis !== null) this.#journal.note(timeSeconds, { kind: 'phase-waveform', analysis });
    } catch (error) {
      this.#journal.note(timeSeconds, { kind: 'waveform-lost', why: String(error) });
    }
    await new Promise<void>((resolve) => this.#journal.whenDurable(resolve));
    this.#listener.onAnalysed(phase);
  }

  #note(timeSeconds: number, step: JournalStep): void {
    this.#journal.note(timeSeconds, step);
    this.#journal.flush();
  }
}
