import type { DeclaredEngine } from '#core/acoustics/speed-from-sound.ts';
import type { Reading } from '#core/reading/reading.ts';
import type { LiveSpectrum } from '../http/contract.ts';
import type { LastRun, WorkshopLive } from '../http/contract.ts';
import type { BenchLines, LineRole } from './bench-lines.ts';
import type { WaveformLevel } from './journal-entry.ts';
import type { LatestValues } from './latest-values.ts';
import { isNotLAF } from './laf-of-reading.ts';
import { LevelHold } from './level-hold.ts';
import { levelSampleOf } from './level-sample-of-reading.ts';
import type { HeardSpeed, WaveformInput } from './waveform-input.ts';
import type { MeterSources } from './workshop-meter.ts';
import {
  type RunSource,
  type RunWish,
  WorkshopRunner,
  type WorkshopRunnerOptions,
} from './workshop-runner.ts';

/** What was heard longer ago tells nothing of the engine now; what is heard belongs to half a second ago anyway. */
const heardAgoSeconds = 2;

/** What the workshop's side of the live bench is made of. */
export interface WorkshopSideOptions {
  readonly nowSeconds: () => number;
  readonly lines: Pick<BenchLines, 'line' | 'status' | 'clearMaximum'>;
  readonly waveform: Pick<WaveformInput, 'source'>;
  readonly latest: Pick<LatestValues, 'speed'>;
  readonly isMicrophoneCalibrated: () => boolean;
  /** Has the sound followed by this engine, where no test has its own; by none, null. */
  readonly hearEngine: (engine: DeclaredEngine | null) => void;
  /** Hears every change of what the page shows of the workshop. */
  readonly onChange: (live: WorkshopLive) => void;
}

/** The workshop's side of the live bench: its guided run, its held maximum, and which instruments they go by. */
export class WorkshopSide {
  readonly runner: WorkshopRunner;
  readonly #options: WorkshopSideOptions;
  readonly #hold = new LevelHold();
  #last: WorkshopLive['last'] = null;
  #engine: DeclaredEngine | null = null;
  /** When the sound told a speed last. */
  #heardSeconds = Number.NEGATIVE_INFINITY;
  #onMeasured: WorkshopRunnerOptions['onMeasured'] = () => undefined;

  constructor(options: WorkshopSideOptions) {
    this.#options = options;
    this.runner = new WorkshopRunner({
      nowSeconds: options.nowSeconds,
      clearMaximum: () => options.lines.clearMaximum('meter'),
      onChange: () => options.onChange(this.live),
      onMeasured: (...measured) => this.#onMeasured(...measured),
    });
  }

  /** Tells this one of every run that is over. */
  hearRuns(listener: WorkshopRunnerOptions['onMeasured']): void {
    this.#onMeasured = listener;
  }

  /** What the page shows at this moment. */
  get live(): WorkshopLive {
    return { run: this.runner.view(), held: this.#hold.held, last: this.#last };
  }

  /** Notes what became of the run that ended last; null where it is none any more. */
  noteLast(last: LastRun | null): void {
    this.#last = last;
    this.#options.onChange(this.live);
  }

  /** The run that ended last, as it was noted; null before the first, and once a test has begun since. */
  get last(): LastRun | null {
    return this.#last;
  }

  /** A test begins: keeps nothing of a run that goes on, and what became of the one before is over. */
  giveWay(): void {
    this.#last = null;
    this.runner.giveUp();
    this.#options.onChange(this.live);
  }

  /** Begins the held maximum anew. */
  clearHold(): void {
    this.#hold.clear();
    this.#options.onChange(this.live);
  }

  /** How the level of a run would be heard now; null where nothing sends one. */
  get source(): RunSource | null {
    const { lines, waveform } = this.#options;
    const meter = lines.line('meter');
    if (meter !== null) return meter.driver.maximumRegister === 'none' ? 'meter-stream' : 'meter-maximum';
    return waveform.source === null ? null : 'waveform';
  }

  /** The engine of the motorcycle that is worked at; null where nobody entered it. */
  get engine(): DeclaredEngine | null {
    return this.#engine;
  }

  /** The motorcycle that is worked at has this engine; in a run that goes on it stays the one that it began with. */
  hearEngine(engine: DeclaredEngine | null): void {
    if (this.runner.isBusy || isSameEngine(engine, this.#engine)) return;
    this.#engine = engine;
    this.#heardSeconds = Number.NEGATIVE_INFINITY;
    this.#options.hearEngine(engine);
  }

  /**
   * Whose speed counts now: a sensor's, else that of a meter that brings one, else what is heard where no sensor is
   * connected and the sound has told a speed just now; null where nothing does.
   */
  get speedRole(): RunWish['speedRole'] {
    const { lines, latest, nowSeconds } = this.#options;
    const roles: readonly LineRole[] = ['speed-sensor', 'meter'];
    const line = roles.find(
      (role) =>
        lines.line(role) !== null &&
        latest.speed(role, nowSeconds(), periodOf(lines, role)).state === 'value',
    );
    if (line !== undefined) return line;
    const isHeard = nowSeconds() - this.#heardSeconds <= heardAgoSeconds;
    return isHeard && lines.line('speed-sensor') === null ? 'sound' : null;
  }

  /** What the meter is told from, besides the cards. */
  get meterSources(): Omit<MeterSources, 'cards' | 'simulated'> {
    const { lines, waveform, isMicrophoneCalibrated } = this.#options;
    return {
      line: lines.line('meter'),
      ownSerialNumber: lines.status('meter')?.identity?.serialNumber ?? '',
      microphoneName: waveform.source?.deviceName ?? null,
      microphoneCalibrated: isMicrophoneCalibrated(),
    };
  }

  tick(): void {
    this.runner.tick();
  }

  onReading(role: LineRole, reading: Reading): void {
    if (role === 'meter' && reading.kind === 'spl' && !isNotLAF(reading)) {
      this.#take(levelSampleOf(reading, 0));
    }
    this.runner.onReading(role, reading);
  }

  onWaveform(levels: readonly WaveformLevel[]): void {
    if (this.#options.lines.line('meter') === null) {
      for (const level of levels) this.#take({ ...level, underRange: false });
    }
    this.runner.onWaveform(levels);
  }

  /** Takes engine speeds heard in the waveform. */
  onSoundSpeeds(speeds: readonly HeardSpeed[]): void {
    const told = speeds.findLast(({ speedRpm }) => speedRpm !== null);
    this.#heardSeconds = told?.timeSeconds ?? this.#heardSeconds;
    this.runner.onSoundSpeeds(speeds);
  }

  onSpectrum(spectrum: LiveSpectrum): void {
    this.runner.onSpectrum(spectrum);
  }

  onWaveformLost(): void {
    this.runner.onWaveformLost();
  }

  #take(sample: Parameters<LevelHold['take']>[0]): void {
    const before = this.#hold.held;
    this.#hold.take(sample);
    const { levelDb, overload, underRange } = this.#hold.held;
    const isNew =
      levelDb !== before.levelDb || overload !== before.overload || underRange !== before.underRange;
    if (isNew) this.#options.onChange(this.live);
  }
}

function isSameEngine(one: DeclaredEngine | null, other: DeclaredEngine | null): boolean {
  return one?.cylinders === other?.cylinders && one?.strokes === other?.strokes;
}

function periodOf(lines: WorkshopSideOptions['lines'], role: LineRole): number {
  const line = lines.line(role);
  return line === null ? 0 : line.driver.nominalPeriodSeconds(line.settings);
}
