import type { MissingValue } from '#core/reading/missing-value.ts';
import type { RejectionCode } from '#core/reading/rejection-code.ts';
import { Conversation } from '../dialogue/conversation.ts';
import { FrameFinder, type FrameListener } from '../framing/frame-finder.ts';
import { judgedFrames } from '../framing/judged-frames.ts';
import type { Decoder, InstrumentListener, Speech } from '../instrument.ts';
import { isWithin, levelReading, reported, type FrameOrigin } from '../level-reading.ts';
import { attribute, blockShape, readBlock, type Block } from './block.ts';
import { readMainScreen, type MainScreen } from './main-screen.ts';
import { mainScreenQuestion } from './questions.ts';
import { refusalOf } from './refusals.ts';
import { Bswa308Script } from './script.ts';
import type { Bswa308Settings } from './settings.ts';

/** A meter that has refused is left alone for so long: it may be in its menu. */
const quietAfterRefusalSeconds = 1;

/** Asks for the main screen and reads the blocks that come, whichever question they answer: they say what they are. */
export function createBswa308Decoder(settings: Bswa308Settings): Decoder {
  return new Bswa308Decoder(settings);
}

class Bswa308Decoder implements Decoder {
  readonly #settings: Bswa308Settings;
  readonly #script: Bswa308Script;
  readonly #conversation: Conversation;
  readonly #finder: FrameFinder;

  constructor(settings: Bswa308Settings) {
    this.#settings = settings;
    this.#script = new Bswa308Script(settings);
    this.#conversation = new Conversation(this.#script);
    this.#finder = new FrameFinder(blockShape(settings.acceptZeroChecksum));
  }

  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void {
    const ears = this.#listenAs(timeSeconds, listener);
    if (this.#script.takeStale()) this.#finder.end(ears);
    this.#finder.push(chunk, ears);
  }

  end(timeSeconds: number, listener: InstrumentListener): void {
    this.#finder.end(this.#listenAs(timeSeconds, listener));
  }

  speak(timeSeconds: number): Speech {
    const missedInSeconds = this.#script.missedInSeconds(timeSeconds);
    const speech = this.#conversation.speak(timeSeconds);
    return speech.againInSeconds === null ? { ...speech, againInSeconds: missedInSeconds } : speech;
  }

  /** A meter that sends every second would go on after the line is closed. */
  farewell(): Uint8Array {
    return mainScreenQuestion(this.#settings.deviceId, 'stop');
  }

  #listenAs(timeSeconds: number, listener: InstrumentListener): FrameListener {
    return judgedFrames(timeSeconds, listener, (bytes, origin) =>
      this.#take(readBlock(bytes), origin, listener),
    );
  }

  /** Takes a whole block; says why it gives no reading, null where nothing is wrong with it. */
  #take(block: Block, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    if (block.attribute === attribute.command) return 'command-heard';
    if (!this.#settings.anyDevice && block.deviceId !== this.#settings.deviceId) return 'other-device';
    this.#conversation.answered(origin.timeSeconds);
    if (block.attribute === attribute.refused) {
      this.#script.refused();
      this.#conversation.interrupt(origin.timeSeconds, quietAfterRefusalSeconds);
      return refusalOf(block.text);
    }
    this.#script.heard(origin.timeSeconds);
    return block.attribute === attribute.acknowledged ? null : this.#takeAnswer(block.text, origin, listener);
  }

  #takeAnswer(text: string, origin: FrameOrigin, listener: InstrumentListener): RejectionCode | null {
    const screen = readMainScreen(text);
    if (screen === null) return 'answer-unknown';
    const { levelDb, frequencyWeighting, timeWeighting, hold, overload, underRange } = screen;
    const isPlausible = isWithin(levelDb, this.#settings.plausibleLevelDb);
    const outOfRange = outOfRangeNow(screen);
    if (!isPlausible && outOfRange === null) return 'implausible';
    listener.onReading(
      levelReading(origin, isPlausible || outOfRange === null ? levelDb : { none: outOfRange }, {
        frequencyWeighting: reported(frequencyWeighting),
        timeWeighting: reported(timeWeighting),
        hold,
        overload,
        underRange,
      }),
    );
    return null;
  }
}

/** Why a level that cannot be believed is none: the meter itself says that it is out of its range. */
function outOfRangeNow({ overload, underRange }: MainScreen): MissingValue | null {
  if (overload === 'now') return 'overload';
  return underRange === 'now' ? 'under-range' : null;
}
