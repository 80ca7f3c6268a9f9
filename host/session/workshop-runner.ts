import type { LevelSample, LevelTrack } from '#core/procedure/evidence.ts';
import { LONGEST_SPEED_GAP_SECONDS } from '#core/procedure/lost-data.ts';
import { addsNothing } from '#core/reading/reading-doubt.ts';
import type { Reading, SoundLevelReading } from '#core/reading/reading.ts';
import { advanceRun, beginRun, type GuidedRun, isRunning, type RunEvent } from '#core/workshop/guided-run.ts';
import { type HeardSpectrum, type MeasuredRun, measuredRun } from '#core/workshop/measure-run.ts';
import type { Aim } from '#core/workshop/workshop-entry.ts';
import type { LiveSpectrum } from '../http/contract.ts';
import type { WorkshopRunView } from '../http/contract.ts';
import type { LineRole } from './bench-lines.ts';
import type { HeardSpeed } from './waveform-input.ts';
import type { WaveformLevel } from './journal-entry.ts';
import { levelSampleOf } from './level-sample-of-reading.ts';
import { setupProblem } from './setup-problem.ts';
import { speedOf } from './speed-of-reading.ts';
import { statedOfAll } from './stated-of-all.ts';
import { cueOfRun, secondsLeftOfRun } from './workshop-run-cue.ts';

/** How the level of a run is heard. */
export type RunSource = LevelTrack['obtainedBy'];

/** What a run is begun for. */
export interface RunWish {
  readonly bikeId: string;
  readonly partId: string;
  readonly aim: Aim;
  readonly source: RunSource;
  /** The line whose speed counts, or what is heard in the waveform; null where nothing tells it. */
  readonly speedRole: LineRole | 'sound' | null;
}

/** What the runner needs from outside. */
export interface WorkshopRunnerOptions {
  readonly nowSeconds: () => number;
  /** Clears the meter's own maximum register, where it is kept until it is cleared. */
  readonly clearMaximum: () => void;
  readonly onChange: () => void;
  readonly onMeasured: (wish: RunWish, measured: MeasuredRun) => void;
}

/** Time at the speed that is asked, as UN R41 does. */
const holdSeconds = 1;

/** A meter whose register is not heard within this time has none that can be gone by: its live level counts. */
const registerSeconds = 8;

/** Without a word of the sound for so long, heard or not, the clock goes on alone. */
const longestSilenceSeconds = 1.5;

/** What was heard late is waited for so long after a run. */
const longestWaitSeconds = 1.5;

interface OpenRun {
  readonly wish: RunWish;
  readonly beganSeconds: number;
  source: RunSource;
  run: GuidedRun;
  readonly level: LevelSample[];
  readonly readings: SoundLevelReading[];
  readonly speed: { readonly timeSeconds: number; readonly speedRpm: number | null }[];
  readonly spectra: HeardSpectrum[];
  soundBroken: boolean;
  /** To when the sound has been listened to, and when it told a speed last. */
  listenedSeconds: number;
  toldSeconds: number;
  /** A register that is kept until it is cleared has not been heard since. */
  awaitsRegister: boolean;
}

/** One guided run at a time, from what the lines and the waveform bring; what a run heard is told when it is over. */
export class WorkshopRunner {
  readonly #options: WorkshopRunnerOptions;
  #open: OpenRun | null = null;

  constructor(options: WorkshopRunnerOptions) {
    this.#options = options;
  }

  /** True while a run goes on. */
  get isBusy(): boolean {
    return this.#open !== null;
  }

