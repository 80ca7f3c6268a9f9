import { portAdviceWords } from '#core/words/port-advice-words.ts';
import type { ComputerFacts } from '#drivers/transport/computer-facts.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import { adviceForAnswers, adviceForRefusal } from '#drivers/transport/port-advice.ts';
import type { Bilingual } from '../http/contract.ts';
import type { ResolvedLine } from './resolve-line.ts';

/** Files are looked at again no more often than this. */
const lookAgainSeconds = 5;

/** The time between two readings is measured over at least this long. */
const measuringSeconds = 3;

/** What the computer's own files add to the state of a line. Asked at every beat, it looks only now and then. */
export class LineAdvice {
  readonly #facts: ComputerFacts | null;
  readonly #isAsked: boolean;
  #told: Bilingual | null = null;
  #lookedSeconds = Number.NEGATIVE_INFINITY;
  #since = { timeSeconds: Number.NaN, readingCount: 0 };

  constructor(line: ResolvedLine, facts: ComputerFacts | null) {
    this.#facts = facts;
    this.#isAsked = line.driver.createDecoder(line.settings).speak !== undefined;
  }

  /** What to add now; null where there is nothing. */
  now(status: LineStatus, nowSeconds: number): Bilingual | null {
    if (this.#facts === null) return null;
    const { timeSeconds, readingCount } = status;
    if (timeSeconds !== this.#since.timeSeconds) {
      this.#since = { timeSeconds, readingCount };
      this.#lookedSeconds = Number.NEGATIVE_INFINITY;
      this.#told = null;
    }
    if (nowSeconds - this.#lookedSeconds < lookAgainSeconds) return this.#told;
    this.#told = this.#look(status, nowSeconds, this.#facts);
    return this.#told;
  }

  #look(status: LineStatus, nowSeconds: number, facts: ComputerFacts): Bilingual | null {
    const { state, reason, portPath } = status;
    if (reason === 'busy' || reason === 'permission-denied' || reason === 'not-found') {
      this.#lookedSeconds = nowSeconds;
      const advice = adviceForRefusal(reason, portPath, facts);
      return advice === null ? null : portAdviceWords(advice, portPath);
    }
    const elapsedSeconds = nowSeconds - this.#since.timeSeconds;
    if (!this.#isAsked || state !== 'streaming' || elapsedSeconds < measuringSeconds) return null;
    this.#lookedSeconds = nowSeconds;
    const readings = Math.max(1, status.readingCount - this.#since.readingCount);
    const advice = adviceForAnswers(portPath, elapsedSeconds / readings, facts);
    return advice === null ? null : portAdviceWords(advice, portPath);
  }
}
