import { describe, expect, test } from 'vitest';
import { readArchive, writeArchive } from '#core/record/bundle/archive.ts';
import { bundleNames } from '#core/record/bundle/bundle-manifest.ts';
import type { BundleSigner } from '#core/record/bundle/make-bundle.ts';
import { type BundleAnswer, verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { madeBundle, madeContent, madeKey, madeRecord, madeSeal } from '../../../support/made-bundle.ts';

const own = madeKey('a');
const foreign = madeKey('b');
const trust = (key: BundleSigner, name: string | null = null) => [{ x: key.publicJwk.x, name }];

async function answerTo(bytes: Uint8Array, keys = trust(own)): Promise<BundleAnswer> {
  return await verifyBundle(bytes, keys, nodeChecks);
}

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { state, findings } = await answerTo(bytes);
  expect(state).toBe('altered');
  return findings.map(({ code, file }) => `${code} ${file}`);
}

/** The bundle with one file changed, written anew as an archive without fault. */
async function forged(name: string, change: (text: string) => string): Promise<Uint8Array> {
  const entries = readArchive(await madeBundle())?.entries ?? [];
  const changed = entries.map((entry) =>
    entry.name === name
      ? { name, bytes: new TextEncoder().encode(change(new TextDecoder().decode(entry.bytes))) }
      : entry,
  );
  return writeArchive(changed);
}

describe('a bundle as the bench made it', () => {
  test('is genuine to a reader who trusts its key, with the name that the reader gave the key', async () => {
    const answer = await answerTo(await madeBundle(), trust(own, 'Bangku 1'));
    expect(answer).toMatchObject({ state: 'genuine', findings: [], keyId: own.keyId, keyName: 'Bangku 1' });
    expect(answer.test).toMatchObject({ number: '2026-0147', judgement: { verdict: 'no_limit_applies' } });
    expect(answer.seal?.sequence).toBe(7);
  });

  test('is the same bytes again for the same test', async () => {
    expect(await madeBundle()).toEqual(await madeBundle());
  });

  test('is whole but not proven to a reader who trusts another key, or none', async () => {
    expect(await answerTo(await madeBundle(), trust(foreign))).toMatchObject({
      state: 'untrusted',
      findings: [],
    });
    expect(await answerTo(await madeBundle(), [])).toMatchObject({ state: 'untrusted', keyId: own.keyId });
  });

  test('made anew by a forger with a key of his own is not genuine to anybody else', async () => {
    expect((await answerTo(await madeBundle(foreign))).state).toBe('untrusted');
  });

  test('tells what the record names and the bundle does not hold, and stays genuine', async () => {
    const record = madeRecord();
    const [series] = record.evidence.series;
    if (series === undefined) throw new Error('there is a series');
    const runs = series.runs.map((run) => ({ ...run, waveformSha256: 'ef'.repeat(32) }));
    const named = { ...record, evidence: { ...record.evidence, series: [{ ...series, runs }] } };
    const answer = await answerTo(await madeBundle(own, { record: named }));
    expect(answer.state).toBe('genuine');
    expect(answer.findings).toEqual([
      { code: 'EVIDENCE_NOT_INCLUDED', file: 'ef'.repeat(32), byteOffset: null },
    ]);
  });
});

