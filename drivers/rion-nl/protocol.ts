import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { AnswerLines } from '../dialogue/answer-lines.ts';
import { Conversation } from '../dialogue/conversation.ts';
import type { Decoder, InstrumentIdentity, InstrumentListener, Speech, StreamStart } from '../instrument.ts';
import { declared, isWithin, levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { RionClearing } from './clearing.ts';
import { isCommand, stepOf, type RionStep } from './commands.ts';
import type { RionLevels } from './level-line.ts';
import { readLine, refusalOf, type RionLine } from './line.ts';
import { noFacts, withAnswer, withHeard, type RionFacts } from './meter-facts.ts';
import { RionScript } from './script.ts';
import type { RionSettings } from './settings.ts';

/** Four channels of a snapshot have 64 fields of at most five characters. */
const maximumLineBytes = 512;

/**
 * Asks a Rion meter, then decodes its stream or its snapshots. A recording, in which no question is heard, is decoded by the
 * form of its lines alone.
 */
export class RionDecoder implements Decoder {
  readonly #settings: RionSettings;
  readonly #lines: AnswerLines;
  readonly #script: RionScript;
  readonly #conversation: Conversation;
  readonly #clearing = new RionClearing();
  #facts: RionFacts = noFacts;
  #timeSeconds = 0;
  #isAsked = false;
  #hasResult = false;
  #levelsCount = false;

  constructor(settings: RionSettings, start: StreamStart = 'at-beginning') {
    this.#settings = settings;
    this.#lines = new AnswerLines(
      maximumLineBytes,
      start,
      (listener) => (bytes, origin) => this.#take(readLine(bytes, settings), origin, listener),
    );
    this.#script = new RionScript(settings, () => {
      this.#lines.expire();
      this.#conversation.interrupt(this.#timeSeconds, settings.commandPauseSeconds);
    });
    this.#conversation = new Conversation(this.#script);
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    this.#lines.push(chunk, timeSeconds, listener);
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#lines.end(timeSeconds, listener);
  }

  speak(timeSeconds: number): Speech {
    this.#isAsked = true;
    this.#lines.asked();
    this.#timeSeconds = timeSeconds;
    return this.#conversation.speak(timeSeconds);
  }

  identity(): InstrumentIdentity | null {
    return this.#facts.identity;
  }

  clearMaximum(): void {
    this.#clearing.ask();
    this.#script.clear();
  }

  get #step(): RionStep | null {
    return stepOf(this.#conversation.current?.name ?? '');
  }

  /** Takes a line; the name of the reason where it is refused. */
  #take(line: RionLine, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    switch (line.kind) {
      case 'nothing':
        return null;
      case 'wrong':
        return line.rejected;
      case 'result':
        return this.#takeResult(line.code, origin.timeSeconds);
      case 'text':
        return this.#takeText(line.text, origin.timeSeconds);
      case 'levels':
        return this.#takeLevels(line, origin, listener);
    }
    return line satisfies never;
  }

  #takeResult(code: string, timeSeconds: number): RejectionCode | null {
    const refusal = refusalOf(code);
    const step = this.#step;
    if (step === null) return refusal;
    this.#hasResult = refusal === null;
    if (refusal === null && !isCommand(step)) return null;
    this.#conversation.answered(timeSeconds);
    if (refusal === null) this.#clearing.confirmed(step);
    else this.#afterRefusal(step, refusal);
    return refusal;
  }

  /** A menu that is open is waited for; what is not fitted is done without, but for the levels themselves. */
  #afterRefusal(step: RionStep, refusal: RejectionCode): void {
    if (step === 'stop' || step === 'start') this.#script.insert(...this.#clearing.refused(step));
    else if (refusal === 'wrong-state' && step !== 'output') this.#script.insert(step);
  }

  #takeText(text: string, timeSeconds: number): RejectionCode | null {
    if (!this.#isAsked) {
      const facts = withHeard(this.#facts, text);
      this.#facts = facts ?? this.#facts;
      return facts === null ? 'line-unknown' : null;
    }
    const facts = this.#hasResult ? withAnswer(this.#facts, this.#step, text) : null;
    if (facts === null) return 'line-unknown';
    this.#facts = facts;
    this.#hasResult = false;
    this.#conversation.answered(timeSeconds);
    return null;
  }

  #takeLevels(levels: RionLevels, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    if (this.#isAsked && !this.#isWelcome(origin.timeSeconds)) return 'not-asked';
    const { levelDb } = levels;
    if (levelDb !== null && !isWithin(levelDb, this.#settings.plausibleLevelDb)) return 'implausible';
    listener.onReading(levelReading(origin, levelDb ?? { none: 'no-value' }, this.#factsOf(levels)));
    return null;
  }

  /** Levels are only believed once the weightings were asked for; the first of a stream is the answer to its question. */
  #isWelcome(timeSeconds: number): boolean {
    if (this.#step === 'output' && this.#hasResult) {
      this.#hasResult = false;
      this.#levelsCount = true;
      this.#script.streamBegins();
      this.#conversation.answered(timeSeconds);
      return true;
    }
    return this.#levelsCount && this.#settings.output === 'DRD';
  }

  #factsOf({ levelDb, maximumDb, overload, underRange }: RionLevels) {
    const frequency = this.#facts.frequencyWeighting;
    const time = this.#facts.timeWeighting;
    return {
      frequencyWeighting:
        frequency === null ? declared(this.#settings.frequencyWeighting) : reported(frequency),
      timeWeighting: time === null ? declared(this.#settings.timeWeighting) : reported(time),
      overload,
      underRange,
      maximum: this.#clearing.maximum.claim(maximumDb, levelDb),
    };
  }
}
