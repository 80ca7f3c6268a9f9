import type { BroadcastHead } from '#core/acoustics/wave-file/broadcast-wave.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { WaveformFlaw } from './waveform-flaw.ts';
import { WaveFileWriter } from './wave-file-writer.ts';

/** Longer recordings are cut: no run lasts so long, and a forgotten one must not fill the disk. */
const longestSeconds = 300;

/** Sound is on its way for some time after it was heard; after this nothing more is expected. */
const longestDelaySeconds = 1;

/** What a recording starts with. */
export interface RecordingStart {
  readonly path: string;
  /** What the file tells about itself, with the rate of the stream. */
  readonly head: BroadcastHead;
  /** The first sample of the stream that belongs to the recording. */
  readonly firstSample: number;
  readonly scheduler: Scheduler;
  /** Hears what the samples will not show by themselves. */
  readonly onFlaw?: (flaw: WaveformFlaw) => void;
}

/** One stretch of a stream on its way to a file, from a given sample to a given sample. */
export class WaveformRecording {
  readonly path: string;
  readonly sampleRateHz: number;
  readonly #writer: WaveFileWriter;
  readonly #scheduler: Scheduler;
  readonly #firstSample: number;
  readonly #onFlaw: (flaw: WaveformFlaw) => void;
  #endSample: number;
  #received: number;
  #finished = false;
  #failure: Error | null = null;
  #onFinished: () => void = () => undefined;

  /** @throws Error of the file system when the file cannot be made */
  constructor({ path, head, firstSample, scheduler, onFlaw }: RecordingStart) {
    this.path = path;
    this.sampleRateHz = head.sampleRateHz;
    this.#scheduler = scheduler;
    this.#firstSample = firstSample;
    this.#onFlaw = onFlaw ?? (() => undefined);
    this.#received = firstSample;
    this.#endSample = firstSample + longestSeconds * head.sampleRateHz;
    this.#writer = new WaveFileWriter(path, head);
  }

  /** Why the file could not be written to its end, or null. */
  get failure(): Error | null {
    return this.#failure;
  }

  /**
   * Takes a block of the stream. The place of lost samples before it is held by zeros, because a file must have something
   * there; they are told as lost, and so is clipping of which the source told.
   */
  take(startSample: number, samples: Float32Array, clipped = false): void {
    if (this.#finished) return;
    const lost = Math.min(startSample, this.#endSample) - this.#received;
    if (lost > 0) {
      this.#tell('lost', this.#received, startSample);
      this.#write(new Float32Array(lost));
    }
    if (clipped) this.#tell('overload', startSample, startSample + samples.length);
    const from = Math.max(0, this.#received - startSample);
    const to = Math.min(samples.length, this.#endSample - startSample);
    if (to > from) this.#write(samples.subarray(from, to));
    if (this.#received >= this.#endSample) this.stop();
  }

  /** Ends the recording at a sample of the stream; resolves with the number of samples when they have all arrived. */
  async finishAt(endSample: number): Promise<number> {
    this.#endSample = Math.min(this.#endSample, Math.max(endSample, this.#firstSample));
    if (this.#received >= this.#endSample) this.stop();
    if (!this.#finished) await this.#arrival();
    return this.#writer.frameCount;
  }

  /** Ends the recording with what has arrived. */
  stop(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#guarded(() => this.#writer.finish());
    this.#onFinished();
  }

  #arrival(): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#scheduler.after(longestDelaySeconds, () => this.stop());
      this.#onFinished = () => {
        cancel();
        resolve();
      };
    });
  }

  #tell(what: WaveformFlaw['what'], from: number, to: number): void {
    if (to <= this.#firstSample || from >= this.#endSample) return;
    const secondsOf = (sample: number): number => (sample - this.#firstSample) / this.sampleRateHz;
    this.#onFlaw({ what, fromSeconds: Math.max(0, secondsOf(from)), toSeconds: secondsOf(to) });
  }

  #write(samples: Float32Array): void {
    this.#received += samples.length;
    this.#guarded(() => this.#writer.write(samples));
  }

  /** A full disk must not stop the sound: the recording is given up and says why. */
  #guarded(action: () => void): void {
    if (this.#failure !== null) return;
    try {
      action();
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error(String(error));
    }
  }
}
