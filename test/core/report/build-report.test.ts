import { describe, expect, test } from 'vitest';
import { buildReport } from '#core/report/build-report.ts';
import type { ReportModel } from '#core/report/report-model.ts';
import { languages } from '#core/words/language.ts';
import {
  buildEvidence,
  buildJudgedRecord,
  buildReason,
  buildReferenceLimit,
  buildRun,
  buildSeries,
  buildTestRecord,
  shippedProfile,
} from '../../support/test-record-builder.ts';
import { runEvidence } from '../../support/test-track-builder.ts';

function textOf(model: ReportModel): string {
  return JSON.stringify(model);
}

function table(model: ReportModel, title: string): readonly string[] {
  const section = model.sections.find((one) => one.title === title);
  return (section?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => [...row.cells, ...row.notes].map((cell) => cell.text).join(' | '))
      : [],
  );
}

describe('the report of a test without a limit', () => {
  const model = buildReport(buildJudgedRecord(), 'id');

  test('gives the level rounded and unrounded and says that no limit exists', () => {
    expect(model.banner.word).toBe('TANPA BATAS');
    expect(model.banner.level).toEqual({ value: '86', unit: 'dB(A)' });
    expect(model.banner.levelNotes).toEqual(['85,8 sebelum dibulatkan']);
    const honest = model.findings.find((finding) => finding.text.includes('86 dB(A)'));
    expect(honest?.text).toContain('belum menetapkan baku mutu bunyi untuk kendaraan diam');
    expect(honest?.text).toContain('tidak menyatakan lulus atau tidak lulus');
  });

  test('says that the procedure is not verified', () => {
    expect(textOf(model)).toContain('belum diverifikasi terhadap naskah resmi');
  });

  test('lists each rule with measured, required, clause and confidence', () => {
    const rules = table(model, 'Aturan demi aturan');
    expect(rules).toContainEqual(
      'Lama tahan sebelum gas dilepas | 2,0 detik | ≥ 1,0 detik | terpenuhi | annex 3, paragraph 2 | K',
    );
    expect(rules.length).toBe(buildJudgedRecord().judgement.rules.length);
  });

  test('is dated by the record alone', () => {
    expect(model.dated).toBe('2026-11-23T10:06:30+07:00');
    expect(model.datedLine).toContain('23 November 2026, 10.06 WIB');
  });
});

describe('the runs on the report', () => {
  test('contain a rejected run with its reason and its level', () => {
    const runs = table(buildReport(buildTestRecord(), 'id'), 'Semua uji');
    expect(runs).toHaveLength(4);
    expect(runs[1]).toContain('86,8');
    expect(runs[1]).toContain('tidak sah');
    expect(runs[1]).toContain('terlalu singkat (terukur 0,6 detik, paling sedikit 1,0 detik)');
  });

  test('tell a counted run from a valid one that was not needed', () => {
    const runs = [80, 84, 84.2, 84.1].map((maximumDb, index) => buildRun(index + 1, { maximumDb }));
    const rows = table(
      buildReport(buildTestRecord({ series: [buildSeries('test', runs)] }), 'en'),
      'All runs',
    );
    expect(rows[0]).toContain('valid, not counted');
    expect(rows.slice(1).every((row) => row.includes('counted') && !row.includes('not counted'))).toBe(true);
  });

  test('show a word where a level could not be determined', () => {
    const silent = [1, 2, 3].map((number) => runEvidence(number, {}, { level: null }));
    const series = [{ role: 'test' as const, outlet: 1, runs: silent }];
    const record = buildJudgedRecord(buildEvidence({ series }));
    const model = buildReport(record, 'id');
    expect(model.banner.word).toBe('TIDAK SAH');
    expect(model.banner.level).toBeNull();
    expect(table(model, 'Semua uji')[0]).toContain('tidak ada data');
  });

  test('are plotted with the counted window and the place of the maximum', () => {
    const model = buildReport(buildJudgedRecord(), 'id');
    const plots = model.sections
      .flatMap((section) => section.blocks)
      .find((one) => one.kind === 'time-plots');
    const [first] = plots?.kind === 'time-plots' ? plots.plots : [];
    expect(first?.window?.startSeconds).toBeLessThan(first?.window?.endSeconds ?? 0);
    expect(first?.maximum?.label).toBe('85,6');
    expect(first?.maximum?.x).toBeGreaterThanOrEqual(first?.window?.startSeconds ?? Infinity);
  });
});

describe('a report that is no certificate', () => {
  test('of simulated instruments is watermarked', () => {
    const simulated = buildReport(buildJudgedRecord(buildEvidence({ simulated: true })), 'id');
    expect(simulated.watermark).toBe('SIMULASI');
    expect(simulated.stamps).toEqual(['SIMULASI']);
    expect(textOf(simulated)).toContain('alat simulasi');
    expect(buildReport(buildJudgedRecord(), 'id').watermark).toBeNull();
  });

  test('of the workshop says so', () => {
    const workshop = buildReport(buildJudgedRecord(buildEvidence({ mode: 'workshop' })), 'id');
    expect(workshop.stamps).toEqual(['Pra-uji, bukan sertifikat']);
    expect(buildReport(buildJudgedRecord(), 'id').stamps).toEqual(['BELUM DISAHKAN']);
  });

  test.each(['interrupted', 'aborted'] as const)('of an %s test has no result and says why', (outcome) => {
    const model = buildReport(buildJudgedRecord(buildEvidence(), { outcome }), 'en');
    expect(model.banner.word).toBe('INVALID');
    expect(model.banner.level).toBeNull();
    expect(model.findings[0]?.sign).toBe('triangle');
    expect(model.findings[0]?.text).toMatch(/interrupted before its end|stopped by the operator/);
  });
});

