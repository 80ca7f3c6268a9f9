import type { ReadingDoubt } from '#core/reading/reading-doubt.ts';
import type { EngineSpeedReading, Reading, SoundLevelReading } from '#core/reading/reading.ts';
import type { Lamp, LiveNumber } from '../http/contract.ts';
import type { LineRole } from './bench-lines.ts';
import type { JournalStep, WaveformLevel } from './journal-entry.ts';
import { lafOfReading, latchedLamp } from './laf-of-reading.ts';
import { SpeedComparison } from './speed-comparison.ts';
import type { HeardSpeed } from './waveform-input.ts';

/** A value this old is never shown as live, whatever the line says; slow meters are allowed three of their periods. */
const shortestStaleSeconds = 0.5;

/** A doubt is shown for so long after the last reading that has it, so that it can be read. */
const doubtShownSeconds = 3;

/** What is heard belongs to a moment so long ago. */
const soundIsLateSeconds = 0.6;

/** The latest value of each kind that may be shown, and the lamps that stay lit for a run. */
export class LatestValues {
  #level: SoundLevelReading | null = null;
  #waveform: WaveformLevel | null = null;
  readonly #speed = new Map<LineRole, EngineSpeedReading>();
  readonly #doubt = new Map<LineRole, { readonly doubt: ReadingDoubt; readonly timeSeconds: number }>();
  readonly #comparison = new SpeedComparison();
  #heard: HeardSpeed | null = null;
  #overload: Lamp = 'unknown';
  #underRange: Lamp = 'unknown';

  /** The meter's latest reading, or null. */
  get meterReading(): SoundLevelReading | null {
    return this.#level;
  }

  get overload(): Lamp {
    return this.#overload;
  }

  get underRange(): Lamp {
    return this.#underRange;
  }

  /** True where the sensor and the sound have told different speeds for too long. */
  get speedsDiffer(): boolean {
    return this.#comparison.isDifferent;
  }

  /** Puts the lamps out: a new phase begins. */
  resetLamps(): void {
    this.#overload = 'unknown';
    this.#underRange = 'unknown';
  }

  /** Forgets what came over a line that is no longer configured. */
  forget(): void {
    this.#level = null;
    this.#speed.clear();
    this.#doubt.clear();
    this.#comparison.forget();
    this.resetLamps();
  }

  /** Takes what has become durable. */
  takeStep(step: JournalStep): void {
    if (step.kind === 'begin-phase') this.resetLamps();
    else if (step.kind === 'readings')
      for (const reading of step.readings) this.takeReading(step.role, reading);
    else if (step.kind === 'waveform-levels') this.takeWaveform(step.levels, true);
    else if (step.kind === 'sound-speeds') this.takeSoundSpeeds(step.speeds);
  }

  takeReading(role: LineRole, reading: Reading): void {
    const { doubt, timeSeconds } = reading;
    if (doubt !== undefined) this.#doubt.set(role, { doubt, timeSeconds });
    if (reading.kind === 'rpm') this.#takeSpeed(role, reading);
    if (reading.kind !== 'spl' || role !== 'meter') return;
    this.#level = reading;
    this.#overload = latchedLamp(this.#overload, reading.overload);
    this.#underRange = latchedLamp(this.#underRange, reading.underRange);
  }

  /** What is doubtful about a line's readings of the last moments, or null. */
  doubt(role: LineRole, nowSeconds: number): ReadingDoubt | null {
    const last = this.#doubt.get(role);
    return last === undefined || nowSeconds - last.timeSeconds > doubtShownSeconds ? null : last.doubt;
  }

  /** Takes levels of the waveform; the lamp follows them only where they are what is shown. */
  takeWaveform(levels: readonly WaveformLevel[], areShown: boolean): void {
    this.#waveform = levels.at(-1) ?? this.#waveform;
    if (!areShown) return;
    const overloaded = levels.some((level) => level.overload);
    this.#overload = latchedLamp(this.#overload, overloaded ? 'now' : 'no');
  }

  /** Takes engine speeds heard in the waveform. */
  takeSoundSpeeds(speeds: readonly HeardSpeed[]): void {
    for (const speed of speeds) this.#comparison.takeSound(speed);
    this.#heard = speeds.at(-1) ?? this.#heard;
  }

  #takeSpeed(role: LineRole, reading: EngineSpeedReading): void {
    this.#speed.set(role, reading);
    const { timeSeconds, value } = reading;
    this.#comparison.takeSensor({ timeSeconds, speedRpm: value.state === 'value' ? value.value : null });
  }

  /** Engine speed heard in the waveform at a host time; none where it cannot be told. */
  soundSpeed(nowSeconds: number): LiveNumber {
    if (this.#heard === null) return { state: 'none', why: 'no-data' };
    return (
      fresh(this.#heard.timeSeconds, nowSeconds, soundIsLateSeconds / 3) ?? numberOf(this.#heard.speedRpm)
    );
  }

  /** LAF of the meter at a host time. */
  meterLevel(nowSeconds: number, periodSeconds: number): LiveNumber {
    if (this.#level === null) return { state: 'none', why: 'no-data' };
    return fresh(this.#level.timeSeconds, nowSeconds, periodSeconds) ?? lafOfReading(this.#level);
  }

  /** LAF of the waveform at a host time. */
  waveformLevel(nowSeconds: number, isCalibrated: boolean): LiveNumber {
    if (this.#waveform === null) return { state: 'none', why: 'no-data' };
    if (!isCalibrated) return { state: 'none', why: 'uncalibrated' };
    const { timeSeconds, levelDb, overload } = this.#waveform;
    if (overload) return { state: 'none', why: 'overload' };
    return fresh(timeSeconds, nowSeconds, 0) ?? numberOf(levelDb);
  }

  /** Engine speed of a line at a host time. */
  speed(role: LineRole, nowSeconds: number, periodSeconds: number): LiveNumber {
    const reading = this.#speed.get(role);
    if (reading === undefined) return { state: 'none', why: 'no-data' };
    const { timeSeconds, value } = reading;
    return (
      fresh(timeSeconds, nowSeconds, periodSeconds) ?? numberOf(value.state === 'value' ? value.value : null)
    );
  }
}

/** A level or speed as shown, or that there is none. */
export function numberOf(value: number | null): LiveNumber {
  return value === null ? { state: 'none', why: 'no-data' } : { state: 'value', value };
}

function fresh(timeSeconds: number, nowSeconds: number, periodSeconds: number): LiveNumber | null {
  const allowed = Math.max(shortestStaleSeconds, 3 * periodSeconds + 0.1);
  return nowSeconds - timeSeconds > allowed ? { state: 'none', why: 'stale' } : null;
}
