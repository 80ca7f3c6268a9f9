import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import { sourcesOfFolder } from '#host/integrity/sources-of-folder.ts';
import { keyOfFolder } from '#host/seal/key-place.ts';
import { openEvidenceFile } from '#host/store/evidence-file.ts';
import { newestStep } from '#host/store/migrations.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { sampleRecord } from '../../support/sample-record.ts';
import { takeGuardsAway, tablesAfterSeals } from '../../support/tamper/sealed-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A data folder with two closed tests, as a version left it that had only the tables up to the seals. */
function folderFromBefore(): string {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  const { startedAt } = sampleRecord();
  for (const id of ['a', 'b']) {
    const { number } = store.begin({ id, startedAt, opening: {} });
    store.close(sampleRecord({ id, number }));
  }
  store.dispose();
  const database = new Sqlite(join(folder, 'senyap.sqlite'));
  takeGuardsAway(database);
  for (const table of tablesAfterSeals) database.exec(`drop table "${table}"`);
  database.pragma('user_version = 3');
  database.close();
  return folder;
}

function findingsIn(folder: string) {
  const file = openEvidenceFile(join(folder, 'senyap.sqlite'));
  try {
    const sources = sourcesOfFolder(folder, file.kept(), keyOfFolder(folder));
    return findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads())));
  } finally {
    file.dispose();
  }
}

test('the evidence of a version that had fewer tables is read as it is, so that its backups can be restored', () => {
  expect(newestStep).toBeGreaterThan(3);
  expect(findingsIn(folderFromBefore())).toEqual([]);
});

test('a record that was altered in it is named all the same', () => {
  const folder = folderFromBefore();
  const database = new Sqlite(join(folder, 'senyap.sqlite'));
  database.exec(`update record set json = replace(json, 'CB150R', 'CB650R') where testId = 'b'`);
  database.close();
  expect(findingsIn(folder).map(({ code }) => code)).toContain('RECORD_ALTERED');
});
