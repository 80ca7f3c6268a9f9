import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';
import type { ByteStream, CloseReason } from '#drivers/transport/byte-stream.ts';

type Socat = ChildProcessByStdio<Writable, Readable, null>;

/** Bytes that may wait for a reader before newer ones are dropped, as a cable without a reader loses them. */
const waitingLimitBytes = 2048;

/** The instrument's end of a pseudo-terminal; the bench opens the other end by its path as it opens a real serial port. */
export class PseudoTerminal implements ByteStream {
  readonly path: string;
  readonly #socat: Socat;
  /** Our own hand on the bench's end: without it the line would end as soon as the bench closes the port. */
  readonly #held: number;
  readonly #onSent: (bytes: Uint8Array) => void;
  #isOpen = true;

  private constructor(path: string, socat: Socat, held: number, onSent: (bytes: Uint8Array) => void) {
    this.#onSent = onSent;
    this.path = path;
    this.#socat = socat;
    this.#held = held;
    socat.stdin.on('error', () => (this.#isOpen = false));
    socat.once('exit', () => (this.#isOpen = false));
  }

  /** Creates a pseudo-terminal that appears under this path; `onSent` sees all that the instrument sends. */
  static async plugIn(
    path: string,
    onSent: (bytes: Uint8Array) => void = () => undefined,
  ): Promise<PseudoTerminal> {
    rmSync(path, { force: true });
    const socat = spawn('socat', ['-', `PTY,raw,echo=0,link=${path}`], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    while (!existsSync(path)) {
      if (socat.exitCode !== null) throw new Error(`socat ended with ${socat.exitCode}`);
      await delay(10);
    }
    return new PseudoTerminal(path, socat, openSync(path, constants.O_RDWR | constants.O_NOCTTY), onSent);
  }

  onBytes(listener: (chunk: Uint8Array) => void): void {
    this.#socat.stdout.on('data', listener);
  }

  onClose(listener: (reason: CloseReason) => void): void {
    this.#socat.once('exit', () => listener({ kind: 'device-lost' }));
  }

  write(bytes: Uint8Array): boolean {
    if (!this.#isOpen) return false;
    if (this.#socat.stdin.writableLength < waitingLimitBytes) {
      this.#socat.stdin.write(bytes);
      this.#onSent(bytes);
    }
    return true;
  }

  setBreak(): void {
    // A pseudo-terminal has no line that could be pulled low.
  }

  /** Ends the line at once, as a pulled plug does, and takes its path away. */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const hasEnded = new Promise((resolve) => this.#socat.once('exit', resolve));
    this.#socat.kill('SIGKILL');
    await hasEnded;
    closeSync(this.#held);
    rmSync(this.path, { force: true });
  }
}
