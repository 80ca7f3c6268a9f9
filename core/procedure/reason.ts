/** Why a run, a check or a whole test is not valid, or why a limit does not apply. Stable codes; the sentences live in `core/words`. */
export const reasonCodes = [
  'RPM_OUT_OF_TOLERANCE',
  'HOLD_TOO_SHORT',
  'RPM_SIGNAL_LOST',
  'RPM_SOUND_MISMATCH',
  'SIGNAL_DROPOUT',
  'NO_SIGNAL',
  'OVERLOAD',
  'UNDER_RANGE',
  'BACKGROUND_TOO_HIGH',
  'BACKGROUND_MISSING',
  'SPREAD_EXCEEDED',
  'LEVEL_RISING',
  'LEVEL_FALLING',
  'RUN_FAR_OFF',
  'TOO_FEW_RUNS',
  'CALIBRATION_MISSING',
  'CALIBRATION_DRIFT',
  'CALIBRATION_UNSTABLE',
  'CALIBRATION_FREQUENCY',
  'CALIBRATION_DISTORTION',
  'CALIBRATION_LEVEL',
  'WRONG_WEIGHTING',
  'OPERATOR_ABORTED',
  'RUN_VOIDED',
  'INTERRUPTED',
  'TEST_WITHDRAWN',
  'SAMPLING_TOO_SLOW',
  'NO_RETURN_TO_IDLE',
  'APPROACH_TOO_SLOW',
  'SOFT_RELEASE',
  'IDLE_NOT_SEEN',
  'IDLE_UNSTEADY',
  'IDLE_TOO_SHORT',
  'SWEEP_NOT_REACHED',
  'SWEEP_OVERSHOT',
  'SWEEP_TOO_FAST',
  'SWEEP_TOO_SLOW',
  'SWEEP_UNEVEN',
  'NOT_FULL_THROTTLE',
  'CONDITIONS_MISSING',
  'CATEGORY_NOT_COVERED',
  'WIND_TOO_HIGH',
  'GEOMETRY_OUT_OF_TOLERANCE',
  'SITE_NOT_SUITABLE',
  'VEHICLE_NOT_AS_REQUIRED',
  'OUTLET_NOT_AS_REQUIRED',
  'SPEED_SENSOR_NOT_AS_REQUIRED',
  'CERTIFICATE_EXPIRED',
  'METER_CLASS_TOO_LOW',
  'OUT_OF_CONTROL',
  'NO_TARGET_SPEED',
  'PROCEDURE_NOT_SUPPORTED',
  'PROFILE_INCOMPLETE',
  'LIMIT_REFUSED',
  'REFERENCE_MISSING',
  'SELF_TEST_FAILED',
  'NOT_A_NUMBER',
] as const;

/** One code of the closed vocabulary. */
export type ReasonCode = (typeof reasonCodes)[number];

/** Where in the test a reason was found. */
export type ReasonPlace =
  | 'preparation'
  | 'calibration-before'
  | 'calibration-after'
  | 'background-before'
  | 'background-after'
  | 'run'
  | 'series'
  | 'result'
  | 'limit';

/** A reason with its figures; `measured` and `required` carry the unit named in `unit`. */
export interface Reason {
  readonly code: ReasonCode;
  readonly place: ReasonPlace;
  /** `rejects` voids what it is about; `warns` is printed and changes nothing. */
  readonly effect: 'rejects' | 'warns';
  readonly measured: number | null;
  readonly required: number | null;
  readonly unit:
    | 'dB'
    | 'rpm'
    | 's'
    | 'min'
    | 'ms'
    | '%'
    | 'm/s'
    | 'm'
    | 'deg'
    | 'Hz'
    | 'rpm/s'
    | 'dB/run'
    | 'runs'
    | 'months'
    | '';
  /** A named detail where figures are not enough, for example the missing field `wind` or the expired `meter`. */
  readonly detail: string | null;
  /** When in the run it was, where it was only a part of it; seconds of the run's own clock. */
  readonly during?: { readonly startSeconds: number; readonly endSeconds: number };
}
