import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import { registerCheck } from '#host/command/check.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { registerReport } from '#host/command/report.ts';
import { registerSignedCopy } from '#host/command/signed-copy.ts';
import { sha256 } from '#host/seal/sha256.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { vaultOf } from '../../support/key-store-vault.ts';
import { madeIdentity } from '../../support/made-identity.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { buildEvidence } from '../../support/test-record-builder.ts';

const at = '2026-11-29T10:30:00+07:00';

async function run(...words: string[]) {
  const lines: string[] = [];
  let exitCode = 0;
  await runCommandLine(words, [registerSignedCopy, registerReport, registerCheck], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

/** A bench with an official and a workshop test. */
function madeBench(): string {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  for (const mode of ['site', 'workshop'] as const) {
    const startedAt = '2026-11-29T08:00:00+07:00';
    const { number } = store.begin({ id: mode, startedAt, opening: {} });
    const program = { name: 'Senyap', version: '0.1.0' };
    const common = { id: mode, number, startedAt, closedAt: '2026-11-29T08:20:00+07:00', program };
    store.close(
      buildRecord({ ...common, outcome: 'closed', evidence: buildEvidence({ mode }), spectra: [] }),
    );
  }
  store.dispose();
  return folder;
}

async function signedPaper(data: string, number: string): Promise<string> {
  const folder = temporaryFolder();
  const [paper, copy] = [join(folder, 'paper.pdf'), join(folder, 'copy.pdf')];
  await run('report', number, '--out', paper, '--data', data, '--language', 'en');
  writeFileSync(copy, await signPdf(readFileSync(paper), madeIdentity(at), { at, reason: '', location: '' }));
  return copy;
}

function copiesOf(data: string, testId: string) {
  const store = openTestStore(data);
  const kept = store.signedCopies(testId);
  store.dispose();
  return kept;
}

describe('senyap signed-copy --test', () => {
  test('says of a copy whether it begins with a paper of the test, and keeps it only when that is asked for', async () => {
    const data = madeBench();
    const copy = await signedPaper(data, '2026-0001');
    const looked = await run('signed-copy', copy, '--test', '2026-0001', '--data', data);
    expect(looked).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('Ditandatangani oleh Sari Penguji'),
    });
    expect(copiesOf(data, 'site')).toEqual([]);
    const kept = await run('signed-copy', copy, '--test', '2026-0001', '--keep', '--data', data);
    expect(kept).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('disimpan bersama pengujiannya'),
    });
    expect(copiesOf(data, 'site')).toMatchObject([
      { origin: 'returned', testNumber: '2026-0001', signatures: [{ name: 'Sari Penguji', at }] },
    ]);
    expect((await run('check', '--data', data)).exitCode).toBe(0);
  });

  test('is checked with all that the bench keeps: a kept copy that is gone or changed is named', async () => {
    const data = madeBench();
    await run(
      'signed-copy',
      await signedPaper(data, '2026-0001'),
      '--test',
      'site',
      '--keep',
      '--data',
      data,
    );
    const [kept] = copiesOf(data, 'site');
    const path = join(data, 'signed-copies', `${kept?.sha256}.pdf`);
    writeFileSync(path, '%PDF-1.7 forged');
    const altered = await run('check', '--data', data, '--language', 'en');
    expect(altered).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining(`${kept?.sha256} was changed`),
    });
    rmSync(path);
    const missing = await run('check', '--data', data, '--language', 'en');
    expect(missing).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining(`${kept?.sha256} is missing`),
    });
    const printed = await run(
      'report',
      '2026-0001',
      '--out',
      join(temporaryFolder(), 'a.pdf'),
      '--data',
      data,
    );
    expect(printed.exitCode).toBe(0);
  });

  test('refuses the paper of another test, and keeps none of the workshop', async () => {
    const data = madeBench();
    const copy = await signedPaper(data, '2026-0002');
    const refused = await run(
      'signed-copy',
      copy,
      '--test',
      '2026-0001',
      '--keep',
      '--data',
      data,
      '--language',
      'en',
    );
    expect(refused).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('printed of test 2026-0001'),
    });
    const workshop = await run('signed-copy', copy, '--test', '2026-0002', '--keep', '--data', data);
    expect(workshop).toMatchObject({
      exitCode: 2,
      text: expect.stringContaining('SIGNED_COPY_NOT_OFFICIAL'),
    });
    expect([...copiesOf(data, 'site'), ...copiesOf(data, 'workshop')]).toEqual([]);
  });

  test('keeps nothing in a folder that a bench is using, and says so', async () => {
    const data = madeBench();
    const copy = await signedPaper(data, '2026-0001');
    const store = openTestStore(data);
    const refused = await run('signed-copy', copy, '--test', '2026-0001', '--keep', '--data', data);
    store.dispose();
    expect(refused).toMatchObject({ exitCode: 2, text: expect.stringContaining('STORE_IN_USE') });
  });

  test('knows a paper that was handed out though the key is in the key store, by the log', async () => {
    const data = madeBench();
    const copy = await signedPaper(data, '2026-0001');
    const paper = readFileSync(copy.replace('copy.pdf', 'paper.pdf'));
    const store = openTestStore(data, { vault: vaultOf('sari') });
    store.audit.append({
      kind: 'report-printed',
      who: 'Sari',
      at,
      what: '2026-0001',
      old: null,
      new: { form: 'paper report en', sha256: sha256(paper) },
      why: '',
    });
    store.dispose();
    const words = ['signed-copy', copy, '--test', '2026-0001', '--data', data, '--language', 'en'];
    expect(await run(...words)).toMatchObject({
      exitCode: 0,
      text: expect.stringContaining('Signed by Sari Penguji'),
    });
    const other = await signedPaper(data, '2026-0002');
    expect(await run('signed-copy', other, ...words.slice(2))).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('printed of test 2026-0001'),
    });
  });

  test('asks for either the printed file or the test', async () => {
    const { text, exitCode } = await run('signed-copy', 'copy.pdf');
    expect([exitCode, text]).toEqual([2, expect.stringMatching(/copy\.pdf|OPTIONS_UNCLEAR/)]);
  });
});
