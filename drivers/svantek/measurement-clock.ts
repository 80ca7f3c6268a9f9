/** The meter tells whole seconds; the line and its own pace take some more. */
const toleranceSeconds = 1.6;

/** A counter that has not moved for so long stands: the measurement is paused or stopped. */
const standsAfterSeconds = 2.5;

/** Watches the meter's own seconds of measurement beside the bench's: a restart, a pause and a stop show there. */
export class MeasurementClock {
  #beganSeconds: number | null = null;
  #lastElapsedSeconds: number | null = null;
  #movedAtSeconds = 0;

  /** Another measurement begins. */
  restart(): void {
    this.forgive();
    this.#lastElapsedSeconds = null;
  }

  /** What has been a break so far is none from here on. */
  forgive(): void {
    this.#beganSeconds = null;
  }

  /** Whether the meter has measured without a break since the last `restart` or `forgive`, as far as its seconds show. */
  isUnbroken(elapsedSeconds: number | null, timeSeconds: number): boolean {
    if (elapsedSeconds === null) return false;
    const beganSeconds = timeSeconds - elapsedSeconds;
    this.#beganSeconds ??= beganSeconds;
    if (elapsedSeconds !== this.#lastElapsedSeconds) this.#movedAtSeconds = timeSeconds;
    this.#lastElapsedSeconds = elapsedSeconds;
    return Math.abs(beganSeconds - this.#beganSeconds) <= toleranceSeconds;
  }

  /** Whether the meter's seconds stand still, so that its results are kept ones. */
  stands(timeSeconds: number): boolean {
    return this.#lastElapsedSeconds !== null && timeSeconds - this.#movedAtSeconds > standsAfterSeconds;
  }
}
