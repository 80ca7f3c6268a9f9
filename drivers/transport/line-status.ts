import type { InstrumentIdentity } from '../instrument.ts';
import type { OpenFailureCode } from './byte-stream.ts';

/**
 * The life of one instrument's line. `absent`: never opened yet and not openable now; `waiting`: open, no valid reading
 * so far; `stale`: open, but silent for longer than three periods; `lost`: gone or given up, being reopened.
 */
export type LineState = 'absent' | 'opening' | 'waiting' | 'streaming' | 'stale' | 'lost';

/** Why a line is in its state, as a stable code; `core/words` holds the sentences. */
export type LineReason =
  | 'not-started'
  | 'stopped'
  | 'first-attempt'
  | 'opened'
  | 'reading-arrived'
  | 'silent'
  | 'device-lost'
  | 'line-failed'
  | 'identity-doubtful'
  | 'other-instrument'
  | 'ended'
  | OpenFailureCode;

/** A line's state with its reason and what has come over it so far. */
export interface LineStatus {
  readonly state: LineState;
  readonly reason: LineReason;
  /** What the system said, in English, for the log; empty where there is nothing to add. */
  readonly message: string;
  /** Where the device hangs: the path that was chosen, or the one where it was found again. */
  readonly portPath: string;
  readonly timeSeconds: number;
  readonly readingCount: number;
  readonly rejectionCount: number;
  /** What the instrument has said of itself over this connection; null while it has said nothing. */
  readonly identity: InstrumentIdentity | null;
}
