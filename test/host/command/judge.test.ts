import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerJudge } from '#host/command/judge.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const example = join(import.meta.dirname, '../../../fixtures/judge/example');

async function run(...words: string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  let exitCode = 0;
  await runCommandLine(['judge', ...words], [registerJudge], {
    line: (text) => lines.push(text),
    errorLine: (text) => errors.push(text),
    exitCode: (code) => {
      exitCode = code;
    },
  });
  return { lines, errors, exitCode };
}

describe('the verb judge', () => {
  test('prints one JSON object for one folder', async () => {
    const { lines, exitCode } = await run(example, '--json');
    expect(exitCode).toBe(0);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ path: example, valid: true, verdict: 'pass' });
  });

  test('prints one object a line for several, in order, and goes on after a bad one', async () => {
    const missing = join(temporaryFolder(), 'nothing');
    const { lines, exitCode } = await run(example, missing, example, '--json');
    const objects = lines.map((line): unknown => JSON.parse(line));
    expect(objects).toMatchObject([
      { path: example, verdict: 'pass' },
      { path: missing, error: { code: 'FOLDER_NOT_FOUND' } },
      { path: example, verdict: 'pass' },
    ]);
    expect(exitCode).toBe(2);
  });

  test('tells bad input in one line, or as the error object', async () => {
    const missing = join(temporaryFolder(), 'nothing');
    const asJson = await run(missing, '--json');
    expect(JSON.parse(asJson.lines[0] ?? '')).toMatchObject({ error: { code: 'FOLDER_NOT_FOUND' } });
    expect(asJson.exitCode).toBe(2);
    const asText = await run(missing);
    expect(asText).toMatchObject({ lines: [], exitCode: 2 });
    expect(asText.errors).toHaveLength(1);
    expect(asText.errors[0]).toContain('FOLDER_NOT_FOUND');
    expect((await run(example, '--language', 'nl')).exitCode).toBe(2);
  });

  test('prints verdict, level and runs for reading, in both languages', async () => {
    const [indonesian = ''] = (await run(example)).lines;
    expect(indonesian).toContain('LULUS');
    expect(indonesian).toContain('92,8 dB');
    const [english = ''] = (await run(example, '--language', 'en')).lines;
    expect(english).toContain('PASS');
    expect(english).toContain('92.8 dB');
  });
});
