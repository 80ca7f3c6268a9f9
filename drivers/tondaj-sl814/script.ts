import type { Script, Turn } from '../dialogue/conversation.ts';
import { counters, measureQuestion } from './question.ts';

/** The slowest answer that is waited for. */
const answerSeconds = 0.5;

/** Asks for one value after the other, each time with the next counter: a late answer cannot pass for a new one. */
export class TondajScript implements Script {
  readonly #pollSeconds: number;
  #count = 0;

  constructor(pollSeconds: number) {
    this.#pollSeconds = pollSeconds;
  }

  next(): Turn {
    const bytes = measureQuestion(counters[this.#count % counters.length] ?? 0);
    this.#count += 1;
    return { name: 'measure', bytes, timeoutSeconds: answerSeconds, everySeconds: this.#pollSeconds };
  }

  /** The next question has another counter and begins a new look at the line: nothing has to be remembered. */
  onSilence(): void {}
}
