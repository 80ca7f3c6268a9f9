import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readPassphrase } from '#host/command/read-passphrase.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { signVerb } from '#host/command/sign.ts';
import { printReport } from '#host/report/print-report.ts';
import { madeSigner } from '../../support/certificate-maker.ts';
import { madeRecord } from '../../support/made-bundle.ts';
import { pdfSignatures } from '../../support/pdf-signature.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const clock = { now: () => '2026-11-29T10:30:00+07:00' };
const signer = () => madeSigner({ passphrase: 'kata sandi rahasia' });

function fileWith(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

async function run(passphrase: string, ...words: string[]) {
  const lines: string[] = [];
  let exitCode = 0;
  const verb = signVerb({ passphrase: () => Promise.resolve(passphrase), clock });
  await runCommandLine(['sign', ...words], [verb], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

describe('senyap sign', () => {
  test('writes a signed report that says who, why and where, and writes over nothing', async () => {
    const { p12, passphrase, rootPath } = signer();
    const report = fileWith('report.pdf', await printReport(madeRecord(), 'id'));
    const keys = fileWith('lab.p12', p12);
    const out = join(temporaryFolder(), 'signed.pdf');
    const words = [
      report,
      '--p12',
      keys,
      '--out',
      out,
      '--reason',
      'Disahkan (manajer)',
      '--location',
      'Denpasar',
    ];
    const { text, exitCode } = await run(passphrase, ...words);
    expect({ text, exitCode }).toEqual({ text: `${out}: Sari Penguji, ${clock.now()}`, exitCode: 0 });
    const said = pdfSignatures(readFileSync(out), rootPath);
    expect(said).toContain('Signature is Valid.');
    const again = await run(passphrase, ...words);
    expect(again).toMatchObject({ exitCode: 2 });
    expect(again.text).toContain('FILE_IN_USE');
  });

  test('refuses a wrong passphrase in words that do not hold it, and writes nothing', async () => {
    const { p12 } = signer();
    const report = fileWith('report.pdf', await printReport(madeRecord(), 'id'));
    const out = join(temporaryFolder(), 'signed.pdf');
    const { text, exitCode } = await run(
      'kata yang salah',
      report,
      '--p12',
      fileWith('lab.p12', p12),
      '--out',
      out,
    );
    expect(text).toContain('PASSPHRASE_WRONG');
    expect(text).not.toContain('kata yang salah');
    expect(exitCode).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test('does not sign the report of a simulated test', async () => {
    const record = madeRecord();
    const simulated = { ...record, evidence: { ...record.evidence, simulated: true } };
    const { p12, passphrase } = signer();
    const report = fileWith('report.pdf', await printReport(simulated, 'id'));
    const out = join(temporaryFolder(), 'signed.pdf');
    const { text } = await run(passphrase, report, '--p12', fileWith('lab.p12', p12), '--out', out);
    expect(text).toContain('REPORT_SIMULATED');
  });

  test('takes no passphrase from the command line', async () => {
    const { text, exitCode } = await run('', 'a.pdf', '--p12', 'b', '--out', 'c', '--passphrase', 'x');
    expect(text).toContain('BAD_COMMAND_LINE');
    expect(exitCode).toBe(2);
  });
});

describe('the passphrase', () => {
  const prompt = (): void => undefined;

  test('comes from the environment, else from the first line of the input', async () => {
    const input = Readable.from(['kata sandi\nbaris lain\n']);
    const environment = { SENYAP_P12_PASSPHRASE: 'dari lingkungan' };
    expect(await readPassphrase({ environment, input, prompt })).toBe('dari lingkungan');
    expect(await readPassphrase({ environment: {}, input, prompt })).toBe('kata sandi');
  });

  test('of an input that ends at once is empty', async () => {
    expect(await readPassphrase({ environment: {}, input: Readable.from([]), prompt })).toBe('');
  });
});
