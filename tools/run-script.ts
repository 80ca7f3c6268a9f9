import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { root } from './root.ts';

/**
 * Runs an npm script of this repository to its end, its output going where ours goes; true when it succeeded. One that waits
 * its turn takes only the time that nothing else wants.
 */
export function runScript(script: string, { waitsItsTurn = false } = {}): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    // npm is a command file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  if (waitsItsTurn && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
