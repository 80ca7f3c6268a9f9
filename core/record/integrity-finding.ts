/** What can be wrong with what a bench keeps, as a closed list. */
export const integrityCodes = [
  'TEST_MISSING',
  'RECORD_ALTERED',
  'RECORD_UNSEALED',
  'RECORD_MISSING',
  'LISTING_ALTERED',
  'JOURNAL_ALTERED',
  'OPENING_ALTERED',
  'SEAL_ALTERED',
  'SEAL_SIGNATURE_WRONG',
  'SEAL_CHAIN_BROKEN',
  'SEAL_LATE_UNEXPECTED',
  'SIGNATURE_ALTERED',
  'AMENDMENT_ALTERED',
  'SIGNED_COPY_LIST_ALTERED',
  'NUMBERS_NOT_GAPLESS',
  'AUDIT_ALTERED',
  'AUDIT_CHAIN_BROKEN',
  'ANCHOR_MISSING',
  'ANCHOR_WRONG',
  'TAIL_CUT',
  'WAL_DAMAGED',
  'DATABASE_DAMAGED',
  'SETTING_ALTERED',
  'JOB_ALTERED',
  'WORKSHOP_ALTERED',
  'PROFILE_ALTERED',
  'ACCOUNT_ALTERED',
  'TOKEN_ALTERED',
  'SIGN_IN_FAILURES_ALTERED',
  'SIGN_IN_FAILURES_RESET',
  'RECORDING_MISSING',
  'RECORDING_ALTERED',
  'PHOTO_MISSING',
  'PHOTO_ALTERED',
  'SIGNED_COPY_MISSING',
  'SIGNED_COPY_ALTERED',
] as const;

/** One code of {@link integrityCodes}. */
export type IntegrityCode = (typeof integrityCodes)[number];

/** Something that is not as it was stored. */
export interface IntegrityFinding {
  readonly code: IntegrityCode;
  /** Identifier of the test that it is about; null for one that is about the bench as a whole. */
  readonly testId: string | null;
  /** Number of a test, of a seal or of an event, a name, or a hash: what a person looks for. */
  readonly what: string;
  /** When the bench found it and wrote it into its log, for what can be found only once; null for what is so now. */
  readonly notedAt: string | null;
}
