import { sum8Of } from '../framing/checksum.ts';
import type { SimulatedMeter } from '../simulation/simulated-meter.ts';
import type { Scheduler } from '../time.ts';
import {
  controlUnitAddress,
  greetingAddress,
  greetingAnswerAddress,
  greetingCommand,
  hostAddress,
  messageOf,
  startCommand,
  tableCommand,
} from './messages.ts';

/** What a control unit is made of. */
export interface SimulatedControlUnitOptions {
  readonly scheduler: Scheduler;
  readonly meter: SimulatedMeter;
  readonly table: 0x11 | 0x17;
  readonly answersGreeting: boolean;
  /** False where the line cannot carry a pull to it: then the greeting or the start alone wakes it. */
  readonly feelsBreaks: boolean;
}

/** How long the line must be low, and high after it, to be taken for a call; generous, as a real range is not known. */
const lowSeconds = [0.05, 0.1] as const;
const highSeconds = [0.08, 0.3] as const;
const sleepSeconds = 2;

/** What stands behind the engine speed in the sample of the public notes: throttle, temperatures, pressure. */
const otherValues = [
  0x00, 0x00, 0xff, 0x0a, 0xff, 0xff, 0xff, 0xff, 0x79, 0x00, 0x00, 0x80, 0x8d, 0x00, 0x00, 0x00, 0x00,
];

const longestQuestion = 64;

/** The engine control unit of a motorcycle: asleep until it is called, asleep again when nobody asks. */
export class SimulatedControlUnit {
  readonly #options: SimulatedControlUnitOptions;
  #received: Uint8Array = new Uint8Array(0);
  #pulledSeconds = Number.NEGATIVE_INFINITY;
  #releasedSeconds = Number.NEGATIVE_INFINITY;
  #isCalled = false;
  #isStarted = false;
  #lastHeardSeconds = Number.NEGATIVE_INFINITY;

  constructor(options: SimulatedControlUnitOptions) {
    this.#options = options;
  }

  /** The line is pulled low, or let go. */
  pull(isLow: boolean): void {
    const nowSeconds = this.#nowSeconds;
    this.#received = new Uint8Array(0);
    this.#isStarted = false;
    if (isLow) this.#pulledSeconds = nowSeconds;
    else this.#releasedSeconds = nowSeconds;
    this.#isCalled = !isLow && isBetween(nowSeconds - this.#pulledSeconds, lowSeconds);
  }

  /** Takes bytes from the line; gives the answers to whole messages, if it is awake. */
  hear(chunk: Uint8Array): readonly Uint8Array[] {
    this.#received = Buffer.concat([this.#received, chunk]).subarray(-longestQuestion);
    const answers: Uint8Array[] = [];
    for (let length = this.#wholeLength(); length > 0; length = this.#wholeLength()) {
      const message = this.#received.slice(0, length);
      this.#received = this.#received.slice(length);
      const answer = sum8Of(message) === 0 ? this.#answerTo(message) : null;
      if (answer !== null) answers.push(answer);
    }
    return answers;
  }

  #wholeLength(): number {
    const isStart = (byte: number): boolean => byte === hostAddress || byte === greetingAddress;
    while (this.#received.length > 0 && !isStart(this.#received[0] ?? 0))
      this.#received = this.#received.slice(1);
    const length = this.#received[1] ?? Number.POSITIVE_INFINITY;
    return this.#received.length >= length ? length : 0;
  }

  #answerTo([address, , command, about]: Uint8Array): Uint8Array | null {
    if (!this.#isAwakeFor(address === greetingAddress || command === startCommand)) return null;
    if (address === greetingAddress) return this.#answerGreeting(command);
    if (command === startCommand) {
      this.#isStarted = true;
      return messageOf(controlUnitAddress, startCommand);
    }
    if (command !== tableCommand || about === undefined || !this.#isStarted) return null;
    return messageOf(controlUnitAddress, tableCommand, about, ...this.#valuesOf(about));
  }

  #answerGreeting(command: number | undefined): Uint8Array | null {
    if (command !== greetingCommand || !this.#options.answersGreeting) return null;
    return messageOf(greetingAnswerAddress, greetingCommand);
  }

  #valuesOf(table: number): readonly number[] {
    if (table !== this.#options.table) return [];
    const speedRpm = Math.round(this.#options.meter.speedRpm());
    return [speedRpm >> 8, speedRpm & 0xff, ...otherValues];
  }

  /** Every question keeps it awake for two seconds more. */
  #isAwakeFor(isBeginning: boolean): boolean {
    const nowSeconds = this.#nowSeconds;
    const isKeptAwake = nowSeconds - this.#lastHeardSeconds <= sleepSeconds;
    const isCalledNow =
      this.#isCalled && isBeginning && isBetween(nowSeconds - this.#releasedSeconds, highSeconds);
    const isWokenByWords = !this.#options.feelsBreaks && isBeginning;
    const isAwake = isKeptAwake || isCalledNow || isWokenByWords;
    if (isAwake) this.#lastHeardSeconds = nowSeconds;
    else this.#isStarted = false;
    return isAwake;
  }

  get #nowSeconds(): number {
    return this.#options.scheduler.monotonicSeconds();
  }
}

function isBetween(seconds: number, [shortest, longest]: readonly [number, number]): boolean {
  return seconds >= shortest && seconds <= longest;
}
