import type { Migration } from './migrate.ts';
import { testsJournalRecordsSettings } from './migrations/0001-tests-journal-records-settings.ts';

/** All steps of the database in their order; a released step is never edited, a change is a new step. */
export const migrations: readonly Migration[] = [testsJournalRecordsSettings];
