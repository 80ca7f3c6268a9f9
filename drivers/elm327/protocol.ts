import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { tellingSilence } from '../dialogue/telling-silence.ts';
import { incompleteCode } from '../framing/frame-finder.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentIdentity, InstrumentListener, Speech, StreamStart } from '../instrument.ts';
import { isWithin, speedReading } from '../level-reading.ts';
import { AnswerCollector, type AnswerLine } from './answer-collector.ts';
import { Answer } from './answer.ts';
import { ChosenUnit, type UnitSpeed } from './chosen-unit.ts';
import { resetCommand } from './commands.ts';
import { Elm327Script } from './script.ts';
import type { Elm327Settings } from './settings.ts';
import { checksumKindOf } from './vehicle-message.ts';

/** An answer that nobody waits for is over when so long nothing more of it has come. */
const unfinishedSeconds = 1;

/** After an answer that was not understood the line is left in peace: what belongs to it may still be under way. */
const quietSeconds = 0.2;

/** Adapters below this are not plugged into a vehicle that is switched on. */
const lowestSupplyVolts = 6;

/** What came of an answer: a reading, none, or none although there was a speed. */
type Delivery = 'delivered' | 'nothing' | 'other-unit' | 'header-missing';

/** Decodes the answers of an adapter, and decides what it is asked. */
export function createElm327Decoder(settings: Elm327Settings, start?: StreamStart): Decoder {
  return new Elm327Decoder(settings, start ?? 'at-beginning');
}

class Elm327Decoder implements Decoder {
  readonly #settings: Elm327Settings;
  readonly #collector = new AnswerCollector();
  readonly #chosen = new ChosenUnit();
  readonly #script: Elm327Script;
  readonly #conversation: Conversation;
  /** The first answer of a stream that was joined in the middle may be the rest of one. */
  #isWholeAnswer: boolean;
  #isStale = false;
  #lastByteSeconds = Number.NEGATIVE_INFINITY;
  #version: string | null = null;

  constructor(settings: Elm327Settings, start: StreamStart) {
    this.#settings = settings;
    this.#isWholeAnswer = start === 'at-beginning';
    const script = new Elm327Script(settings);
    this.#script = script;
    this.#conversation = new Conversation(
      tellingSilence(script, () => {
        this.#isStale = true;
      }),
    );
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    if (this.#isStale) this.#drop(timeSeconds, listener);
    this.#lastByteSeconds = timeSeconds;
    this.#collector.push(chunk, timeSeconds, {
      onAnswer: (lines, droppedLines) => {
        this.#answer(lines, droppedLines, timeSeconds, listener);
      },
    });
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#drop(timeSeconds, listener);
  }

  speak(timeSeconds: number): Speech {
    const leftSeconds = this.#lastByteSeconds + unfinishedSeconds - timeSeconds;
    // A byte before the prompt would break off what the adapter is doing.
    if (this.#collector.isInAnswer && this.#conversation.current === null) {
      if (leftSeconds > 0) return { bytes: null, againInSeconds: leftSeconds };
      this.#isStale = true;
    }
    return this.#conversation.speak(timeSeconds);
  }

  identity(): InstrumentIdentity | null {
    if (this.#version === null) return null;
    return { maker: '', model: 'ELM327', serialNumber: '', firmware: this.#version };
  }

  #drop(timeSeconds: number, listener: InstrumentListener): void {
    this.#isStale = false;
    this.#collector.end({
      onAnswer: (lines) => {
        for (const line of lines) reject(incompleteCode, line, timeSeconds, listener);
      },
    });
  }

  #answer(
    lines: readonly AnswerLine[],
    droppedLines: number,
    timeSeconds: number,
    listener: InstrumentListener,
  ): void {
    const answer = new Answer(lines, checksumKindOf(this.#script.protocol));
    const isReset = this.#conversation.current?.name === resetCommand;
    this.#version = answer.version ?? this.#version;
    this.#tellTroubles(answer, isReset, listener);
    const [first] = lines;
    if (droppedLines > 0 && first !== undefined) reject('answer-too-long', first, timeSeconds, listener);
    const outcome = this.#isWholeAnswer ? this.#deliver(answer, listener) : 'nothing';
    this.#isWholeAnswer = true;
    const hasRestarted = answer.version !== null || answer.has('restarted') || outcome === 'header-missing';
    if (hasRestarted) this.#chosen.forget();
    this.#goOn(answer, outcome === 'delivered', hasRestarted && !isReset, timeSeconds);
  }

  #goOn(answer: Answer, isUsable: boolean, hasRestarted: boolean, timeSeconds: number): void {
    if (hasRestarted) {
      this.#script.restarted();
      this.#conversation.interrupt(timeSeconds, quietSeconds);
      return;
    }
    const wasAsked = this.#conversation.current !== null;
    if (wasAsked) this.#script.heard(answer, isUsable);
    if (answer.has('unknown')) this.#conversation.interrupt(timeSeconds, quietSeconds);
    else if (wasAsked) this.#conversation.answered(timeSeconds);
  }

  /** Tells the speed of the chosen control unit, if the answer brings one. */
  #deliver(answer: Answer, listener: InstrumentListener): Delivery {
    const picked = this.#chosen.pick(answer.lines);
    if (picked === null) return 'nothing';
    if (!('missed' in picked)) return this.#deliverSpeed(picked, listener);
    const { line, controlUnit } = picked.missed;
    // Headers have gone: the adapter stands as after switching on, and its greeting was lost.
    const outcome = controlUnit === '' ? 'header-missing' : 'other-unit';
    reject(outcome, line, line.timeSeconds, listener);
    return outcome;
  }

  #deliverSpeed({ line, speedRpm }: UnitSpeed, listener: InstrumentListener): Delivery {
    const { timeSeconds, bytes } = line;
    if (!isWithin(speedRpm, this.#settings.plausibleSpeedRpm)) {
      reject('implausible', line, timeSeconds, listener);
      return 'nothing';
    }
    listener.onReading(speedReading({ timeSeconds, rawHex: hexadecimalOf(bytes) }, speedRpm));
    return 'delivered';
  }

  #tellTroubles(answer: Answer, isReset: boolean, listener: InstrumentListener): void {
    for (const { line, meaning } of answer.lines) {
      const { timeSeconds } = line;
      if (meaning.kind === 'trouble') reject(meaning.code, line, timeSeconds, listener);
      else if (meaning.kind === 'restarted') reject('adapter-restarted', line, timeSeconds, listener);
      else if (meaning.kind === 'voltage' && meaning.volts < lowestSupplyVolts)
        reject('supply-voltage-low', line, timeSeconds, listener);
      // Around its greeting an adapter may say anything.
      else if (meaning.kind === 'unknown' && !isReset) reject('not-an-answer', line, timeSeconds, listener);
    }
  }
}

function reject(
  rejected: RejectionCode,
  { bytes }: AnswerLine,
  timeSeconds: number,
  listener: InstrumentListener,
): void {
  listener.onRejection({ kind: 'rejection', timeSeconds, rejected, rawHex: hexadecimalOf(bytes) });
}
