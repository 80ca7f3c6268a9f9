import type { AnalysisRequest, ReceivedRecording, WantedSensitivity } from '#host/http/contract.ts';

/** A small text file as it was chosen. */
export interface ChosenText {
  readonly name: string;
  readonly text: string;
}

/** Where the level comes from. */
export type SensitivityChoice = WantedSensitivity['by'];

/** What a person enters beside the recording itself; null is not entered. */
export interface AnalyseDraft {
  readonly channel: number | null;
  readonly fromSeconds: number | null;
  readonly toSeconds: number | null;
  readonly by: SensitivityChoice;
  readonly calibratorLevelDb: number | null;
  readonly calibratorFrequencyHz: number | null;
  readonly freeFieldCorrectionDb: number | null;
  readonly fullScaleLevelDb: number | null;
  readonly pascalPerFullScale: number | null;
  readonly microphoneCorrection: ChosenText | null;
  readonly speed: ChosenText | null;
}

/** The files that were handed over. */
export interface HandedOver {
  readonly recording: ReceivedRecording | null;
  readonly calibrator: ReceivedRecording | null;
}

/** What is still missing, as a key of the words. */
export type DraftProblem = 'recording' | 'calibrator' | 'figures' | 'interval';

/** A draft before anybody entered anything: the usual calibrator, nobody's sensitivity. */
export const emptyDraft: AnalyseDraft = {
  channel: null,
  fromSeconds: null,
  toSeconds: null,
  by: 'calibrator',
  calibratorLevelDb: 94,
  calibratorFrequencyHz: 1000,
  freeFieldCorrectionDb: 0,
  fullScaleLevelDb: null,
  pascalPerFullScale: null,
  microphoneCorrection: null,
  speed: null,
};

/** The request that the draft makes, or the first thing that is missing. */
export function requestOf(
  draft: AnalyseDraft,
  { recording, calibrator }: HandedOver,
): AnalysisRequest | DraftProblem {
  if (recording === null) return 'recording';
  const { fromSeconds, toSeconds, microphoneCorrection, speed } = draft;
  if ((fromSeconds ?? 0) >= (toSeconds ?? recording.durationSeconds)) return 'interval';
  const sensitivity = sensitivityOf(draft, calibrator);
  if (typeof sensitivity === 'string') return sensitivity;
  const channel = recording.channelCount === 1 ? null : (draft.channel ?? 1);
  const common = { channel, fromSeconds, toSeconds, microphoneCorrection, speed };
  return { recordingId: recording.id, ...common, sensitivity, keep: true };
}

function sensitivityOf(
  draft: AnalyseDraft,
  calibrator: ReceivedRecording | null,
): WantedSensitivity | DraftProblem {
  const { by, fullScaleLevelDb, pascalPerFullScale } = draft;
  if (by === 'none' || by === 'file') return { by };
  if (by === 'full-scale-level') {
    return fullScaleLevelDb === null ? 'figures' : { by, levelDb: fullScaleLevelDb };
  }
  if (by === 'pascal') {
    return pascalPerFullScale === null || pascalPerFullScale <= 0 ? 'figures' : { by, pascalPerFullScale };
  }
  const { calibratorLevelDb: levelDb, calibratorFrequencyHz: frequencyHz, freeFieldCorrectionDb } = draft;
  if (calibrator === null) return 'calibrator';
  if (levelDb === null || frequencyHz === null || frequencyHz <= 0) return 'figures';
  const declared = { levelDb, frequencyHz, freeFieldCorrectionDb: freeFieldCorrectionDb ?? 0 };
  return { by, recordingId: calibrator.id, ...declared };
}
