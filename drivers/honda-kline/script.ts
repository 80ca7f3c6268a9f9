import type { Script, Turn } from '../dialogue/conversation.ts';
import type { ControlUnitMessage } from './frame.ts';
import { greetingMessage, startMessage, tableMessage, type TableNumber } from './messages.ts';
import type { HondaKlineSettings } from './settings.ts';

/** A control unit answers within some hundredths of a second; its longest answer takes 23 ms more. */
const answerSeconds = 0.25;

/** A control unit that does not answer, with its ignition off, is woken no more often than this. */
const wakeEverySeconds = 1;

/** Without a question for so long the control unit goes back to sleep. */
export const sleepSeconds = 2;

type Step = 'greet' | 'start' | 'read';

/** What is said to a control unit: wake and greet, start, then one table again and again. */
export class HondaKlineScript implements Script {
  readonly #settings: HondaKlineSettings;
  #step: Step = 'greet';
  #table: TableNumber;
  #isTableKnown = false;

  constructor(settings: HondaKlineSettings) {
    this.#settings = settings;
    this.#table = firstTable(settings);
  }

  /** Whether the control unit has been woken and is asked for its table. */
  get isReading(): boolean {
    return this.#step === 'read';
  }

  next(): Turn {
    const { wakeLowSeconds: lowSeconds, wakeHighSeconds: highSeconds } = this.#settings;
    switch (this.#step) {
      case 'greet':
        return {
          ...turnOf('greeting', greetingMessage),
          everySeconds: wakeEverySeconds,
          wakeBefore: { lowSeconds, highSeconds },
        };
      case 'start':
        return turnOf('start', startMessage);
      case 'read':
        return {
          ...turnOf('table', tableMessage(this.#table)),
          tries: 2,
          everySeconds: this.#settings.shortestPollSeconds,
        };
    }
    return this.#step satisfies never;
  }

  onSilence(_turn: Turn, isGivenUp: boolean): void {
    if (!isGivenUp) return;
    // Not every control unit answers the greeting.
    this.#step = this.#step === 'greet' ? 'start' : 'greet';
  }

  /** Begins again with waking the control unit. */
  begin(): void {
    this.#step = 'greet';
  }

  /** Takes a message of the control unit; says whether it answers the present turn. */
  heard(message: ControlUnitMessage): boolean {
    switch (this.#step) {
      case 'greet':
        if (message.kind !== 'greeting') return false;
        this.#step = 'start';
        return true;
      case 'start':
        if (message.kind !== 'started') return false;
        this.#step = 'read';
        return true;
      case 'read':
        return this.#heardTable(message);
    }
    return this.#step satisfies never;
  }

  #heardTable(message: ControlUnitMessage): boolean {
    if (message.kind !== 'speed' && message.kind !== 'table-missing') return false;
    if (message.table !== this.#table) return false;
    if (message.kind === 'speed') this.#isTableKnown = true;
    else this.#takeOtherTable();
    return true;
  }

  /** A table that was read once is not given up for an answer that says it does not exist. */
  #takeOtherTable(): void {
    if (this.#settings.table !== 'automatic' || this.#isTableKnown) return;
    this.#table = this.#table === 0x11 ? 0x17 : 0x11;
  }
}

function firstTable({ table }: HondaKlineSettings): TableNumber {
  return table === '17' ? 0x17 : 0x11;
}

function turnOf(name: string, bytes: Uint8Array): Turn {
  return { name, bytes, timeoutSeconds: answerSeconds };
}
