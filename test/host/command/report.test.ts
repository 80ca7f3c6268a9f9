import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerReport } from '#host/command/report.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { textOfPdf } from '../../support/pdf-text.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildJudgedRecord } from '../../support/test-record-builder.ts';

async function senyap(...words: readonly string[]) {
  const said = { lines: [] as string[], errors: [] as string[], exitCode: 0 };
  await runCommandLine(words, [registerReport], {
    line: (text) => void said.lines.push(text),
    errorLine: (text) => void said.errors.push(text),
    exitCode(code) {
      said.exitCode = code;
    },
  });
  return said;
}

/** A data folder with one closed test. */
function dataWithOneTest() {
  const data = temporaryFolder();
  const record = buildJudgedRecord();
  const store = openTestStore(data);
  const { number } = store.begin({ id: record.id, startedAt: record.startedAt, opening: {} });
  store.close({ ...record, number });
  store.dispose();
  return { data, id: record.id, number };
}

describe('report', () => {
  test('writes the PDF of a closed test, found by its number or its identifier', async () => {
    const { data, id, number } = dataWithOneTest();
    for (const [index, name] of [id, number].entries()) {
      const out = join(data, `${index}.pdf`);
      const { lines, exitCode } = await senyap('report', name, '--out', out, '--data', data);
      expect({ lines, exitCode }).toEqual({ lines: [out], exitCode: 0 });
      expect(textOfPdf(out)).toContain(number);
    }
  });

  test('prints the label too, its code signed with the key of the data folder, and the same bytes again', async () => {
    const { data, number } = dataWithOneTest();
    const [one, other] = [join(data, '1.pdf'), join(data, '2.pdf')];
    for (const out of [one, other]) {
      const words = ['report', number, '--paper', 'label', '--out', out, '--data', data];
      expect(await senyap(...words)).toMatchObject({ exitCode: 0, errors: [] });
    }
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  test('writes it in English when asked', async () => {
    const { data, id } = dataWithOneTest();
    const out = join(data, 'report.pdf');
    await senyap('report', id, '--out', out, '--data', data, '--language', 'en');
    expect(textOfPdf(out)).toContain('Test Report');
  });

  test('ends with exit code 2 and one line for an unknown test, language, folder or place', async () => {
    const { data, id } = dataWithOneTest();
    const out = join(data, 'report.pdf');
    const failures = [
      ['TEST_UNKNOWN', ['report', 'nobody', '--out', out, '--data', data]],
      ['BAD_OPTION', ['report', id, '--out', out, '--data', data, '--language', 'fr']],
      ['STORE_MISSING', ['report', id, '--out', out, '--data', temporaryFolder()]],
      ['FILE_NOT_WRITTEN', ['report', id, '--out', join(data, 'no', 'report.pdf'), '--data', data]],
    ] as const;
    for (const [code, words] of failures) {
      const { errors, exitCode } = await senyap(...words);
      expect(exitCode).toBe(2);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain(`[${code}]`);
    }
    expect(existsSync(out)).toBe(false);
  });
});
