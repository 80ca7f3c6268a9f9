import type { AuditKind } from './audit-event.ts';

/** Groups of events by what they are about, in the order in which they are offered. */
export const logGroups = ['tests', 'handed-out', 'people', 'settings', 'backup', 'program'] as const;
/** One of {@link logGroups}. */
export type LogGroup = (typeof logGroups)[number];

/** The group of each kind of event. */
export const groupOfKind: Readonly<Record<AuditKind, LogGroup>> = {
  'job-made': 'tests',
  'job-cancelled': 'tests',
  'workshop-kept': 'tests',
  'test-begun': 'tests',
  'test-closed': 'tests',
  'test-amended': 'tests',
  'run-voided': 'tests',
  'test-paused': 'tests',
  'test-resumed': 'tests',
  'test-handed-over': 'tests',
  'test-continued': 'tests',
  'test-signed': 'tests',
  'signed-copy-kept': 'tests',
  'calibration-taken': 'tests',
  'reference-step': 'tests',
  'report-printed': 'handed-out',
  'test-exported': 'handed-out',
  'signed-in': 'people',
  'signed-out': 'people',
  'sign-in-failed': 'people',
  'sign-in-delayed': 'people',
  'failures-forgotten': 'people',
  'failures-brought-forward': 'people',
  'account-made': 'people',
  'account-changed': 'people',
  'password-changed': 'people',
  'password-reset': 'people',
  'token-made': 'people',
  'token-revoked': 'people',
  'setting-changed': 'settings',
  'profile-step': 'settings',
  'backup-made': 'backup',
  'backup-failed': 'backup',
  'backup-removed': 'backup',
  restored: 'backup',
  'seals-begun': 'program',
  'program-started': 'program',
  'program-updated': 'program',
  'clock-set-back': 'program',
  'integrity-problem': 'program',
  'action-taken': 'program',
  'key-moved': 'program',
  'key-copied': 'program',
  'program-failed': 'program',
};

/** Which events of the log are wanted; what is not said limits nothing. */
export interface LogFilter {
  readonly group?: LogGroup | undefined;
  /** Whole name of whoever did it; empty for the bench itself. */
  readonly who?: string | undefined;
  /** Part of what it was done to, of old, new or reason, or of the words for the kind of event. */
  readonly text?: string | undefined;
  /** First and last day, ISO dates, by the clock of the bench at that time. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Kinds of event about which it is asked what was done (ISO/IEC 17025:2017, 7.11.3 e: failures and the actions on them). */
export const failureKinds: ReadonlySet<AuditKind> = new Set([
  'program-failed',
  'integrity-problem',
  'backup-failed',
  'clock-set-back',
]);
