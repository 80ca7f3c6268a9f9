import type { BroadcastHead } from '#core/acoustics/wave-file/broadcast-wave.ts';
import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { Analysis, StreamLevels, StreamSpectrum, StreamSpeeds } from '../analysis/analysis.ts';
import { levelSpacingSeconds } from '../analysis/live-waveform.ts';
import type { LineState } from '../http/contract.ts';
import type { WaveformSink } from './waveform-sink.ts';
import { RateWatch } from './rate-watch.ts';
import { setupProblem } from './setup-problem.ts';
import { StreamFlaws } from './stream-flaws.ts';
import { WaveformClock } from './waveform-clock.ts';
import type { WaveformFlaw } from './waveform-flaw.ts';
import { WaveformRecording } from './waveform-recording.ts';

/** Rates that the analysis is made for. */
const lowestRateHz = 8000;
const highestRateHz = 192_000;

/** A stream is stale after this long without a block, and lost after this long. */
const staleSeconds = 0.5;
const lostSeconds = 0.9;

/** Sound card, browser and a request for each block: the way through them changes by about so much under load. */
const pageLatenessSeconds = 0.03;

/** A page that left out more than this has begun something new. */
export const longestGapSeconds = 10;
const longestBlockSeconds = 5;

/** A stream as it was begun. */
export interface WaveformSource {
  readonly sampleRateHz: number;
  readonly deviceName: string;
  readonly processing: readonly string[];
  /** How many times faster than it sounded it comes, where it is a recording that is played; else left out. */
  readonly speed?: number;
  /** By how much its blocks may come later or sooner than before with nothing lost; as from the page where left out. */
  readonly latenessSeconds?: number;
}

/** A level of the stream at the host time at which it was heard. */
export type HeardLevel = StreamLevels['samples'][number] & { readonly timeSeconds: number };

/** An engine speed heard in the stream, at the host time it belongs to; null where the sound did not tell. */
export interface HeardSpeed {
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
}

/** Hears what the live stream gives, at host times. */
export interface WaveformListener {
  onLevels(levels: readonly HeardLevel[]): void;
  onSpectrum(spectrum: StreamSpectrum, timeSeconds: number): void;
  onSpeeds(speeds: readonly HeardSpeed[]): void;
  /** A stream that has delivered something is over, whether or not another takes its place. */
  onLost(): void;
}

/** What a recording of the stream is to be. */
export interface WantedRecording {
  readonly path: string;
  /** Host time of its first sample. */
  readonly fromSeconds: number;
  readonly headOf: (source: WaveformSource) => BroadcastHead;
  readonly onFlaw: (flaw: WaveformFlaw) => void;
}

/** What the input needs from outside. */
export interface WaveformInputOptions {
  readonly scheduler: Scheduler;
  readonly analysis: Analysis;
  readonly listener: WaveformListener;
}

interface Stream {
  readonly id: number;
  readonly source: WaveformSource;
  readonly clock: WaveformClock;
  readonly rate: RateWatch;
  readonly flaws: StreamFlaws;
  nextBlock: number;
  nextSample: number;
  lastBlockLength: number;
  lastArrivalSeconds: number;
}

/** The waveform that comes in, from the page's sound card, a line or the simulated microphone: one stream at a time. */
export class WaveformInput implements WaveformSink {
  readonly #scheduler: Scheduler;
  readonly #analysis: Analysis;
  readonly #listener: WaveformListener;
  #stream: Stream | null = null;
  #lastStreamId = 0;
  #microphoneCorrection: MicrophoneCorrection | null = null;
  #engine: DeclaredEngine | null = null;
  #recording: WaveformRecording | null = null;

  constructor({ scheduler, analysis, listener }: WaveformInputOptions) {
    this.#scheduler = scheduler;
    this.#analysis = analysis;
    this.#listener = listener;
    analysis.listen({
      onLevels: (levels) => this.#heardLevels(levels),
      onSpectrum: (spectrum) => this.#heardSpectrum(spectrum),
      onSpeeds: (speeds) => this.#heardSpeeds(speeds),
      onFailure: () => this.#restart(),
    });
  }

  /** What is streaming, or null. */
  get source(): WaveformSource | null {
    return this.#stream?.source ?? null;
  }

