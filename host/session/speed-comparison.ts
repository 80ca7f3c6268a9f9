import type { HeardSpeed } from './waveform-input.ts';

/** Sound and sensor may differ by this share, and by more for so long. */
const largestDifference = 0.05;
const longestDifferenceSeconds = 1;
/** A sensor's value is compared with the sound of its own time only. */
const sameTimeSeconds = 0.15;
const keptSeconds = 3;

/** Compares the sensor's speed with what is heard while both tell one: a doubt to be shown, no verdict. */
export class SpeedComparison {
  #sensor: HeardSpeed[] = [];
  #differsSinceSeconds: number | null = null;
  #isDifferent = false;

  /** True once the two have differed for too long, until they agree or one of them tells no more. */
  get isDifferent(): boolean {
    return this.#isDifferent;
  }

  /** Takes what the sensor showed. */
  takeSensor(speed: HeardSpeed): void {
    const oldest = speed.timeSeconds - keptSeconds;
    this.#sensor = [...this.#sensor.filter(({ timeSeconds }) => timeSeconds > oldest), speed];
  }

  /** Takes what was heard, which comes later than what the sensor showed at that time. */
  takeSound({ timeSeconds, speedRpm }: HeardSpeed): void {
    const sensorRpm = this.#sensorAt(timeSeconds);
    const differs =
      speedRpm !== null &&
      sensorRpm !== null &&
      Math.abs(sensorRpm - speedRpm) > largestDifference * speedRpm;
    this.#differsSinceSeconds = differs ? (this.#differsSinceSeconds ?? timeSeconds) : null;
    const since = this.#differsSinceSeconds;
    this.#isDifferent = since !== null && timeSeconds - since > longestDifferenceSeconds;
  }

  /** Forgets all: other lines, another engine. */
  forget(): void {
    this.#sensor = [];
    this.#differsSinceSeconds = null;
    this.#isDifferent = false;
  }

  #sensorAt(timeSeconds: number): number | null {
    const near = this.#sensor.filter((one) => Math.abs(one.timeSeconds - timeSeconds) <= sameTimeSeconds);
    const distance = (one: HeardSpeed): number => Math.abs(one.timeSeconds - timeSeconds);
    return near.toSorted((a, b) => distance(a) - distance(b))[0]?.speedRpm ?? null;
  }
}
