import type { InEachLanguage } from '#core/words/language.ts';
import { commonGain } from './common-gain.ts';
import type { HeardRecording } from './heard-recording.ts';
import { hasEnded, loopWithin, positionAt, type LoopSpan, type Playing } from './playback-position.ts';

/** A run that can be listened to. */
export interface PlayedRun {
  readonly key: string;
  readonly sha256: string;
  /** What is added to the run's own times to have those of the screen. */
  readonly shiftSeconds: number;
}

/** How the player stands. Times are those of the screen. */
export interface PlayerState {
  readonly isPlaying: boolean;
  readonly isLoading: boolean;
  readonly speed: 1 | 0.5;
  /** 0 to 1. */
  readonly volume: number;
  readonly loop: LoopSpan | null;
  /** The run that is heard, and the one it is compared with. */
  readonly heard: string | null;
  readonly other: string | null;
  /** Null before anything was loaded. */
  readonly isGainByPressure: boolean | null;
  readonly problem: InEachLanguage<string> | null;
}

/** What the player works with. */
export interface RunPlayerParts {
  readonly createContext: () => AudioContext;
  readonly load: (sha256: string, context: AudioContext, signal: AbortSignal) => Promise<HeardRecording>;
  /** What is said where a recording cannot be loaded. */
  readonly wordsOf: (error: unknown) => InEachLanguage<string>;
  /** Calls back before the next picture of the screen; returns what ends it. */
  readonly eachFrame: (callback: () => void) => () => void;
  /** Hears where it plays. */
  readonly onPosition: (seconds: number) => void;
}

interface Sounding {
  readonly source: AudioBufferSourceNode;
  readonly playing: Playing;
  readonly shiftSeconds: number;
  readonly endFrames: () => void;
}

const idle: PlayerState = {
  isPlaying: false,
  isLoading: false,
  speed: 1,
  volume: 0.7,
  loop: null,
  heard: null,
  other: null,
  isGainByPressure: null,
  problem: null,
};

/** Plays the recordings of runs, one at a time, all by one gain. The sound card's clock tells where it is. */
export class RunPlayer {
  readonly #parts: RunPlayerParts;
  readonly #listeners = new Set<() => void>();
  readonly #loaded = new Map<string, HeardRecording>();
  /** Ends what is being loaded when the screen is left. */
  #ending = new AbortController();
  #runs: readonly PlayedRun[] = [];
  #state: PlayerState = idle;
  #context: AudioContext | null = null;
  #volume: GainNode | null = null;
  #sounding: Sounding | null = null;
  #positionSeconds = 0;

  constructor(parts: RunPlayerParts) {
    this.#parts = parts;
  }

  readonly current = (): PlayerState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Which runs there are; what is heard goes on while its run is among them. */
  offer(runs: readonly PlayedRun[]): void {
    this.#runs = runs;
    const isThere = (key: string | null): boolean => runs.some((run) => run.key === key);
    const { heard, other } = this.#state;
    const nowHeard = isThere(heard) ? heard : (runs[0]?.key ?? null);
    if (nowHeard !== heard) this.pause();
    const second = runs.find(({ key }) => key !== nowHeard)?.key ?? null;
    this.#keep({ heard: nowHeard, other: isThere(other) && other !== nowHeard ? other : second });
  }

  /** Where it plays or will, in seconds of the screen. */
  get positionSeconds(): number {
    return this.#positionSeconds;
  }

