import type { RiderLastRun, RiderRun, RiderValues } from '#host/http/contract.ts';

const band = { targetSpeedRpm: 4000, lowSpeedRpm: 3800, highSpeedRpm: 4200 };

/** A guided run of the workshop in its hold, as its rider sees it, with what is given put in its place. */
export function sampleRiderRun(part: Partial<RiderRun> = {}): RiderRun {
  return {
    stage: 'hold',
    cue: 'HOLD',
    levelSource: 'meter-stream',
    hearsSpeed: true,
    secondsLeft: 0.6,
    ...band,
    ...part,
  };
}

/** A first run of the workshop that was taken, as its rider sees it, with what is given put in its place. */
export function sampleRiderLastRun(part: Partial<RiderLastRun> = {}): RiderLastRun {
  return { LAFmaxDb: 84.26, flaws: [], usableRuns: 1, ...band, ...part };
}

/** Live values of a rider at the target. */
export const sampleRiderValues: RiderValues = {
  speedRpm: { state: 'value', value: 4012 },
  speedIsHeard: false,
  LAFDb: { state: 'value', value: 83.4 },
  simulated: false,
};
