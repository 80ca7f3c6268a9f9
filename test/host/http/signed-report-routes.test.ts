import { beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '#host/seal/sha256.ts';
import { madeSigner, type SignerWish } from '../../support/certificate-maker.ts';
import { openSigningBench } from '../../support/people/signing-bench.ts';
import { pdfSignatures } from '../../support/pdf-signature.ts';
import { textOfPdfBytes } from '../../support/pdf-words.ts';

let bench = await openSigningBench();
beforeEach(async () => {
  bench = await openSigningBench();
});

const bodyOf = (wish: SignerWish = {}, more: object = {}): object => {
  const { p12, passphrase } = madeSigner(wish);
  return { p12: Buffer.from(p12).toString('base64'), passphrase, ...more };
};
const codeOf = (bytes: Uint8Array): unknown =>
  (JSON.parse(new TextDecoder().decode(bytes)) as { error: { code: string } }).error.code;

/** Signs in as somebody and has the report of the official test signed. */
async function sign(name: string, body: object, testId = 'site') {
  await bench.signIn(name);
  const json = new TextEncoder().encode(JSON.stringify(body));
  return await bench.carry(`/api/tests/${testId}/signed-report`, json, 'application/json');
}

describe('the report of an authorised test', () => {
  test('is signed with the certificate of the laboratory, valid and with its chain, and kept', async () => {
    await bench.sign('Ketut', 'authorised');
    const { p12, passphrase, rootPath } = madeSigner({ between: {} });
    const reason = 'Mengesahkan hasil uji';
    const wish = { p12: Buffer.from(p12).toString('base64'), passphrase, reason };
    const { status, bytes } = await sign('Dewa', wish);
    expect(status).toBe(200);
    const said = pdfSignatures(bytes, rootPath);
    for (const word of ['Signature is Valid.', 'Certificate is Trusted.', 'Total document signed']) {
      expect(said).toContain(word);
    }
    expect(textOfPdfBytes(bytes)).toContain(reason);
    expect(bench.store.signedCopies('site')).toMatchObject([
      {
        sha256: sha256(bytes),
        origin: 'signed-here',
        keptBy: 'Dewa',
        signatures: [{ name: 'Sari Penguji' }],
      },
    ]);
    expect((await bench.carry(`/api/tests/site/signed-copies/${sha256(bytes)}`)).bytes).toEqual(bytes);
  });

  test('leaves passphrase and key nowhere: not in the log, the database or what is answered', async () => {
    await bench.sign('Ketut', 'authorised');
    const wish = bodyOf({ passphrase: 'sangat rahasia 99' });
    const { bytes } = await sign('Ketut', wish);
    await sign('Ketut', { ...wish, passphrase: 'sangat keliru 98' });
    const kept = JSON.stringify([
      bench.store.audit.list({ beforeSequence: null, limit: 500 }),
      bench.store.signedCopies('site'),
    ]);
    for (const secret of ['sangat rahasia 99', 'sangat keliru 98']) {
      expect(kept).not.toContain(secret);
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
    }
  });

  test('is signed by nobody who carried it out, and by nobody but a technical manager', async () => {
    await bench.sign('Ketut', 'authorised');
    for (const name of ['Sari', 'Wayan', 'Putu']) expect((await sign(name, bodyOf())).status).toBe(403);
    const { id = '' } = bench.accounts.list().find(({ name }) => name === 'Sari') ?? {};
    bench.accounts.change('Made Wirawan', id, { role: 'technical-manager' });
    const own = await sign('Sari', bodyOf());
    expect([own.status, codeOf(own.bytes)]).toEqual([422, 'SIGNING_SECOND_PERSON']);
  });

  test.each([
    ['PASSPHRASE_WRONG', {}, { passphrase: 'salah' }],
    ['CERTIFICATE_EXPIRED', { to: '20260101000000Z' }, {}],
    ['ISSUER_EXPIRED', { between: { to: '20260101000000Z' } }, {}],
    ['P12_UNREADABLE', {}, { p12: 'AAAA' }],
    ['P12_TOO_SLOW', { iterations: 600_000 }, {}],
  ] as const)('is not signed and nothing kept: %s', async (code, wish, more) => {
    await bench.sign('Ketut', 'authorised');
    const refused = await sign('Ketut', bodyOf(wish, more));
    expect([refused.status, codeOf(refused.bytes)]).toEqual([422, code]);
    expect(bench.store.signedCopies('site')).toEqual([]);
    expect(bench.files.size).toBe(0);
  });

  test('is not signed with a body that is none', async () => {
    await bench.sign('Ketut', 'authorised');
    for (const more of [{ p12: 'no base64!' }, { passphrase: 7 }, { paper: 'label' }, { extra: 1 }]) {
      const refused = await sign('Ketut', bodyOf({}, more));
      expect([refused.status, codeOf(refused.bytes)]).toEqual([400, 'BODY_INVALID']);
      expect(new TextDecoder().decode(refused.bytes)).not.toContain('rahasia');
    }
  });
});

describe('no paper is signed', () => {
  test('of a test that nobody has authorised, for it says so', async () => {
    const refused = await sign('Ketut', bodyOf());
    expect([refused.status, codeOf(refused.bytes)]).toEqual([409, 'SIGN_UNAUTHORISED']);
  });

  test('while a test is being carried out', async () => {
    await bench.sign('Ketut', 'authorised');
    bench.running.isTesting = true;
    const refused = await sign('Ketut', bodyOf());
    expect([refused.status, codeOf(refused.bytes)]).toEqual([409, 'SIGN_DURING_TEST']);
  });

  test('of the workshop', async () => {
    const refused = await sign('Ketut', bodyOf(), 'workshop');
    expect([refused.status, codeOf(refused.bytes)]).toEqual([422, 'SIGNING_NOT_OFFICIAL']);
  });
});
