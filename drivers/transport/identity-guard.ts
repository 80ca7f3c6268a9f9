import type { InstrumentIdentity } from '../instrument.ts';

/** An instrument that has told its serial number once is given so long to tell it again after a reconnection. */
export const identityWaitSeconds = 10;

/**
 * What becomes of readings now: they count, they wait for the instrument to say who it is, the number must be asked for once
 * more over a new connection, or it is another instrument.
 */
export type IdentityVerdict = 'same' | 'waiting' | 'doubtful' | 'other';

/**
 * Holds a line to the instrument that it began with: the first serial number that is told counts for good. Instruments that
 * tell none are let through, as nothing could be compared.
 */
export class IdentityGuard {
  #serialNumber = '';
  /** Another number that was told once; a line that garbles it must not lock an honest instrument out. */
  #suspected = '';
  #isJudged = false;
  #openedSeconds = 0;

  /** The serial number that the line is held to; empty while none was told. */
  get serialNumber(): string {
    return this.#serialNumber;
  }

  /** A new connection begins. */
  opened(timeSeconds: number): void {
    this.#openedSeconds = timeSeconds;
    this.#isJudged = false;
  }

  /** Compares what the instrument has said of itself over this connection. */
  judge(identity: InstrumentIdentity | null, timeSeconds: number): IdentityVerdict {
    const told = identity?.serialNumber ?? '';
    if (this.#serialNumber === '') this.#serialNumber = told;
    if (told === this.#serialNumber) {
      if (told !== '') this.#suspected = '';
      return 'same';
    }
    if (told !== '') return this.#judgeOther(told);
    return timeSeconds - this.#openedSeconds < identityWaitSeconds ? 'waiting' : 'same';
  }

  /** Another number counts when a second connection tells the same one again. */
  #judgeOther(told: string): IdentityVerdict {
    const isNewConnection = !this.#isJudged;
    this.#isJudged = true;
    if (isNewConnection && this.#suspected === told) return 'other';
    this.#suspected = told;
    return 'doubtful';
  }
}
