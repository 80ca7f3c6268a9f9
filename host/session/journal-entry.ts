import type { BandLevel } from '#core/acoustics/level-figures.ts';
import type { HandOver, Marker } from '#core/procedure/course.ts';
import type {
  CalibrationEvidence,
  HeardSpeedTrack,
  LevelTrack,
  RunEvidence,
} from '#core/procedure/evidence.ts';
import type { Photo } from '#core/procedure/photo.ts';
import type { OperatorAction, PhaseName } from '#core/procedure/procedure-state.ts';
import type { Reading, Rejection } from '#core/reading/reading.ts';
import type { LineStatus } from '#drivers/transport/line-status.ts';
import type { LineSetup } from '../http/contract.ts';
import type { WaveformFlaw } from './waveform-flaw.ts';
import type { HeardSpeed } from './waveform-input.ts';

/** LAF samples of a calibrated waveform as they came, host time; the exact track follows when the run is over. */
export interface WaveformLevel {
  readonly timeSeconds: number;
  readonly levelDb: number | null;
  readonly maximumDb: number | null;
  readonly overload: boolean;
}

/** Everything that can happen in a test, as it is journalled: enough to build the evidence from nothing else. */
export type JournalStep =
  | { readonly kind: 'operator'; readonly action: OperatorAction }
  | {
      readonly kind: 'begin-phase';
      readonly phase: PhaseName;
      readonly runNumber: number | null;
      readonly seriesIndex: number;
      readonly startedAt: string;
    }
  | { readonly kind: 'readings'; readonly role: LineSetup['role']; readonly readings: readonly Reading[] }
  | {
      readonly kind: 'rejections';
      readonly role: LineSetup['role'];
      readonly rejections: readonly Rejection[];
    }
  | { readonly kind: 'line'; readonly role: LineSetup['role']; readonly status: LineStatus }
  | { readonly kind: 'waveform-levels'; readonly levels: readonly WaveformLevel[] }
  /** Engine speeds heard in the live waveform, where they are the test's speed. */
  | { readonly kind: 'sound-speeds'; readonly speeds: readonly HeardSpeed[] }
  | {
      readonly kind: 'recording';
      readonly fileName: string;
      readonly sampleRateHz: number;
      /** Not told by the first versions. */
      readonly deviceName?: string;
    }
  | { readonly kind: 'waveform-lost'; readonly why: string }
  /** Of the recording of the phase that began last. */
  | { readonly kind: 'waveform-flaw'; readonly flaw: WaveformFlaw }
  | { readonly kind: 'end-phase'; readonly phase: PhaseName; readonly cut: RunEvidence['cut'] }
  | { readonly kind: 'phase-waveform'; readonly analysis: PhaseWaveform }
  | {
      readonly kind: 'run-voided';
      readonly seriesIndex: number;
      readonly runNumber: number;
      readonly voided: NonNullable<RunEvidence['voided']>;
    }
  /** Before the end of the phase that the pause cut, where it did. */
  | { readonly kind: 'paused'; readonly at: string; readonly reason?: string }
  | { readonly kind: 'resumed'; readonly at: string }
  | { readonly kind: 'handed-over'; readonly handOver: HandOver }
  | { readonly kind: 'marker'; readonly marker: Marker }
  /** The test was taken up again after the program had ended in its middle. */
  | { readonly kind: 'continued'; readonly interruptedAt: string; readonly at: string }
  | { readonly kind: 'photo'; readonly photo: Photo }
  | { readonly kind: 'close'; readonly outcome: 'closed' | 'aborted' };

/** What the recorded waveform of the phase that has just ended gave. */
export type PhaseWaveform =
  | {
      readonly of: 'calibration';
      /** False where the meter's stream is judged and the waveform runs alongside. */
      readonly counts: boolean;
      readonly evidence: CalibrationEvidence;
      readonly waveformSha256: string;
    }
  | {
      readonly of: 'background';
      /** The exact track; null where the level comes from the meter. */
      readonly level: LevelTrack | null;
      readonly thirdOctave: readonly BandLevel[];
      readonly waveformSha256: string;
    }
  | {
      readonly of: 'run';
      /** The exact track; null where the level comes from the meter or could not be analysed. */
      readonly level: LevelTrack | null;
      readonly speedFromSound: RunEvidence['speedFromSound'];
      /** Not told by the first versions, and not where there is nothing to check. */
      readonly speedHeard?: HeardSpeedTrack;
      readonly thirdOctave: readonly BandLevel[] | null;
      readonly waveformSha256: string | null;
    };

/** A step with the host's monotonic time at which it happened. */
export interface TimedStep {
  readonly timeSeconds: number;
  readonly step: JournalStep;
}
