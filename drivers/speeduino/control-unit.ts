import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { Reading } from '#core/reading/reading.ts';
import type { Turn, Script } from '../dialogue/conversation.ts';
import type { InstrumentIdentity } from '../instrument.ts';
import { isWithin, speedReading, type FrameOrigin } from '../level-reading.ts';
import { blockLengthOf, rpmOffsetOf, traitsOf, unsignedAt, type FamilyTraits } from './family.ts';
import { signatureRequest, valuesRequest } from './requests.ts';
import { RestartWatch } from './restart-watch.ts';
import type { SpeeduinoSettings } from './settings.ts';

/** The firmware gives a broken request up after 0.4 s; asked again sooner, it would take the new one for the rest of it. */
const answerSeconds = 0.5;

/** A unit that was not understood is asked for its signature no more often. */
const signatureEverySeconds = 1;

/** After so many questions without an answer it may be another unit, or one that has started anew. */
const mostSilentTurns = 3;

const lengthOfSpeedAlone = 2;

/** What is known of the engine control unit at the other end, and what it is asked next. */
export class ControlUnit implements Script {
  /** Called when the time for a signature is up, before anything else is asked. */
  whenSignatureIsOver: () => void = () => undefined;
  readonly #settings: SpeeduinoSettings;
  readonly #traits: FamilyTraits;
  readonly #restart: RestartWatch;
  readonly #signatureTurn: Turn;
  readonly #valuesTurn: Turn;
  #signature: string | null = null;
  #wasAskedForSignature = false;
  #silentTurns = 0;

  constructor(settings: SpeeduinoSettings) {
    this.#settings = settings;
    this.#traits = traitsOf(settings);
    this.#restart = new RestartWatch(this.#traits.secondsBytes);
    this.#signatureTurn = {
      name: 'signature',
      bytes: signatureRequest(settings),
      timeoutSeconds: answerSeconds,
      everySeconds: signatureEverySeconds,
    };
    this.#valuesTurn = {
      name: 'values',
      bytes: valuesRequest(settings),
      timeoutSeconds: answerSeconds,
      everySeconds: settings.pollPeriodSeconds,
    };
  }

  /** Whether the place of the speed is certain: known by the signature, or said by the operator. */
  get isUnderstood(): boolean {
    if (this.#settings.rpmOffset !== null) return this.#signature !== null || this.#wasAskedForSignature;
    return this.#signature !== null && this.#traits.knownSignature.test(this.#signature);
  }

  next(): Turn {
    return this.isUnderstood ? this.#valuesTurn : this.#signatureTurn;
  }

  onSilence(turn: Turn): void {
    this.#silentTurns += 1;
    if (turn.name === 'signature') {
      this.#wasAskedForSignature = true;
      this.whenSignatureIsOver();
    }
    if (turn.name === 'values' && this.#silentTurns >= mostSilentTurns) this.forget();
  }

  /** A signature as the unit has told it; says whether it is understood. */
  takeSignature(text: string): boolean {
    this.#signature = text;
    this.#silentTurns = 0;
    return this.isUnderstood;
  }

  /** The unit is asked anew who it is. */
  forget(): void {
    this.#signature = null;
    this.#wasAskedForSignature = false;
    this.#silentTurns = 0;
    this.#restart.forget();
  }

  /** What the unit has said of itself. */
  identity(): InstrumentIdentity | null {
    if (this.#signature === null) return null;
    return { maker: this.#traits.maker, model: '', serialNumber: '', firmware: this.#signature };
  }

  /** Whether a unit without known signature may be read: only where the operator says where the speed stands. */
  get mayBeRead(): boolean {
    return this.#settings.rpmOffset !== null || this.isUnderstood;
  }

  /** The reading in live values: the speed alone or the block from its beginning; or why there is none. */
  readingOf(
    values: Uint8Array,
    origin: FrameOrigin,
    isLive: boolean,
  ): Reading | { readonly rejected: RejectionCode } {
    if (!this.mayBeRead) return { rejected: 'signature-unknown' };
    const isBlock = values.length >= blockLengthOf(this.#settings);
    if (!isBlock && values.length !== lengthOfSpeedAlone) return { rejected: 'reply-of-other-length' };
    this.#silentTurns = 0;
    if (isBlock && isLive && this.#hasRestarted(values, origin.timeSeconds)) {
      this.forget();
      return { rejected: 'ecu-restarted' };
    }
    const offset = isBlock ? rpmOffsetOf(this.#settings) : 0;
    const speedRpm = unsignedAt(values, offset, 2, this.#traits);
    if (!isWithin(speedRpm, this.#settings.plausibleSpeedRpm)) return { rejected: 'implausible' };
    return speedReading(origin, speedRpm);
  }

  #hasRestarted(block: Uint8Array, timeSeconds: number): boolean {
    const seconds = unsignedAt(block, 0, this.#traits.secondsBytes, this.#traits);
    return this.#restart.hasRestarted(seconds, timeSeconds);
  }
}
