/**
 * What a person is at the bench: one role for each account, a closed set. A technician measures; a technical manager measures
 * too and approves; an official reads everything and changes nothing; an administrator keeps the accounts and measures nothing
 * official.
 */
export const roles = ['technician', 'technical-manager', 'official', 'administrator'] as const;

/** One of {@link roles}. */
export type Role = (typeof roles)[number];
