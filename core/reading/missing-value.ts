/** Why an instrument gave no number although its frame was good, as drivers say it. */
export const missingValueCodes = [
  'blank',
  'busy',
  'doubtful',
  'empty',
  'hold',
  'invalid',
  'no-results',
  'no-value',
  'not-available',
  'not-valid',
  'offline',
  'option-required',
  'overload',
  'unavailable',
  'undefined',
  'under-range',
] as const;

/** Why there is no number, as a stable code; the AK protocol counts its errors. */
export type MissingValue = (typeof missingValueCodes)[number] | `device-error-${number}`;
