import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { DemoDesk, DemoView } from './demo-desk.ts';
import { DemoError } from './demo-error.ts';
import { demoFolderState, removeDemoFolder } from './demo-folder.ts';

/** How a shell starts a demo bench. */
export interface DemoStart {
  readonly command: string;
  readonly arguments: readonly string[];
  /** The demo's own data folder. */
  readonly folder: string;
  /** True where the process prints the address of the demo; false where it opens a window of its own. */
  readonly printsAddress: boolean;
}

/** Carrying out the demo tests takes some seconds, on a slow computer many. */
const longestStartMs = 600_000;
const longestEndMs = 10_000;

/** The demo bench as a process of its own beside this one. */
export class DemoProcess implements DemoDesk {
  readonly #start: DemoStart;
  #child: ChildProcess | null = null;
  #address: string | null = null;
  #opening: Promise<DemoView> | null = null;

  constructor(start: DemoStart) {
    this.#start = start;
  }

  view(): DemoView {
    const kept = demoFolderState(this.#start.folder) !== 'none';
    if (this.#child === null) return { state: 'closed', kept, address: null };
    return { state: 'open', kept, address: this.#address };
  }

  async open(): Promise<DemoView> {
    if (this.#child !== null && this.#opening === null && this.#start.printsAddress) return this.view();
    this.#opening ??= this.#begin().finally(() => {
      this.#opening = null;
    });
    return await this.#opening;
  }

  async remove(): Promise<DemoView> {
    await this.end();
    removeDemoFolder(this.#start.folder);
    return this.view();
  }

  async end(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), longestEndMs);
    await ended;
    clearTimeout(timer);
  }

  async #begin(): Promise<DemoView> {
    const { command, arguments: words, printsAddress } = this.#start;
    const child = spawn(command, [...words], {
      stdio: ['ignore', printsAddress ? 'pipe' : 'ignore', 'ignore'],
    });
    this.#child = child;
    child.once('exit', () => {
      // A second window only tells the first one to come forward, and ends.
      if (this.#child === child) this.#child = null;
    });
    try {
      this.#address = printsAddress ? await addressOf(child) : null;
    } catch (error) {
      if (this.#child === child) this.#child = null;
      child.kill('SIGKILL');
      throw error;
    }
    return this.view();
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  const { stdout } = child;
  if (stdout === null) throw new DemoError('DEMO_NOT_STARTED');
  const timer = setTimeout(() => child.kill('SIGKILL'), longestStartMs);
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new DemoError('DEMO_NOT_STARTED', error)));
    child.once('exit', () => reject(new DemoError('DEMO_NOT_STARTED')));
  });
  const told = (async () => {
    for await (const line of createInterface({ input: stdout })) {
      const [, address] = /^Senyap: (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+)$/.exec(line) ?? [];
      if (address !== undefined) return address;
    }
    throw new DemoError('DEMO_NOT_STARTED');
  })();
  try {
    return await Promise.race([told, failed]);
  } finally {
    clearTimeout(timer);
    stdout.resume();
  }
}
