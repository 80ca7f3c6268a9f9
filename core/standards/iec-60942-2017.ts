/** Performance classes of a sound calibrator. */
export type CalibratorClass = 'LS' | '1' | '2';

/** What a calibrator of a class must keep between 160 Hz and 1.25 kHz. */
export interface CalibratorLimits {
  /** Largest deviation of the level from the stated one, dB. */
  readonly levelDb: number;
  /** Largest deviation of the F level from its mean, dB. */
  readonly fluctuationDb: number;
  /** Largest deviation of the frequency, percent. */
  readonly frequencyPercent: number;
  /** Largest total distortion and noise, percent. */
  readonly distortionPercent: number;
}

/** Acceptance limits by class (IEC 60942:2017, clause 5, 160 Hz to 1.25 kHz). */
export const CALIBRATOR_LIMITS: Readonly<Record<CalibratorClass, CalibratorLimits>> = {
  LS: { levelDb: 0.1, fluctuationDb: 0.03, frequencyPercent: 0.7, distortionPercent: 2 },
  '1': { levelDb: 0.25, fluctuationDb: 0.07, frequencyPercent: 0.7, distortionPercent: 2.5 },
  '2': { levelDb: 0.4, fluctuationDb: 0.15, frequencyPercent: 1.7, distortionPercent: 3 },
};
