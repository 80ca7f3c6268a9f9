import { beforeEach, describe, expect, test } from 'vitest';
import type { ListedSignedCopy } from '#host/http/contract.ts';
import { sha256 } from '#host/seal/sha256.ts';
import { signPdf } from '#host/sign/sign-pdf.ts';
import { madeIdentity } from '../../support/made-identity.ts';
import { openSigningBench } from '../../support/people/signing-bench.ts';

const at = '2026-11-29T10:30:00+07:00';
const path = '/api/tests/site/signed-copies';

let bench = await openSigningBench();
beforeEach(async () => {
  bench = await openSigningBench();
});

async function signed(pdf: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await signPdf(pdf, madeIdentity(at), { at, reason: '', location: '' }));
}

async function printed(query = '', testId = 'site'): Promise<Uint8Array> {
  return (await bench.carry(`/api/tests/${testId}/report.pdf${query}`)).bytes;
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
interface Refusal {
  readonly error: {
    readonly code: string;
    readonly message: { readonly id: string; readonly en: string };
    readonly details?: readonly { readonly code: string }[];
  };
}
const refusalOf = (bytes: Uint8Array): Refusal['error'] => (parsed(bytes) as Refusal).error;

describe('a paper that came back signed', () => {
  test('is kept with who signed it and when, who brought it, and is handed out byte for byte', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed());
    const kept = await bench.carry(path, copy);
    expect(kept.status).toBe(200);
    const expected: ListedSignedCopy = {
      sha256: sha256(copy),
      paperSha256: sha256(await printed()),
      origin: 'returned',
      signatures: [{ name: 'Sari Penguji', at }],
      keptBy: 'Ketut',
      keptAt: '2026-11-29T09:00:00+07:00',
      state: 'whole',
    };
    expect(parsed(kept.bytes)).toEqual([expected]);
    expect((await bench.ask(path)).json).toEqual([expected]);
    expect((await bench.carry(`${path}/${sha256(copy)}`)).bytes).toEqual(copy);
  });

  test('stands in the log with its hash, also when it is handed out', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed('?paper=report&language=en'));
    await bench.carry(path, copy);
    await bench.carry(`${path}/${sha256(copy)}`);
    const told = (kind: 'signed-copy-kept' | 'test-exported') =>
      bench.store
        .kept()
        .eventsOf(kind, '2026-0001')
        .map(({ content }) => JSON.parse(content) as unknown);
    expect(told('signed-copy-kept')).toMatchObject([
      { who: 'Ketut', new: { origin: 'returned', sha256: sha256(copy) } },
    ]);
    expect(told('test-exported')).toMatchObject([
      { who: 'Ketut', new: { form: 'signed copy', sha256: sha256(copy) } },
    ]);
  });

  test('is taken though the bench would print the paper otherwise today, for the log tells that it was printed', async () => {
    await bench.signIn('Ketut');
    const before = await printed();
    await bench.sign('Sari', 'performed');
    await bench.signIn('Ketut');
    expect(sha256(await printed())).not.toBe(sha256(before));
    expect((await bench.carry(path, await signed(before))).status).toBe(200);
  });

  test('is kept once, however often it is brought', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed());
    for (let count = 0; count < 2; count += 1) expect((await bench.carry(path, copy)).status).toBe(200);
    expect(bench.store.signedCopies('site')).toHaveLength(1);
  });

  test('signed by a second person later is kept beside the first copy', async () => {
    await bench.signIn('Ketut');
    const first = await signed(await printed());
    const second = await signed(first);
    await bench.carry(path, first);
    const { bytes } = await bench.carry(path, second);
    expect((parsed(bytes) as ListedSignedCopy[]).map(({ signatures }) => signatures.length)).toEqual([1, 2]);
  });
});

