import type { Script, Turn } from '../dialogue/conversation.ts';
import type { InstrumentIdentity } from '../instrument.ts';
import { request } from './telegram.ts';
import type { AkProtocolSettings } from './settings.ts';

/** The function that reads the status, in every instrument. */
export const statusFunction = 'ASTZ';

const answerSeconds = 0.5;
const statusTries = 2;

/** The questions that the settings allow, status first. */
export function akRequests(settings: AkProtocolSettings): {
  readonly status: Uint8Array;
  readonly value: Uint8Array;
} {
  const { functionCode, channel, dontCareByte } = settings;
  return {
    status: request(statusFunction, 0, dontCareByte),
    value: request(functionCode, channel, dontCareByte),
  };
}

/** Asks for the status once, then for the value again and again. */
export class AkScript implements Script {
  readonly #status: Turn;
  readonly #value: Turn;
  #statusIsOpen: boolean;
  #statusText: string | null = null;

  constructor(settings: AkProtocolSettings) {
    const { status, value } = akRequests(settings);
    const timeoutSeconds = answerSeconds;
    this.#statusIsOpen = settings.asksStatus;
    this.#status = { name: 'status', bytes: status, timeoutSeconds, tries: statusTries };
    this.#value = { name: 'value', bytes: value, timeoutSeconds, everySeconds: settings.pollPeriodSeconds };
  }

  next(): Turn {
    return this.#statusIsOpen ? this.#status : this.#value;
  }

  onSilence(turn: Turn, isGivenUp: boolean): void {
    // An instrument that does not tell its status may still tell its values.
    if (turn.name === 'status' && isGivenUp) this.#statusIsOpen = false;
  }

  /** The status as the instrument tells it, for example `SREM STBY`; null where it does not know the function. */
  takeStatus(text: string | null): void {
    this.#statusIsOpen = false;
    if (text !== null) this.#statusText = text;
  }

  /** What the instrument has said of itself: only its status. */
  identity(): InstrumentIdentity | null {
    if (this.#statusText === null) return null;
    return { maker: '', model: `AK: ${this.#statusText}`, serialNumber: '', firmware: '' };
  }
}
