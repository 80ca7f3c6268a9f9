import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../../tools/root.ts';

/** A program of the bench, running as a process of its own. */
export interface RunningProcess {
  /** Everything it has printed so far, line by line. */
  readonly lines: readonly string[];
  /** Waits for a line that matches and gives it; fails when the process ends before. */
  lineThat(matches: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end; gives the exit code, null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Waits for the end and gives the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts a program of ours with the Node that runs the tests. */
export function startProcess(
  nodeArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningProcess {
  const child = spawn(process.execPath, nodeArguments, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const watchers = new Set<() => void>();
  const note = (line: string) => {
    lines.push(line);
    for (const watcher of watchers) watcher();
  };
  for (const output of [child.stdout, child.stderr]) createInterface(output).on('line', note);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    lines,
    ended,
    lineThat: (matches) => waitForLine(matches, lines, watchers, ended),
    end: endOf(child, ended),
  };
}

/** Starts the bench on loopback and waits for the address with its token. */
export async function startHost(
  serveArguments: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningProcess & { readonly address: string }> {
  const host = startProcess(['host/cli.ts', 'serve', '--port', '0', ...serveArguments], environment);
  const [address] = await host.lineThat(/http:\/\/(?:127\.0\.0\.1|localhost):\d+\S*/);
  return { ...host, address };
}

function endOf(child: ChildProcess, ended: Promise<number | null>): RunningProcess['end'] {
  return (signal) => {
    child.kill(signal);
    return ended;
  };
}

function waitForLine(
  matches: RegExp,
  lines: readonly string[],
  watchers: Set<() => void>,
  ended: Promise<unknown>,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = lines.map((line) => matches.exec(line)).find((match) => match !== null);
      if (found === undefined) return;
      watchers.delete(look);
      resolve(found);
    };
    watchers.add(look);
    look();
    void ended.then(() => reject(new Error(`Ended before ${matches} was printed:\n${lines.join('\n')}`)));
  });
}
