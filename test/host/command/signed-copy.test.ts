import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { registerSignedCopy } from '#host/command/signed-copy.ts';
import { printReport } from '#host/report/print-report.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { madeRecord } from '../../support/made-bundle.ts';
import { madeIdentity } from '../../support/made-identity.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const at = '2026-11-29T10:30:00+07:00';

async function run(...words: string[]) {
  const lines: string[] = [];
  let exitCode = 0;
  await runCommandLine(['signed-copy', ...words], [registerSignedCopy], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

async function files() {
  const folder = temporaryFolder();
  const [report, copy] = [join(folder, 'report.pdf'), join(folder, 'copy.pdf')];
  const printed = await printReport(madeRecord(), 'id');
  writeFileSync(report, printed);
  writeFileSync(copy, await signPdf(printed, madeIdentity(at), { at, reason: '', location: '' }));
  return { report, copy };
}

describe('senyap signed-copy', () => {
  test('says who signed the unchanged report, and that the certificate is for its issuer to judge', async () => {
    const { report, copy } = await files();
    const { text, exitCode } = await run(copy, '--report', report);
    expect(text).toContain('tidak berubah dan sudah ditandatangani');
    expect(text).toContain('Ditandatangani oleh Sari Penguji');
    expect(text).toContain('BSrE');
    expect(exitCode).toBe(0);
  });

  test('says what is wrong, in both languages, with exit code 1', async () => {
    const { report } = await files();
    const indonesian = await run(report, '--report', report);
    expect(indonesian).toMatchObject({ exitCode: 1 });
    expect(indonesian.text).toContain('Tidak ada tanda tangan');
    expect((await run(report, '--report', report, '--language', 'en')).text).toContain(
      'No signature was added',
    );
    const { text } = await run(report, '--report', report, '--json');
    expect(JSON.parse(text)).toMatchObject({ accepted: false, findings: [{ code: 'NO_SIGNATURE' }] });
  });
});
