import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesOfBase64url } from '#core/record/bundle/base64url.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { csvOfTable } from '#core/report/table-text.ts';
import { testTable, type TestTableName, testTableNames } from '#core/report/test-tables.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { testCsv, testFile } from '#host/export/test-export.ts';
import { measuredRecord } from '../../support/measured-record.ts';
import { madeKey } from '../../support/made-bundle.ts';
import { madeSignatures } from '../../support/made-signature.ts';
import { readUniversalFile } from '../../support/read-universal-file.ts';
import { readWorkbook, type WorkbookCell } from '../../support/read-workbook.ts';

const record = measuredRecord();
const signatures = madeSignatures();
const replacedBy = null;
const signed = { record, signatures, replacedBy };
const [first] = record.evidence.series[0]?.runs ?? [];

/** Rows of a CSV without quotes, under its units; the decimal sign is the one given. */
function rowsOfCsv(name: TestTableName, form: 'csv' | 'csv-id'): (number | string)[][] {
  const text = strFromU8(testCsv(signed, name, form));
  const separator = form === 'csv' ? ',' : ';';
  const lines = text.replace('\ufeff', '').split('\r\n');
  const rows = lines.slice(lines.indexOf('') + 3, -1).map((line) => line.split(separator));
  return rows.map((row) =>
    row.map((cell) => {
      const number = form === 'csv' ? cell : cell.replace(',', '.');
      return cell === '' || Number.isNaN(Number(number)) ? cell : Number(number);
    }),
  );
}

/** The same rows as the other forms have them: a flag as 1 or 0, nothing as an empty cell. */
function asCsv(rows: readonly (readonly (WorkbookCell | undefined)[])[]): (number | string)[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : (cell ?? ''))));
}

async function sheet(name: TestTableName): Promise<(readonly WorkbookCell[])[]> {
  const rows = readWorkbook(await testFile(signed, 'xlsx')).get(name) ?? [];
  const head = rows.findIndex((row) => row.length === 0);
  const width = rows[head + 1]?.length ?? 0;
  return rows.slice(head + 3).map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null));
}

async function json() {
  return JSON.parse(strFromU8(await testFile(signed, 'json'))) as {
    format: string;
    simulated: string;
    tables: Record<TestTableName, { units: object; rows: Record<string, WorkbookCell>[] }>;
  };
}

describe('what was measured in a test', () => {
  test.each(testTableNames)(
    'is the same, figure for figure, as CSV of both forms, as workbook and as JSON: %s',
    async (name) => {
      const { tables } = await json();
      const dots = rowsOfCsv(name, 'csv');
      expect(dots.length).toBeGreaterThan(2);
      expect(rowsOfCsv(name, 'csv-id')).toEqual(dots);
      expect(asCsv(await sheet(name))).toEqual(dots);
      expect(asCsv(tables[name].rows.map((row) => Object.values(row)))).toEqual(dots);
    },
  );

  test('has the levels and speeds of the record with all their digits', async () => {
    const { level, speed } = (await json()).tables;
    const ofRun = level.rows.filter(({ run }) => run === first?.number);
    expect(ofRun.map((row) => row['time'])).toEqual(first?.level?.samples.map((one) => one.timeSeconds));
    expect(ofRun.map((row) => row['level'])).toEqual(first?.level?.samples.map((one) => one.levelDb));
    const judgedBy = speed.rows.filter((row) => row['run'] === first?.number && row['judged_by'] === true);
    expect(judgedBy.map((row) => row['speed'])).toEqual(first?.speed?.samples.map((one) => one.speedRpm));
  });

  test('that has no value is an empty cell with its state beside, never a number', async () => {
    const { level, speed, spectrum } = (await json()).tables;
    const missing = level.rows.filter((row) => row['level'] === null);
    expect(missing).toMatchObject([{ run: first?.number, overload: true }]);
    const line = rowsOfCsv('level', 'csv').find((row) => row[8 - 1] === 1);
    expect(line?.[5]).toBe('');
    expect(speed.rows.filter((row) => row['speed'] === null)).toHaveLength(2);
    expect(spectrum.rows[1]).toMatchObject({ nominal_frequency: 1000, background: null });
  });

  test('names the test, its instruments and that it is no simulation above every table', async () => {
    for (const name of testTableNames) {
      const text = csvOfTable(testTable(signed, name), 'indonesian');
      expect(text).toMatch(/^\ufeffformat;senyap-test\/1\r\n/);
      expect(text).toContain('\r\nsimulated;no\r\n');
      expect(text).toContain(`\r\nstarted_at;${record.startedAt}\r\n`);
    }
    expect(await json()).toMatchObject({ format: 'senyap-test/1', simulated: 'no', test: record.number });
  });

  test('tells units under the names', () => {
    const lines = csvOfTable(testTable(signed, 'level'), 'dot').split('\r\n');
    const names = lines[lines.indexOf('') + 1]?.split(',') ?? [];
    const units = lines[lines.indexOf('') + 2]?.split(',') ?? [];
    expect(units[names.indexOf('time')]).toBe('s');
    expect(units[names.indexOf('level')]).toBe('dB');
  });
});

