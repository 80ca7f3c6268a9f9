import { realpath, stat } from 'node:fs/promises';
import type { Cancel, Scheduler } from '../time.ts';

/** Well inside the second within which the loss of a line must be noticed. */
const lookEverySeconds = 0.2;

/**
 * Watches the file behind an open port. When a device goes away between two reads, its line on Linux reads "nothing"
 * for ever instead of ending (and burns a processor core); but its device file is gone, or is another device's.
 * @param onGone called once when the file has vanished or been replaced.
 * @returns stops watching. Where ports are no files (Windows), nothing is watched.
 */
export function watchDeviceFile(path: string, scheduler: Scheduler, onGone: () => void): Cancel {
  let stopped = false;
  let cancel: Cancel = () => undefined;
  const look = async (device: string, identity: string): Promise<void> => {
    const found = await identityOf(device);
    if (stopped) return;
    if (found === 'gone' || (found !== 'unknown' && found !== identity)) {
      stopped = true;
      onGone();
      return;
    }
    cancel = scheduler.after(lookEverySeconds, () => void look(device, identity));
  };
  const start = async (): Promise<void> => {
    // Stable names are links; what they point to is the device.
    const device = await realpath(path).catch(() => null);
    const identity = device === null ? 'unknown' : await identityOf(device);
    if (device !== null && identity !== 'unknown' && !stopped) await look(device, identity);
  };
  if (path.startsWith('/')) void start();
  return () => {
    stopped = true;
    cancel();
  };
}

async function identityOf(device: string): Promise<string> {
  try {
    const { dev, ino, rdev } = await stat(device);
    return `${dev}:${ino}:${rdev}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'gone' : 'unknown';
  }
}
