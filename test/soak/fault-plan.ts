import type { Random } from '#drivers/simulation/random.ts';

/** What is done to a line or to the instrument behind it. */
export const lineFaults = ['unplug', 'silent', 'garbage', 'halfFrames'] as const;
/** What the instrument itself goes through; its readings must say so or stay true. */
export const instrumentFaults = ['overload', 'underRange', 'batteryLow', 'hold'] as const;

/** A fault of either kind. */
export type SoakFault = (typeof lineFaults)[number] | (typeof instrumentFaults)[number];

/** A fault that begins some time after the one before has ended, and how long it lasts. */
export interface PlannedFault {
  readonly fault: SoakFault;
  readonly afterSeconds: number;
  readonly forSeconds: number;
}

const all = [...lineFaults, ...instrumentFaults];
const shortestPauseSeconds = 40;
const meanPauseSeconds = 160;
const shortestFaultSeconds = 15;
const longestFaultSeconds = 45;

/** The next fault of an instrument, by chance: minutes apart, long enough that each must be noticed. */
export function nextFault(random: Random): PlannedFault {
  const fault = all[Math.floor(random.uniform() * all.length)] ?? 'silent';
  const pause = -Math.log(1 - random.uniform()) * (meanPauseSeconds - shortestPauseSeconds);
  const length = longestFaultSeconds - shortestFaultSeconds;
  return {
    fault,
    afterSeconds: shortestPauseSeconds + pause,
    forSeconds: shortestFaultSeconds + random.uniform() * length,
  };
}

/** True for what happens to the line: it must be logged with a reason, whatever the instrument is. */
export function isLineFault(fault: SoakFault): fault is (typeof lineFaults)[number] {
  return (lineFaults as readonly string[]).includes(fault);
}