test('signatures in a JSON export hold all that was signed: the key of the bench verifies them', async () => {
  const { rows } = (await json()).tables.signatures;
  const contents = rows.map((row) => ({
    format: 'senyap-signature/1',
    sequence: row['sequence'],
    keyId: row['key_id'],
    testId: record.id,
    testNumber: record.number,
    recordSha256: row['record_sha256'],
    accountId: row['account_id'],
    name: row['name'],
    role: row['role'],
    meaning: row['meaning'],
    signedAt: row['signed_at'],
  }));
  expect(contents).toEqual(signatures.map(({ content }) => content));
  const publicKey = bytesOfBase64url(madeKey('a').publicJwk.x) ?? new Uint8Array();
  for (const [index, content] of contents.entries()) {
    const signature = bytesOfBase64url(String(rows[index]?.['signature'])) ?? new Uint8Array();
    const message = strToU8(canonicalJson(content));
    expect(await nodeChecks.verifyEd25519({ publicKey, message, signature })).toBe(true);
  }
});

describe('the universal file of a test', async () => {
  const text = strFromU8(await testFile(signed, 'uff'));
  const sets = readUniversalFile(text);
  const named = (name: string) => sets.find(({ ids }) => ids[0] === name);

  test('gives the levels of a run back as they are in the record, and leaves out what is missing', () => {
    const samples = (first?.level?.samples ?? []).filter((one) => one.levelDb !== null);
    const level = named(`test outlet 1 run ${first?.number} level L(A,F) re 20 uPa`);
    expect(level).toMatchObject({
      type: 1,
      count: samples.length,
      abscissa: { kind: 17, unit: 's' },
      ordinate: { label: 'Level', unit: 'dB' },
    });
    expect(level?.y).toEqual(samples.map(({ levelDb }) => levelDb));
    for (const [index, { timeSeconds }] of samples.entries()) {
      expect(level?.x[index]).toBeCloseTo(timeSeconds, 8);
    }
  });

  test('gives speeds back, those heard beside a sensor apart', () => {
    const speeds = (first?.speed?.samples ?? []).filter((one) => one.speedRpm !== null);
    const speed = named(`test outlet 1 run ${first?.number} speed`);
    expect(speed).toMatchObject({ ordinate: { kind: 19, label: 'Speed', unit: 'RPM' } });
    expect(speed?.y).toEqual(speeds.map(({ speedRpm }) => speedRpm));
    expect(named(`test outlet 1 run ${first?.number} speed heard beside`)?.y).toEqual([4012.5]);
  });

  test('gives the spectrum back without bands that have no value', () => {
    expect(sets.slice(-2)).toMatchObject([
      {
        type: 12,
        abscissa: { kind: 18, unit: 'Hz' },
        x: [31.5, 1000, 20_000],
        y: [61.25, 80.125 + 1 / 3, -3.5],
      },
      { type: 12, count: 2, x: [31.5, 20_000], y: [40, -12] },
    ]);
  });

  test('says when, by which program and with which verdict, in lines of at most 80 letters of ASCII', async () => {
    expect(sets[0]?.ids.slice(1, 4)).toEqual([
      `Test ${record.number}, measured, ${record.judgement.verdict}`,
      record.startedAt,
      'Senyap 0.1.0',
    ]);
    const foreign = { ...record, program: { name: 'Senyap – bangku', version: 'x'.repeat(90) } };
    const other = strFromU8(await testFile({ record: foreign, signatures, replacedBy }, 'uff'));
    expect(other).toMatch(/^[\x20-\x7e\n]*$/);
    expect(other.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('marks a simulated test in every data set', async () => {
    const simulated = { ...record, evidence: { ...record.evidence, simulated: true } };
    const all = readUniversalFile(
      strFromU8(await testFile({ record: simulated, signatures, replacedBy }, 'uff')),
    );
    expect(all.every(({ ids }) => ids[1]?.includes('SIMULATED'))).toBe(true);
  });

  test.each([
    [false, 'REPLACED'],
    [true, 'WITHDRAWN'],
  ])('marks a record that holds no more in every data set (withdrawn: %s)', async (isWithdrawn, word) => {
    const by = { id: 'other', number: '2026-0009', isWithdrawn };
    const all = readUniversalFile(strFromU8(await testFile({ record, signatures, replacedBy: by }, 'uff')));
    expect(all.length).toBeGreaterThan(0);
    expect(all.map(({ ids }) => ids[4]?.trim())).toEqual(
      all.map(() => `HOLDS NO MORE: ${word} BY 2026-0009`),
    );
  });

  test('of a test without any value holds nothing', async () => {
    const { evidence } = record;
    const empty = { ...evidence, series: [], backgroundBefore: null, backgroundAfter: null };
    const bare = { ...record, spectrum: null, evidence: empty };
    expect(await testFile({ record: bare, signatures, replacedBy }, 'uff')).toHaveLength(0);
  });
});
