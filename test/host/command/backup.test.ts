import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerBackup } from '#host/command/backup.ts';
import { registerCheck } from '#host/command/check.ts';
import { registerRestore } from '#host/command/restore.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const bench = copiedBench(fillBenchWithFiles);

async function run(...words: string[]) {
  const lines: string[] = [];
  let exitCode = -1;
  await runCommandLine(words, [registerBackup, registerCheck, registerRestore], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

test('senyap backup, check and restore take a bench to a new folder, where it is whole', async () => {
  const out = temporaryFolder();
  const made = await run('backup', '--data', bench(), '--out', out, '--with-key', '--language', 'en');
  expect(made).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining('Whoever has it can forge seals'),
  });
  const folder = join(out, readdirSync(out)[0] ?? '');
  expect(await run('check', '--backup', folder)).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining('Cadangan utuh'),
  });
  const data = join(out, 'new');
  expect(await run('restore', folder, '--data', data)).toMatchObject({
    exitCode: 0,
    text: expect.stringContaining('Cadangan dipulihkan'),
  });
  expect(await run('check', '--data', data)).toMatchObject({ exitCode: 0 });
});

test('a damaged backup is named by its file and ends with 1; a missing one ends with 2', async () => {
  const out = temporaryFolder();
  const made = await run('backup', '--data', bench(), '--out', out);
  expect(made.text).toContain('tidak berisi kunci bench');
  const folder = join(out, readdirSync(out)[0] ?? '');
  writeFileSync(join(folder, 'anchor.json'), '{}');
  for (const words of [
    ['check', '--backup', folder],
    ['restore', folder, '--data', join(out, 'new')],
  ]) {
    expect(await run(...words)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('anchor.json berubah atau rusak'),
    });
  }
  expect(await run('check', '--backup', join(out, 'none'))).toMatchObject({
    exitCode: 2,
    text: expect.stringContaining('BACKUP_MISSING'),
  });
  expect(await run('backup', '--data', temporaryFolder(), '--out', out)).toMatchObject({
    exitCode: 2,
    text: expect.stringContaining('STORE_MISSING'),
  });
});
