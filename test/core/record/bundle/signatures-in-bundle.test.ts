import { describe, expect, test } from 'vitest';
import { readArchive, writeArchive } from '#core/record/bundle/archive.ts';
import { bundleNames } from '#core/record/bundle/bundle-manifest.ts';
import { type BundleAnswer, verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import type { TestSignature } from '#core/record/test-signature.ts';
import { bundleFacts } from '#core/words/bundle-facts.ts';
import { bundleFindingSentence } from '#core/words/bundle-words.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { madeBundle, madeKey, madeRecord, sha256OfText } from '../../../support/made-bundle.ts';
import {
  authoriser,
  madeSignature,
  madeSignatures,
  madeSignedBundle,
} from '../../../support/made-signature.ts';

const trusted = [{ x: madeKey('a').publicJwk.x, name: null }];
const answerTo = async (bytes: Uint8Array): Promise<BundleAnswer> =>
  await verifyBundle(bytes, trusted, nodeChecks);

/** What is found in the bundle of these signatures, whose list of files the key of the bench has signed. */
async function foundIn(signatures: readonly TestSignature[]) {
  const { state, findings, signatures: sound } = await answerTo(await madeSignedBundle([...signatures]));
  const found = findings.map(({ code, signature }) => `${code} ${signature?.place} ${signature?.name}`);
  return { state, found, sound: sound.map(({ meaning }) => meaning) };
}

const namesIn = (bytes: Uint8Array): readonly string[] =>
  readArchive(bytes)?.entries.map(({ name }) => name) ?? [];
const [performed = madeSignature(), checked = performed, authorised = performed] = madeSignatures();

describe('the bundle of a test that people have signed', () => {
  test('holds the signatures, listed with their hash, and is genuine', async () => {
    const bytes = await madeSignedBundle();
    const { state, findings, signatures } = await answerTo(bytes);
    expect({ state, findings }).toEqual({ state: 'genuine', findings: [] });
    expect(signatures.map(({ name, meaning }) => [name, meaning])).toEqual([
      ['Teknisi Contoh', 'performed'],
      ['Ketut Manajer', 'checked'],
      ['Ketut Manajer', 'authorised'],
    ]);
    expect(namesIn(bytes)).toContain(bundleNames.signatures);
  });

  test('says who signed in which role, what by it and when', async () => {
    const facts = bundleFacts(await answerTo(await madeSignedBundle()), 'en');
    expect(facts.slice(-3)).toEqual([
      ['Carried out', 'Teknisi Contoh (Technician), 23 November 2026, 08:30 WIB'],
      ['Checked', 'Ketut Manajer (Technical manager), 23 November 2026, 09:00 WIB'],
      ['Authorised', 'Ketut Manajer (Technical manager), 23 November 2026, 09:05 WIB'],
    ]);
  });

  test('says plainly that nobody has authorised it', async () => {
    const facts = bundleFacts(await answerTo(await madeSignedBundle([performed, checked])), 'id');
    expect(facts.at(-1)).toEqual(['Tanda tangan orang', 'BELUM DISAHKAN']);
  });

  test('has the same bytes for the same signatures', async () => {
    expect(await madeSignedBundle()).toEqual(await madeSignedBundle());
  });
});

describe('the bundle of a test that nobody has signed', () => {
  test('has no such file, as bundles of before, is genuine, and does not show that anybody authorised it', async () => {
    const bytes = await madeBundle();
    const answer = await answerTo(bytes);
    expect(namesIn(bytes)).not.toContain(bundleNames.signatures);
    expect(answer).toMatchObject({ state: 'genuine', findings: [], signatures: [] });
    expect(bundleFacts(answer, 'en').at(-1)?.[1]).toMatch(/^none in this bundle/);
  });

  test('says nothing of signatures where nobody can sign: a test of the workshop', async () => {
    const { evidence, ...plain } = madeRecord();
    const record = { ...plain, evidence: { ...evidence, mode: 'workshop' as const } };
    const facts = bundleFacts(await answerTo(await madeBundle(madeKey('a'), { record })), 'en');
    expect(facts.map(([name]) => name)).not.toContain('Signatures of people');
  });
});

describe('a signature that is not what it should be is named', () => {
  test('by its place, name and meaning in a sentence of either language', async () => {
    const { findings } = await answerTo(
      await madeSignedBundle([{ ...performed, signature: checked.signature }]),
    );
    const sentence = findings.map(bundleFindingSentence)[0];
    expect(sentence?.en).toMatch(/^signatures\.json: signature 1 \(Teknisi Contoh, Carried out\): .*\.$/);
    expect(sentence?.id).toMatch(
      /^signatures\.json: tanda tangan ke-1 \(Teknisi Contoh, Pelaksana .*\): .*\.$/,
    );
  });

  test.each([
    ['another name put in', [{ ...performed, content: { ...performed.content, name: 'Wayan' } }], 'Wayan'],
    ['the bytes of another one', [{ ...performed, signature: checked.signature }], 'Teknisi Contoh'],
    ['bytes that are none', [{ ...performed, signature: 'x' }], 'Teknisi Contoh'],
  ])('as wrong: %s', async (_what, signatures, name) => {
    expect(await foundIn(signatures)).toEqual({
      state: 'altered',
      found: [`SIGNATURE_WRONG 1 ${name}`],
      sound: [],
    });
  });

  test('as foreign: given at another bench, on another test, on another state of the record', async () => {
    const other = madeSignature({}, madeKey('b'));
    expect((await foundIn([other])).found).toEqual(['SIGNATURE_OF_OTHER_KEY 1 Teknisi Contoh']);
    const claimed = madeSignature({ keyId: madeKey('a').keyId }, madeKey('b'));
    expect((await foundIn([claimed])).found).toEqual(['SIGNATURE_WRONG 1 Teknisi Contoh']);
    for (const changes of [{ testId: 'other' }, { testNumber: '2026-0148' }]) {
      const { found } = await foundIn([performed, madeSignature({ ...authoriser, sequence: 9, ...changes })]);
      expect(found).toEqual(['SIGNATURE_OF_OTHER_TEST 2 Ketut Manajer']);
    }
    const before = madeSignature({ recordSha256: '00'.repeat(32) });
    expect((await foundIn([before])).found).toEqual(['SIGNATURE_OF_OTHER_RECORD 1 Teknisi Contoh']);
  });

  test('as moved: it was given before one that stands in front of it', async () => {
    expect(await foundIn([performed, authorised, checked])).toEqual({
      state: 'altered',
      found: ['SIGNATURE_OUT_OF_ORDER 3 Ketut Manajer'],
      sound: ['performed', 'authorised'],
    });
  });

  test('as doubled: the same one, the same again under another number, and a second authorisation', async () => {
    expect((await foundIn([performed, performed])).found).toEqual(['SIGNATURE_TWICE 2 Teknisi Contoh']);
    const again = madeSignature({ sequence: 9 });
    expect((await foundIn([performed, again])).found).toEqual(['SIGNATURE_TWICE 2 Teknisi Contoh']);
    const second = { ...authoriser, accountId: 'account-3', name: 'Dewa', meaning: 'authorised' } as const;
    const { found } = await foundIn([authorised, madeSignature({ ...second, sequence: 9 })]);
    expect(found).toEqual(['SIGNATURE_TWICE 2 Dewa']);
  });

  test.each([
    ['a technician who authorises', { name: 'Wayan', meaning: 'authorised' }],
    ['a performer who was not there', { name: 'Wayan' }],
    ['a performer who authorises', { role: 'technical-manager', meaning: 'authorised' }],
    ['an official who signs', { role: 'official' }],
  ] as const)('as against the rules: %s', async (_what, changes) => {
    const { found } = await foundIn([madeSignature(changes)]);
    expect(found).toEqual([
      `SIGNATURE_AGAINST_RULES 1 ${'name' in changes ? changes.name : 'Teknisi Contoh'}`,
    ]);
  });

  test('as against the rules: any on a test of the workshop', async () => {
    const { id, number, outcome, startedAt, closedAt, program, evidence } = madeRecord();
    const record = buildRecord({
      id,
      number,
      outcome,
      startedAt,
      closedAt,
      program,
      spectra: [],
      evidence: { ...evidence, mode: 'workshop' },
    });
    const signed = madeSignature({ recordSha256: sha256OfText(canonicalJson(record)) });
    const bytes = await madeBundle(madeKey('a'), { record, signatures: [signed] });
    expect((await answerTo(bytes)).findings.map(({ code }) => code)).toEqual(['SIGNATURE_AGAINST_RULES']);
  });
});

test('a performer who authorises is let through where the profile of the record says so, and it is told', async () => {
  const { id, number, outcome, startedAt, closedAt, program, evidence } = madeRecord();
  const signing = { selfAuthorisation: true, confidence: 'L' } as const;
  const profile = { ...evidence.profile, signing };
  const record = buildRecord({
    id,
    number,
    outcome,
    startedAt,
    closedAt,
    program,
    evidence: { ...evidence, profile },
    spectra: [],
  });
  const signed = madeSignature({
    role: 'technical-manager',
    meaning: 'authorised',
    recordSha256: sha256OfText(canonicalJson(record)),
  });
  const answer = await answerTo(await madeBundle(madeKey('a'), { record, signatures: [signed] }));
  expect(answer).toMatchObject({ state: 'genuine', findings: [] });
  expect(bundleFacts(answer, 'en').at(-1)?.[1]).toBe('the same person as carried it out');
});

describe('the file of signatures', () => {
  /** The signed bundle with that file as somebody without the key would change it. */
  async function changed(change: (text: string) => string | null): Promise<readonly string[]> {
    const entries = readArchive(await madeSignedBundle())?.entries ?? [];
    const written = entries.flatMap((entry) => {
      if (entry.name !== bundleNames.signatures) return [entry];
      const text = change(new TextDecoder().decode(entry.bytes));
      return text === null ? [] : [{ ...entry, bytes: new TextEncoder().encode(text) }];
    });
    const { state, findings } = await answerTo(writeArchive(written));
    expect(state).toBe('altered');
    return findings.map(({ code, file }) => `${code} ${file}`);
  }
  const file = (signatures: readonly TestSignature[]): string =>
    canonicalJson({ format: 'senyap-signatures/1', signatures });

  test('that was cut is told by the list of the bundle, from its end as from its middle', async () => {
    const altered = [`FILE_ALTERED ${bundleNames.signatures}`];
    expect(await changed(() => file([performed, checked]))).toEqual(altered);
    expect(await changed(() => file([performed, authorised]))).toEqual(altered);
  });

  test('that was taken out is missing', async () => {
    expect(await changed(() => null)).toEqual([`FILE_MISSING ${bundleNames.signatures}`]);
  });

  test.each(['', '{}', file([]), ` ${file([performed])}`, file([performed]).replace('performed', 'blessed')])(
    'like %s has not its form',
    async (text) => {
      expect(await changed(() => text)).toContain(`FORM_WRONG ${bundleNames.signatures}`);
    },
  );
});
