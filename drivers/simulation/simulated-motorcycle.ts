import { createRandom, type Random } from './random.ts';

/** Length of one step of the simulation; all simulators see the motorcycle at these moments. */
export const stepSeconds = 0.001;

/** How many steps back the motorcycle can still be asked about (about 16 s). */
const historySteps = 16_384;

/** Shortest and time constant of the wander that an engine and a rider's hand always have. */
const wanderTimeConstantSeconds = 0.4;

/** A pop in the exhaust dies away this fast. */
const popDecaySeconds = 0.015;

/** What kind of motorcycle it is. */
export interface MotorcycleSettings {
  readonly seed: number;
  readonly idleSpeedRpm: number;
  readonly highestSpeedRpm: number;
  /** Sound level in dB(A) at the microphone at the reference speed, and how it grows per decade of speed. */
  readonly referenceSpeedRpm: number;
  readonly referenceLevelDb: number;
  readonly levelSlopeDbPerDecade: number;
  /** Standard deviation of the speed's wander, as a share of the speed. */
  readonly wanderShare: number;
  readonly rampRpmPerSecond: number;
  readonly fallRpmPerSecond: number;
  /** Average number of pops per second while the engine falls, and how far they stand above the steady level. */
  readonly popsPerSecond: number;
  readonly popAboveLevelDb: number;
}

/** A 150 cm³ four-stroke single with its own exhaust. */
export const standardMotorcycle: MotorcycleSettings = {
  seed: 1,
  idleSpeedRpm: 1400,
  highestSpeedRpm: 10_500,
  referenceSpeedRpm: 4000,
  referenceLevelDb: 84,
  levelSlopeDbPerDecade: 50,
  wanderShare: 0.004,
  rampRpmPerSecond: 2500,
  fallRpmPerSecond: 3500,
  popsPerSecond: 4,
  popAboveLevelDb: -2,
};

/** A speed that is no number would never be reached, and what waits for it would wait for ever. */
function requireFinite(...figures: readonly number[]): void {
  const broken = figures.find((figure) => !Number.isFinite(figure));
  if (broken !== undefined) throw new RangeError(`the motorcycle cannot do ${broken}`);
}

/** What the motorcycle does at one step: speed, and squared A-weighted pressure relative to (20 µPa)². */
export interface MotorcycleMoment {
  readonly speedRpm: number;
  readonly soundEnergy: number;
  readonly popEnergy: number;
}

/**
 * A motorcycle on its stand: state stepped by the millisecond, seeded, so that the same commands at the same steps give
 * the same speeds and sounds. Knows no clock: whoever asks says up to which step.
 */
export class SimulatedMotorcycle {
  readonly settings: MotorcycleSettings;
  readonly #random: Random;
  readonly #speeds = new Float64Array(historySteps);
  readonly #popEnergies = new Float64Array(historySteps);
  #step = -1;
  #running = true;
  #targetRpm: number;
  #riseRpmPerSecond: number;
  #fallRpmPerSecond: number;
  #meanRpm: number;
  #exhaust: { readonly levelDb: number; readonly speedRpm: number };
  #wander = 0;
  #popEnergy = 0;

  constructor(settings: Partial<MotorcycleSettings> = {}) {
    this.settings = { ...standardMotorcycle, ...settings };
    this.#random = createRandom(this.settings.seed);
    this.#targetRpm = this.settings.idleSpeedRpm;
    this.#meanRpm = this.settings.idleSpeedRpm;
    this.#riseRpmPerSecond = this.settings.rampRpmPerSecond;
    this.#fallRpmPerSecond = this.settings.fallRpmPerSecond;
    const { referenceLevelDb: levelDb, referenceSpeedRpm: speedRpm } = this.settings;
    this.#exhaust = { levelDb, speedRpm };
  }

  /** Fits another exhaust: from now on the engine makes this level in dB(A) at this speed. */
  fitExhaust(levelDb: number, speedRpm: number): void {
    this.#exhaust = { levelDb, speedRpm };
  }

