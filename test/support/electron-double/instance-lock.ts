import { rmSync, watchFile, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tell } from './told.ts';

/** Takes the lock of this folder; `onSecond` is called when somebody else tries. False when it is taken already. */
export function takeInstanceLock(folder: string, onSecond: () => void): boolean {
  const lock = join(folder, 'instance-lock');
  const knock = join(folder, 'instance-knock');
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    writeFileSync(knock, String(process.pid));
    tell('second-instance-refused');
    return false;
  }
  process.once('exit', () => rmSync(lock, { force: true }));
  watchFile(knock, { interval: 100, persistent: false }, onSecond);
  return true;
}
