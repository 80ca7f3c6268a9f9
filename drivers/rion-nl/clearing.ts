import { KeptMaximum } from '../kept-maximum.ts';
import type { RionStep } from './commands.ts';

/** A meter that does not measure may refuse to stop; then it is started first, and only so often. */
const mostDetours = 1;

/** Follows the dialogue that clears Lmax: it is ours when the meter has confirmed the stop and, after it, the start. */
export class RionClearing {
  readonly maximum = new KeptMaximum();
  #state: 'idle' | 'asked' | 'stopped' = 'idle';
  #detours = 0;

  /** A clearing was asked for. */
  ask(): void {
    this.maximum.forget();
    this.#state = 'asked';
    this.#detours = 0;
  }

  /** The meter has confirmed a step. */
  confirmed(step: RionStep): void {
    if (step === 'stop' && this.#state === 'asked') this.#state = 'stopped';
    else if (step === 'start' && this.#state === 'stopped') {
      this.#state = 'idle';
      this.maximum.cleared();
    }
  }

  /** What to say after a refusal of `stop` or `start`, before what is due. */
  refused(step: RionStep): readonly RionStep[] {
    if (step === 'start') return this.#state === 'stopped' ? ['start'] : [];
    if (this.#detours >= mostDetours) return [];
    this.#detours += 1;
    return ['start', 'stop'];
  }
}
