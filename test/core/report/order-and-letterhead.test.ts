import { describe, expect, test } from 'vitest';
import { orderSchema } from '#core/procedure/order.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import { accreditationStanding } from '#core/report/accreditation.ts';
import { buildReport } from '#core/report/build-report.ts';
import { sampleAccreditation, sampleLetterhead } from '../../support/sample-letterhead.ts';
import { buildReason, buildTestRecord } from '../../support/test-record-builder.ts';

function reportOf(evidence: Partial<Omit<TestEvidence, 'series'>>) {
  return buildReport(buildTestRecord({ evidence }), 'id');
}

function standingOf(evidence: Partial<Omit<TestEvidence, 'series'>>) {
  const letterhead = sampleLetterhead({ accreditation: sampleAccreditation() });
  return accreditationStanding(buildTestRecord({ evidence: { letterhead, ...evidence } })).state;
}

const order = orderSchema.parse({
  clientName: 'CV Knalpot Contoh',
  clientAddress: 'Jalan Bengkel 3',
  receivedOn: '2026-11-22',
  deviations: 'Mikrofon 0,6 m karena kotak samping.',
  authorisedBy: 'Ibu Manajer Teknis',
});

describe('the letterhead of a report', () => {
  test('is none where nothing was entered, and no accreditation stands anywhere', () => {
    const report = reportOf({});
    expect(report.letterhead).toBeNull();
    expect(JSON.stringify(report)).not.toMatch(/akredit/i);
  });

  test('names the laboratory with its address, and no accreditation unless one was entered', () => {
    expect(reportOf({ letterhead: sampleLetterhead() }).letterhead).toMatchObject({
      name: 'Laboratorium Uji Contoh',
      lines: ['Jalan Contoh 7, Purbalingga 53311', '0281 000000'],
      accreditation: null,
    });
  });

  test('names the accreditation within its scope until its last day, in both languages', () => {
    const letterhead = sampleLetterhead({ accreditation: sampleAccreditation({ validUntil: '2026-11-23' }) });
    const record = buildTestRecord({ evidence: { letterhead } });
    expect(buildReport(record, 'id').letterhead?.accreditation).toBe(
      'Terakreditasi Badan Contoh LP-000-CONTOH, berlaku sampai 23 November 2026',
    );
    expect(buildReport(record, 'en').letterhead?.accreditation).toBe(
      'Accredited Badan Contoh LP-000-CONTOH, valid until 23 November 2026',
    );
  });

  test.each([
    ['after its last day', { letterhead: expired() }],
    ['for a profile outside its scope', { letterhead: ofOtherScope() }],
    ['for a test in the workshop', { mode: 'workshop' }],
    ['for simulated data', { simulated: true }],
  ] as const)('says "outside the scope" and not the number %s', (_when, evidence) => {
    expect(standingOf(evidence)).toBe('outside');
    const letterhead = sampleLetterhead({ accreditation: sampleAccreditation() });
    const report = reportOf({ letterhead, ...evidence });
    expect(report.letterhead?.accreditation).toBe('Di luar lingkup akreditasi');
    expect(JSON.stringify(report)).not.toContain('LP-000');
  });

  test('says so of a test that did not run to its end', () => {
    const letterhead = sampleLetterhead({ accreditation: sampleAccreditation() });
    const record = buildTestRecord({ evidence: { letterhead }, record: { outcome: 'interrupted' } });
    expect(accreditationStanding(record).state).toBe('outside');
  });
});

function expired() {
  return sampleLetterhead({ accreditation: sampleAccreditation({ validUntil: '2026-11-22' }) });
}

function ofOtherScope() {
  return sampleLetterhead({ accreditation: sampleAccreditation({ profileIds: ['iso-5130-2019'] }) });
}

describe('the order of a test on its report', () => {
  test('names the client apart from the owner, and the days of receipt, test and issue', () => {
    const text = JSON.stringify(reportOf({ order }));
    for (const said of ['CV Knalpot Contoh', 'Jalan Bengkel 3', '22 November 2026', '"Pemilik"']) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('Pemilik / pelanggan');
  });

  test('says of an official test that the client was not entered', () => {
    const section = reportOf({}).sections.find(({ title }) => title === 'Pelanggan dan tanggal');
    expect(JSON.stringify(section)).toContain('tidak diisi');
  });

  test('is not asked of a test in the workshop', () => {
    expect(reportOf({ mode: 'workshop' }).sections.map(({ title }) => title)).not.toContain(
      'Pelanggan dan tanggal',
    );
  });

  test('has its deviations under a heading of their own, beside what the bench warned of', () => {
    const warning = buildReason('OVERLOAD', { effect: 'warns', place: 'preparation' });
    const report = buildReport(
      buildTestRecord({ evidence: { order }, judgement: { reasons: [warning] } }),
      'id',
    );
    const section = report.sections.find(({ title }) => title === 'Penyimpangan dari metode');
    const [block] = section?.blocks ?? [];
    const sentences = block?.kind === 'sentences' ? block.sentences.map(({ text }) => text) : [];
    expect(sentences[0]).toBe('Mikrofon 0,6 m karena kotak samping.');
    expect(sentences).toHaveLength(2);
  });

  test('says where no deviation was declared', () => {
    expect(JSON.stringify(reportOf({}))).toContain('Tidak ada penyimpangan dari metode yang dinyatakan');
  });

  test('names nobody as authoriser of an official test who has only been entered as such', () => {
    const namesIn = ({ sections }: ReturnType<typeof reportOf>) =>
      sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'signatures' ? block.boxes.map(({ name }) => name) : [])),
      );
    expect(namesIn(reportOf({ order }))).toEqual(['Teknisi Contoh', 'BELUM DISAHKAN']);
    expect(namesIn(reportOf({ order, mode: 'workshop' }))).toEqual(['Teknisi Contoh', 'Ibu Manajer Teknis']);
  });
});
