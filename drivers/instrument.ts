import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { WaveformBlock } from '#core/reading/waveform-block.ts';
import type { ZodType } from 'zod';
import type { ByteStream, LineSettings } from './transport/byte-stream.ts';

/** How far a driver has been proved: nobody here has the hardware, so nothing starts above the first. */
export type DriverVerification = 'parser-verified-instrument-not-seen' | 'instrument-seen';

/** What a driver tells its listener: readings, sound, refused bytes. Times are the host's monotonic seconds. */
export interface InstrumentListener {
  onReading(reading: Reading): void;
  /** Sound sample by sample, from the few instruments that deliver it. */
  onSamples(block: WaveformBlock): void;
  onRejection(rejection: Rejection): void;
}

/** What a talking instrument wants now: bytes to send (or none) and when to be asked again (or only after a reply). */
export interface Speech {
  readonly bytes: Uint8Array | null;
  readonly againInSeconds: number | null;
  /** Pulls the line low until told otherwise, or lets it go; left out where it stays as it is. */
  readonly lineBreak?: 'begin' | 'end';
}

/** What an instrument has said of itself; empty texts where it is silent about it. */
export interface InstrumentIdentity {
  readonly maker: string;
  readonly model: string;
  readonly serialNumber: string;
  readonly firmware: string;
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
  /** What the instrument has said of itself so far; null while it has said nothing. */
  identity?(): InstrumentIdentity | null;
  /**
   * Clears the instrument's own maximum register as soon as the dialogue allows; readings carry no register until the
   * instrument has confirmed it. Only drivers whose register is kept until it is cleared have it.
   */
  clearMaximum?(): void;
  /** What is said once before the line is closed on purpose, so that the instrument stops what it was told to do. */
  farewell?(): Uint8Array;
}

/**
 * What an instrument's own maximum register is good for: `each-reading` covers the time since the reading before;
 * `until-cleared` is the highest level since it was cleared (decision 12).
 */
export type MaximumRegisterKind = 'none' | 'each-reading' | 'until-cleared';

/** A question that no instrument minds, and how the right one answers it. */
export interface IdentifyingQuestion {
  readonly bytes: Uint8Array;
  readonly waitSeconds: number;
  /** What the instrument repeats until it is asked, and nothing else: who says only this is asked at once. */
  readonly invitation?: Uint8Array;
  /** What the bytes that came back say; null where they are not an answer of this instrument. */
  identityIn(answer: Uint8Array): InstrumentIdentity | null;
}

/** How an instrument on an unknown port is found out. */
export interface Identification {
  /** Speeds of the line that are tried after the usual one, likeliest first. */
  readonly otherBaudRates: readonly number[];
  /** Null for an instrument that speaks by itself, and for one that must not be asked by guess. */
  readonly question: IdentifyingQuestion | null;
  /**
   * Bytes that would change this instrument or switch it off, wherever they stand in what is sent: on a line that may carry
   * it while it is silent, no question that contains them is asked. Left out where nothing known does harm.
   */
  readonly harmfulBytes?: readonly Uint8Array[];
  /**
   * The instrument says nothing until a key of its own has been pressed, so a search cannot know that it is there. Others
   * that speak by themselves are heard before anything is asked.
   */
  readonly isSilentUntilWoken?: true;
  /** Recognises nearly any text: whatever else recognises the same bytes is the likelier instrument. */
  readonly isCatchAll?: true;
}

/** The instrument's other half: answers bytes as the real one would, driven by a simulated site. */
export interface InstrumentSimulator {
  /** Attaches to the instrument's end of a line; returns the function that takes it off again. */
  attach(stream: ByteStream): () => void;
}

/** What an instrument measures: sound level, engine speed, or the sound itself. */
export type MeasuredQuantity = 'spl' | 'rpm' | 'waveform';

/** An instrument that speaks by itself at its usual speed and is never spoken to. */
export const speaksByItself: Pick<InstrumentDriver, 'maximumRegister' | 'identification' | 'vocabulary'> = {
  maximumRegister: 'none',
  identification: { otherBaudRates: [], question: null },
  vocabulary: () => [],
};

/** One make and model (or family) of instrument. `Settings` is checked by `settingsSchema` before use. */
export interface InstrumentDriver<Settings = unknown> {
  /** Stable identifier in kebab case: `generic-line`, `lutron-16`. */
  readonly id: string;
  readonly name: string;
  readonly measures: readonly MeasuredQuantity[];
  readonly verification: DriverVerification;
  readonly maximumRegister: MaximumRegisterKind;
  readonly identification: Identification;
  /** Everything that the driver may ever send with these settings; the bench's writes are held to it. */
  vocabulary(settings: Settings): readonly Uint8Array[];
  readonly defaultLineSettings: LineSettings;
  /** Fills in defaults: parsing `{}` gives settings that work without asking. */
  readonly settingsSchema: ZodType<Settings>;
  /** Longest silence in seconds while the maximum register is being cleared; left out where there is none to clear. */
  clearingSeconds?(settings: Settings): number;
  /** Ready-made settings by name, as raw input for `settingsSchema`. */
  readonly presets: Readonly<Record<string, unknown>>;
  /** What a preset changes of the usual line settings; left out where all presets use the same. */
  lineOf?(preset: string): Partial<LineSettings>;
  /** Raw settings for looking at a recording when nobody has said anything: shows all there is. */
  readonly inspectionSettings: unknown;
  /** Longest time in seconds between two readings in normal running; silence above 3 times it is stale. */
  nominalPeriodSeconds(settings: Settings): number;
  /** A stream joined in the middle may begin with the rest of a frame, which must not become a reading. */
  createDecoder(settings: Settings, start?: StreamStart): Decoder;
}
