import { every, type Cancel, type Scheduler } from '../time.ts';
import type { ByteStream, CloseReason } from '../transport/byte-stream.ts';
import { buildFrame } from './build-frame.ts';
import { mostSamples } from './header.ts';
import { replayProblemOf, type ReplayFile } from './replay-file.ts';

const beatSeconds = 0.02;

/** After a pause of the computer the recording goes on where it was, without a rush. */
const longestRushSeconds = 1;

/** Plays a WAV file as the frames of a microphone, at a pace that the scheduler gives, once. */
export class ReplayStream implements ByteStream {
  readonly #file: ReplayFile;
  readonly #scheduler: Scheduler;
  readonly #samplesPerSecond: number;
  #startSeconds: number;
  #cancel: Cancel = () => undefined;
  #position = 0;
  #sequence = 0;
  #bytesListener: ((chunk: Uint8Array) => void) | null = null;
  #closeListener: (reason: CloseReason) => void = () => undefined;
  #closed: CloseReason | null = null;

  constructor(file: ReplayFile, speed: number, scheduler: Scheduler) {
    this.#file = file;
    this.#scheduler = scheduler;
    this.#samplesPerSecond = file.sampleRateHz * speed;
    this.#startSeconds = scheduler.monotonicSeconds();
  }

  /** The recording begins to play when somebody listens. */
  onBytes(listener: (chunk: Uint8Array) => void): void {
    this.#bytesListener = listener;
    if (this.#closed !== null) return;
    this.#cancel();
    this.#startSeconds = this.#scheduler.monotonicSeconds() - this.#position / this.#samplesPerSecond;
    this.#cancel = every(this.#scheduler, beatSeconds, () => this.#play());
  }

  onClose(listener: (reason: CloseReason) => void): void {
    this.#closeListener = listener;
    if (this.#closed !== null) listener(this.#closed);
  }

  /** There is nobody to be spoken to. */
  write(): boolean {
    return false;
  }

  setBreak(): void {
    return;
  }

  close(): Promise<void> {
    this.#finish({ kind: 'asked' });
    return Promise.resolve();
  }

  #play(): void {
    try {
      this.#sendUntil(this.#due());
    } catch (error) {
      this.#finish({ kind: 'ended', message: replayProblemOf(error) });
    }
    if (this.#position >= this.#file.frameCount) this.#finish({ kind: 'ended', message: '' });
  }

  /** How far the recording should have been played by now. */
  #due(): number {
    const elapsedSeconds = this.#scheduler.monotonicSeconds() - this.#startSeconds;
    const due = Math.floor(elapsedSeconds * this.#samplesPerSecond + 1e-6);
    const longest = this.#position + longestRushSeconds * this.#samplesPerSecond;
    if (due > longest) this.#startSeconds += (due - longest) / this.#samplesPerSecond;
    return Math.min(due, Math.floor(longest), this.#file.frameCount);
  }

  #sendUntil(end: number): void {
    while (this.#position < end && this.#closed === null) {
      const samples = this.#file.next(Math.min(mostSamples, end - this.#position));
      this.#bytesListener?.(this.#frameOf(samples));
      this.#position += samples.length;
      this.#sequence += 1;
    }
  }

  #frameOf(samples: Float64Array): Uint8Array {
    return buildFrame({
      format: 's32',
      sampleRateHz: this.#file.sampleRateHz,
      sequence: this.#sequence,
      firstSample: this.#position,
      samples,
      clipped: isCutOff(samples, this.#file.largestCode),
      overrun: false,
      settingsChanged: false,
      testSignal: false,
    });
  }

  #finish(reason: CloseReason): void {
    if (this.#closed !== null) return;
    this.#closed = reason;
    this.#cancel();
    this.#file.close();
    this.#closeListener(reason);
  }
}

/** A sample beyond full scale, or two neighbours of one sign at the largest code. */
function isCutOff(samples: Float64Array, largest: number): boolean {
  return samples.some((sample, index) => {
    const before = samples[index - 1] ?? 0;
    const areBothAtEnd = Math.min(sample, before) >= largest || Math.max(sample, before) <= -largest;
    return Math.abs(sample) > 1 || areBothAtEnd;
  });
}
