import { spawnSync } from 'node:child_process';
import { root } from './root.ts';

/** Runs an npm script of this repository to its end, its output going where ours goes; true when it succeeded. */
export function runScript(script: string): boolean {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    // npm is a command file on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return status === 0;
}
