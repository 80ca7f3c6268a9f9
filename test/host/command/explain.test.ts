import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerExplain } from '#host/command/explain.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { amendTest } from '../../support/tamper/sealed-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildJudgedRecord } from '../../support/test-record-builder.ts';

const example = join(import.meta.dirname, '../../../fixtures/judge/example');

async function explain(...words: readonly string[]) {
  const said = { lines: [] as string[], errors: [] as string[], exitCode: 0 };
  await runCommandLine(['explain', ...words], [registerExplain], {
    line: (text) => void said.lines.push(text),
    errorLine: (text) => void said.errors.push(text),
    exitCode(code) {
      said.exitCode = code;
    },
  });
  return said;
}

describe('the verb explain', () => {
  test('tells of a folder how its verdict came about, in both languages', async () => {
    const { lines, exitCode } = await explain(example);
    expect(exitCode).toBe(0);
    expect(lines[0]).toContain('LULUS');
    expect(lines[0]).toContain('(92,3 + 92,8 + 92,5) ÷ 3 = 92,5333…');
    expect(lines[0]).toContain('92,5333… → ke bilangan bulat, setengah ke atas = 93 dB');
    const [english = ''] = (await explain(example, '--language', 'en')).lines;
    expect(english).toContain('Engine speed inside the target window: met');
    expect(english).toContain('92.5333… → to a whole number, half up = 93 dB');
  });

  test('tells it of a closed test by its number or identifier', async () => {
    const data = temporaryFolder();
    const record = buildJudgedRecord();
    const store = openTestStore(data);
    const { number } = store.begin({ id: record.id, startedAt: record.startedAt, opening: {} });
    store.close({ ...record, number });
    store.dispose();
    for (const name of [record.id, number]) {
      const { lines, exitCode } = await explain(name, '--data', data);
      expect(exitCode).toBe(0);
      expect(lines[0]).toContain(number);
      expect(lines[0]).toContain('TANPA BATAS');
    }
    const [json = ''] = (await explain(number, '--data', data, '--json')).lines;
    expect(JSON.parse(json)).toMatchObject({ test: number, verdict: 'no_limit_applies' });
  });

  test('says of a replaced record which one holds, in words and as JSON', async () => {
    const data = temporaryFolder();
    const record = buildJudgedRecord();
    const store = openTestStore(data);
    const { number } = store.begin({ id: record.id, startedAt: record.startedAt, opening: {} });
    store.close({ ...record, number });
    const { number: by } = amendTest(store, record.id, 'amending');
    store.dispose();
    const { lines } = await explain(number, '--data', data, '--language', 'en');
    expect(lines[0]?.split('\n')[1]).toBe(
      `  - This record was replaced and holds no more. The one that holds is ${by}.`,
    );
    const [json = ''] = (await explain(number, '--data', data, '--json')).lines;
    expect(JSON.parse(json)).toMatchObject({ replacedBy: { number: by, isWithdrawn: false } });
    expect((await explain(by, '--data', data)).lines[0]).not.toContain('digantikan');
  });

  test('ends with exit code 2 where there is no such test or language', async () => {
    const data = temporaryFolder();
    openTestStore(data).dispose();
    const unknown = await explain('nothing', '--data', data);
    expect(unknown).toMatchObject({ lines: [], exitCode: 2 });
    expect(unknown.errors[0]).toContain('TEST_UNKNOWN');
    expect((await explain(example, '--language', 'nl')).errors[0]).toContain('BAD_OPTION');
  });
});
