import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerHistory } from '#host/command/history.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { madeRecord } from '../../support/made-bundle.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function run(...words: string[]) {
  const lines: string[] = [];
  let exitCode = 0;
  await runCommandLine(words, [registerHistory], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

/** A data folder with one closed test. */
function dataFolder(): string {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  const { id, startedAt, ...record } = madeRecord();
  const { number } = store.begin({ id, startedAt, opening: {} });
  store.close({ ...record, id, startedAt, number });
  store.dispose();
  return folder;
}

test('senyap history writes the wanted tests for Indonesian Excel', async () => {
  const data = dataFolder();
  const out = join(data, 'riwayat.csv');
  const words = ['history', '--data', data, '--out', out, '--form', 'csv-id', '--plate', 'r1234'];
  expect(await run(...words)).toEqual({ text: out, exitCode: 0 });
  expect(readFileSync(out, 'utf8')).toContain('2026-0001;2026-11-23;2026-11-23T08:00:00+07:00;R 1234 XX;');
  expect(await run(...words, '--from', '2026-11-24')).toMatchObject({ exitCode: 0 });
  expect(readFileSync(out, 'utf8')).toContain('tests;0');
});

test('a day or a form that is none ends with 2 and says which', async () => {
  const data = dataFolder();
  const words = ['history', '--data', data, '--out', join(data, 'a')];
  expect(await run(...words, '--from', 'kemarin')).toMatchObject({
    exitCode: 2,
    text: expect.stringContaining('--from: '),
  });
  expect(await run(...words, '--form', 'pdf')).toMatchObject({
    exitCode: 2,
    text: expect.stringContaining('--form: '),
  });
});
