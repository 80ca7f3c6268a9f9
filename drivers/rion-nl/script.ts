import type { Script, Turn } from '../dialogue/conversation.ts';
import { bytesOf, stepOf, type RionStep } from './commands.ts';
import type { RionSettings } from './settings.ts';

/** After the byte that ends the stream, what is still under way takes so long. */
export const drainSeconds = 0.2;

const openingSteps: readonly RionStep[] = [
  'halt',
  'echo-off',
  'type',
  'serial-number',
  'version',
  'frequency-weighting',
  'time-weighting',
];

/** A new measurement clears the maximum; the weightings are read again, since nobody hears of them during the stream. */
const clearingSteps: readonly RionStep[] = ['stop', 'start', 'frequency-weighting', 'time-weighting'];

/** What is still to be said before the levels are asked for again. */
export class RionScript implements Script {
  readonly #settings: RionSettings;
  readonly #onUnanswered: () => void;
  #due: RionStep[] = [...openingSteps];
  #isStreaming = false;

  constructor(settings: RionSettings, onUnanswered: () => void) {
    this.#settings = settings;
    this.#onUnanswered = onUnanswered;
  }

  /** The stream has begun: the meter speaks by itself and hears nothing but the end of it. */
  streamBegins(): void {
    this.#isStreaming = this.#settings.output === 'DRD';
  }

  /** Ends the stream, then has the measurement stopped and started. */
  clear(): void {
    const rest = this.#due.filter((step) => !clearingSteps.includes(step) && step !== 'halt');
    this.#due = ['halt', ...rest, ...clearingSteps];
  }

  /** Says these next, before all that is due. */
  insert(...steps: readonly RionStep[]): void {
    this.#due.unshift(...steps);
  }

  next(): Turn | null {
    if (this.#due.length === 0 && this.#isStreaming) return null;
    const step = this.#due.shift() ?? 'output';
    if (step === 'halt') this.#isStreaming = false;
    const turn = { name: step, bytes: bytesOf(step, this.#settings) };
    const { answerTimeoutSeconds: timeoutSeconds, commandPauseSeconds, pollPeriodSeconds } = this.#settings;
    if (step === 'halt') return { ...turn, timeoutSeconds, unanswered: true, pauseSeconds: drainSeconds };
    const isPolled = step === 'output' && this.#settings.output === 'DOD';
    const everySeconds = isPolled ? pollPeriodSeconds : 0;
    return { ...turn, timeoutSeconds, pauseSeconds: commandPauseSeconds, everySeconds };
  }

  /** The meter may still be streaming and so hear nothing: the stream is ended before the question is repeated. */
  onSilence({ name }: Turn): void {
    const step = stepOf(name);
    this.insert('halt');
    if (step !== null && step !== 'halt' && step !== 'output') this.#due.splice(1, 0, step);
    this.#onUnanswered();
  }
}
