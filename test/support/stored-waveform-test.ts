import { cpSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { TestRecord } from '#core/record/test-record.ts';
import { databaseName, openRecordReader } from '#host/store/open-test-store.ts';
import { benchOnSimulatedSite, clickThrough, demoPreparation } from './bench-on-simulated-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A data folder with one closed test and the identifier of that test. */
export interface StoredTestFolder {
  readonly folder: string;
  readonly id: string;
}

/** Carries a whole test out on a simulated site, its level from the microphone, and leaves its data in the folder. */
export async function storedWaveformTest(folder: string): Promise<StoredTestFolder> {
  const on = await benchOnSimulatedSite({ withMicrophone: true, folder });
  const { id } = on.bench.prepare({ ...demoPreparation, levelSource: 'waveform' });
  await clickThrough(on);
  on.store.dispose();
  return { folder, id };
}

/** A copy of a data folder, to be damaged. */
export function copied({ folder, id }: StoredTestFolder): StoredTestFolder {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, id };
}

/** The record of a closed test as it is stored. */
export function recordIn({ folder, id }: StoredTestFolder): TestRecord {
  const reader = openRecordReader(folder);
  const record = reader.find(id);
  reader.dispose();
  if (record === null) throw new Error(`There is no record of ${id}.`);
  return record;
}

/** Changes a stored record behind the back of the bench, as somebody with the file could. */
export function tamper(stored: StoredTestFolder, change: (record: TestRecord) => unknown): void {
  const json = JSON.stringify(change(recordIn(stored)));
  onDatabase(stored, (database) => database.prepare('update record set json = ?').run(json));
}

/** Does something to the database of a data folder that the database itself would refuse. */
export function onDatabase({ folder }: StoredTestFolder, act: (database: Database.Database) => void): void {
  const database = new Database(join(folder, databaseName));
  const triggers = database.prepare("select name from sqlite_master where type = 'trigger'").pluck().all();
  for (const name of triggers) database.exec(`drop trigger "${String(name)}"`);
  act(database);
  database.close();
}
