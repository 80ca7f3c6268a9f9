import type { Answer } from './answer.ts';
import { speedCommand, speedOfOneCommand } from './commands.ts';

/** So many good answers of one control unit in a row before the adapter is told not to wait for a second one. */
const provingAnswers = 3;

/** So many questions in a row without a speed, and the vehicle is lost. */
const mostMisses = 5;

/** So many silences in a row, and the adapter itself is lost. */
const mostSilences = 2;

/** Whatever can be said of a question for the speed. */
export type PollOutcome = 'goes-on' | 'vehicle-lost' | 'adapter-lost';

/**
 * Which question for the speed comes next: the quicker one, which names the count of answers, once a single control unit
 * has answered some times; the plain one again where the quicker is refused, fails, or brings the wrong control unit.
 */
export class PollRhythm {
  #goodInRow = 0;
  #misses = 0;
  #silences = 0;
  #isQuick = false;
  #quickIsRefused = false;

  /** The next question. */
  get command(): string {
    this.#isQuick = !this.#quickIsRefused && this.#goodInRow >= provingAnswers;
    return this.#isQuick ? speedOfOneCommand : speedCommand;
  }

  /** Begins anew after the vehicle was found; what the adapter refused stays refused. */
  begin(): void {
    this.#goodInRow = 0;
    this.#misses = 0;
    this.#silences = 0;
  }

  /** Takes an answer. @param isUsable whether it brought the speed of the chosen control unit */
  heard(answer: Answer, isUsable: boolean): PollOutcome {
    this.#silences = 0;
    if (isUsable) {
      this.#misses = 0;
      // A second control unit that is not waited for may be the chosen one next time.
      this.#goodInRow = answer.controlUnits.length === 1 ? this.#goodInRow + 1 : 0;
      return 'goes-on';
    }
    const isRefused = this.#isQuick && answer.isTrouble('not-understood');
    if (!isRefused) this.#misses += 1;
    if (this.#isQuick) this.#slowDown(isRefused || answer.has('speed'));
    this.#goodInRow = 0;
    if (answer.isTrouble('unable-to-connect', 'bus-init-error')) return 'vehicle-lost';
    return this.#misses >= mostMisses ? 'vehicle-lost' : 'goes-on';
  }

  /** No answer came in its time. */
  unheard(): PollOutcome {
    this.#silences += 1;
    if (this.#isQuick) this.#slowDown(true);
    this.#goodInRow = 0;
    return this.#silences >= mostSilences ? 'adapter-lost' : 'goes-on';
  }

  #slowDown(isForGood: boolean): void {
    this.#isQuick = false;
    this.#quickIsRefused ||= isForGood;
  }
}
