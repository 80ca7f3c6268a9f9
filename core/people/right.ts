import type { Role } from './role.ts';

/** When somebody who has not signed in has a right: always, as long as the bench has no account, or never. */
export type RightOfNobody = 'always' | 'before-accounts' | 'never';

/** Who has a right. */
export interface RightHolders {
  readonly roles: readonly Role[];
  readonly nobody: RightOfNobody;
}

const everyone = ['technician', 'technical-manager', 'official', 'administrator'] as const;
const whoMeasures = ['technician', 'technical-manager'] as const;
const whoSetsUp = ['technician', 'technical-manager', 'administrator'] as const;

/**
 * Every right of the bench and who has it. Workshop mode needs no account: whoever has not signed in looks, measures in
 * workshop mode and analyses files, and nothing official. A bench without any account is nobody's laboratory yet, so its
 * instruments can be set up without one.
 */
export const rights = {
  /** See the page, sign in and out, and the first set-up. */
  knock: { roles: everyone, nobody: 'always' },
  /** See the bench, its lines, values and profiles, the list of tests and the records of the workshop. */
  look: { roles: everyone, nobody: 'always' },
  /** See the record, the report and the recordings of an official test. */
  'read-official': { roles: everyone, nobody: 'never' },
  /** Analyse a recording of one's own; nothing of it is kept. */
  analyse: { roles: everyone, nobody: 'always' },
  /** Prepare and carry out a test in workshop mode, which gives no certificate. */
  'run-workshop': { roles: whoSetsUp, nobody: 'always' },
  /** Prepare, carry out, continue and close an official test, and void runs of it. */
  'run-official': { roles: whoMeasures, nobody: 'never' },
  /** Note what was done about a failure that the log tells of. */
  'note-actions': { roles: whoSetsUp, nobody: 'never' },
  /** See the jobs of the bench, which name clients. */
  'see-jobs': { roles: everyone, nobody: 'never' },
  /** See the history of all tests in lists and figures, which name clients and operators, and keep views of it. */
  'see-history': { roles: everyone, nobody: 'before-accounts' },
  /** Enter jobs and give them up. */
  'keep-jobs': { roles: whoSetsUp, nobody: 'never' },
  /** Change lines, cards of instruments and the correction of the microphone; search ports. */
  'set-up-instruments': { roles: whoSetsUp, nobody: 'before-accounts' },
  /** Enter the letterhead of the laboratory, its accreditation included. */
  'keep-letterhead': { roles: ['technical-manager', 'administrator'], nobody: 'never' },
  /** Name reference exhausts, take runs of them in, state their limits, and bring results of other sites in. */
  'keep-references': { roles: whoMeasures, nobody: 'never' },
  /** Name a run as the reference of its model, which others are compared with when one asks why they are loud. */
  'name-references': { roles: ['technical-manager'], nobody: 'before-accounts' },
  /** Write drafts of the laboratory's own profiles and submit them. */
  'draft-profiles': { roles: whoMeasures, nobody: 'never' },
  /** Approve, send back and withdraw own profiles; the approver is never the author. */
  'approve-profiles': { roles: ['technical-manager'], nobody: 'never' },
  /** Sign an official test that is over; what each role may say by it is in `signing-rules.ts`. */
  'sign-tests': { roles: whoMeasures, nobody: 'never' },
  /** Sign papers of official tests with the certificate of the laboratory, and keep copies that were signed elsewhere. */
  'issue-signed': { roles: ['technical-manager'], nobody: 'never' },
  /** Amend a closed test: correct what it says of the item, or withdraw it. */
  'amend-tests': { roles: ['technical-manager'], nobody: 'never' },
  /** Take evidence away: bundles, folders of official tests, the history as a file. */
  export: { roles: everyone, nobody: 'never' },
  /** Make a backup into the folder that was set for it. */
  'make-backup': { roles: ['technical-manager', 'administrator'], nobody: 'never' },
  /** Set where backups go and when they are made by themselves. */
  'plan-backups': { roles: ['administrator'], nobody: 'never' },
  /** Take a protected copy of the private key of the bench away. */
  'copy-key': { roles: ['administrator'], nobody: 'never' },
  /** Change one's own password. */
  'own-account': { roles: everyone, nobody: 'never' },
  /** Make accounts and tokens, reset passwords, disable accounts. */
  'manage-accounts': { roles: ['administrator'], nobody: 'never' },
} as const satisfies Readonly<Record<string, RightHolders>>;

/** One of {@link rights}. */
export type Right = keyof typeof rights;

/** Who asks, as far as rights go: a role, or nobody at a bench with or without accounts. */
export type Standing =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'nobody'; readonly hasAccounts: boolean };

/** True if whoever asks has this right. */
export function hasRight(standing: Standing, right: Right): boolean {
  const holders: RightHolders = rights[right];
  if (standing.kind === 'role') return holders.roles.includes(standing.role);
  if (holders.nobody === 'before-accounts') return !standing.hasAccounts;
  return holders.nobody === 'always';
}

/** All rights of whoever asks, in the order of the list. */
export function rightsOf(standing: Standing): readonly Right[] {
  return rightNames.filter((right) => hasRight(standing, right));
}

/** The names of all rights. */
export const rightNames: readonly Right[] = [
  'knock',
  'look',
  'read-official',
  'analyse',
  'run-workshop',
  'run-official',
  'note-actions',
  'see-jobs',
  'see-history',
  'keep-jobs',
  'set-up-instruments',
  'keep-letterhead',
  'keep-references',
  'name-references',
  'draft-profiles',
  'approve-profiles',
  'sign-tests',
  'issue-signed',
  'amend-tests',
  'export',
  'make-backup',
  'plan-backups',
  'copy-key',
  'own-account',
  'manage-accounts',
];
