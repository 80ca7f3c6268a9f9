import { pressureFromLevel } from '#core/units/decibel.ts';
import { parseMicrophoneCorrection } from '#core/acoustics/microphone-correction/parse-microphone-correction.ts';
import type { MicrophoneCorrection } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { analyseFile, type FileAnalysisOptions } from './analyse-file.ts';
import type { FileAnalysis } from './file-analysis.ts';
import { parseSpeedText } from './read-speed-file.ts';
import { type CalibratorRecording, sensitivityFromRecording } from './sensitivity-from-recording.ts';

/** A small text file as it was chosen. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Where the level of a recording comes from; `none` leaves it in dB re full scale. */
export type SensitivityOfRecording =
  | { readonly by: 'none' }
  /** What the file declares itself. */
  | { readonly by: 'file' }
  /** Sound pressure at digital 1.0. */
  | { readonly by: 'pascal'; readonly pascalPerFullScale: number }
  /** Peak level of digital 1.0 in dB re 20 µPa. */
  | { readonly by: 'full-scale-level'; readonly levelDb: number }
  | ({ readonly by: 'calibrator' } & CalibratorRecording);

/** One recording to analyse, in plain data that crosses to a thread; null is "as usual". */
export interface RecordingQuestion {
  readonly path: string;
  /** The file's own name. */
  readonly name: string;
  /** 1-based. */
  readonly channel: number | null;
  readonly fromSeconds: number | null;
  readonly toSeconds: number | null;
  readonly sensitivity: SensitivityOfRecording;
  readonly microphoneCorrection: NamedText | null;
  /** CSV with the columns `time_s` and `rpm`. */
  readonly speed: NamedText | null;
}

/**
 * Analyses a recording with everything the page shows: the figures of `analyse`, by the same code. Throws the errors of
 * `analyseFile`, CalibrationRefusedError, MicrophoneCorrectionError and SpeedFileError.
 */
export function analyseRecording(
  question: RecordingQuestion,
  onProgress: (share: number) => void,
): FileAnalysis {
  const { path, name, channel, fromSeconds, toSeconds, speed } = question;
  const correction =
    question.microphoneCorrection === null
      ? undefined
      : parseMicrophoneCorrection(question.microphoneCorrection.text);
  return analyseFile(path, {
    name,
    pascalPerFullScale: fullScaleOf(question, correction),
    channel: channel ?? undefined,
    fromSeconds: fromSeconds ?? undefined,
    toSeconds: toSeconds ?? undefined,
    microphoneCorrection: correction,
    speed: speed === null ? undefined : parseSpeedText(speed.name, speed.text),
    withHistory: true,
    withNarrowBand: true,
    withOrderTrack: true,
    onProgress,
  });
}

function fullScaleOf(
  { sensitivity, channel }: RecordingQuestion,
  correction: MicrophoneCorrection | undefined,
): FileAnalysisOptions['pascalPerFullScale'] {
  switch (sensitivity.by) {
    case 'none':
      return 'none';
    case 'file':
      return 'from-file';
    case 'pascal':
      return sensitivity.pascalPerFullScale;
    case 'full-scale-level':
      return pressureFromLevel(sensitivity.levelDb);
    default:
      return sensitivityFromRecording(sensitivity, channel ?? undefined, correction);
  }
}
