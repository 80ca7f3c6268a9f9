import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { stepSeconds } from '#drivers/simulation/simulated-motorcycle.ts';
import type { SimulatedSoundField } from '#drivers/simulation/simulated-sound-field.ts';

/** Steps of the site that are kept together, with their lowest and highest values. */
const stepsInBucket = 10;
/** How long what was true is remembered: longer than any instrument holds a value back. */
const keptSeconds = 10;
const kept = Math.round(keptSeconds / (stepsInBucket * stepSeconds));
/** The detectors of the site start from 0 dB. */
const silenceEnergy = 1;

/** Range of a quantity over some time. */
export interface TrueRange {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * What level and speed at a simulated site truly were over the last seconds, step by step: the level is worked out here from
 * the energies at the microphone and the definition of F, not asked of a meter.
 */
export class TruthOfSite {
  readonly #field: SimulatedSoundField;
  readonly #levels = new RangesInTime();
  readonly #speeds = new RangesInTime();
  readonly #keep = Math.exp(-stepSeconds / TIME_CONSTANT_SECONDS.F);
  #energy = silenceEnergy;
  #step = -1;

  constructor(field: SimulatedSoundField) {
    this.#field = field;
  }

  /** Takes in all that has happened up to now; at least every 16 s, which is what the site remembers. */
  look(): void {
    const now = this.#field.currentStep;
    while (this.#step < now) {
      this.#step += 1;
      const moment = this.#field.momentAt(this.#step);
      const { calibrator, steadyEnergy, popEnergy, backgroundEnergy, speedRpm } = moment;
      const energy =
        calibrator === null ? steadyEnergy + popEnergy + backgroundEnergy : 10 ** (calibrator.levelDb / 10);
      this.#energy = energy + (this.#energy - energy) * this.#keep;
      this.#levels.add(this.#step, 10 * Math.log10(this.#energy));
      this.#speeds.add(this.#step, speedRpm);
    }
  }

  /** Lowest and highest level over the last seconds, in dB. */
  levelRange(seconds: number): TrueRange {
    this.look();
    return this.#levels.over(this.#step, seconds);
  }

  /** Lowest and highest speed over the last seconds, in revolutions per minute. */
  speedRange(seconds: number): TrueRange {
    this.look();
    return this.#speeds.over(this.#step, seconds);
  }
}

/** Lowest and highest values by time, bucket by bucket. */
class RangesInTime {
  readonly #lowest = new Float64Array(kept).fill(Number.POSITIVE_INFINITY);
  readonly #highest = new Float64Array(kept).fill(Number.NEGATIVE_INFINITY);

  add(step: number, value: number): void {
    const place = Math.floor(step / stepsInBucket) % kept;
    const begins = step % stepsInBucket === 0;
    this.#lowest[place] = begins ? value : Math.min(this.#lowest[place] ?? value, value);
    this.#highest[place] = begins ? value : Math.max(this.#highest[place] ?? value, value);
  }

  over(lastStep: number, seconds: number): TrueRange {
    const last = Math.floor(lastStep / stepsInBucket);
    const buckets = Math.min(kept, last + 1, Math.ceil(seconds / (stepsInBucket * stepSeconds)) + 2);
    let lowest = Number.POSITIVE_INFINITY;
    let highest = Number.NEGATIVE_INFINITY;
    for (let back = 0; back < buckets; back += 1) {
      lowest = Math.min(lowest, this.#lowest[(last - back) % kept] ?? lowest);
      highest = Math.max(highest, this.#highest[(last - back) % kept] ?? highest);
    }
    return { lowest, highest };
  }
}
