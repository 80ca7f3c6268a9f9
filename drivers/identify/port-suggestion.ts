import type { InEachLanguage } from '#core/words/language.ts';
import type { InstrumentIdentity } from '../instrument.ts';
import type { LineSettings } from '../transport/byte-stream.ts';

/** An instrument that may hang on the port. A person decides; nothing is set by it. */
export interface PortSuggestion {
  readonly driverId: string;
  readonly lineSettings: LineSettings;
  /** What the instrument said of itself; null where it says nothing. */
  readonly identity: InstrumentIdentity | null;
  /** From 0 to 1: how well what came fits. An answer to the instrument's own question is 1. */
  readonly strength: number;
  /** What speaks for it, in words. */
  readonly evidence: InEachLanguage<string>;
}

/**
 * How a search ended. `identified`: there are suggestions; `unknown-speech`: something speaks that nobody here understands,
 * so it was asked nothing; `silence`: nothing came and nobody answered; `time-over`: not everything could be tried.
 */
export type SearchOutcome = 'identified' | 'unknown-speech' | 'silence' | 'time-over' | 'cancelled';

/** What a search on a port has found, the strongest suggestion first. */
export interface PortIdentification {
  readonly outcome: SearchOutcome;
  readonly suggestions: readonly PortSuggestion[];
}

/** What the search is doing. */
export interface SearchProgress {
  readonly kind: 'listening' | 'asking';
  readonly lineSettings: LineSettings;
  readonly driverIds: readonly string[];
  /** From 0 to 1, by the number of steps. */
  readonly done: number;
}
