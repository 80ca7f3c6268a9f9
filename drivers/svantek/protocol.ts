import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { AnswerFrames } from '../dialogue/answer-frames.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { refuserAt } from '../framing/judged-frames.ts';
import { hexadecimalOf } from '../framing/hexadecimal.ts';
import type { Decoder, InstrumentIdentity, InstrumentListener, Speech } from '../instrument.ts';
import { KeptMaximum } from '../kept-maximum.ts';
import { declared, isWithin, levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { readAnswer, type SvantekAnswer, type SvantekResults, type SvantekState } from './answer.ts';
import { partsOf, saysNothing, svantekShape } from './frame.ts';
import { MeasurementClock } from './measurement-clock.ts';
import { stepOf, stepsAnsweredBy, SvantekScript } from './script.ts';
import type { SvantekSettings } from './settings.ts';

/** After a silence nothing is asked for so long: what comes then belongs to an old question. */
const quietSeconds = 0.5;

/** The shown level may still be of before the start in the first second of a measurement. */
const settledAfterSeconds = 2;

/** Asks a Svantek meter and decodes its answers. What it says of itself is told apart by form, so recordings need no questions. */
export class SvantekDecoder implements Decoder {
  readonly #settings: SvantekSettings;
  readonly #answers = new AnswerFrames(new FrameFinder(svantekShape));
  readonly #script: SvantekScript;
  readonly #conversation: Conversation;
  readonly #maximum = new KeptMaximum();
  readonly #clock = new MeasurementClock();
  #timeSeconds = 0;
  #speaks = false;
  #mustStart: boolean;
  #clearing: 'no' | 'asked' | 'stopped' = 'no';
  #state: SvantekState | null = null;

  constructor(settings: SvantekSettings) {
    this.#settings = settings;
    this.#mustStart = settings.startMeasurement;
    this.#script = new SvantekScript(settings, () => {
      this.#answers.expire();
      this.#conversation.interrupt(this.#timeSeconds, quietSeconds);
    });
    this.#conversation = new Conversation(this.#script);
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    this.#answers.push(chunk, this.#hearsAt(timeSeconds, listener));
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#answers.end(this.#hearsAt(timeSeconds, listener));
  }

  speak(timeSeconds: number): Speech {
    this.#speaks = true;
    this.#timeSeconds = timeSeconds;
    return this.#conversation.speak(timeSeconds);
  }

  identity(): InstrumentIdentity | null {
    return this.#state?.identity ?? null;
  }

  clearMaximum(): void {
    this.#maximum.forget();
    this.#clearing = 'asked';
    this.#script.insert('stop', 'start', 'identify');
  }

  #hearsAt(timeSeconds: number, listener: InstrumentListener): FrameListener {
    const reject = refuserAt(timeSeconds, listener);
    return {
      onFrame: (frame) => {
        if (saysNothing(frame)) return;
        const answer = readAnswer(partsOf(frame), this.#settings.profile);
        const rejected = this.#refusalOf(answer);
        if (rejected === 'refused') this.#takeRefusal();
        if (rejected !== null) reject(rejected, frame);
        else this.#take(answer, { timeSeconds, rawHex: hexadecimalOf(frame) }, listener);
        if (this.#answersNow(answer)) this.#conversation.answered(timeSeconds);
      },
      onDropped: reject,
    };
  }

  #refusalOf(answer: SvantekAnswer): RejectionCode | null {
    if (answer.kind === 'wrong') return answer.rejected;
    if (answer.kind === 'refused') return 'refused';
    if (this.#speaks && !this.#answersNow(answer)) return 'not-asked';
    if (answer.kind !== 'results' || answer.levelDb === null) return null;
    return isWithin(answer.levelDb, this.#settings.plausibleLevelDb) ? null : 'implausible';
  }

  /** Whether an answer is the one that is waited for; a refused question has its answer too. */
  #answersNow(answer: SvantekAnswer): boolean {
    const turn = this.#conversation.current;
    return turn !== null && stepsAnsweredBy(answer).includes(stepOf(turn.name));
  }

  #take(answer: SvantekAnswer, origin: FrameOrigin, listener: InstrumentListener): void {
    if (answer.kind === 'state') this.#takeState(answer);
    if (answer.kind === 'confirmed') this.#takeConfirmation(answer.isRunning);
    if (answer.kind === 'no-results') listener.onReading(levelReading(origin, { none: 'no-results' }));
    if (answer.kind === 'results') this.#takeResults(answer, origin, listener);
  }

  #takeState(state: SvantekState): void {
    this.#state = state;
    if (state.isRunning === false && this.#mustStart) this.#script.insert('start');
    this.#mustStart = false;
  }

  /** A register is clear when the meter has confirmed the stop and then the start. */
  #takeConfirmation(isRunning: boolean): void {
    this.#clock.restart();
    if (!isRunning && this.#clearing === 'asked') this.#clearing = 'stopped';
    else if (isRunning && this.#clearing === 'stopped') {
      this.#clearing = 'no';
      this.#maximum.cleared();
    }
  }

  /** A meter that was stopped for clearing is not left standing. */
  #takeRefusal(): void {
    if (this.#clearing === 'stopped' && this.#conversation.current?.name === 'start')
      this.#script.insert('start');
  }

  /** Somebody has stopped, paused or restarted the measurement; the weightings may be others now. */
  #takeInterruption(): void {
    this.#maximum.forget();
    this.#clock.forgive();
    this.#script.insert('identify');
  }

  #takeResults(results: SvantekResults, origin: FrameOrigin, listener: InstrumentListener): void {
    const { settings, state } = { settings: this.#settings, state: this.#state };
    const { levelDb, maximumDb, elapsedSeconds, overload, underRange } = results;
    if (elapsedSeconds === null) this.#maximum.forget();
    else if (!this.#clock.isUnbroken(elapsedSeconds, origin.timeSeconds)) this.#takeInterruption();
    const isSettled = elapsedSeconds !== null && elapsedSeconds >= settledAfterSeconds;
    const frequency = state?.frequencyWeighting ?? null;
    const time = state?.timeWeighting ?? null;
    const facts = {
      frequencyWeighting: frequency === null ? declared(settings.frequencyWeighting) : reported(frequency),
      timeWeighting: time === null ? declared(settings.timeWeighting) : reported(time),
      overload,
      underRange,
      hold: this.#clock.stands(origin.timeSeconds) ? ('hold' as const) : ('unknown' as const),
      maximum: this.#maximum.claim(maximumDb, isSettled ? levelDb : null),
    };
    listener.onReading(levelReading(origin, levelDb ?? { none: 'unavailable' }, facts));
  }
}
