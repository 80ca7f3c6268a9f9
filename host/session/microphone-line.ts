import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import { replayPrefix, type WaveformProblemCode } from '#core/words/waveform-words.ts';
import { replayOfPath } from '#drivers/nb-pcm/replay-path.ts';
import type { ResolvedLine } from './resolve-line.ts';
import { isUsableRate, longestGapSeconds, type WaveformInput } from './waveform-input.ts';

/** A serial line is never later than its own buffers hold. */
const latenessSeconds = 0.004;

/** The stream that the line has begun. */
interface LineStream {
  readonly sampleRateHz: number;
  /** Index of its first sample by the instrument's count. */
  readonly origin: number;
  nextSample: number;
}

/** Hears what concerns more than the stream. */
export interface MicrophoneLineListener {
  /** What was calibrated before counts no more. */
  onSettingsChanged(): void;
}

/** Hands the blocks of a microphone on a line to the waveform input, and begins a stream anew wherever sound does not go on. */
export class MicrophoneLine {
  readonly #input: WaveformInput;
  readonly #listener: MicrophoneLineListener;
  #stream: LineStream | null = null;
  #problem: WaveformProblemCode | null = null;

  constructor(input: WaveformInput, listener: MicrophoneLineListener) {
    this.#input = input;
    this.#listener = listener;
  }

  /** Why what the microphone sends is not taken, or null. */
  get problem(): WaveformProblemCode | null {
    return this.#problem;
  }

  /** Takes the next block of the line. */
  take(block: WaveformBlock, line: ResolvedLine): void {
    this.#problem = problemOf(block);
    if (this.#problem !== null) {
      this.#endStream();
      return;
    }
    if (block.settingsChanged) this.#listener.onSettingsChanged();
    const stream = goesOn(this.#stream, block) ? this.#stream : this.#begin(block, line);
    stream.nextSample = block.firstSample + block.samples.length;
    this.#input.deliver(block.firstSample - stream.origin, block.samples, block.clipped);
  }

  /** The line has gone, or is another one from here on. */
  end(): void {
    this.#problem = null;
    this.#endStream();
  }

  #begin({ sampleRateHz, firstSample }: WaveformBlock, line: ResolvedLine): LineStream {
    const { speed = 1 } = replayOfPath(line.setup.portPath) ?? {};
    const deviceName = microphoneName(line);
    this.#input.begin({ sampleRateHz, deviceName, processing: [], speed, latenessSeconds });
    this.#stream = { sampleRateHz, origin: firstSample, nextSample: firstSample };
    return this.#stream;
  }

  #endStream(): void {
    if (this.#stream === null) return;
    this.#stream = null;
    this.#input.end();
  }
}

/** What a microphone on a line is called. A recording is never called by the name of an instrument. */
export function microphoneName({ driver, setup }: ResolvedLine): string {
  const replay = replayOfPath(setup.portPath);
  // The port belongs to the name: another microphone of the kind must not inherit a calibration.
  return replay === null ? `${driver.name} · ${setup.portPath}` : `${replayPrefix}${replay.fileName}`;
}

function problemOf({ testSignal, sampleRateHz }: WaveformBlock): WaveformProblemCode | null {
  if (testSignal) return 'MICROPHONE_TEST_SIGNAL';
  return isUsableRate(sampleRateHz) ? null : 'WAVEFORM_RATE';
}

/**
 * Whether a block belongs to the stream so far, with or without a gap before it. An index that goes back is an instrument
 * that was switched on anew; lost samples that the index does not show make it worthless.
 */
function goesOn(stream: LineStream | null, block: WaveformBlock): stream is LineStream {
  if (stream === null || block.settingsChanged || block.sampleRateHz !== stream.sampleRateHz) return false;
  const lostSamples = block.firstSample - stream.nextSample;
  if (lostSamples < 0 || (block.overrun && lostSamples === 0)) return false;
  return lostSamples <= longestGapSeconds * stream.sampleRateHz;
}
