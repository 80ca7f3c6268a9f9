import type { Connection } from './connection.ts';
import type { Migration } from './migrate.ts';
import { testsJournalRecordsSettings } from './migrations/0001-tests-journal-records-settings.ts';
import { ownProfiles } from './migrations/0002-own-profiles.ts';
import { sealsAndAuditLog } from './migrations/0003-seals-and-audit-log.ts';
import { accounts } from './migrations/0004-accounts.ts';
import { testSignatures } from './migrations/0005-test-signatures.ts';
import { amendments } from './migrations/0006-amendments.ts';
import { signedCopies } from './migrations/0007-signed-copies.ts';
import { jobs } from './migrations/0008-jobs.ts';
import { standingHashes } from './migrations/0009-standing-hashes.ts';
import { listing } from './migrations/0011-listing.ts';
import { signInFailures } from './migrations/0010-sign-in-failures.ts';
import { workshop } from './migrations/0012-workshop.ts';

/** Number of the newest step. */
export const newestStep = 12;

/**
 * All steps of the database in their order; a released step is never edited, a change is a new step.
 * @param beginSeals what the step to seals does with what was there before
 * @param beginHashes what the step to standing hashes does with it
 */
export function migrationsWith(
  beginSeals: (connection: Connection) => void,
  beginHashes: (connection: Connection) => void,
): readonly Migration[] {
  return [
    testsJournalRecordsSettings,
    ownProfiles,
    sealsAndAuditLog(beginSeals),
    accounts,
    testSignatures,
    amendments,
    signedCopies,
    jobs,
    standingHashes(beginHashes),
    signInFailures,
    listing,
    workshop,
  ];
}
