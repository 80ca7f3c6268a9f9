import type { Cancel, Scheduler } from '../time.ts';
import type { ByteStream, CloseReason, LineSettings } from './byte-stream.ts';
import { watchDeviceFile } from './device-file-watch.ts';
import type { SystemPort } from './system-port.ts';

/** Some systems never say that a port has closed (after a pulled plug, on Windows); they are waited for no longer. */
const closingTimeoutSeconds = 2;

/** What waits to be sent: a line that does not take it is stuck, and stale commands must not pile up. */
const longestUnsentBytes = 4096;

/** As much as a line of 2 Mbaud brings in the time of a busy moment. */
const readBufferBytes = 16_384;

/** What systems say of a device that has gone when it is written to. */
const goneCodes: ReadonlySet<string> = new Set(['EIO', 'ENXIO', 'ENODEV', 'EBADF', 'EPIPE']);

/** One open serial port as a byte stream; becomes useless when it closes. */
export class SerialByteStream implements ByteStream {
  readonly #port: SystemPort;
  readonly #scheduler: Scheduler;
  readonly #stopWatching: Cancel;
  #modemLines = { dtr: true, rts: true };
  #bytesListener: ((chunk: Uint8Array) => void) | null = null;
  #closeListener: ((reason: CloseReason) => void) | null = null;
  #unsentBytes = 0;
  #sending: Promise<void> = Promise.resolve();
  #ending = false;
  #closed: CloseReason | null = null;

  constructor(port: SystemPort, path: string, scheduler: Scheduler) {
    this.#port = port;
    this.#scheduler = scheduler;
    this.#stopWatching = watchDeviceFile(path, scheduler, () => {
      this.#lose({ kind: 'device-lost' });
    });
  }

  setBreak(isLow: boolean): void {
    if (this.#ending) return;
    // All lines are passed, because each call resets those that are not named.
    this.#port.set({ ...this.#modemLines, brk: isLow }).catch(() => undefined);
  }

  /** Sets DTR and RTS; lines without modem lines (pseudo-terminals, some adapters) refuse, which is harmless. */
  async setModemLines(settings: LineSettings): Promise<void> {
    const { dataTerminalReady, requestToSend } = settings;
    if (dataTerminalReady === null && requestToSend === null) return;
    // Each call resets the lines that are not named: all are passed, a line left alone as the system opens it.
    this.#modemLines = { dtr: dataTerminalReady ?? true, rts: requestToSend ?? true };
    await this.#port.set({ ...this.#modemLines, brk: false }).catch(() => undefined);
  }

  /** Until then the system keeps what comes. */
  onBytes(listener: (chunk: Uint8Array) => void): void {
    const isFirst = this.#bytesListener === null;
    this.#bytesListener = listener;
    if (isFirst) void this.#read();
  }

  onClose(listener: (reason: CloseReason) => void): void {
    this.#closeListener = listener;
    if (this.#closed !== null) listener(this.#closed);
  }

  write(bytes: Uint8Array): boolean {
    if (this.#ending || this.#unsentBytes > longestUnsentBytes) return false;
    try {
      const written = this.#unsentBytes === 0 ? this.#port.writeNow(bytes) : 0;
      if (written < bytes.length) this.#send(bytes.slice(written));
      return true;
    } catch (error) {
      this.#lose(lossOf(error));
      return false;
    }
  }

  async close(): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    await this.#shut();
    this.#finish({ kind: 'asked' });
  }

  async #read(): Promise<void> {
    const buffer = Buffer.alloc(readBufferBytes);
    try {
      while (!this.#ending) {
        const { bytesRead } = await this.#port.read(buffer, 0, buffer.length);
        // A copy, because who listens may keep it.
        if (!this.#ending) this.#bytesListener?.(Uint8Array.prototype.slice.call(buffer, 0, bytesRead));
      }
    } catch {
      // A line that cannot be read any more has lost its device, whatever the system calls it.
      this.#lose({ kind: 'device-lost' });
    }
  }

  #send(bytes: Uint8Array): void {
    this.#unsentBytes += bytes.length;
    this.#sending = this.#sendAfter(this.#sending, bytes);
  }

  async #sendAfter(before: Promise<void>, bytes: Uint8Array): Promise<void> {
    await before;
    try {
      await this.#port.write(Buffer.from(bytes));
      this.#unsentBytes -= bytes.length;
    } catch (error) {
      this.#lose(lossOf(error));
    }
  }

  /** The line is of no use any more: nobody is asked, and the port is given back in the background. */
  #lose(reason: CloseReason): void {
    if (this.#ending) return;
    this.#ending = true;
    this.#finish(reason);
    void this.#shut();
  }

  /** Closes the port; returns even if the system never does. */
  async #shut(): Promise<void> {
    this.#stopWatching();
    let cancel: Cancel = () => undefined;
    const tooLong = new Promise<void>((resolve) => {
      cancel = this.#scheduler.after(closingTimeoutSeconds, resolve);
    });
    await Promise.race([this.#port.close().catch(() => undefined), tooLong]);
    cancel();
  }

  #finish(reason: CloseReason): void {
    if (this.#closed !== null) return;
    this.#closed = reason;
    this.#closeListener?.(reason);
  }
}

/** Why a line is lost that cannot be written to: whoever asks just when the plug is pulled notices it so. */
function lossOf(error: unknown): CloseReason {
  if (!(error instanceof Error)) return { kind: 'failed', message: String(error) };
  const isGone = 'code' in error && goneCodes.has(String(error.code));
  return isGone ? { kind: 'device-lost' } : { kind: 'failed', message: error.message };
}
