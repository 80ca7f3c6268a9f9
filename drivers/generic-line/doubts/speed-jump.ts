import type { ReadingDoubt } from '#core/reading/reading-doubt.ts';

/** A jump counts as exactly two or a half within this share. */
const exactShare = 0.02;

/** Before a jump the speed stood still within this share; behind it, it is still the doubled one within the other. */
const steadyShare = 0.05;
const stayingShare = 0.1;

/** Between readings that are farther apart an engine may have gone anywhere. */
const longestStepSeconds = 1.5;

type JumpDoubt = Extract<ReadingDoubt, 'speed-doubled' | 'speed-halved'>;

interface Spoken {
  readonly speedRpm: number;
  readonly timeSeconds: number;
}

/**
 * Recognises a pickup that counts a spark too many or misses every second one: out of a steady speed it jumps to exactly twice
 * or half of it. The doubt lasts until the speed leaves that of the jump, by going back or by going elsewhere.
 */
export class SpeedJump {
  #last: Spoken | null = null;
  #isSteady = false;
  #jump: { readonly toRpm: number; readonly doubt: JumpDoubt } | null = null;

  /** Takes a speed (null for none); says what is doubtful about it. */
  take(speedRpm: number | null, timeSeconds: number): JumpDoubt | null {
    if (speedRpm === null) return this.#forget();
    const now = { speedRpm, timeSeconds };
    const before = this.#last;
    const isNear = before !== null && timeSeconds - before.timeSeconds <= longestStepSeconds;
    const wasSteady = this.#isSteady && isNear;
    this.#last = now;
    this.#isSteady = isNear && isAbout(speedRpm, before.speedRpm, steadyShare);
    if (this.#jump !== null && isNear && isAbout(speedRpm, this.#jump.toRpm, stayingShare))
      return this.#jump.doubt;
    const wasInJump = this.#jump !== null;
    this.#jump = wasInJump || !wasSteady ? null : jumpBetween(before.speedRpm, speedRpm);
    return this.#jump?.doubt ?? null;
  }

  #forget(): null {
    this.#last = null;
    this.#jump = null;
    this.#isSteady = false;
    return null;
  }
}

function jumpBetween(
  fromRpm: number,
  toRpm: number,
): { readonly toRpm: number; readonly doubt: JumpDoubt } | null {
  if (fromRpm <= 0) return null;
  if (isAbout(toRpm, 2 * fromRpm, exactShare)) return { toRpm, doubt: 'speed-doubled' };
  return isAbout(toRpm, fromRpm / 2, exactShare) ? { toRpm, doubt: 'speed-halved' } : null;
}

function isAbout(speedRpm: number, otherRpm: number, share: number): boolean {
  return Math.abs(speedRpm - otherRpm) <= share * otherRpm;
}
