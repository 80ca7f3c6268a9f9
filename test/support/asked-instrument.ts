import type { Decoder, Speech } from '#drivers/instrument.ts';
import { decoderOf } from './decoder-of.ts';
import { RecordingListener } from './recording-listener.ts';

/** The host's side of a written dialogue: what the decoder says at a time, and what it hears. */
export class AskedInstrument {
  readonly heard = new RecordingListener();
  readonly decoder: Decoder;

  constructor(driverId: string, settings: unknown = {}) {
    this.decoder = decoderOf(driverId, settings, 'in-the-middle');
  }

  /** What is said at this time, as hexadecimal words; empty where nothing is. */
  says(timeSeconds: number): string {
    const bytes = this.#speech(timeSeconds).bytes;
    return bytes === null
      ? ''
      : Buffer.from(bytes)
          .toString('hex')
          .replace(/..(?!$)/g, '$& ');
  }

  /** In how many seconds the decoder wants to be asked again; it says nothing at this time. */
  waits(timeSeconds: number): number | null {
    const speech = this.#speech(timeSeconds);
    if (speech.bytes !== null) throw new Error(`said something at ${timeSeconds} s`);
    return speech.againInSeconds;
  }

  /** Lets bytes arrive. */
  hears(timeSeconds: number, bytes: Uint8Array): void {
    this.decoder.push(bytes, timeSeconds, this.heard);
  }

  /** Codes of all refusals so far. */
  get codes(): readonly string[] {
    return this.heard.rejections.map(({ rejected }) => rejected);
  }

  #speech(timeSeconds: number): Speech {
    const speech = this.decoder.speak?.(timeSeconds);
    if (speech === undefined) throw new Error('a decoder that never speaks');
    return speech;
  }
}
