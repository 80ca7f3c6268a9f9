import type { Script, Turn } from '../dialogue/conversation.ts';
import { bytesOf, type Xl2Step } from './commands.ts';
import type { Xl2Settings } from './settings.ts';

/** While the meter does not run it is asked so often whether it does. */
const stateEverySeconds = 0.5;

/** The state is asked for again after so many cycles: a frozen display shows there. */
const cyclesBetweenStates = 10;

/** What is to be said next: greeting, then cycles of one latch and the questions that read it. */
export class Xl2Script implements Script {
  readonly #settings: Xl2Settings;
  readonly #onUnanswered: () => void;
  #due: Xl2Step[] = ['identify', 'state'];
  #cycles = 0;
  #runs = false;
  #last: Xl2Step = 'identify';

  constructor(settings: Xl2Settings, onUnanswered: () => void) {
    this.#settings = settings;
    this.#onUnanswered = onUnanswered;
  }

  /** The turn that was given out last. */
  get lastSaid(): Xl2Step {
    return this.#last;
  }

  /** The meter runs, so that levels can be asked for; or it does not, so that its state is asked for until it does. */
  setRunning(runs: boolean): void {
    this.#runs = runs;
  }

  /** Begins again with the state, or with the greeting: whatever was still to be said is not. */
  begin(greets: boolean): void {
    this.#due = greets ? ['identify', 'state'] : ['state'];
  }

  /** Chooses the sound level meter and starts it. */
  start(): void {
    this.#due = ['function', 'start', 'state'];
  }

  /** Gives up the rest of a cycle that has gone wrong. */
  abandonCycle(): void {
    this.#due = this.#due.filter((step) => step === 'identify' || step === 'state');
  }

  next(): Turn {
    if (this.#due.length === 0) this.#due = [...this.#nextCycle()];
    this.#last = this.#due.shift() ?? 'state';
    return this.#turnOf(this.#last);
  }

  /** What comes late must not be taken for the answer to another question: the state's answer looks like no other. */
  onSilence({ name }: Turn): void {
    this.begin(name === 'identify');
    this.#onUnanswered();
  }

  #nextCycle(): readonly Xl2Step[] {
    if (!this.#runs) return ['state'];
    this.#cycles += 1;
    const values: readonly Xl2Step[] = this.#settings.readMaximum
      ? ['latch', 'level', 'maximum', 'interval']
      : ['latch', 'level'];
    return this.#cycles % cyclesBetweenStates === 0 ? [...values, 'state'] : values;
  }

  #turnOf(step: Xl2Step): Turn {
    const { answerTimeoutSeconds: timeoutSeconds, functionPauseSeconds, pollPeriodSeconds } = this.#settings;
    const turn = { name: step, bytes: bytesOf(step, this.#settings), timeoutSeconds };
    if (step === 'latch') return { ...turn, unanswered: true, everySeconds: pollPeriodSeconds };
    if (step === 'function') return { ...turn, unanswered: true, pauseSeconds: functionPauseSeconds };
    if (step === 'start') return { ...turn, unanswered: true, pauseSeconds: stateEverySeconds };
    return step === 'state' && !this.#runs ? { ...turn, everySeconds: stateEverySeconds } : turn;
  }
}
