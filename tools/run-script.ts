import { spawn } from 'node:child_process';
import { root } from './root.ts';

/** Runs an npm script of this repository to its end, its output going where ours goes; true when it succeeded. */
export function runScript(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    // npm is a command file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}
