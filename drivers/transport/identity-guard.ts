import type { InstrumentIdentity } from '../instrument.ts';

/** An instrument that has told its serial number once is given so long to tell it again after a reconnection. */
export const identityWaitSeconds = 10;

/** What becomes of readings now: they count, they wait for the instrument to say who it is, or it is another one. */
export type IdentityVerdict = 'same' | 'waiting' | 'other';

/**
 * Holds a line to the instrument that it began with: the first serial number that is told counts for good. Instruments that
 * tell none are let through, as nothing could be compared.
 */
export class IdentityGuard {
  #serialNumber = '';
  #openedSeconds = 0;

  /** The serial number that the line is held to; empty while none was told. */
  get serialNumber(): string {
    return this.#serialNumber;
  }

  /** A new connection begins. */
  opened(timeSeconds: number): void {
    this.#openedSeconds = timeSeconds;
  }

  /** Compares what the instrument has said of itself over this connection. */
  judge(identity: InstrumentIdentity | null, timeSeconds: number): IdentityVerdict {
    const told = identity?.serialNumber ?? '';
    if (this.#serialNumber === '') this.#serialNumber = told;
    if (told === this.#serialNumber) return 'same';
    if (told !== '') return 'other';
    return timeSeconds - this.#openedSeconds < identityWaitSeconds ? 'waiting' : 'same';
  }
}
