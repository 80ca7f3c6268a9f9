import { spawn, type ChildProcess } from 'node:child_process';

/** Pseudo-terminals could not be made; `code` says whether the program for it is missing. */
export class PseudoTerminalError extends Error {
  override readonly name = 'PseudoTerminalError';
  readonly code: 'SOCAT_MISSING' | 'PSEUDO_TERMINAL_FAILED';

  constructor(code: PseudoTerminalError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Two serial ports joined back to back by the operating system. */
export interface PseudoTerminalPair {
  readonly first: string;
  readonly second: string;
  /** Takes both ports away at once, as a pulled plug does; resolves when they are gone. */
  pullOut(): Promise<void>;
}

/** Fixed names (symbolic links) for the two ends, so that a device can come back under its old name. */
export interface PseudoTerminalNames {
  readonly first: string;
  readonly second: string;
}

const startingTimeoutMs = 5000;

/**
 * Joins two pseudo-terminals with `socat`, raw and without echo.
 * @throws PseudoTerminalError
 */
export async function openPseudoTerminalPair(names?: PseudoTerminalNames): Promise<PseudoTerminalPair> {
  const ends = [names?.first, names?.second].map((link) =>
    link === undefined ? 'pty,raw,echo=0' : `pty,raw,echo=0,link=${link}`,
  );
  const child = spawn('socat', ['-d', '-d', ...ends], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [first, second] = await portsOf(child);
  return {
    first: names?.first ?? first,
    second: names?.second ?? second,
    pullOut: () => killed(child),
  };
}

function portsOf(child: ChildProcess): Promise<readonly [string, string]> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (code: PseudoTerminalError['code'], message: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new PseudoTerminalError(code, message));
    };
    const timer = setTimeout(() => {
      fail('PSEUDO_TERMINAL_FAILED', `socat did not start: ${said}`);
    }, startingTimeoutMs);
    child.once('error', (error) => {
      fail('SOCAT_MISSING', `socat cannot be run (${error.message}); install it: apt-get install socat`);
    });
    child.once('exit', () => {
      fail('PSEUDO_TERMINAL_FAILED', `socat ended: ${said}`);
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [first, second] = [...said.matchAll(/PTY is (\S+)/g)].map((match) => match[1] ?? '');
      if (first === undefined || second === undefined || !said.includes('starting data transfer')) return;
      clearTimeout(timer);
      child.removeAllListeners();
      child.stderr?.removeAllListeners().resume();
      resolve([first, second]);
    });
  });
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGKILL');
  });
}
