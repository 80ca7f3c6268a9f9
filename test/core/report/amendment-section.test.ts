import { describe, expect, test } from 'vitest';
import { amendRecord } from '#core/record/amend-record.ts';
import { papersOf, paperRefusal } from '#core/report/paper-kind.ts';
import { buildReport } from '#core/report/build-report.ts';
import { buildTestRecord } from '../../support/test-record-builder.ts';

const record = buildTestRecord();
const parts = {
  id: 'new',
  number: '2026-0151',
  at: '2026-12-01T10:00:00+07:00',
  recordSha256: 'a'.repeat(64),
  by: { accountId: 'k', name: 'Ketut', role: 'technical-manager' },
  program: record.program,
} as const;
const corrected = amendRecord(
  record,
  { kind: 'correction', reason: 'salah ketik nomor polisi', corrections: { 'vehicle.plate': 'R 77 ZZ' } },
  parts,
);
const withdrawn = amendRecord(
  record,
  { kind: 'withdrawal', reason: 'meter ternyata rusak', corrections: {} },
  parts,
);

describe('the report of an amending record', () => {
  test.each(['id', 'en'] as const)(
    'has its own number, names the one that it replaces, reason, person, and what stood before, in %s',
    (language) => {
      const model = buildReport(corrected, language);
      const text = JSON.stringify(model.sections[0]);
      expect([model.number, model.sections[0]?.title]).toEqual([
        '2026-0151',
        language === 'id' ? 'Perubahan catatan' : 'Amendment',
      ]);
      for (const told of [
        '2026-0147',
        'salah ketik nomor polisi',
        'Ketut',
        'R 77 ZZ',
        record.evidence.vehicle.plate,
      ])
        expect(text).toContain(told);
      expect(JSON.stringify(model.findings)).toContain('2026-0147');
    },
  );

  test('that withdraws a test says invalid, why, and gives no level', () => {
    const model = buildReport(withdrawn, 'id');
    expect(model.banner.level).toBeNull();
    expect(JSON.stringify(model.findings)).toContain('meter ternyata rusak');
    expect(papersOf(withdrawn)).toEqual(['report', 'rejection']);
  });
});

const replacement = { id: 'new', number: '2026-0151', isWithdrawn: false };

describe('the report of a record that was replaced', () => {
  test('bears a stamp on every page and names the record that holds', () => {
    const model = buildReport(record, 'id', null, [], replacement);
    expect(model.stamps).toContain('SUDAH DIGANTI');
    expect(model.findings[0]?.text).toContain('2026-0151');
    expect(buildReport(record, 'id').stamps).not.toContain('SUDAH DIGANTI');
  });

  test('of a withdrawn test says that it is void and that nothing of it holds', () => {
    const model = buildReport(record, 'id', null, [], { ...replacement, isWithdrawn: true });
    expect([model.stamps, model.banner.word]).toEqual([
      expect.arrayContaining(['DINYATAKAN BATAL']),
      'DINYATAKAN BATAL',
    ]);
    expect(model.findings[0]?.text).toContain('tidak berlaku lagi');
  });

  test('is the only paper that is still printed of it', () => {
    expect(papersOf(record, replacement)).toEqual(['report']);
    expect(paperRefusal('certificate', record, replacement)).toBe('PAPER_OF_REPLACED');
  });
});
