import type { JournalStep } from './journal-entry.ts';
import { LiveSensitivity } from './live-sensitivity.ts';
import type { RunningTest } from './running-test.ts';
import type { WaveformSource } from './waveform-input.ts';

/** By which check the live waveform is read as sound levels, and whether the running test may still rest on it. */
export class LiveCalibration {
  readonly #sensitivity = new LiveSensitivity();
  #isVoid = false;

  /** A test begins or goes on; what it had calibrated before counts for the microphone that it was recorded from. */
  begin(test: RunningTest): void {
    this.#isVoid = false;
    const { pascalPerFullScale, recordedSource } = test;
    if (pascalPerFullScale === null || recordedSource === null) return;
    this.#sensitivity.calibrated(recordedSource, pascalPerFullScale);
  }

  /** The correction file is another: what was calibrated through the one before is forgotten. */
  forget(): void {
    this.#sensitivity.forget();
  }

  /** The microphone's settings changed: what was calibrated before counts no more, neither here nor in the running test. */
  microphoneChanged(test: RunningTest | null): void {
    this.#sensitivity.forget();
    if ((test?.pascalPerFullScale ?? null) !== null) this.#isVoid = true;
  }

  /** A step of the running test has become durable. */
  onDurable(step: JournalStep, source: WaveformSource | null, test: RunningTest | null): void {
    if (step.kind !== 'phase-waveform' || source === null || this.#isVoid) return;
    const pascalPerFullScale = test?.pascalPerFullScale ?? null;
    if (pascalPerFullScale !== null) this.#sensitivity.calibrated(source, pascalPerFullScale);
  }

  /** Difference from dB re digital full scale to dB re 20 µPa for a device, or null. */
  offsetDb(source: WaveformSource | null): number | null {
    return this.#sensitivity.offsetDb(source);
  }

  /** True if the test was calibrated by a microphone that is not the one that streams, or not set as it was. */
  isVoidFor(test: RunningTest, source: WaveformSource | null): boolean {
    const counts = test.opening.levelSource === 'waveform' && test.pascalPerFullScale !== null;
    return this.#isVoid || (counts && source !== null && this.offsetDb(source) === null);
  }
}
