import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '#core/record/bundle/archive.ts';
import { verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { type BundleSources, bundleOfTest } from '#host/export/bundle-of-test.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { judgeBundle } from '#host/judge/judge-bundle.ts';
import { printReport } from '#host/report/print-report.ts';
import { openRecordReader } from '#host/store/open-test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { madeKey, madeSeal } from '../../support/made-bundle.ts';
import { recordIn, storedWaveformTest, type StoredTestFolder } from '../../support/stored-waveform-test.ts';

const key = madeKey('a');
const keys = [{ x: key.publicJwk.x, name: null }];
let stored: StoredTestFolder;
let record: TestRecord;

beforeAll(async () => {
  stored = await storedWaveformTest(mkdtempSync(join(tmpdir(), 'senyap-test-')));
  record = recordIn(stored);
}, 120_000);
afterAll(() => rmSync(stored.folder, { recursive: true, force: true }));

/** The journal as it lies in the store, from the first phase on, as canonical JSON lines. */
function journalOf(testId: string): string {
  const reader = openRecordReader(stored.folder);
  const names = ['calibration-before', 'background-before', 'run', 'background-after', 'calibration-after'];
  const entries = reader.phases(testId, names)?.phases.flat() ?? [];
  reader.dispose();
  return entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
}

function sources(changes: Partial<BundleSources> = {}): BundleSources {
  const waveforms = openWaveformFolder(stored.folder);
  return {
    findWaveform: (sha256) => waveforms.find(sha256),
    findPhoto: () => ({ state: 'missing' }),
    sealOf: (testId) => madeSeal(record, journalOf(testId), key),
    journalOf,
    signaturesOn: () => [],
    printReport: async (one) => await printReport(one, 'id'),
    replacedBy: () => null,
    signer: key,
    program: { name: 'Senyap', version: '0.1.0' },
    ...changes,
  };
}

describe('the bundle of a test that was carried out with a microphone', () => {
  test('is genuine, holds every recording that the bench kept, and judges to its own verdict', async () => {
    const bytes = await bundleOfTest(record, sources());
    expect(await verifyBundle(bytes, keys, nodeChecks)).toMatchObject({ state: 'genuine', findings: [] });
    const names = readArchive(bytes)?.entries.map(({ name }) => name) ?? [];
    const runs = record.evidence.series
      .flatMap((one) => one.runs)
      .filter((run) => run.waveformSha256 !== null);
    expect(names.filter((name) => /^run-\d+_FS.*\.wav$/.test(name))).toHaveLength(runs.length);
    expect(names.filter((name) => name.startsWith('recordings/')).length).toBeGreaterThanOrEqual(4);
    expect(judgeBundle(bytes, 'a.senyap', 'id')).toMatchObject({
      verdict: record.judgement.verdict,
      warnings: [],
      recorded: { reproduced: true },
    });
  });

  test('is the same bytes again', async () => {
    const [one, other] = [await bundleOfTest(record, sources()), await bundleOfTest(record, sources())];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test('tells recordings that are gone', async () => {
    const bytes = await bundleOfTest(record, sources({ findWaveform: () => null }));
    const { state, findings } = await verifyBundle(bytes, keys, nodeChecks);
    expect(state).toBe('genuine');
    expect(findings.map(({ code }) => code)).toContain('EVIDENCE_NOT_INCLUDED');
  });

  test('is not made without a seal', async () => {
    await expect(bundleOfTest(record, sources({ sealOf: () => null }))).rejects.toMatchObject({
      code: 'TEST_NOT_SEALED',
    });
  });

  test('leaves a recording out that was altered on disk, and tells it', async () => {
    const waveforms = openWaveformFolder(stored.folder);
    const altered = join(stored.folder, 'altered.wav');
    const findWaveform = (sha256: string): string | null => {
      const path = waveforms.find(sha256);
      if (path === null) return null;
      const bytes = readFileSync(path);
      bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
      writeFileSync(altered, bytes);
      return altered;
    };
    const bytes = await bundleOfTest(record, sources({ findWaveform }));
    const { findings } = await verifyBundle(bytes, keys, nodeChecks);
    expect(findings.map(({ code }) => code)).toContain('EVIDENCE_NOT_INCLUDED');
    expect(readArchive(bytes)?.entries.filter(({ name }) => name.endsWith('.wav'))).toEqual([]);
  });
});
