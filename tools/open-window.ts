import { spawn } from 'node:child_process';
import type { StartOptions } from './start-options.ts';

/** Opens the desktop window and lives exactly as long as it does. */
export function openWindow(electron: string, root: string, { simulate, demo, data }: StartOptions): void {
  const wishes = [
    ...(demo ? ['--demo'] : simulate ? ['--simulate'] : []),
    ...(data === null ? [] : ['--data', data]),
  ];
  const shell = spawn(electron, [root, ...wishes], { stdio: 'inherit' });
  // Ctrl+C reaches the shell by itself; we only wait for its orderly end.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => shell.kill(signal));
  shell.once('error', (problem) => {
    process.stderr.write(
      `The desktop window cannot be opened: ${problem.message}. Try: npm start -- --browser\n`,
    );
    process.exitCode = 1;
  });
  shell.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
