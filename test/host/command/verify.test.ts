import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registerJudge } from '#host/command/judge.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { registerVerify } from '#host/command/verify.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { claimText } from '#core/record/paper/claim-text.ts';
import { paperClaimOf } from '#core/record/paper/paper-claim.ts';
import { madeBundle, madeKey, madeRecord } from '../../support/made-bundle.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const own = madeKey('a');

function fileWith(name: string, content: Uint8Array | string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function run(...words: string[]) {
  const lines: string[] = [];
  let exitCode = 0;
  await runCommandLine(words, [registerVerify, registerJudge], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: (code) => void (exitCode = code),
  });
  return { text: lines.join('\n'), exitCode };
}

describe('senyap verify', () => {
  test('says genuine with exit code 0 to who names the key of the bench', async () => {
    const file = fileWith('2026-0147.senyap', await madeBundle());
    const list = { keys: [{ ...own.publicJwk, name: 'Bangku Purbalingga' }] };
    const { text, exitCode } = await run(
      'verify',
      file,
      '--key',
      fileWith('keys.json', JSON.stringify(list)),
    );
    expect(text).toContain('2026-0147.senyap: ASLI');
    expect(text).toContain(`Bangku Purbalingga (${own.keyId})`);
    expect(exitCode).toBe(0);
  });

  test('takes one key by itself, as a bench shows it', async () => {
    const file = fileWith('a.senyap', await madeBundle());
    const key = fileWith('key.json', JSON.stringify(own.publicJwk));
    expect((await run('verify', file, '--key', key)).exitCode).toBe(0);
  });

  test('never says genuine without a key, nor with that of another bench', async () => {
    const file = fileWith('a.senyap', await madeBundle());
    const other = fileWith('key.json', JSON.stringify(madeKey('b').publicJwk));
    for (const words of [[], ['--key', other]]) {
      const { text, exitCode } = await run('verify', file, ...words);
      expect(text).toContain('UTUH, PEMBUATNYA TIDAK TERBUKTI');
      expect(exitCode).toBe(1);
    }
  });

  test('names the file that was changed, and the byte, with exit code 1', async () => {
    const bundle = Buffer.from(await madeBundle());
    const place = bundle.indexOf('R 1234 XX');
    bundle.write('R 9999 XX', place);
    const { text, exitCode } = await run('verify', fileWith('a.senyap', bundle), '--language', 'en');
    expect(text).toContain('NOT GENUINE');
    expect(text).toContain('record.json: The content of this file was changed after it was signed.');
    expect(exitCode).toBe(1);
  });

  test('tells the same to a program', async () => {
    const { text, exitCode } = await run('verify', fileWith('a.senyap', 'no zip at all'), '--json');
    expect(JSON.parse(text)).toMatchObject({ state: 'unreadable', findings: [{ code: 'NOT_A_BUNDLE' }] });
    expect(exitCode).toBe(2);
  });

  test('ends with 2 where the file or the list of keys cannot be read', async () => {
    expect(await run('verify', '/nowhere/a.senyap')).toMatchObject({ exitCode: 2 });
    const file = fileWith('a.senyap', await madeBundle());
    const { text, exitCode } = await run('verify', file, '--key', fileWith('keys.json', '{"keys":[]}'));
    expect(text).toContain('KEY_LIST_INVALID');
    expect(exitCode).toBe(2);
  });
});

describe('senyap judge with a bundle', () => {
  test('gives the verdict and the result of its record', async () => {
    const { text, exitCode } = await run('judge', fileWith('a.senyap', await madeBundle()));
    expect(text).toContain('Sama dengan rekaman pengujian dalam paket ini (TANPA BATAS');
    expect(exitCode).toBe(0);
    const json = await run('judge', fileWith('a.senyap', await madeBundle()), '--json');
    expect(JSON.parse(json.text)).toMatchObject({
      verdict: 'no_limit_applies',
      recorded: { number: '2026-0147', reproduced: true },
    });
  });

  test('says so where the record states another result than its files give', async () => {
    const record = madeRecord();
    const louder = {
      ...record,
      judgement: { ...record.judgement, result: { unroundedDb: 70, reportedDb: 70 } },
    };
    const file = fileWith('a.senyap', await madeBundle(own, { record: louder }));
    const { text, exitCode } = await run('judge', file, '--language', 'en');
    expect(text).toContain('NOT THE SAME as the record in this bundle');
    expect(exitCode).toBe(1);
  });

  test('of a test that was given up is the same where both are invalid', async () => {
    const { outcome: _outcome, ...parts } = madeRecord();
    const record = buildRecord({ ...parts, outcome: 'aborted', spectra: [] });
    expect((await run('judge', fileWith('a.senyap', await madeBundle(own, { record })))).exitCode).toBe(0);
  });

  test('is refused where its structure is not as it was written', async () => {
    const cut = (await madeBundle()).subarray(0, -1);
    expect(await run('judge', fileWith('a.senyap', cut))).toMatchObject({ exitCode: 2 });
  });
});

describe('senyap verify of the code on a paper', () => {
  const text = claimText(paperClaimOf(madeRecord(), new Uint8Array(32)), own);
  const key = () => fileWith('key.json', JSON.stringify(own.publicJwk));

  test('says genuine and what it states, from the text itself or from a file with it', async () => {
    for (const given of [text, fileWith('code.txt', `${text}\n`)]) {
      const said = await run('verify', given, '--key', key());
      expect(said.text).toMatch(/^ASLI\n/);
      expect(said.text).toContain('Nomor: 2026-0147');
      expect(said.exitCode).toBe(0);
    }
  });

  test('never says genuine without the key, nor of a code that was altered', async () => {
    expect(await run('verify', text)).toMatchObject({
      text: expect.stringContaining('PEMBUATNYA TIDAK TERBUKTI'),
      exitCode: 1,
    });
    const altered = `${text.slice(0, -4)}AAAA`;
    expect(await run('verify', altered, '--key', key())).toMatchObject({
      text: expect.stringContaining('TIDAK ASLI'),
      exitCode: 1,
    });
  });
});