  async play(): Promise<void> {
    const { heard, other } = this.#state;
    const run = this.#runOf(heard);
    if (run === null || this.#state.isLoading) return;
    const { signal } = this.#ending;
    this.#context ??= this.#parts.createContext();
    await this.#context.resume();
    // Both are loaded first, so that their common gain does not change while they are compared.
    const isReady = await this.#load([run, this.#runOf(other)], this.#context, signal);
    if (isReady && !signal.aborted && this.#context !== null) this.#start(this.#context, run);
  }

  pause(): void {
    this.#stop();
    this.#keep({ isPlaying: false });
  }

  /** Goes to a place; what is played goes on from there. */
  seek(seconds: number): void {
    this.#positionSeconds = seconds;
    this.#restart();
  }

  setSpeed(speed: 1 | 0.5): void {
    this.#keep({ speed });
    this.#restart();
  }

  setVolume(volume: number): void {
    this.#keep({ volume });
    if (this.#volume !== null) this.#volume.gain.value = loudnessOf(volume);
  }

  setLoop(loop: LoopSpan | null): void {
    const ordered = loop === null ? null : loopWithin(loop, Number.POSITIVE_INFINITY);
    this.#keep({ loop: ordered });
    this.#restart();
  }

  /** Listens to a run from the place where it is. */
  async listenTo(heard: string): Promise<void> {
    const wasPlaying = this.#state.isPlaying;
    const other = heard === this.#state.other ? this.#state.heard : this.#state.other;
    this.#stop();
    this.#keep({ heard, other, isPlaying: false });
    if (wasPlaying) await this.play();
  }

  compareWith(other: string | null): void {
    this.pause();
    this.#keep({ other });
  }

  /** Hears the other run from the same place on. */
  async swap(): Promise<void> {
    const { other } = this.#state;
    if (other !== null) await this.listenTo(other);
  }

  /** Falls silent and gives the sound card back; it may be played again. */
  leave(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.pause();
    this.#context?.close().catch(() => undefined);
    this.#context = null;
    this.#volume = null;
  }

  #runOf(key: string | null): PlayedRun | null {
    return this.#runs.find((run) => run.key === key) ?? null;
  }

  async #load(
    runs: readonly (PlayedRun | null)[],
    context: AudioContext,
    signal: AbortSignal,
  ): Promise<boolean> {
    this.#keep({ isLoading: true, problem: null });
    try {
      for (const run of runs) {
        if (run === null || this.#loaded.has(run.sha256)) continue;
        this.#loaded.set(run.sha256, await this.#parts.load(run.sha256, context, signal));
      }
      const { isByPressure } = commonGain([...this.#loaded.values()]);
      this.#keep({ isLoading: false, isGainByPressure: isByPressure });
      return true;
    } catch (error) {
      const problem = signal.aborted ? null : this.#parts.wordsOf(error);
      this.#keep({ isLoading: false, isPlaying: false, problem });
      return false;
    }
  }

  #start(context: AudioContext, run: PlayedRun): void {
    const recording = this.#loaded.get(run.sha256);
    if (recording === undefined) return;
    this.#stop();
    const { sound } = recording;
    const { speed, loop } = this.#state;
    const own =
      loop === null
        ? null
        : loopWithin([loop[0] - run.shiftSeconds, loop[1] - run.shiftSeconds], sound.duration);
    const wanted = this.#positionSeconds - run.shiftSeconds;
    const isOutside = wanted < 0 || wanted >= sound.duration - 0.01;
    const fromSeconds =
      own !== null && (wanted < own[0] || wanted >= own[1]) ? own[0] : isOutside ? 0 : wanted;
    const source = context.createBufferSource();
    source.buffer = sound;
    source.playbackRate.value = speed;
    if (own !== null) {
      source.loop = true;
      [source.loopStart, source.loopEnd] = own;
    }
    source.connect(this.#gainOf(context, run)).connect(this.#volumeOf(context));
    const playing: Playing = {
      fromSeconds,
      startedAt: context.currentTime,
      speed,
      loop: own,
      durationSeconds: sound.duration,
    };
    source.start(0, fromSeconds);
    const endFrames = this.#parts.eachFrame(() => this.#follow(context));
    this.#sounding = { source, playing, shiftSeconds: run.shiftSeconds, endFrames };
    this.#keep({ isPlaying: true });
  }

  #gainOf(context: AudioContext, run: PlayedRun): GainNode {
    const hashes = [...this.#loaded.keys()];
    const { factors } = commonGain([...this.#loaded.values()]);
    const gain = context.createGain();
    gain.gain.value = factors[hashes.indexOf(run.sha256)] ?? 1;
    return gain;
  }

  #volumeOf(context: AudioContext): GainNode {
    if (this.#volume !== null) return this.#volume;
    const volume = context.createGain();
    volume.gain.value = loudnessOf(this.#state.volume);
    volume.connect(context.destination);
    this.#volume = volume;
    return volume;
  }

  #follow(context: AudioContext): void {
    const sounding = this.#sounding;
    if (sounding === null) return;
    this.#positionSeconds = positionAt(sounding.playing, context.currentTime) + sounding.shiftSeconds;
    this.#parts.onPosition(this.#positionSeconds);
    if (hasEnded(sounding.playing, context.currentTime)) this.pause();
  }

  #restart(): void {
    const run = this.#runOf(this.#state.heard);
    if (this.#sounding !== null && this.#context !== null && run !== null) this.#start(this.#context, run);
  }

  #stop(): void {
    const sounding = this.#sounding;
    this.#sounding = null;
    if (sounding === null) return;
    sounding.endFrames();
    sounding.source.stop();
    sounding.source.disconnect();
  }

  #keep(part: Partial<PlayerState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

/** The ear hears loudness by ratios; so does the slider. */
function loudnessOf(volume: number): number {
  return volume * volume;
}
