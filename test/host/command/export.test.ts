import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TestRecord } from '#core/record/test-record.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { registerExport } from '#host/command/export.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { readTestFolder } from '#host/judge/read-test-folder.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildEvidence } from '../../support/test-record-builder.ts';

const evidence = buildEvidence();

/** A data folder with one closed test. */
function dataFolder(): { readonly folder: string; readonly record: TestRecord } {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  const { id, number, startedAt } = store.begin({
    id: 'c0ffee',
    startedAt: '2026-11-23T08:00:00+07:00',
    opening: {},
  });
  const record: TestRecord = {
    schemaVersion: 1,
    id,
    number,
    outcome: 'closed',
    startedAt,
    closedAt: '2026-11-23T08:20:00+07:00',
    program: { name: 'Senyap', version: '0.1.0' },
    evidence,
    judgement: judgeTest(evidence),
    spectrum: null,
  };
  store.close(record);
  store.dispose();
  return { folder, record };
}

async function run(...words: string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  let exitCode = 0;
  await runCommandLine(['export', ...words], [registerExport], {
    line: (text) => lines.push(text),
    errorLine: (text) => errors.push(text),
    exitCode: (code) => {
      exitCode = code;
    },
  });
  return { lines, errors, exitCode };
}

describe('the verb export', () => {
  test('writes a closed test, by identifier or number, as a folder with the same evidence', async () => {
    const { folder, record } = dataFolder();
    for (const name of [record.id, record.number]) {
      const out = join(temporaryFolder(), 'test');
      expect(await run(name, '--out', out, '--data', folder)).toMatchObject({ lines: [out], exitCode: 0 });
      expect(readTestFolder(out).evidence).toEqual(evidence);
    }
  });

  test('does not write over another test, and says which test there is not', async () => {
    const { folder, record } = dataFolder();
    const out = join(temporaryFolder(), 'test');
    await run(record.id, '--out', out, '--data', folder);
    const again = await run(record.id, '--out', out, '--data', folder);
    expect(again.errors[0]).toContain('FOLDER_IN_USE');
    const unknown = await run('nothing', '--out', join(out, 'b'), '--data', folder);
    expect(unknown.errors[0]).toContain('TEST_UNKNOWN');
    expect(unknown.exitCode).toBe(2);
  });

  test('writes tables, workbook, JSON and universal file by the number of the test, and writes over none', async () => {
    const { folder, record } = dataFolder();
    const out = join(temporaryFolder(), 'lab');
    for (const form of ['csv', 'xlsx', 'json', 'uff']) {
      expect(await run(record.id, '--as', form, '--out', out, '--data', folder)).toMatchObject({
        exitCode: 0,
      });
    }
    const tables = ['figures', 'level', 'runs', 'signatures', 'spectrum', 'speed'].map(
      (name) => `${record.number}-${name}.csv`,
    );
    const files = ['json', 'uff', 'xlsx'].map((ending) => `${record.number}.${ending}`);
    expect(readdirSync(out).toSorted()).toEqual([...tables, ...files].toSorted());
    const again = await run(record.id, '--as', 'csv-id', '--out', out, '--data', folder);
    expect(again.errors[0]).toContain('FILE_IN_USE');
    expect(again.exitCode).toBe(2);
  });

  test('says that a test from a sound level meter has no recordings', async () => {
    const { folder, record } = dataFolder();
    const { errors, exitCode } = await run(
      record.id,
      '--as',
      'bwf',
      '--out',
      temporaryFolder(),
      '--data',
      folder,
    );
    expect(errors[0]).toContain('NO_RECORDINGS');
    expect(exitCode).toBe(2);
  });
});
