import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { checkTest } from '#host/integrity/check-test.ts';
import { sha256 } from '#host/seal/sha256.ts';
import { SignedCopies } from '#host/sign/signed-copies.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { copiesInMemory } from '../../support/copies-in-memory.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { amendingOf, knock, openDoor } from '../../support/open-door.ts';
import { checkSourcesOf } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildEvidence } from '../../support/test-record-builder.ts';

const genuine = new TextEncoder().encode('%PDF-1.7 signed and kept');
const forged = new TextEncoder().encode('%PDF-1.7 forged certificate: LULUS');
const at = '2026-11-29T09:00:00+07:00';

/** A data folder with an official test and one signed copy of its paper, and a forged file in the folder of copies. */
function madeFolder() {
  const dataFolder = temporaryFolder();
  const folder = copiesInMemory();
  const store = openTestStore(dataFolder);
  const startedAt = '2026-11-29T08:00:00+07:00';
  const { number } = store.begin({ id: 'site', startedAt, opening: {} });
  store.close(
    buildRecord({
      id: 'site',
      number,
      startedAt,
      closedAt: '2026-11-29T08:20:00+07:00',
      outcome: 'closed',
      program: { name: 'Senyap', version: '0.1.0' },
      evidence: buildEvidence({ mode: 'site' }),
      spectra: [],
    }),
  );
  store.keepSignedCopy({
    testId: 'site',
    sha256: folder.store(genuine),
    paperSha256: 'a'.repeat(64),
    origin: 'returned',
    signatures: [{ name: 'Sari Penguji', at }],
    keptBy: 'Ketut',
    keptAt: at,
  });
  store.dispose();
  folder.store(forged);
  return { dataFolder, folder };
}

/** Opens the door of a data folder after somebody changed its database with another tool. */
function openedAfter(sql: string, ...values: readonly (string | number)[]) {
  const { dataFolder, folder } = madeFolder();
  const database = new Sqlite(join(dataFolder, 'senyap.sqlite'));
  for (const { name } of database
    .prepare<[], { name: string }>(
      "select name from sqlite_master where type = 'trigger' and tbl_name = 'signedCopy'",
    )
    .all()) {
    database.exec(`drop trigger "${name}"`);
  }
  database.prepare(sql).run(...values);
  database.close();
  const store = openTestStore(dataFolder);
  const bench = { ...fakeBench([]), test: (id: string) => store.find(id) };
  const door = openDoor({
    bench,
    amending: amendingOf(store),
    copies: new SignedCopies({ store, folder, now: () => at, papersOf: async function* none() {} }),
    integrity: {
      state: () => ({ kind: 'done', scope: 'sample', done: 1, of: 1, findings: [], endedAt: null }),
      beginWhole: () => true,
      stop: () => undefined,
      findingsOf: async (id) => checkTest(checkSourcesOf(store), id),
    },
  });
  const ask = async (path: string) => {
    const response = await door.fetch(knock(`/api/tests/site/signed-copies${path}`));
    return { status: response.status, json: JSON.parse(await response.text()) as unknown };
  };
  return { ask, done: () => store.dispose() };
}

const forgedRow = canonicalJson({
  format: 'senyap-signed-copy/1',
  sequence: 2,
  testId: 'site',
  testNumber: '2026-0001',
  sha256: sha256(forged),
  paperSha256: 'a'.repeat(64),
  origin: 'signed-here',
  signatures: [{ name: 'Kepala Lab', at }],
  keptBy: 'Ketut',
  keptAt: at,
});
const known = { sha256: sha256(genuine), keptBy: 'Ketut', state: 'whole' };
const nothing = {
  paperSha256: null,
  origin: null,
  signatures: [],
  keptBy: '',
  keptAt: null,
  state: 'untold',
};

describe('a signed copy that was put into the database with another tool', () => {
  test('is believed in nothing and not handed out, the others are listed as they are', async () => {
    const insert = 'insert into signedCopy (sequence, testId, sha256, content) values (2, ?, ?, ?)';
    const bench = openedAfter(insert, 'site', sha256(forged), forgedRow);
    const list = await bench.ask('');
    expect(list.status).toBe(200);
    expect(list.json).toMatchObject([known, { ...nothing, sha256: sha256(forged) }]);
    const one = await bench.ask(`/${sha256(forged)}`);
    expect(one).toMatchObject({ status: 409, json: { error: { code: 'TEST_DAMAGED' } } });
    bench.done();
  });
});

describe('a row of a signed copy that was edited', () => {
  test.each([
    ['to what is no JSON', 'update signedCopy set content = ?', ['{']],
    ['to what is JSON of another form', 'update signedCopy set content = ?', ['{}']],
    ['to another name', 'update signedCopy set content = replace(content, ?, ?)', ['Sari', 'Dewi']],
    ['to another file', 'update signedCopy set sha256 = ?', [sha256(forged)]],
  ])('%s is named, and stops neither the list nor says who signed', async (_what, sql, values) => {
    const bench = openedAfter(sql, ...values);
    const list = await bench.ask('');
    expect(list.status).toBe(200);
    expect(list.json).toMatchObject([nothing]);
    for (const hash of [sha256(forged), sha256(genuine)]) {
      expect((await bench.ask(`/${hash}`)).status).toBe(409);
    }
    bench.done();
  });
});
