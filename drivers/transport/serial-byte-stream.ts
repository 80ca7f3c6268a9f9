import type { SerialPortStream } from '@serialport/stream';
import type { Cancel, Scheduler } from '../time.ts';
import type { ByteStream, CloseReason, LineSettings } from './byte-stream.ts';
import { watchDeviceFile } from './device-file-watch.ts';

/** Some systems never say that a port has closed (after a pulled plug, on Windows); they are waited for no longer. */
const closingTimeoutSeconds = 2;

/** What waits to be sent: a line that does not take it is stuck, and stale commands must not pile up. */
const longestUnsentBytes = 4096;

/** One open serial port as a byte stream; becomes useless when it closes. */
export class SerialByteStream implements ByteStream {
  readonly #port: SerialPortStream;
  readonly #scheduler: Scheduler;
  readonly #stopWatching: Cancel;
  #modemLines = { dtr: true, rts: true };
  #asked = false;
  #failure: string | null = null;
  #closed: CloseReason | null = null;
  #closeListener: ((reason: CloseReason) => void) | null = null;

  constructor(port: SerialPortStream, scheduler: Scheduler) {
    this.#port = port;
    this.#scheduler = scheduler;
    this.#stopWatching = watchDeviceFile(port.path, scheduler, () => {
      this.#finish({ kind: 'device-lost' });
      port.close(() => undefined);
    });
    port.on('error', (error: Error) => {
      this.#failure ??= error.message;
      // An error leaves the port in an unknown state: it is given up, and the supervisor opens a new one.
      if (port.isOpen) void this.#shut(() => this.#reasonOf(false));
    });
    port.on('close', (error: (Error & { readonly disconnected?: boolean }) | null | undefined) => {
      this.#finish(this.#reasonOf(error?.disconnected === true));
    });
  }

  setBreak(isLow: boolean): void {
    if (this.#closed !== null || !this.#port.isOpen) return;
    // All lines are passed, because each call resets those that are not named.
    this.#port.set({ ...this.#modemLines, brk: isLow }, () => undefined);
  }

  /** Sets DTR and RTS; lines without modem lines (pseudo-terminals, some adapters) refuse, which is harmless. */
  async setModemLines(settings: LineSettings): Promise<void> {
    const { dataTerminalReady, requestToSend } = settings;
    if (dataTerminalReady === null && requestToSend === null) return;
    // Each call resets the lines that are not named: all are passed, a line left alone as the system opens it.
    this.#modemLines = { dtr: dataTerminalReady ?? true, rts: requestToSend ?? true };
    await new Promise<void>((resolve) => {
      this.#port.set({ ...this.#modemLines, brk: false }, () => {
        resolve();
      });
    });
  }

  onBytes(listener: (chunk: Uint8Array) => void): void {
    this.#port.on('data', listener);
  }

  onClose(listener: (reason: CloseReason) => void): void {
    this.#closeListener = listener;
    if (this.#closed !== null) listener(this.#closed);
  }

  write(bytes: Uint8Array): boolean {
    if (this.#closed !== null || !this.#port.isOpen) return false;
    if (this.#port.writableLength > longestUnsentBytes) return false;
    this.#port.write(bytes);
    return true;
  }

  async close(): Promise<void> {
    if (this.#closed !== null || this.#asked) return;
    this.#asked = true;
    await this.#shut(() => ({ kind: 'asked' }));
  }

  /** Closes the port and tells the end of the line, even if the system never does. */
  async #shut(reason: () => CloseReason): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.#scheduler.after(closingTimeoutSeconds, resolve);
      this.#port.close(() => {
        cancel();
        resolve();
      });
    });
    this.#finish(reason());
  }

  #reasonOf(disconnected: boolean): CloseReason {
    if (this.#asked) return { kind: 'asked' };
    if (disconnected || this.#failure === null) return { kind: 'device-lost' };
    return { kind: 'failed', message: this.#failure };
  }

  #finish(reason: CloseReason): void {
    if (this.#closed !== null) return;
    this.#closed = reason;
    this.#stopWatching();
    this.#closeListener?.(reason);
  }
}
