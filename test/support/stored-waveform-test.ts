import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** A data folder in memory: what stands under each path in it, and the identifier of its one test. */
interface KeptFolder {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly id: string;
}

type LevelSource = 'waveform' | 'meter-stream';

const carriedOut = new Map<LevelSource, Promise<KeptFolder>>();

/** Puts the data of a whole test into the folder: carried out on a simulated site, its level from the microphone, once for all files. */
export function storedWaveformTest(folder: string): Promise<StoredTestFolder> {
  return storedTest(folder, 'waveform');
}

/** The same with the level from the meter: without recordings, so that it is judged again in a fraction of the time. */
export function storedMeterTest(folder: string): Promise<StoredTestFolder> {
  return storedTest(folder, 'meter-stream');
}

async function storedTest(folder: string, levelSource: LevelSource): Promise<StoredTestFolder> {
  const kept = carriedOut.get(levelSource) ?? carryOut(levelSource);
  carriedOut.set(levelSource, kept);
  const { files, id } = await kept;
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // The key of a bench is for its owner alone.
    writeFileSync(join(folder, path), bytes, { mode: 0o600 });
  }
  return { folder, id };
}

async function carryOut(levelSource: LevelSource): Promise<KeptFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'senyap-carried-out-'));
  try {
    const on = await benchOnSimulatedSite({ withMicrophone: levelSource === 'waveform', folder });
    const { id } = on.bench.prepare({ ...demoPreparation, levelSource });
    await clickThrough(on);
    on.store.dispose();
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const files = paths.filter((path) => statSync(join(folder, path)).isFile());
    return { id, files: new Map(files.map((path) => [path, readFileSync(join(folder, path))])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
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
