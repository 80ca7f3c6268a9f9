/** Keeps what was asked for last, up to a number of bytes in all. */
export class KeptBytes {
  readonly #mostBytes: number;
  readonly #kept = new Map<string, Uint8Array<ArrayBuffer>>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** What is kept under a key, or null. */
  get(key: string): Uint8Array<ArrayBuffer> | null {
    const found = this.#kept.get(key);
    if (found === undefined) return null;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  /** Keeps bytes and forgets the oldest; the newest stays however large it is. */
  keep(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.#forget(key);
    this.#kept.set(key, bytes);
    this.#bytes += bytes.length;
    for (const [oldest] of this.#kept) {
      if (this.#bytes <= this.#mostBytes || oldest === key) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.length ?? 0;
    this.#kept.delete(key);
  }
}
