import { compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { base64urlOf } from '#core/record/bundle/base64url.ts';
import { claimText } from '#core/record/paper/claim-text.ts';
import { paperClaimOf, paperClaimSchema } from '#core/record/paper/paper-claim.ts';
import { looksLikeClaim, verifyClaim } from '#core/record/paper/verify-claim.ts';
import { claimFacts } from '#core/words/paper-claim-words.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { madeKey } from '../../support/made-bundle.ts';
import { buildEvidence, buildReferenceLimit, buildTestRecord } from '../../support/test-record-builder.ts';

const own = madeKey('a');
const foreign = madeKey('b');
const trust = (key: typeof own) => [{ x: key.publicJwk.x, name: 'Bangku 1' }];
const hash = new Uint8Array(32).fill(7);
const claim = paperClaimOf(buildTestRecord(), hash);
const text = claimText(claim, own);

function encoded(value: unknown): string {
  return base64urlOf(new TextEncoder().encode(JSON.stringify(value)));
}

describe('the claim of a record', () => {
  test('states number, day, verdict, result, limit, vehicle, exhaust and the hash', () => {
    expect(claim).toEqual({
      f: 1,
      n: '2026-0147',
      d: '2026-11-23',
      v: 'no_limit_applies',
      r: 86,
      l: null,
      c: 'R 1234 XX Motor Contoh MC 150',
      x: 'Contoh R2 R2-0147',
      h: base64urlOf(hash),
      a: false,
    });
  });

  test('states of an official test whether its result had been authorised when it was printed, of no other', () => {
    const stated = (meaning: 'performed' | 'authorised') =>
      paperClaimOf(buildTestRecord(), hash, [{ meaning }]).a;
    expect([stated('performed'), stated('authorised')]).toEqual([false, true]);
    expect(paperClaimOf(buildTestRecord({ evidence: { mode: 'workshop' } }), hash)).not.toHaveProperty('a');
    const said = (given: typeof claim) =>
      claimFacts({ state: 'genuine', keyId: null, keyName: null, claim: given }, 'id').find(
        ([name]) => name === 'Saat dicetak',
      )?.[1];
    expect(said({ ...claim, a: false })).toBe('BELUM DISAHKAN');
    expect(said({ ...claim, a: true })).toBe('hasilnya sudah disahkan');
    const { a: _told, ...before } = claim;
    expect(said(paperClaimSchema.parse(before))).toBeUndefined();
  });

  test('states the limit where one applied, and marks simulated data and pre-checks', () => {
    const record = buildTestRecord({
      evidence: { simulated: true, mode: 'workshop' },
      judgement: { limit: buildReferenceLimit(), verdict: 'pass' },
    });
    expect(paperClaimOf(record, hash)).toMatchObject({ l: 89, v: 'pass', s: true, w: true });
  });

  test('is cut to what a label can carry, whatever the names are', () => {
    const vehicle = { ...buildEvidence().vehicle, model: '🏍'.repeat(200), owner: '' };
    const long = paperClaimOf(buildTestRecord({ evidence: { vehicle } }), hash);
    expect(paperClaimSchema.safeParse(long).success).toBe(true);
    expect(Array.from(long.c)).toHaveLength(60);
  });
});

describe('the code of a paper', () => {
  test('is a JSON Web Signature that another library takes as valid', async () => {
    const { payload, protectedHeader } = await compactVerify(text, await importJWK(own.publicJwk, 'EdDSA'));
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(claim);
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: own.keyId });
  });

  test('is the same text again for the same record, and short enough for a label', () => {
    expect(claimText(claim, own)).toBe(text);
    expect(text.length).toBeLessThan(560);
  });

  test('is genuine to a reader who trusts the key, also with the line ends that copying adds', async () => {
    const wrapped = ` ${text.slice(0, 100)}\n${text.slice(100)}\r\n`;
    expect(await verifyClaim(wrapped, trust(own), nodeChecks)).toEqual({
      state: 'genuine',
      keyId: own.keyId,
      keyName: 'Bangku 1',
      claim,
    });
  });

  test('proves no maker to a reader who trusts another key, or none', async () => {
    for (const keys of [[], trust(foreign)]) {
      expect(await verifyClaim(text, keys, nodeChecks)).toMatchObject({ state: 'untrusted', keyName: null });
    }
    const forged = claimText({ ...claim, r: 70 }, foreign);
    expect((await verifyClaim(forged, trust(own), nodeChecks)).state).toBe('untrusted');
  });

  test('signed by a forger in the name of the bench is not genuine', async () => {
    const forged = claimText(claim, { ...foreign, keyId: own.keyId });
    expect((await verifyClaim(forged, trust(own), nodeChecks)).state).toBe('altered');
  });

  test('with any other result is not genuine', async () => {
    const [head, , tail] = text.split('.');
    const forged = `${head}.${encoded({ ...claim, r: 70 })}.${tail}`;
    expect(await verifyClaim(forged, trust(own), nodeChecks)).toMatchObject({ state: 'altered' });
  });

  test('with any one letter changed is never genuine', async () => {
    for (let index = 0; index < text.length; index += 1) {
      const letter = text[index] === 'A' ? 'B' : 'A';
      const changed = `${text.slice(0, index)}${letter}${text.slice(index + 1)}`;
      expect((await verifyClaim(changed, trust(own), nodeChecks)).state, `letter ${index}`).not.toBe(
        'genuine',
      );
    }
  });

  test.each([
    ['nothing', ''],
    ['some words', 'Laporan 2026-0147'],
    ['a signature without algorithm', `${encoded({ alg: 'none', kid: own.keyId })}.${encoded(claim)}.AA`],
    [
      'another header',
      `${encoded({ alg: 'EdDSA', kid: own.keyId, jwk: own.publicJwk })}.${text.split('.', 3)[1]}.AA`,
    ],
    ['another content', `${text.split('.')[0]}.${encoded({ hello: 1 })}.${text.split('.')[2]}`],
    ['more than a code holds', 'A'.repeat(5000)],
  ])('is told from %s', async (_what, other) => {
    expect((await verifyClaim(other, trust(own), nodeChecks)).state).toBe('unreadable');
  });

  test('says in words what it states, in both languages', async () => {
    const answer = await verifyClaim(text, trust(own), nodeChecks);
    const id = Object.fromEntries(claimFacts(answer, 'id'));
    expect(id).toMatchObject({ Nomor: '2026-0147', Hasil: '86 dB(A)', Batas: 'tidak ada yang berlaku' });
    expect(id['SHA-256 rekaman']).toBe('07'.repeat(32));
    expect(Object.fromEntries(claimFacts(answer, 'en'))).toMatchObject({ Limit: 'none applies' });
  });

  test('is known by its form, and a path of a file is none', () => {
    expect(looksLikeClaim(text)).toBe(true);
    expect(looksLikeClaim('eyJ.senyap')).toBe(false);
    expect(looksLikeClaim('/tmp/a.b.c')).toBe(false);
  });
});