  /** State of the stream, by the clock. */
  get state(): LineState {
    if (this.#stream === null) return 'not-configured';
    if (this.#stream.nextBlock === 0) return 'waiting';
    const silentSeconds = this.#scheduler.monotonicSeconds() - this.#stream.lastArrivalSeconds;
    if (silentSeconds > lostSeconds) return 'lost';
    if (silentSeconds > staleSeconds) return 'stale';
    return this.#stream.rate.isWrong ? 'unfit' : 'streaming';
  }

  get isRecording(): boolean {
    return this.#recording !== null;
  }

  /** Takes this correction out of what is heard from now on; recordings keep the samples as they came. */
  correctBy(microphoneCorrection: MicrophoneCorrection | null): void {
    this.#microphoneCorrection = microphoneCorrection;
    this.#restart();
  }

  /** Hears the speed of this engine from now on; of none, null. */
  hearEngine(engine: DeclaredEngine | null): void {
    if (engine === null && this.#engine === null) return;
    this.#engine = engine;
    this.#restart();
  }

  begin(source: WaveformSource): void {
    if (source.processing.length > 0) throw setupProblem('WAVEFORM_PROCESSED');
    if (!isUsableRate(source.sampleRateHz)) throw setupProblem('WAVEFORM_RATE');
    this.end();
    this.#lastStreamId += 1;
    const samplesPerSecond = source.sampleRateHz * (source.speed ?? 1);
    this.#stream = {
      id: this.#lastStreamId,
      source,
      clock: new WaveformClock(samplesPerSecond),
      rate: new RateWatch(samplesPerSecond, source.latenessSeconds ?? pageLatenessSeconds),
      flaws: new StreamFlaws(source.sampleRateHz, levelSpacingSeconds),
      nextBlock: 0,
      nextSample: 0,
      lastBlockLength: 0,
      lastArrivalSeconds: this.#scheduler.monotonicSeconds(),
    };
    this.#beginAnalysis(this.#stream);
  }

  block(number: number, samples: Float32Array): void {
    const stream = this.#stream;
    if (stream === null) throw setupProblem('WAVEFORM_NOT_BEGUN');
    const lostSamples = (number - stream.nextBlock) * stream.lastBlockLength;
    if (!isUsable(stream, lostSamples, samples)) throw setupProblem('WAVEFORM_BAD_BLOCK');
    this.#take(stream, lostSamples, samples);
    stream.nextBlock = number + 1;
  }

  /** The next samples of a source that counts samples itself; `clipped` is its own word that its input was overloaded. */
  deliver(firstSample: number, samples: Float32Array, clipped = false): void {
    const stream = this.#stream;
    if (stream === null || samples.length === 0) return;
    this.#take(stream, Math.max(0, firstSample - stream.nextSample), samples, clipped);
    stream.nextBlock += 1;
  }

  end(): void {
    const stream = this.#stream;
    if (stream === null) return;
    this.#stream = null;
    this.#recording?.stop();
    this.#analysis.endStream();
    if (stream.nextBlock > 0) this.#listener.onLost();
  }

  /** Begins to record from a host time on; null where nothing is streaming. @throws Error of the file system */
  record({ path, fromSeconds, headOf, onFlaw }: WantedRecording): WaveformRecording | null {
    const stream = this.#stream;
    const firstSample = this.state === 'streaming' ? stream?.clock.sampleAt(fromSeconds) : null;
    if (stream === null || firstSample === null || firstSample === undefined) return null;
    this.#recording?.stop();
    const head = headOf(stream.source);
    this.#recording = new WaveformRecording({ path, head, firstSample, scheduler: this.#scheduler, onFlaw });
    return this.#recording;
  }

  /** Ends the recording at a host time; resolves with its number of samples. */
  async finishRecording(recording: WaveformRecording, atSeconds: number): Promise<number> {
    const endSample = this.#stream?.clock.sampleAt(atSeconds) ?? null;
    if (endSample === null) recording.stop();
    const frameCount = await recording.finishAt(endSample ?? 0);
    if (this.#recording === recording) this.#recording = null;
    return frameCount;
  }

  #take(stream: Stream, lostSamples: number, samples: Float32Array, clipped = false): void {
    const startSample = stream.nextSample + lostSamples;
    stream.nextSample = startSample + samples.length;
    stream.lastBlockLength = samples.length;
    stream.lastArrivalSeconds = this.#scheduler.monotonicSeconds();
    stream.clock.arrived(stream.nextSample, stream.lastArrivalSeconds);
    stream.rate.arrived(stream.nextSample, stream.lastArrivalSeconds);
    if (lostSamples > 0) stream.flaws.noteLost(startSample - lostSamples, startSample);
    if (clipped) stream.flaws.noteClipped(startSample, stream.nextSample);
    this.#recording?.take(startSample, samples, clipped);
    if (lostSamples > 0) this.#analysis.gap(lostSamples);
    // Last, because the analysis takes the samples over.
    this.#analysis.block(samples);
  }

  #heardLevels({ streamId, samples }: StreamLevels): void {
    const stream = this.#stream;
    if (stream === null || stream.id !== streamId) return;
    this.#listener.onLevels(
      samples.flatMap((level) => {
        const timeSeconds = stream.clock.secondsOf(level.sample);
        return timeSeconds === null ? [] : [{ ...stream.flaws.marked(level), timeSeconds }];
      }),
    );
  }

  #heardSpeeds({ streamId, speeds }: StreamSpeeds): void {
    const stream = this.#stream;
    if (stream === null || stream.id !== streamId) return;
    this.#listener.onSpeeds(
      speeds.flatMap(({ sample, speedRpm }) => {
        const timeSeconds = stream.clock.secondsOf(sample);
        return timeSeconds === null ? [] : [{ timeSeconds, speedRpm }];
      }),
    );
  }

  #heardSpectrum(spectrum: StreamSpectrum): void {
    const timeSeconds = this.#stream?.clock.secondsOf(spectrum.endSample) ?? null;
    if (this.#stream?.id === spectrum.streamId && timeSeconds !== null) {
      this.#listener.onSpectrum(spectrum, timeSeconds);
    }
  }

  /** The analyser starts afresh: it hears the same stream as a new one. */
  #restart(): void {
    const stream = this.#stream;
    if (stream === null) return;
    this.#beginAnalysis(stream);
    this.#analysis.gap(stream.nextSample);
  }

  #beginAnalysis({ id, source: { sampleRateHz } }: Stream): void {
    const microphoneCorrection = this.#microphoneCorrection;
    this.#analysis.beginStream({ streamId: id, sampleRateHz, microphoneCorrection, engine: this.#engine });
  }
}

/** Whether the analysis is made for a sample rate. */
export function isUsableRate(sampleRateHz: number): boolean {
  return sampleRateHz >= lowestRateHz && sampleRateHz <= highestRateHz;
}

function isUsable(stream: Stream, lostSamples: number, samples: Float32Array): boolean {
  const { sampleRateHz } = stream.source;
  if (!Number.isInteger(lostSamples) || lostSamples < 0) return false;
  if (lostSamples > longestGapSeconds * sampleRateHz) return false;
  if (samples.length === 0 || samples.length > longestBlockSeconds * sampleRateHz) return false;
  return samples.every((sample) => Number.isFinite(sample));
}
