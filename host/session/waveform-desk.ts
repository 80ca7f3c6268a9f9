import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { WaveformProblemCode } from '#core/words/waveform-words.ts';
import type { SimulatedMicrophone } from '#drivers/simulation/simulated-microphone.ts';
import type { Scheduler } from '#drivers/time.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { LineSetup } from '../http/contract.ts';
import type { WaveformSink } from './waveform-sink.ts';
import { MicrophoneLine, type MicrophoneLineListener } from './microphone-line.ts';
import { MicrophonePump } from './microphone-pump.ts';
import type { ResolvedLine } from './resolve-line.ts';
import { WaveformInput, type WaveformListener } from './waveform-input.ts';
import { waveformProblem } from './waveform-problem.ts';

/** What the desk needs from outside. */
export interface WaveformDeskOptions {
  readonly scheduler: Scheduler;
  readonly analysis: Analysis;
  /** Of a simulated site; else null. */
  readonly microphone: SimulatedMicrophone | null;
  /** The microphone's line as it is configured, or null. */
  readonly line: () => ResolvedLine | null;
  readonly listener: WaveformListener & MicrophoneLineListener;
}

/**
 * Decides whose sound the bench hears: a microphone on a line comes first, then the page's sound card, then the simulated
 * microphone. Line and sound card exclude each other, so that nobody measures by the one while looking at the other.
 */
export class WaveformDesk {
  readonly input: WaveformInput;
  readonly #options: WaveformDeskOptions;
  readonly #line: MicrophoneLine;
  readonly #pump: MicrophonePump | null;
  #pageStreams = false;
  #wasLost = false;

  constructor(options: WaveformDeskOptions) {
    const { scheduler, analysis, microphone, listener } = options;
    this.#options = options;
    this.input = new WaveformInput({ scheduler, analysis, listener });
    this.#line = new MicrophoneLine(this.input, listener);
    this.#pump = microphone === null ? null : new MicrophonePump(microphone, this.input, scheduler);
  }

  /** Why what is heard must not be measured by, or null. */
  get problem(): WaveformProblemCode | null {
    if (this.#line.problem !== null) return this.#line.problem;
    return this.input.state === 'unfit' ? 'WAVEFORM_RATE_DEVIATES' : null;
  }

  /** Begins to listen to whoever is there. */
  start(): void {
    this.#giveWay();
  }

  stop(): void {
    this.#pump?.stop();
    this.input.end();
  }

  /** Called again and again: a stream that has fallen silent, or whose rate turns out wrong, is lost as well. */
  watch(): void {
    const { state } = this.input;
    const isLost = state === 'lost' || state === 'not-configured' || state === 'unfit';
    if (isLost && !this.#wasLost) this.#options.listener.onLost();
    this.#wasLost = isLost;
  }

  /** Looks at lines before they are changed. @throws SetupProblem `SOUND_CARD_IN_USE` */
  checkLines(setups: readonly LineSetup[]): void {
    const wantsLine = setups.some(({ role }) => role === 'microphone');
    // A page that is gone without a word no longer counts.
    if (wantsLine && this.#pageStreams && this.input.state !== 'lost')
      throw waveformProblem('SOUND_CARD_IN_USE');
  }

  /** The lines are others now. */
  linesChanged(): void {
    this.#line.end();
    if (this.#options.line() !== null) this.#pageStreams = false;
    if (!this.#pageStreams) this.#giveWay();
  }

  /** Takes a block of the microphone's line. */
  onSamples(block: WaveformBlock): void {
    const line = this.#options.line();
    if (line !== null) this.#line.take(block, line);
  }

  /** Takes a change of the state of the microphone's line: with the line the stream is gone. */
  onStatus({ state }: LineStatus): void {
    if (state === 'lost' || state === 'absent') this.#line.end();
  }

  /** The page's sound card. */
  readonly sink: WaveformSink = {
    begin: (source) => {
      if (this.#options.line() !== null) throw waveformProblem('MICROPHONE_LINE_IN_USE');
      this.input.begin(source);
      this.#pageStreams = true;
      this.#pump?.stop();
    },
    block: (number, samples) => {
      if (this.#options.line() !== null) throw waveformProblem('MICROPHONE_LINE_IN_USE');
      this.input.block(number, samples);
    },
    end: () => {
      // A page that ends late must not take the line's sound away.
      if (this.#options.line() !== null) return;
      this.#pageStreams = false;
      this.input.end();
      this.#giveWay();
    },
  };

  /** The simulated microphone speaks where nobody else is meant to. */
  #giveWay(): void {
    this.#pump?.stop();
    if (this.#options.line() === null) this.#pump?.start();
    else this.input.end();
  }
}
