import {
  PortOpenError,
  type ByteStream,
  type LineSettings,
  type Transport,
} from '../transport/byte-stream.ts';
import { openWithin } from '../transport/open-within.ts';
import type { Scheduler } from '../time.ts';
import type { SearchTime } from './search-time.ts';

/** After closing, some systems hold a port a moment longer. */
const retryAfterSeconds = 0.3;

/** The port under search: opened with one setting after the other, and told apart whether it refuses or is gone. */
export class SearchedPort {
  readonly #transport: Transport;
  readonly #path: string;
  readonly #scheduler: Scheduler;
  readonly #time: SearchTime;
  #stream: ByteStream | null = null;
  #line: LineSettings | null = null;
  #everOpened = false;
  #isGone = false;
  #received: (chunk: Uint8Array) => void = () => undefined;

  constructor(transport: Transport, path: string, scheduler: Scheduler, time: SearchTime) {
    this.#transport = transport;
    this.#path = path;
    this.#scheduler = scheduler;
    this.#time = time;
  }

  /**
   * Opens the port with a setting, unless it is open so already; false if it cannot be set so.
   * @throws PortOpenError if the port cannot be had at all
   */
  async use(line: LineSettings, received: (chunk: Uint8Array) => void): Promise<boolean> {
    this.#received = received;
    this.#checkPresence();
    if (this.#stream !== null && JSON.stringify(this.#line) === JSON.stringify(line)) return true;
    await this.close();
    const stream = await this.#open(line);
    if (stream === null) return false;
    this.#everOpened = true;
    this.#stream = stream;
    this.#line = line;
    stream.onClose(({ kind }) => {
      this.#isGone ||= kind !== 'asked';
    });
    stream.onBytes((chunk) => {
      this.#received(chunk);
    });
    return true;
  }

  /** Sends a question. */
  write(bytes: Uint8Array): void {
    this.#stream?.write(bytes);
  }

  /** Closes the port; it may be used again. */
  async close(): Promise<void> {
    const stream = this.#stream;
    this.#stream = null;
    await stream?.close();
  }

  /** @throws PortOpenError if the device went away while it was searched */
  #checkPresence(): void {
    if (this.#isGone)
      throw new PortOpenError('not-found', this.#path, `${this.#path} went away during the search`);
  }

  async #open(line: LineSettings): Promise<ByteStream | null> {
    try {
      return await openWithin(this.#transport, this.#path, line, this.#scheduler);
    } catch (error) {
      if (!(error instanceof PortOpenError) || !this.#everOpened) throw error;
      if (error.code === 'failed') return null;
      await this.#time.until(() => false, retryAfterSeconds);
      return openWithin(this.#transport, this.#path, line, this.#scheduler);
    }
  }
}
