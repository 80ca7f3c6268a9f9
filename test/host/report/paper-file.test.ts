import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { paperManifestSchema } from '#core/record/paper/paper-manifest.ts';
import type { Seal } from '#core/record/seal.ts';
import { printReport } from '#host/report/print-report.ts';
import { attachmentsOfPdf, fontsOfPdf, metadataOfPdf, structureOfPdf } from '../../support/pdf-file.ts';
import { buildEvidence, buildTestRecord } from '../../support/test-record-builder.ts';

const printed = await printReport(buildTestRecord(), 'id');
const raw = Buffer.from(printed).toString('latin1');

function sha256Of(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

const recordedAt = '2026-11-23T10:06:30+07:00';
const hash = (letter: string): string => letter.repeat(64);

const seal: Seal = {
  content: {
    format: 'senyap-seal/1',
    sequence: 7,
    keyId: 'K'.repeat(43),
    testId: buildTestRecord().id,
    testNumber: '2026-0147',
    recordSha256: hash('a'),
    journalSha256: hash('b'),
    previousSealSha256: null,
    auditSequence: 0,
    auditSha256: null,
    sealedAt: recordedAt,
    late: false,
  },
  sealSha256: hash('c'),
  signature: 'S'.repeat(86),
};

function manifestOf(bytes: Uint8Array) {
  const [attachment] = attachmentsOfPdf(bytes);
  return paperManifestSchema.parse(JSON.parse(attachment?.text ?? ''));
}

describe('the file of a report', () => {
  test('calls itself PDF/A-3b, in its language, dated by the record', async () => {
    const metadata = metadataOfPdf(printed);
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(metadata).toContain('<xmp:CreateDate>2026-11-23T03:06:30Z</xmp:CreateDate>');
    expect(metadata).toContain('<xmp:ModifyDate>2026-11-23T03:06:30Z</xmp:ModifyDate>');
    expect(raw).toContain('(D:20261123030630Z)');
    expect(raw).toMatch(/\/Lang \(id\)/);
    expect(Buffer.from(await printReport(buildTestRecord(), 'en')).toString('latin1')).toMatch(
      /\/Lang \(en\)/,
    );
  });

  test('says what its colours mean by an sRGB profile in the file', () => {
    expect(raw).toMatch(/\/Type \/OutputIntent\s+\/S \/GTS_PDFA1/);
    expect(raw).toMatch(/\/OutputConditionIdentifier \(sRGB IEC61966-2\.1\)/);
    expect(raw).toMatch(/\/DestOutputProfile \d+ 0 R/);
    expect(raw).not.toContain('/DeviceCMYK');
  });

  test('embeds every face, each with the text behind its signs', () => {
    const fonts = fontsOfPdf(printed);
    expect(fonts.map(({ name }) => name.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
      'Inter-Bold',
      'Inter-Regular',
      'Inter-SemiBold',
    ]);
    for (const { isEmbedded, hasUnicode } of fonts) expect(isEmbedded && hasUnicode).toBe(true);
  });

  test('is neither locked nor made of anything that runs', () => {
    for (const forbidden of ['/Encrypt', '/JavaScript', '/JS', '/Launch', '/OpenAction', '/AA ']) {
      expect(raw).not.toContain(forbidden);
    }
  });

  test('has an identifier that follows from the content', async () => {
    const identifierOf = (bytes: Uint8Array): string =>
      /\/ID \[<([0-9a-f]+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
    const site = { ...buildEvidence().conditions, site: 'Tempat lain' };
    const other = await printReport(buildTestRecord({ evidence: { conditions: site } }), 'id');
    expect(identifierOf(printed)).toMatch(/^[0-9a-f]{32}$/);
    expect(identifierOf(await printReport(buildTestRecord(), 'id'))).toBe(identifierOf(printed));
    expect(identifierOf(other)).not.toBe(identifierOf(printed));
  });

  test('keeps its metadata readable whatever the name of the person is', async () => {
    const conditions = { ...buildEvidence().conditions, operator: 'Rahmat & <Sons>' };
    const metadata = metadataOfPdf(await printReport(buildTestRecord({ evidence: { conditions } }), 'id'));
    expect(metadata).toContain('<rdf:li>Rahmat &amp; &lt;Sons&gt;</rdf:li>');
  });
});

describe('the manifest that a report carries', () => {
  test('gives the hashes of the evidence and none of the evidence itself', () => {
    const record = buildTestRecord();
    const attachments = attachmentsOfPdf(printed);
    expect(attachments.map(({ name }) => name)).toEqual(['senyap-manifest.json']);
    expect(raw).toContain('/AFRelationship /Supplement');
    expect(raw).toMatch(/\/AF \[\d+ 0 R\]/);
    expect(manifestOf(printed)).toEqual({
      format: 'senyap-paper/1',
      testId: record.id,
      testNumber: '2026-0147',
      recordSha256: sha256Of(record),
      journalSha256: null,
      waveformSha256: [],
      photoSha256: [],
      seal: null,
    });
    expect(attachments[0]?.text).not.toContain('samples');
  });

  test('names recordings and photos by their hashes', async () => {
    const photo = { subject: 'vehicle', sha256: hash('d'), mediaType: 'image/jpeg' } as const;
    const record = buildTestRecord();
    const [first] = record.evidence.series;
    const evidence = {
      ...record.evidence,
      photos: [{ ...photo, takenAt: recordedAt, remark: '' }],
      series: [{ ...first, role: 'test' as const, outlet: 1, runs: runsWithWaveform(record) }],
    };
    const manifest = manifestOf(await printReport({ ...record, evidence }, 'id'));
    expect(manifest.waveformSha256).toEqual([hash('e')]);
    expect(manifest.photoSha256).toEqual([hash('d')]);
  });

  test('carries the seal, where the test has one, with the hash of its journal', async () => {
    const sealed = await printReport(buildTestRecord(), 'id', { seal });
    expect(manifestOf(sealed).seal).toEqual(seal);
    expect(manifestOf(sealed).journalSha256).toBe(hash('b'));
  });
});

function runsWithWaveform(record: ReturnType<typeof buildTestRecord>) {
  const [first, second] = structuredClone(record.evidence.series[0]?.runs ?? []);
  return [first, second].flatMap((run, index) =>
    run === undefined ? [] : [Object.assign(run, { waveformSha256: index === 1 ? hash('e') : null })],
  );
}

describe('the structure of a report', () => {
  test('has one title, a heading for each section, tables with heads and a picture for each plot', () => {
    const kinds = structureOfPdf(printed).map((line) => /^\s*([A-Z][A-Za-z0-9]*)\b/.exec(line)?.[1] ?? '');
    const count = (kind: string): number => kinds.filter((one) => one === kind).length;
    expect(kinds[0]).toBe('Document');
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(count('Sect'));
    expect(count('Table')).toBeGreaterThan(3);
    expect(count('TH')).toBeGreaterThan(count('Table'));
    // Four runs and a spectrum.
    expect(count('Figure')).toBe(5);
  });

  test('says of every picture in words what it shows', () => {
    expect(raw.match(/\/S \/Figure/g)).toHaveLength(5);
    expect(raw.match(/\/Alt \(/g)).toHaveLength(5);
  });
});
