/** What one byte turned out to be; `echo-missing` where something else comes instead of our first byte. */
export type EchoVerdict = 'ours' | 'not-ours' | 'echo-missing' | 'echo-wrong';

/**
 * Takes our own bytes out of what comes back: on one wire each byte that was sent is heard again, in its order, before
 * anything else. A byte that differs means that somebody else spoke at the same time, or that the line is disturbed.
 */
export class Echo {
  #sent: Uint8Array = new Uint8Array(0);
  #place = 0;

  /** These bytes were sent just now. */
  expect(sent: Uint8Array): void {
    this.#sent = sent;
    this.#place = 0;
  }

  /** Judges the next byte; after a wrong one nothing more is expected. */
  judge(byte: number): EchoVerdict {
    if (this.#place >= this.#sent.length) return 'not-ours';
    if (byte === this.#sent[this.#place]) {
      this.#place += 1;
      return 'ours';
    }
    const isFirst = this.#place === 0;
    // A line that was pulled low is heard as zeros, the last of them perhaps after our first byte was sent.
    if (byte === 0 && isFirst) return 'ours';
    this.#place = this.#sent.length;
    return isFirst ? 'echo-missing' : 'echo-wrong';
  }
}