describe('a verdict on the report', () => {
  test('names limit, basis and decision rule, and that it is no national law', () => {
    const record = buildTestRecord({ judgement: { verdict: 'pass', limit: buildReferenceLimit() } });
    const text = textOf(buildReport(record, 'id'));
    expect(text).toContain('Dibandingkan dengan batas 89 dB(A) (tingkat bunyi terdaftar + 5 dB)');
    expect(text).toContain('Kesepakatan dengan pelanggan');
    expect(text).toContain('ILAC-G8:09/2019, 4.2.1');
    expect(text).toContain('bukan baku mutu nasional');
  });

  test('gives the uncertainty where one was used', () => {
    const limit = buildReferenceLimit({ expandedUncertaintyDb: 1.9 });
    const record = buildTestRecord({ judgement: { verdict: 'pass', limit } });
    expect(buildReport(record, 'id').banner.levelNotes).toContain('U = 1,9 dB (k = 2)');
  });

  test('is not spoken of where a gap leaves it open', () => {
    const judgement = {
      verdict: 'no_limit_applies',
      limit: buildReferenceLimit(),
      reasons: [buildReason('PROFILE_INCOMPLETE', { place: 'result', detail: 'holdSeconds' })],
    } as const;
    const model = buildReport(buildTestRecord({ judgement }), 'id');
    expect(model.banner.levelNotes.join(' ')).not.toContain('batas');
    const gap = model.findings.find((finding) => finding.text.includes('lama tahan'));
    expect(gap?.sign).toBe('diamond');
  });

  test('of a comparison shows both levels and their difference', () => {
    const series = [
      buildSeries(
        'stock',
        [83.6, 84, 83.9].map((maximumDb, index) => buildRun(index + 1, { maximumDb })),
      ),
      buildSeries(
        'replacement',
        [85.6, 86, 85.8].map((maximumDb, index) => buildRun(index + 1, { maximumDb })),
      ),
    ];
    const record = buildTestRecord({
      series,
      evidence: { profile: shippedProfile('comparative-stock-vs-aftermarket') },
      judgement: { differenceDb: { unrounded: 85.8 - 83.83333333333333, reported: 2 } },
    });
    const text = textOf(buildReport(record, 'id'));
    expect(text).toContain('+2 dB (+1,97 dB)');
    expect(text).toContain('84 dB(A) (83,83 dB(A))');
    expect(text).toContain('perbandingan dengan knalpot standar');
  });
});

describe('the foot of every page', () => {
  test('names the correction file of the microphone with its serial number and hash', () => {
    const microphoneCorrection = {
      fileName: 'umik.txt',
      serialNumber: '7023270',
      sha256: 'ab'.repeat(32),
      text: '20 0\n20000 1\n',
    };
    const record = buildJudgedRecord(buildEvidence({ microphoneCorrection }));
    for (const language of languages) {
      const text = textOf(buildReport(record, language));
      for (const part of ['umik.txt', '7023270', 'ab'.repeat(32)]) expect(text).toContain(part);
    }
    expect(textOf(buildReport(buildJudgedRecord(buildEvidence()), 'id'))).not.toContain('Koreksi mikrofon');
  });

  test('names program, version and, where the record has it, the hash of the measurement core', () => {
    const record = buildTestRecord();
    const program = { ...record.program, coreHash: '0123456789abcdef'.repeat(4) };
    expect(buildReport({ ...record, program }, 'id').footer).toContain(
      'Senyap 0.1.0 · inti 0123456789abcdef ·',
    );
    expect(buildReport(record, 'en').footer).toBe(`Senyap 0.1.0 · record ${record.id}`);
  });
});

describe('both languages', () => {
  test('carry the same structure', () => {
    const [id, en] = languages.map((language) => buildReport(buildTestRecord(), language));
    expect(id?.sections.length).toBe(en?.sections.length);
    expect(id?.findings.map((finding) => finding.sign)).toEqual(en?.findings.map((finding) => finding.sign));
    expect(id?.sections.map((section) => section.title)).not.toEqual(en?.sections.map((one) => one.title));
  });
});

test('the report tells until when each certificate is valid', () => {
  const { instruments } = buildEvidence();
  const meter = instruments.meter && { ...instruments.meter, certificateDueDate: '2027-03-02' };
  const evidence = buildEvidence({ instruments: { ...instruments, meter } });
  const record = { ...buildTestRecord(), evidence };
  const [first, second] = table(buildReport(record, 'id'), 'Alat ukur');
  expect(first).toMatch(/ \| 2 Maret 2027$/);
  expect(second).toMatch(/ \| tidak diisi$/);
});