  /** @throws SetupProblem `WORKSHOP_RUN_GOES_ON` */
  begin(wish: RunWish): void {
    if (this.#open !== null) throw setupProblem('WORKSHOP_RUN_GOES_ON');
    const awaitsRegister = wish.source === 'meter-maximum';
    const beganSeconds = this.#options.nowSeconds();
    this.#open = {
      wish,
      beganSeconds,
      source: wish.source,
      run: this.#fresh(wish),
      level: [],
      readings: [],
      speed: [],
      spectra: [],
      soundBroken: false,
      listenedSeconds: beganSeconds,
      toldSeconds: beganSeconds,
      awaitsRegister,
    };
    if (awaitsRegister) this.#options.clearMaximum();
    this.#options.onChange();
  }

  /** @throws SetupProblem `WORKSHOP_NO_RUN` */
  press(key: 'go' | 'stop'): void {
    if (this.#open === null) throw setupProblem('WORKSHOP_NO_RUN');
    this.#move({ kind: key, timeSeconds: this.#options.nowSeconds() });
  }

  /** Ends a run that goes on and keeps nothing of it: an official test begins, or the bench closes. */
  giveUp(): void {
    if (this.#open === null) return;
    this.#open = null;
    this.#options.onChange();
  }

  /** The run as the page shows it; null without one. */
  view(): WorkshopRunView | null {
    const open = this.#open;
    if (open === null) return null;
    const { wish, run, source } = open;
    return {
      bikeId: wish.bikeId,
      partId: wish.partId,
      stage: run.stage,
      cue: cueOfRun(run),
      levelSource: source,
      targetSpeedRpm: run.settings.targetSpeedRpm,
      lowSpeedRpm: run.band.lowRpm,
      highSpeedRpm: run.band.highRpm,
      hearsSpeed: run.settings.hearsSpeed,
      secondsLeft: secondsLeftOfRun(run, this.#options.nowSeconds()),
      maximumDb: maximumOf(open),
    };
  }

  /** Called again and again. */
  tick(): void {
    const open = this.#open;
    if (open === null) return;
    const timeSeconds = this.#options.nowSeconds();
    if (awaitsSound(open, timeSeconds)) this.#options.onChange();
    else this.#move({ kind: 'tick', timeSeconds });
  }

  onReading(role: LineRole, reading: Reading): void {
    const open = this.#open;
    if (open === null || addsNothing(reading)) return;
    if (reading.kind === 'spl' && role === 'meter' && open.source !== 'waveform') {
      const sample = levelSampleOf(reading, 0, open.source === 'meter-maximum');
      if (sample.maximumDb !== null) open.awaitsRegister = false;
      open.readings.push(reading);
      this.#takeLevel(open, sample);
    } else if (reading.kind === 'rpm' && role === open.wish.speedRole) {
      const { timeSeconds } = reading;
      const speedRpm = speedOf(reading);
      open.speed.push({ timeSeconds, speedRpm });
      this.#move({ kind: 'speed', timeSeconds, speedRpm });
    }
  }

  /** Takes speeds heard in the waveform; a short doubt moves nothing, a longer one is no speed. */
  onSoundSpeeds(speeds: readonly HeardSpeed[]): void {
    for (const speed of speeds) {
      const open = this.#open;
      if (open?.wish.speedRole !== 'sound' || speed.timeSeconds <= open.beganSeconds) continue;
      const { timeSeconds, speedRpm } = speed;
      open.speed.push(speed);
      open.listenedSeconds = timeSeconds;
      if (speedRpm !== null) open.toldSeconds = timeSeconds;
      const isShortDoubt = timeSeconds - open.toldSeconds <= LONGEST_SPEED_GAP_SECONDS;
      if (speedRpm !== null || !isShortDoubt) this.#move({ kind: 'speed', timeSeconds, speedRpm });
    }
  }

  onWaveform(levels: readonly WaveformLevel[]): void {
    const open = this.#open;
    if (open?.source !== 'waveform') return;
    for (const level of levels) this.#takeLevel(open, { ...level, underRange: false });
  }

  onSpectrum({ timeSeconds, calibrated, thirdOctave }: LiveSpectrum): void {
    this.#open?.spectra.push({ timeSeconds, calibrated, bands: thirdOctave });
  }

  onWaveformLost(): void {
    if (this.#open !== null) this.#open.soundBroken = true;
  }

  #takeLevel(open: OpenRun, sample: LevelSample): void {
    open.level.push(sample);
    if (!isRunning(open.run)) this.#finishWhenHeard(open);
  }

  #fresh({ aim, speedRole }: RunWish): GuidedRun {
    const settings = { ...aim, holdSeconds, hearsSpeed: speedRole !== null };
    return beginRun(settings, this.#options.nowSeconds());
  }

  #move(event: RunEvent): void {
    const open = this.#open;
    if (open === null) return;
    if (open.awaitsRegister && event.timeSeconds - open.beganSeconds > registerSeconds) goByLiveLevel(open);
    // A register that still holds the sound of before would be taken for that of the run: the countdown waits for it.
    const waits = open.awaitsRegister && open.run.stage === 'countdown' && event.kind !== 'stop';
    const before = open.run.stage;
    open.run = waits ? this.#fresh(open.wish) : advanceRun(open.run, event);
    if (!isRunning(open.run)) this.#finishWhenHeard(open);
    else if (before !== open.run.stage || event.kind === 'tick') this.#options.onChange();
  }

  #finishWhenHeard(open: OpenRun): void {
    const endSeconds = open.run.endSeconds ?? 0;
    const isHeard = (open.level.at(-1)?.timeSeconds ?? 0) >= endSeconds;
    const isOver = this.#options.nowSeconds() - endSeconds >= longestWaitSeconds;
    if (this.#open !== open || !(isHeard || isOver || open.run.stage === 'ended')) return;
    this.#open = null;
    this.#options.onMeasured(open.wish, measuredRun(heardOf(open)));
    this.#options.onChange();
  }
}

/** What is heard comes later than the clock: after the countdown the run is moved by it, at the times that it belongs to. */
function awaitsSound({ wish, run, listenedSeconds }: OpenRun, nowSeconds: number): boolean {
  const isLed = wish.speedRole === 'sound' && isRunning(run) && run.stage !== 'countdown';
  return isLed && nowSeconds - listenedSeconds < longestSilenceSeconds;
}

function goByLiveLevel(open: OpenRun): void {
  open.source = 'meter-stream';
  open.awaitsRegister = false;
}

function heardOf({ wish, source, run, level, readings, speed, spectra, soundBroken }: OpenRun) {
  return {
    run,
    level: trackOf(source, level, readings),
    speed,
    speedFrom: fromOf(wish),
    spectra,
    soundBroken,
  };
}

function fromOf({ speedRole }: RunWish): 'sensor' | 'sound' | 'none' {
  if (speedRole === null) return 'none';
  return speedRole === 'sound' ? 'sound' : 'sensor';
}

/** A waveform is weighted by the bench itself. */
function trackOf(
  obtainedBy: RunSource,
  samples: readonly LevelSample[],
  readings: readonly SoundLevelReading[],
): LevelTrack {
  const own = obtainedBy === 'waveform';
  return {
    obtainedBy,
    frequencyWeighting: own
      ? { origin: 'reported', value: 'A' }
      : statedOfAll(
          readings.map((reading) => reading.frequencyWeighting),
          'A',
        ),
    timeWeighting: own
      ? { origin: 'reported', value: 'F' }
      : statedOfAll(
          readings.map((reading) => reading.timeWeighting),
          'F',
        ),
    samples: [...samples],
  };
}

function maximumOf({ run, level }: OpenRun): number | null {
  const { holdStartSeconds } = run;
  if (holdStartSeconds === null) return null;
  const levels = level.flatMap(({ timeSeconds, levelDb, maximumDb }) =>
    timeSeconds < holdStartSeconds || levelDb === null ? [] : [Math.max(levelDb, maximumDb ?? levelDb)],
  );
  return levels.length === 0 ? null : Math.max(...levels);
}
