import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestRecord } from '#core/record/test-record.ts';
import { recordingOfTest } from '#host/export/test-recordings.ts';
import { writeTestFiles } from '#host/export/write-test-files.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import {
  copied,
  recordIn,
  type StoredTestFolder,
  storedWaveformTest,
} from '../../support/stored-waveform-test.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let stored: StoredTestFolder;
let record: TestRecord;

beforeAll(async () => {
  stored = await storedWaveformTest(mkdtempSync(join(tmpdir(), 'senyap-test-')));
  record = recordIn(stored);
}, 120_000);
afterAll(() => rmSync(stored.folder, { recursive: true, force: true }));

const finder = ({ folder }: StoredTestFolder) => {
  const waveforms = openWaveformFolder(folder);
  return (sha256: string) => waveforms.find(sha256);
};

/** The body of a chunk of a WAV file, found by walking from chunk to chunk. */
function chunk(bytes: Buffer, wanted: string): Buffer {
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    if (bytes.toString('latin1', at, at + 4) === wanted) return bytes.subarray(at + 8, at + 8 + length);
    at += 8 + length + (length % 2);
  }
  throw new Error(`There is no chunk ${wanted}.`);
}

describe('the recordings of a test', () => {
  test('are Broadcast WAV files that any editor opens, with the calibration in description, name and JSON', async () => {
    const out = temporaryFolder();
    const { paths, lost } = await writeTestFiles(
      { record, signatures: [], replacedBy: null },
      'bwf',
      out,
      finder(stored),
    );
    expect(lost).toEqual([]);
    const waves = paths.filter((path) => path.endsWith('.wav'));
    expect(waves).toHaveLength(record.evidence.series.flatMap(({ runs }) => runs).length);
    const pascal = record.evidence.calibrationBefore?.pascalPerFullScale ?? Number.NaN;
    const fullScaleDb = 20 * Math.log10(pascal / 20e-6);
    for (const path of waves) {
      const bytes = readFileSync(path);
      expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12)).toBe('RIFFWAVE');
      const format = chunk(bytes, 'fmt ');
      expect([format.readUInt16LE(0), format.readUInt16LE(2), format.readUInt16LE(14)]).toEqual([3, 1, 32]);
      const description = chunk(bytes, 'bext').toString('latin1', 0, 256);
      expect(description).toContain(
        `0dBFS = ${fullScaleDb.toFixed(2)} dBSPL (PK), 1.0 = ${pascal.toPrecision(7)} Pa`,
      );
      expect(basename(path)).toMatch(/^\d{4}-\d{4}-run-\d_FS[\d.]+dB\(PK\)\.wav$/);
      expect(basename(path)).toContain(`_FS${fullScaleDb.toFixed(1)}dB(PK)`);
      const facts: unknown = JSON.parse(readFileSync(path.replace(/\.wav$/, '.json'), 'utf8'));
      expect(facts).toMatchObject({
        format: 'senyap-recording/1',
        pascalPerFullScale: pascal,
        frequencyWeighting: 'Z',
        samples: chunk(bytes, 'data').length / 4,
        testNumber: record.number,
        simulated: true,
      });
    }
  });

  test('of a record that another took the place of say so in their JSON', async () => {
    const replacedBy = { id: 'other', number: '2026-0009', isWithdrawn: true };
    const test = { record, signatures: [], replacedBy };
    const { paths } = await writeTestFiles(test, 'bwf', temporaryFolder(), finder(stored));
    const facts = paths.filter((path) => path.endsWith('.json'));
    expect(facts.length).toBeGreaterThan(0);
    for (const path of facts) {
      const told: unknown = JSON.parse(readFileSync(path, 'utf8'));
      expect(told).toMatchObject({ amended_by: '2026-0009', holds: 'no: withdrawn' });
    }
  });

  test('that are gone or were altered are named, never handed out', async () => {
    const damaged = copied(stored);
    const [first, second] = record.evidence.series.flatMap(({ runs }) => runs);
    const [gone = '', altered = ''] = [first, second].map((run) => run?.waveformSha256 ?? '');
    rmSync(join(damaged.folder, 'waveforms', `${gone}.wav`));
    const path = join(damaged.folder, 'waveforms', `${altered}.wav`);
    const bytes = readFileSync(path);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { paths, lost } = await writeTestFiles(
      { record, signatures: [], replacedBy: null },
      'bwf',
      temporaryFolder(),
      finder(damaged),
    );
    expect(lost.map(({ state, sha256 }) => [state, sha256])).toEqual([
      ['missing', gone],
      ['altered', altered],
    ]);
    expect(paths.join(' ')).not.toContain('run-1');
    expect(await recordingOfTest(record, altered, finder(damaged))).toMatchObject({ state: 'altered' });
  });

  test('of another test are none of this one', async () => {
    expect(await recordingOfTest(record, 'ab'.repeat(32), finder(stored))).toBeNull();
  });
});
