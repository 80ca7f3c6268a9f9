import { realpathSync, statSync } from 'node:fs';
import { every, type Cancel, type Scheduler } from '../time.ts';

/** Well inside the second within which the loss of a line must be noticed. */
const lookEverySeconds = 0.2;

/**
 * Watches the file behind an open port. When a device goes away between two reads, its line on Linux reads "nothing"
 * for ever instead of ending (and burns a processor core); but its device file is gone, or is another device's.
 * @param onGone called once when the file has vanished or been replaced.
 * @returns stops watching. Where ports are no files (Windows), nothing is watched.
 */
export function watchDeviceFile(path: string, scheduler: Scheduler, onGone: () => void): Cancel {
  // Stable names are links; what they point to is the device.
  const device = path.startsWith('/') ? deviceOf(path) : null;
  const identity = device === null ? 'unknown' : identityOf(device);
  if (device === null || identity === 'unknown') return () => undefined;
  let stop: Cancel = () => undefined;
  const look = (): void => {
    const found = identityOf(device);
    if (found === 'unknown' || found === identity) return;
    stop();
    onGone();
  };
  // All lines look at the same moments: each waking of an idle program costs more than all the looks.
  const untilBeatSeconds = lookEverySeconds - (scheduler.monotonicSeconds() % lookEverySeconds);
  stop = scheduler.after(untilBeatSeconds, () => {
    stop = every(scheduler, lookEverySeconds, look);
    look();
  });
  return () => {
    stop();
  };
}

function deviceOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Asked at once and not through a thread: the file lies in memory, and each look of a thread costs more than all else. */
function identityOf(device: string): string {
  try {
    const found = statSync(device, { throwIfNoEntry: false });
    return found === undefined ? 'gone' : `${found.dev}:${found.ino}:${found.rdev}`;
  } catch {
    return 'unknown';
  }
}
