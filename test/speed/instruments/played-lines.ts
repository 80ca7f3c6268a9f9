import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Instruments played by another process; their ports, in the order asked for. */
export interface PlayedLines {
  readonly ports: readonly string[];
  end(): void;
}

/** Starts a process that plays these simulated instruments on pseudo-terminals. @throws Error where it ends early */
export async function playLines(paths: readonly string[]): Promise<PlayedLines> {
  const script = join(import.meta.dirname, 'simulated-lines.ts');
  const child = spawn(process.execPath, [script, ...paths], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ports: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready') return { ports, end: () => child.stdin.end() };
    ports.push(line.slice(line.indexOf(' ') + 1));
  }
  throw new Error('the process that plays the instruments ended before it was ready');
}