describe('a file is not kept, and told why,', () => {
  test.each([
    ['unsigned', async () => new Uint8Array(await printed()), ['NO_SIGNATURE']],
    ['of another test', async () => await signed(await printed('', 'workshop')), ['NOT_OF_THIS_TEST']],
    ['that is no PDF', async () => new TextEncoder().encode('hello'), ['NOT_OF_THIS_TEST']],
    [
      'with something added after the signature',
      async () => {
        const copy = Buffer.from(await signed(await printed())).toString('latin1');
        const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(copy) ?? [];
        const size = /\/Size (\d+)/.exec(copy.slice(Number(start)))?.[1] ?? '';
        const root = /\/Root (\d+ 0 R)/.exec(copy.slice(Number(start)))?.[1] ?? '';
        const number = root.split(' ')[0] ?? '';
        const place = copy.lastIndexOf(`\n${number} 0 obj\n`) + 1;
        const catalog = copy.slice(place, copy.indexOf('endobj', place) + 7);
        const added = catalog.replace('/AcroForm <<', '/AcroForm << /NeedAppearances true');
        const table = `xref\n${number} 1\n${String(copy.length).padStart(10, '0')} 00000 n \n`;
        const trailer = `trailer\n<< /Size ${size} /Root ${root} /Prev ${start} >>\n`;
        const end = `startxref\n${copy.length + added.length}\n%%EOF\n`;
        return new Uint8Array(Buffer.from(copy + added + table + trailer + end, 'latin1'));
      },
      ['ADDED_AFTER_SIGNATURE'],
    ],
  ] as const)('%s', async (_what, made, codes) => {
    await bench.signIn('Ketut');
    const refused = await bench.carry(path, await made());
    const { code, message, details } = refusalOf(refused.bytes);
    expect([refused.status, code]).toEqual([422, 'SIGNED_COPY_REFUSED']);
    expect(details?.map((finding) => finding.code)).toEqual(codes);
    for (const said of [message.id, message.en]) expect(said.length).toBeGreaterThan(60);
    expect(bench.store.signedCopies('site')).toEqual([]);
    expect(bench.files.size).toBe(0);
  });

  test('of a test that is not official', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed('', 'workshop'));
    const refused = await bench.carry('/api/tests/workshop/signed-copies', copy);
    expect([refused.status, refusalOf(refused.bytes).code]).toEqual([422, 'SIGNED_COPY_NOT_OFFICIAL']);
  });

  test('brought by a technician, an official or nobody', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed());
    for (const name of ['Sari', 'Putu']) {
      await bench.signIn(name);
      expect((await bench.carry(path, copy)).status).toBe(403);
    }
    await bench.ask('/api/people/sign-out', {});
    expect((await bench.carry(path, copy)).status).toBe(401);
    expect((await bench.carry(path)).status).toBe(401);
  });

  test('while a test is being carried out: readings would wait for it', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed());
    bench.running.isTesting = true;
    const refused = await bench.carry(path, copy);
    expect([refused.status, refusalOf(refused.bytes).code]).toEqual([409, 'SIGNED_COPY_DURING_TEST']);
    expect(bench.files.size).toBe(0);
    bench.running.isTesting = false;
    expect((await bench.carry(path, copy)).status).toBe(200);
  });

  test('larger than any report', async () => {
    await bench.signIn('Ketut');
    const refused = await bench.carry(path, new Uint8Array(16 * 1024 * 1024 + 1));
    expect([refused.status, refusalOf(refused.bytes).code]).toEqual([413, 'BODY_TOO_LARGE']);
  });
});

describe('a copy whose file is not as it was kept', () => {
  test('is listed as missing or altered and never handed out', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed());
    await bench.carry(path, copy);
    const hash = sha256(copy);
    bench.files.set(hash, copy.subarray(1));
    expect((await bench.ask(path)).json).toMatchObject([{ state: 'altered' }]);
    const altered = await bench.carry(`${path}/${hash}`);
    expect([altered.status, refusalOf(altered.bytes).code]).toEqual([409, 'SIGNED_COPY_ALTERED']);
    bench.files.delete(hash);
    expect((await bench.ask(path)).json).toMatchObject([{ state: 'missing' }]);
    const missing = await bench.carry(`${path}/${hash}`);
    expect([missing.status, refusalOf(missing.bytes).code]).toEqual([404, 'SIGNED_COPY_MISSING']);
  });

  test('is put back by bringing the same file again', async () => {
    await bench.signIn('Ketut');
    const copy = await signed(await printed());
    await bench.carry(path, copy);
    bench.files.clear();
    const { bytes } = await bench.carry(path, copy);
    expect(parsed(bytes)).toMatchObject([{ state: 'whole' }]);
  });
});
