import type { SerialPortStream } from '@serialport/stream';
import type { Cancel, Scheduler } from '../time.ts';
import type { ByteStream, CloseReason, LineSettings } from './byte-stream.ts';
import { watchDeviceFile } from './device-file-watch.ts';

/** One open serial port as a byte stream; becomes useless when it closes. */
export class SerialByteStream implements ByteStream {
  readonly #port: SerialPortStream;
  readonly #stopWatching: Cancel;
  #modemLines = { dtr: true, rts: true };
  #asked = false;
  #failure: string | null = null;
  #closed: CloseReason | null = null;
  #closeListener: ((reason: CloseReason) => void) | null = null;

  constructor(port: SerialPortStream, scheduler: Scheduler) {
    this.#port = port;
    this.#stopWatching = watchDeviceFile(port.path, scheduler, () => {
      this.#finish({ kind: 'device-lost' });
      port.close(() => undefined);
    });
    port.on('error', (error: Error) => {
      this.#failure ??= error.message;
      // An error leaves the port in an unknown state: it is given up, and the supervisor opens a new one.
      if (port.isOpen) port.close(() => undefined);
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
    this.#port.write(bytes);
    return true;
  }

  async close(): Promise<void> {
    if (this.#closed !== null || this.#asked) return;
    this.#asked = true;
    await new Promise<void>((resolve) => {
      this.#port.close(() => {
        resolve();
      });
    });
    this.#finish({ kind: 'asked' });
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
