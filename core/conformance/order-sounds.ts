import type { SpeedPoint } from '#core/acoustics/shaft-angle.ts';

/** A run whose speed and turned angle are known at every moment. */
export interface KnownRun {
  readonly name: string;
  readonly seconds: number;
  readonly speedRpm: (timeSeconds: number) => number;
  readonly revolutions: (timeSeconds: number) => number;
}

/** A run at a constant change of speed. */
export function evenRun(fromRpm: number, rpmPerSecond: number, seconds: number): KnownRun {
  const toRpm = fromRpm + rpmPerSecond * seconds;
  const change = rpmPerSecond === 0 ? 'held' : `to ${toRpm} rpm at ${rpmPerSecond} rpm/s`;
  return {
    name: `${fromRpm} rpm ${change}`,
    seconds,
    speedRpm: (time) => fromRpm + rpmPerSecond * time,
    revolutions: (time) => (fromRpm * time + (rpmPerSecond * time * time) / 2) / 60,
  };
}

/** A blip of the throttle: speed swings by a sine, at most 2,827 rpm/s. */
export const BLIP: KnownRun = {
  name: '4000 ± 1500 rpm, up to 2827 rpm/s',
  seconds: 3.3,
  speedRpm: (time) => 4000 + 1500 * Math.sin(2 * Math.PI * 0.3 * time),
  revolutions: (time) =>
    (4000 * time + (1500 / (2 * Math.PI * 0.3)) * (1 - Math.cos(2 * Math.PI * 0.3 * time))) / 60,
};

/** Peak amplitudes in pascal of the orders that sound; all others are silent. */
export const ORDER_AMPLITUDES: ReadonlyMap<number, number> = new Map([
  [0.5, 0.05],
  [1, 0.2],
  [1.5, 0.01],
  [2, 0.1],
  [4.5, 0.02],
  [12, 0.03],
]);

/** Sound of a run: each order is a sine of the turned angle, in a phase of its own. */
export function orderSound(run: KnownRun, sampleRateHz: number): Float64Array {
  const parts = [...ORDER_AMPLITUDES];
  return Float64Array.from({ length: Math.round(run.seconds * sampleRateHz) }, (_, index) => {
    const turned = 2 * Math.PI * run.revolutions(index / sampleRateHz);
    let sum = 0;
    for (const [order, amplitude] of parts) sum += amplitude * Math.sin(order * turned + order);
    return sum;
  });
}

/** Speed every 50 ms, as sensors give it. */
export function speedTrack(run: KnownRun, stepSeconds = 0.05): SpeedPoint[] {
  return Array.from({ length: Math.round(run.seconds / stepSeconds) + 1 }, (_, index) => ({
    timeSeconds: index * stepSeconds,
    speedRpm: run.speedRpm(index * stepSeconds),
  }));
}
