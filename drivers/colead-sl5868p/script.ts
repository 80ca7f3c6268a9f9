import type { Script, Turn } from '../dialogue/conversation.ts';
import { takeByte } from './frame.ts';

/** What the host may say: nothing but "I take it". */
export const takeBytes = Uint8Array.of(takeByte);

/** Ten bytes at 2400 baud take 42 ms. */
const take: Turn = { name: 'take', bytes: takeBytes, timeoutSeconds: 0.4, tries: 2 };

/** Speaks only when the meter has a value ready. */
export class ColeadScript implements Script {
  #isReady = false;

  next(): Turn | null {
    if (!this.#isReady) return null;
    this.#isReady = false;
    return take;
  }

  /** The meter says again when it has a value. */
  onSilence(): void {}

  /** The meter has a value ready, or has delivered it. */
  setReady(isReady: boolean): void {
    this.#isReady = isReady;
  }
}