  /** Starts the engine: once it catches it is at idle; a running one comes back to idle. */
  startEngine(): void {
    if (!this.#running) this.#meanRpm = this.settings.idleSpeedRpm;
    this.#running = true;
    this.#targetRpm = this.settings.idleSpeedRpm;
  }

  /** Stops the engine; the speed falls to zero. */
  stopEngine(): void {
    this.#running = false;
    this.#targetRpm = 0;
  }

  /**
   * Opens the throttle for a steady speed, limited to what the engine can do; faster or slower than the motorcycle's own rate if
   * told so. @throws RangeError for what is no number
   */
  openThrottle(speedRpm: number, riseRpmPerSecond: number = this.settings.rampRpmPerSecond): void {
    requireFinite(speedRpm, riseRpmPerSecond);
    this.#riseRpmPerSecond = riseRpmPerSecond;
    if (this.#running) this.#targetRpm = Math.min(speedRpm, this.settings.highestSpeedRpm);
  }

  /** Lets the throttle go; a rate other than the motorcycle's own makes a soft release. */
  releaseThrottle(fallRpmPerSecond: number = this.settings.fallRpmPerSecond): void {
    requireFinite(fallRpmPerSecond);
    this.#fallRpmPerSecond = fallRpmPerSecond;
    if (this.#running) this.#targetRpm = this.settings.idleSpeedRpm;
  }

  /** The last step that has been computed; -1 before the first. */
  get step(): number {
    return this.#step;
  }

  /** Computes all steps up to and including the given one; going back does nothing. */
  advanceTo(step: number): void {
    requireFinite(step);
    while (this.#step < step) this.#advance();
  }

  /** The motorcycle at a step no further back than 16 s; later steps are computed on the way. */
  momentAt(step: number): MotorcycleMoment {
    this.advanceTo(step);
    const index = Math.max(0, step) % historySteps;
    const speedRpm = this.#speeds[index] ?? 0;
    const popEnergy = this.#popEnergies[index] ?? 0;
    return { speedRpm, popEnergy, soundEnergy: this.steadyEnergyAt(speedRpm) + popEnergy };
  }

  /** Squared A-weighted pressure, relative to (20 µPa)², of the engine turning steadily; none when it stands. */
  steadyEnergyAt(speedRpm: number): number {
    if (speedRpm < 100) return 0;
    const decades = Math.log10(speedRpm / this.#exhaust.speedRpm);
    return 10 ** ((this.#exhaust.levelDb + this.settings.levelSlopeDbPerDecade * decades) / 10);
  }

  #advance(): void {
    this.#step += 1;
    const falling = this.#moveMean();
    this.#moveWander();
    const speedRpm = Math.max(0, this.#meanRpm * (1 + this.#wander));
    this.#movePops(falling, speedRpm);
    const index = this.#step % historySteps;
    this.#speeds[index] = speedRpm;
    this.#popEnergies[index] = this.#popEnergy;
  }

  /** Moves the mean speed towards its target; true while it falls from above idle. */
  #moveMean(): boolean {
    const difference = this.#targetRpm - this.#meanRpm;
    const up = this.#riseRpmPerSecond * stepSeconds;
    const down = this.#fallRpmPerSecond * stepSeconds;
    this.#meanRpm += Math.max(-down, Math.min(up, difference));
    return difference < -down && this.#targetRpm > 0;
  }

  #moveWander(): void {
    const keep = Math.exp(-stepSeconds / wanderTimeConstantSeconds);
    const spread = this.settings.wanderShare * Math.sqrt(1 - keep * keep);
    this.#wander = this.#wander * keep + spread * this.#random.normal();
  }

  #movePops(falling: boolean, speedRpm: number): void {
    this.#popEnergy *= Math.exp(-stepSeconds / popDecaySeconds);
    if (this.#popEnergy < 1e-6) this.#popEnergy = 0;
    const happens = this.#random.uniform() < this.settings.popsPerSecond * stepSeconds;
    if (!falling || !happens) return;
    this.#popEnergy += this.steadyEnergyAt(speedRpm) * 10 ** (this.settings.popAboveLevelDb / 10);
  }
}
