import type { ByteStream, CloseReason } from './byte-stream.ts';

/** Bytes kept for a listener that is not there yet; older ones are dropped, as a real port's buffer would. */
const earlyBytesLimit = 65_536;

/** One end of a line that lives in memory. */
export interface MemoryLineEnd extends ByteStream {
  onBreak(listener: (isLow: boolean) => void): void;
  /** Ends the line as a pulled plug does: both ends hear `device-lost`. */
  pullOut(): void;
}

class End implements MemoryLineEnd {
  peer: End | null = null;
  breakListener: ((isLow: boolean) => void) | null = null;
  #bytesListener: ((chunk: Uint8Array) => void) | null = null;
  #closeListener: ((reason: CloseReason) => void) | null = null;
  #early: Uint8Array[] = [];
  #earlyLength = 0;
  #closed: CloseReason | null = null;

  onBytes(listener: (chunk: Uint8Array) => void): void {
    this.#bytesListener = listener;
    const early = this.#early;
    this.#early = [];
    this.#earlyLength = 0;
    for (const chunk of early) listener(chunk);
  }

  onClose(listener: (reason: CloseReason) => void): void {
    this.#closeListener = listener;
    if (this.#closed !== null) listener(this.#closed);
  }

  write(bytes: Uint8Array): boolean {
    if (this.#closed !== null || this.peer === null) return false;
    this.peer.deliver(bytes.slice());
    return true;
  }

  setBreak(isLow: boolean): void {
    this.peer?.breakListener?.(isLow);
  }

  onBreak(listener: (isLow: boolean) => void): void {
    this.breakListener = listener;
  }

  close(): Promise<void> {
    this.finish({ kind: 'asked' });
    this.peer?.finish({ kind: 'device-lost' });
    return Promise.resolve();
  }

  pullOut(): void {
    this.finish({ kind: 'device-lost' });
    this.peer?.finish({ kind: 'device-lost' });
  }

  deliver(chunk: Uint8Array): void {
    if (this.#closed !== null) return;
    if (this.#bytesListener !== null) {
      this.#bytesListener(chunk);
      return;
    }
    this.#early.push(chunk);
    this.#earlyLength += chunk.length;
    while (this.#earlyLength > earlyBytesLimit) this.#earlyLength -= this.#early.shift()?.length ?? 0;
  }

  finish(reason: CloseReason): void {
    if (this.#closed !== null) return;
    this.#closed = reason;
    this.#closeListener?.(reason);
  }
}

/** Makes a line in memory; what one end writes, the other hears at once and in order. */
export function createMemoryLine(): { readonly host: MemoryLineEnd; readonly device: MemoryLineEnd } {
  const host = new End();
  const device = new End();
  host.peer = device;
  device.peer = host;
  return { host, device };
}
