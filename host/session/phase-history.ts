import { addsNothing } from '#core/reading/reading-doubt.ts';
import type { LiveHistory } from '../http/contract.ts';
import { comesFromMeter } from './comes-from-meter.ts';
import type { JournalStep, TimedStep } from './journal-entry.ts';
import { isNotLAF } from './laf-of-reading.ts';
import { levelSampleOf } from './level-sample-of-reading.ts';
import { speedOf } from './speed-of-reading.ts';
import type { TestOpening } from './test-opening.ts';

type LevelPoint = LiveHistory['level'][number];
type SpeedPoint = LiveHistory['speed'][number];

/** Level and speed of the phase that is measured or was measured last, from durable steps only. */
export class PhaseHistory {
  readonly #opening: TestOpening;
  #level: LevelPoint[] = [];
  #speed: SpeedPoint[] = [];
  #measuring = false;
  #maximumDb: number | null = null;

  constructor(opening: TestOpening) {
    this.#opening = opening;
  }

  get level(): readonly LevelPoint[] {
    return this.#level;
  }

  get speed(): readonly SpeedPoint[] {
    return this.#speed;
  }

  /** Highest level of the phase so far; null before the first. */
  get maximumDb(): number | null {
    return this.#maximumDb;
  }

  /** Takes the next durable step. */
  apply({ step }: TimedStep): void {
    if (step.kind === 'begin-phase') this.#begin();
    else if (step.kind === 'end-phase') this.#measuring = false;
    else if (!this.#measuring) return;
    else if (step.kind === 'readings') this.#addReadings(step);
    else if (step.kind === 'waveform-levels') this.#addWaveform(step);
    else if (step.kind === 'sound-speeds') this.#speed.push(...step.speeds);
  }

  #begin(): void {
    this.#level = [];
    this.#speed = [];
    this.#maximumDb = null;
    this.#measuring = true;
  }

  #addReadings({ role, readings }: JournalStep & { readonly kind: 'readings' }): void {
    const { levelSource, speedRole } = this.#opening;
    for (const reading of readings) {
      if (addsNothing(reading)) continue;
      if (reading.kind === 'spl' && role === 'meter' && comesFromMeter(levelSource)) {
        const { timeSeconds, levelDb } = levelSampleOf(reading, 0);
        const shown = isNotLAF(reading) ? null : levelDb;
        const registered = levelSource === 'meter-maximum' && shown !== null ? reading.maximum : null;
        this.#addLevel({ timeSeconds, levelDb: shown }, registered?.levelDb ?? shown);
      } else if (reading.kind === 'rpm' && role === speedRole) {
        this.#speed.push({ timeSeconds: reading.timeSeconds, speedRpm: speedOf(reading) });
      }
    }
  }

  #addWaveform({ levels }: JournalStep & { readonly kind: 'waveform-levels' }): void {
    if (this.#opening.levelSource !== 'waveform') return;
    for (const { timeSeconds, levelDb, maximumDb } of levels) {
      this.#addLevel({ timeSeconds, levelDb }, maximumDb);
    }
  }

  #addLevel(point: LevelPoint, maximumDb: number | null): void {
    this.#level.push(point);
    if (maximumDb !== null) this.#maximumDb = Math.max(this.#maximumDb ?? maximumDb, maximumDb);
  }
}
