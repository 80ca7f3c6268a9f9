import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { ZodType } from 'zod';
import type { ByteStream, LineSettings } from './transport/byte-stream.ts';

/** How far a driver has been proved: nobody here has the hardware, so nothing starts above the first. */
export type DriverVerification = 'parser-verified-instrument-not-seen' | 'instrument-seen';

/** What a driver tells its listener: readings, refused bytes. Times are the host's monotonic seconds. */
export interface InstrumentListener {
  onReading(reading: Reading): void;
  onRejection(rejection: Rejection): void;
}

/** What a talking instrument wants now: bytes to send (or none) and when to be asked again (or only after a reply). */
export interface Speech {
  readonly bytes: Uint8Array | null;
  readonly againInSeconds: number | null;
}

/** Whether a stream is heard from its first byte or joined while the instrument is talking, as an opened line is. */
export type StreamStart = 'at-beginning' | 'in-the-middle';

/** Turns bytes into readings; keeps the rest for the next chunk, capped. Pure but for its own buffer. */
export interface Decoder {
  /** Any split of a stream into chunks gives the same readings and rejections. */
  push(chunk: Uint8Array, timeSeconds: number, listener: InstrumentListener): void;
  /** Reports what is left incomplete at the end of a file. */
  end(timeSeconds: number, listener: InstrumentListener): void;
  /**
   * Only instruments that must be asked have it: called right after opening, after every chunk and when the last
   * answer's time is up, so that polls, start-up dialogues and repeats are all decided by the decoder's own state.
   */
  speak?(timeSeconds: number): Speech;
}

/** The instrument's other half: answers bytes as the real one would, driven by a simulated site. */
export interface InstrumentSimulator {
  /** Attaches to the instrument's end of a line; returns the function that takes it off again. */
  attach(stream: ByteStream): () => void;
}

/** One make and model (or family) of instrument. `Settings` is checked by `settingsSchema` before use. */
export interface InstrumentDriver<Settings = unknown> {
  /** Stable identifier in kebab case: `generic-line`, `lutron-16`. */
  readonly id: string;
  readonly name: string;
  readonly measures: readonly ('spl' | 'rpm')[];
  readonly verification: DriverVerification;
  readonly defaultLineSettings: LineSettings;
  /** Fills in defaults: parsing `{}` gives settings that work without asking. */
  readonly settingsSchema: ZodType<Settings>;
  /** Ready-made settings by name, as raw input for `settingsSchema`. */
  readonly presets: Readonly<Record<string, unknown>>;
  /** Raw settings for looking at a recording when nobody has said anything: shows all there is. */
  readonly inspectionSettings: unknown;
  /** Longest time in seconds between two readings in normal running; silence above 3 times it is stale. */
  nominalPeriodSeconds(settings: Settings): number;
  /** A stream joined in the middle may begin with the rest of a frame, which must not become a reading. */
  createDecoder(settings: Settings, start?: StreamStart): Decoder;
}
