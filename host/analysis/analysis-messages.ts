import type { CalibrationEvidence } from '#core/procedure/evidence.ts';
import type { BackgroundAnalysis } from './analyse-background-waveform.ts';
import type { CalibrationWaveform } from './analyse-calibration-waveform.ts';
import type { RunWaveform, RunWaveformAnalysis } from './analyse-run-waveform.ts';
import type { StreamLevels, StreamSpectrum, StreamSpeeds, StreamStart } from './analysis.ts';
import type { CalibratedWaveform } from './level-track-of-waveform.ts';

/** One question about a whole recording. */
export type AnalysisQuestion =
  | { readonly of: 'run'; readonly waveform: RunWaveform }
  | { readonly of: 'background'; readonly waveform: CalibratedWaveform }
  | { readonly of: 'calibration'; readonly waveform: CalibrationWaveform };

/** What the host tells the worker. */
export type ToWorker =
  | (StreamStart & { readonly kind: 'begin' })
  | { readonly kind: 'block'; readonly samples: Float32Array }
  | { readonly kind: 'gap'; readonly sampleCount: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'ask'; readonly askId: number; readonly question: AnalysisQuestion };

/** What the worker tells the host. */
export type FromWorker =
  | { readonly kind: 'levels'; readonly levels: StreamLevels }
  | { readonly kind: 'spectrum'; readonly spectrum: StreamSpectrum }
  | { readonly kind: 'speeds'; readonly speeds: StreamSpeeds }
  | { readonly kind: 'failure'; readonly message: string }
  | {
      readonly kind: 'answer';
      readonly askId: number;
      readonly answer: RunWaveformAnalysis | BackgroundAnalysis | CalibrationEvidence;
    }
  | { readonly kind: 'refused'; readonly askId: number; readonly code: string; readonly message: string };
