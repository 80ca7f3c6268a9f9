import type { Script, Turn } from '../dialogue/conversation.ts';
import { furtherQuestions, levelQuestion, type ModbusQuestion } from './question.ts';
import type { ModbusNoiseSettings } from './settings.ts';

/** Time that a transmitter has for its reply, and how often it is asked. */
export const replySeconds = 0.3;
const tries = 3;

/** The values beside the level are read after so many levels. */
const levelsBetween = 10;

/** Asks for the level again and again, now and then for the other values. */
export class ModbusScript implements Script {
  readonly #level: ModbusQuestion;
  readonly #further: readonly ModbusQuestion[];
  readonly #pollSeconds: number;
  readonly #keepQuiet: () => void;
  #asked: ModbusQuestion;
  #levelCount = 0;
  #furtherIndex = 0;
  #hadSilence = false;

  /** @param keepQuiet lets the line rest, because a reply that is overdue could pass for one to the next question */
  constructor(settings: ModbusNoiseSettings, keepQuiet: () => void) {
    this.#level = levelQuestion(settings);
    this.#further = furtherQuestions(settings);
    this.#pollSeconds = settings.pollSeconds;
    this.#keepQuiet = keepQuiet;
    this.#asked = this.#level;
  }

  /** The question that was asked last. */
  get asked(): ModbusQuestion {
    return this.#asked;
  }

  next(): Turn {
    const further = this.#levelCount >= levelsBetween ? this.#further[this.#furtherIndex] : undefined;
    this.#asked = further ?? this.#level;
    const { name, bytes } = this.#asked;
    const turn = { name, bytes, timeoutSeconds: replySeconds, tries };
    return further === undefined ? { ...turn, everySeconds: this.#pollSeconds } : turn;
  }

  onSilence(_turn: Turn, isGivenUp: boolean): void {
    this.#hadSilence = true;
    if (!isGivenUp) return;
    this.done();
  }

  /** The question has its reply or is given up. */
  done(): void {
    if (this.#asked === this.#level) this.#levelCount += 1;
    else this.#furtherIndex += 1;
    if (this.#furtherIndex >= this.#further.length) this.#beginRound();
    if (this.#hadSilence) this.#keepQuiet();
    this.#hadSilence = false;
  }

  #beginRound(): void {
    if (this.#levelCount >= levelsBetween) this.#levelCount = 0;
    this.#furtherIndex = 0;
  }
}
