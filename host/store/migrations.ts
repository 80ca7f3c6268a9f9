import type { Migration } from './migrate.ts';
import { testsJournalRecordsSettings } from './migrations/0001-tests-journal-records-settings.ts';
import { ownProfiles } from './migrations/0002-own-profiles.ts';

/** All steps of the database in their order; a released step is never edited, a change is a new step. */
export const migrations: readonly Migration[] = [testsJournalRecordsSettings, ownProfiles];