describe('a bundle that somebody changed', () => {
  test('is not shown under the name of the key that it carries', async () => {
    const bytes = await forged(bundleNames.report, (text) => `${text} `);
    expect(await answerTo(bytes, trust(own, 'Bangku 1'))).toMatchObject({ state: 'altered', keyName: null });
  });

  test.each([
    [bundleNames.test, (text: string) => text.replace('R 1234 XX', 'R 9999 XX')],
    ['run-1.level.csv', (text: string) => text.replace('8', '7')],
    [bundleNames.report, (text: string) => `${text}%%EOF`],
  ])('in %s names that file', async (name, change) => {
    expect(await codesOf(await forged(name, change))).toEqual([`FILE_ALTERED ${name}`]);
  });

  test('in its record is caught by the list and by the seal', async () => {
    const bytes = await forged(bundleNames.record, (text) =>
      text.replace('"number":"2026-0147"', '"number":"2026-0148"'),
    );
    expect(await codesOf(bytes)).toEqual([
      `FILE_ALTERED ${bundleNames.record}`,
      `MANIFEST_OF_OTHER_TEST ${bundleNames.manifest}`,
      `SEAL_OF_OTHER_TEST ${bundleNames.seal}`,
      `SEAL_OF_OTHER_RECORD ${bundleNames.seal}`,
    ]);
  });

  test('in its list is caught by the signature', async () => {
    const bytes = await forged(bundleNames.manifest, (text) =>
      text.replace('"version":"0.1.0"', '"version":"0.1.1"'),
    );
    expect(await codesOf(bytes)).toEqual([`MANIFEST_SIGNATURE_WRONG ${bundleNames.manifest}`]);
  });

  test('by writing its list in another form of JSON is refused', async () => {
    const findings = await codesOf(await forged(bundleNames.manifest, (text) => ` ${text}`));
    expect(findings).toContain(`FORM_WRONG ${bundleNames.manifest}`);
  });

  test('by taking a file away or putting one in is caught', async () => {
    const entries = readArchive(await madeBundle())?.entries ?? [];
    const without = entries.filter(({ name }) => name !== bundleNames.seal);
    expect(await codesOf(writeArchive(without))).toEqual([`FILE_MISSING ${bundleNames.seal}`]);
    const with_ = [...entries, { name: 'note.txt', bytes: new Uint8Array(1) }];
    expect(await codesOf(writeArchive(with_))).toEqual(['FILE_NOT_LISTED note.txt']);
    expect(await codesOf(writeArchive(entries.toReversed()))).toEqual(['FILES_OUT_OF_ORDER null']);
  });

  test('without its list is told as such, not taken for an empty one', async () => {
    const entries = readArchive(await madeBundle())?.entries ?? [];
    const without = entries.filter(({ name }) => name !== bundleNames.manifest);
    expect(await codesOf(writeArchive(without))).toContain(`FILE_MISSING ${bundleNames.manifest}`);
    const empty = writeArchive([]);
    expect((await answerTo(empty)).state).toBe('unreadable');
  });
});

describe('a seal that does not fit', () => {
  const record = madeRecord();
  const { journal } = madeContent(own);
  const sealed = (changes: Parameters<typeof madeSeal>[3], key = own) =>
    madeSeal(record, journal, key, changes);

  test.each([
    ['SEAL_OF_OTHER_RECORD', sealed({ recordSha256: '00'.repeat(32) })],
    ['SEAL_OF_OTHER_JOURNAL', sealed({ journalSha256: '00'.repeat(32) })],
    ['SEAL_OF_OTHER_TEST', sealed({ testNumber: '2026-0148' })],
    ['SEAL_OF_OTHER_KEY', sealed({ keyId: foreign.keyId })],
    ['SEAL_HASH_WRONG', { ...sealed({}), sealSha256: '00'.repeat(32) }],
    ['SEAL_SIGNATURE_WRONG', { ...sealed({}), signature: sealed({ sequence: 8 }).signature }],
    ['SEAL_SIGNATURE_WRONG', { ...sealed({}), signature: `${sealed({}).signature.slice(0, -1)}x` }],
  ])('is %s', async (code, seal) => {
    expect(await codesOf(await madeBundle(own, { seal }))).toEqual([`${code} ${bundleNames.seal}`]);
  });

  test('is not saved by the key that signed the list', async () => {
    const seal = sealed({ keyId: own.keyId }, foreign);
    const findings = await codesOf(await madeBundle(own, { seal }));
    expect(findings).toContain(`SEAL_SIGNATURE_WRONG ${bundleNames.seal}`);
  });
});

describe('bytes of any kind', () => {
  test.each(['', 'PK', '%PDF-1.7 ', '<html>'.repeat(20)])('like %j are not a bundle', async (text) => {
    const answer = await answerTo(new TextEncoder().encode(text));
    expect(answer).toMatchObject({ state: 'unreadable', findings: [{ code: 'NOT_A_BUNDLE' }] });
  });

  test('like an archive of something else have not the files of a bundle', async () => {
    const findings = await codesOf(writeArchive([{ name: 'a.txt', bytes: new Uint8Array(3) }]));
    expect(findings).toContain(`FILE_MISSING ${bundleNames.manifest}`);
  });
});
