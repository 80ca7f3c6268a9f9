import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from '../../../tools/root.ts';

/** When a process is killed: so long after it has printed so many lines. */
export interface KillMoment {
  readonly lines: number;
  readonly milliseconds: number;
}

/**
 * Starts a program of ours, kills it (SIGKILL) at the moment, and gives every line that it had printed until then.
 * @throws Error where it ended by itself, with what it printed last
 */
export async function killedProgram(
  programArguments: readonly string[],
  { lines, milliseconds }: KillMoment,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, programArguments, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    printed.push(line);
    if (printed.length !== lines) return;
    if (milliseconds === 0) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  await Promise.all([once(child, 'exit'), once(reader, 'close')]);
  if (child.signalCode !== 'SIGKILL')
    throw new Error(`a process ended by itself: ${printed.slice(-3).join('; ')}`);
  return printed;
}
