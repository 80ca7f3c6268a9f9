import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { MicrophoneCorrectionFile, MicrophoneCorrectionView } from '../http/contract.ts';
import type { BenchEvent } from './bench.ts';
import type { BenchLines } from './bench-lines.ts';
import type { BenchOptions } from './bench-options.ts';
import { ChosenCorrection } from './chosen-correction.ts';
import type { JournalStep } from './journal-entry.ts';
import type { LatestValues } from './latest-values.ts';
import { LiveCalibration } from './live-calibration.ts';
import { liveSpectrum, soundLevels } from './live-sensitivity.ts';
import { showsWaveform } from './live-values.ts';
import type { RunningTest } from './running-test.ts';
import { WaveformDesk } from './waveform-desk.ts';
import type { WaveformSink } from './waveform-sink.ts';
import type { WorkshopSide } from './workshop-side.ts';
import type { HeardLevel, HeardSpeed, WaveformInput } from './waveform-input.ts';

/** What the sound side of a bench knows of the rest of it. */
export interface LiveSoundParts {
  readonly lines: BenchLines;
  readonly latest: LatestValues;
  /** The test that runs now. */
  readonly test: () => RunningTest | null;
  /** The workshop, which hears the same sound beside any test. */
  readonly workshop: () => WorkshopSide;
  readonly tell: (event: BenchEvent) => void;
}

/** The sound of a running bench: its waveform with correction and calibration, and who gets its levels and speeds. */
export class LiveSound {
  /** Takes the sound in and watches whether it still comes. */
  readonly desk: WaveformDesk;
  readonly #calibration = new LiveCalibration();
  readonly #correction: ChosenCorrection;
  readonly #parts: LiveSoundParts;

  constructor(options: BenchOptions, parts: LiveSoundParts) {
    this.#parts = parts;
    const { scheduler, analysis, simulation } = options;
    this.desk = new WaveformDesk({
      scheduler,
      analysis,
      microphone: simulation?.microphone ?? null,
      line: () => parts.lines.line('microphone'),
      listener: {
        onLevels: (levels) => this.#onLevels(levels),
        onSpectrum: (spectrum, timeSeconds) => {
          const told = liveSpectrum(spectrum, timeSeconds, this.#offsetDb());
          parts.workshop().onSpectrum(told);
          parts.tell({ kind: 'spectrum', spectrum: told });
        },
        onSpeeds: (speeds) => this.#onSpeeds(speeds),
        onLost: () => {
          parts.workshop().onWaveformLost();
          parts.test()?.onWaveformLost(scheduler.monotonicSeconds());
        },
        onSettingsChanged: () => this.#calibration.microphoneChanged(parts.test()),
      },
    });
    this.#correction = new ChosenCorrection(options.store, options.info.simulated);
    this.input.correctBy(this.#correction.correction);
  }

  get input(): WaveformInput {
    return this.desk.input;
  }

  /** The page's sound card. */
  get sink(): WaveformSink {
    return this.desk.sink;
  }

  get isCalibrated(): boolean {
    return this.#offsetDb() !== null;
  }

  /** The correction that a test which begins now goes by. */
  get keptCorrection(): ChosenCorrection['kept'] {
    return this.#correction.kept;
  }

  get correctionView(): MicrophoneCorrectionView | null {
    return this.#correction.view;
  }

  /** What was calibrated without the correction is not calibrated with it. */
  choose(file: MicrophoneCorrectionFile | null): void {
    this.#correction.choose(file);
    this.#calibration.forget();
    this.input.correctBy(this.#correction.correction);
  }

  /** True where another calibration must come before this test goes on. */
  isVoidFor(test: RunningTest): boolean {
    return this.#calibration.isVoidFor(test, this.input.source);
  }

  begin(test: RunningTest): void {
    this.#calibration.begin(test);
  }

  onDurable(step: JournalStep): void {
    this.#calibration.onDurable(step, this.input.source, this.#parts.test());
  }

  onSamples(block: WaveformBlock): void {
    this.desk.onSamples(block);
  }

  onStatus(status: LineStatus): void {
    this.desk.onStatus(status);
  }

  #onLevels(heard: readonly HeardLevel[]): void {
    const { latest, lines } = this.#parts;
    const test = this.#parts.test();
    const levels = soundLevels(heard, this.#offsetDb());
    const isJournalled = test?.isMeasuring === true && test.opening.levelSource === 'waveform';
    if (!isJournalled) latest.takeWaveform(levels, showsWaveform(test, lines));
    this.#parts.workshop().onWaveform(levels);
    test?.onWaveformLevels(
      levels,
      heard.map((level) => level.levelDbFs),
    );
  }

  #onSpeeds(speeds: readonly HeardSpeed[]): void {
    const test = this.#parts.test();
    const isJournalled = test?.isMeasuring === true && test.opening.speedRole === 'sound';
    if (!isJournalled) this.#parts.latest.takeSoundSpeeds(speeds);
    this.#parts.workshop().onSoundSpeeds(speeds);
    test?.onSoundSpeeds(speeds);
  }

  #offsetDb(): number | null {
    return this.#calibration.offsetDb(this.input.source);
  }
}
