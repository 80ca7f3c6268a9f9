import { driverName } from '#core/words/driver-words.ts';
import { identificationWords } from '#core/words/identification-words.ts';
import type { Decoder, InstrumentDriver, InstrumentListener } from '../instrument.ts';
import type { LineSettings } from '../transport/byte-stream.ts';
import type { PortSuggestion } from './port-suggestion.ts';

/** Fewer readings may be chance. */
const fewestReadings = 2;

/** A stream of which more is refused is not understood; half a frame at its beginning is always refused. */
const largestRefusedShare = 0.4;

/** What is left of the strength when any text would have been understood. */
const catchAllStrength = 0.5;
const listenedStrength = 0.9;

/** One driver's ear on an unknown line: counts what it understands and what it refuses. */
export class HeardByDriver {
  readonly driver: InstrumentDriver;
  readonly #decoder: Decoder;
  #readingCount = 0;
  #refusedBytes = 0;
  #byteCount = 0;
  #isInvited = true;

  constructor(driver: InstrumentDriver) {
    this.driver = driver;
    const settings = driver.settingsSchema.parse(driver.inspectionSettings);
    this.#decoder = driver.createDecoder(settings, 'in-the-middle');
  }

  /** Takes the next bytes of the line. */
  push(chunk: Uint8Array, timeSeconds: number): void {
    this.#byteCount += chunk.length;
    const invitation = this.driver.identification.question?.invitation;
    this.#isInvited &&= chunk.every((byte) => invitation?.includes(byte) === true);
    this.#decoder.push(chunk, timeSeconds, this.#listener);
  }

  /** True as soon as anything at all was read. */
  get hasReading(): boolean {
    return this.#readingCount > 0;
  }

  /** True if all that came is this instrument's wish to be asked. */
  get isInvited(): boolean {
    return this.#isInvited && this.#byteCount > 0;
  }

  /** True if what came makes sense to this driver. */
  get makesSense(): boolean {
    return this.#readingCount >= fewestReadings && this.#refusedShare <= largestRefusedShare;
  }

  /** The suggestion that follows, for the line that was listened to. */
  suggestion({ baudRate }: LineSettings): PortSuggestion {
    const { id, defaultLineSettings, identification } = this.driver;
    const understood = 1 - this.#refusedShare;
    const factor = identification.isCatchAll === true ? catchAllStrength : listenedStrength;
    return {
      driverId: id,
      lineSettings: { ...defaultLineSettings, baudRate },
      identity: this.#decoder.identity?.() ?? null,
      strength: understood * factor,
      evidence: identificationWords.spoke({
        name: driverName(this.driver),
        baudRate,
        readingCount: this.#readingCount,
        understoodPercent: Math.floor(understood * 100),
      }),
    };
  }

  get #refusedShare(): number {
    return Math.min(1, this.#refusedBytes / Math.max(1, this.#byteCount));
  }

  readonly #listener: InstrumentListener = {
    onReading: () => {
      this.#readingCount += 1;
    },
    onSamples: () => {
      this.#readingCount += 1;
    },
    onRejection: ({ rawHex }) => {
      this.#refusedBytes += rawHex.split(' ').length;
    },
  };
}
