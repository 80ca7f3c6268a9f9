import { describe, expect, test } from 'vitest';
import { buildPaper } from '#core/report/build-paper.ts';
import { buildLabel } from '#core/report/label-model.ts';
import type { PaperKind } from '#core/report/paper-kind.ts';
import type { PrintedSignature } from '#core/report/report-context.ts';
import { buildEvidence, buildTestRecord } from '../../support/test-record-builder.ts';

const signatures: readonly PrintedSignature[] = [
  { name: 'Sari', role: 'technician', meaning: 'performed', signedAt: '2026-11-29T09:00:00+07:00' },
  { name: 'Ketut', role: 'technical-manager', meaning: 'authorised', signedAt: '2026-11-29T09:05:00+07:00' },
];

const blocksOf = (kind: Exclude<PaperKind, 'label'>, given: readonly PrintedSignature[]) =>
  buildPaper(kind, buildTestRecord(), 'id', null, given).sections.flatMap(({ blocks }) => blocks);

describe('the report', () => {
  const kind = 'report';
  test('tells who signed the record, in which role, what by it and when', () => {
    const facts = blocksOf(kind, signatures).flatMap((block) =>
      block.kind === 'facts' ? block.groups.flatMap((group) => group.facts) : [],
    );
    const told = facts.filter(({ label }) => ['Pelaksana pengujian', 'Disahkan'].includes(label));
    expect(told.map(({ value }) => value)).toEqual([
      expect.stringMatching(/^Sari \(Teknisi\), 29 .*2026.*09[.:]00/),
      expect.stringMatching(/^Ketut \(Manajer teknis\), 29 .*2026.*09[.:]05/),
    ]);
  });

  test.each(['report', 'certificate', 'rejection'] as const)(
    'and the paper %s name who authorised it in the box for the signature',
    (paper) => {
      const boxes = blocksOf(paper, signatures).flatMap((block) =>
        block.kind === 'signatures' ? block.boxes : [],
      );
      expect(boxes.map(({ name }) => name)).toContain('Ketut');
    },
  );

  test('says nothing of signatures where nobody has signed', () => {
    const text = JSON.stringify(blocksOf(kind, []));
    expect(text).not.toContain('kata sandi pribadi');
  });
});

describe('a paper of an official test', () => {
  const [performed] = signatures;
  const onlyPerformed = performed === undefined ? [] : [performed];
  const boxesOf = (kind: 'report' | 'certificate', given: readonly PrintedSignature[]) =>
    blocksOf(kind, given).flatMap((block) => (block.kind === 'signatures' ? block.boxes : []));

  test.each(['report', 'certificate'] as const)(
    'says who performed and who authorised, and when: %s',
    (kind) => {
      expect(boxesOf(kind, signatures).map(({ name, hint }) => [name, hint])).toEqual([
        ['Teknisi Contoh', 'Teknisi; ditandatangani 29 November 2026, 09.00 WIB'],
        ['Ketut', 'Manajer teknis; disahkan 29 November 2026, 09.05 WIB'],
      ]);
    },
  );

  test.each([
    ['nobody', []],
    ['the performer alone', onlyPerformed],
  ])(
    'that %s has signed says that it is not authorised, in its box and in the head of every page',
    (_who, given) => {
      for (const kind of ['report', 'certificate', 'rejection'] as const) {
        const model = buildPaper(kind, buildTestRecord(), 'id', null, given);
        expect(model.stamps).toEqual(['BELUM DISAHKAN']);
        expect(JSON.stringify(model.sections)).toContain('belum disahkan dengan akun');
      }
      expect(boxesOf('report', given)[1]).toMatchObject({ name: 'BELUM DISAHKAN' });
    },
  );

  test('says so across a certificate and right under its result until a technical manager has authorised it', () => {
    const certificate = (given: readonly PrintedSignature[]) =>
      buildPaper('certificate', buildTestRecord(), 'id', null, given);
    const open = certificate(onlyPerformed);
    expect(open.watermark).toBe('BELUM DISAHKAN');
    expect(open.findings[0]).toMatchObject({
      sign: 'triangle',
      text: expect.stringContaining('belum disahkan'),
    });
    const authorised = certificate(signatures);
    expect(authorised).toMatchObject({ watermark: null, stamps: [] });
    expect(JSON.stringify(authorised)).not.toMatch(/belum disahkan/i);
  });

  test('has that stamp on its label too', () => {
    const claim = { text: 'x', keyId: 'k', recordSha256: 'h' };
    expect(buildLabel(buildTestRecord(), 'en', claim, onlyPerformed).stamp).toBe('NOT AUTHORISED');
    expect(buildLabel(buildTestRecord(), 'en', claim, signatures).stamp).toBeNull();
  });
});

test('a slip of the workshop, which nobody can authorise, keeps its boxes for a signature by hand', () => {
  const record = buildTestRecord({ evidence: { mode: 'workshop' } });
  const text = JSON.stringify(buildPaper('slip', record, 'id'));
  expect(text).toContain('nama, tanda tangan, tanggal');
  expect(text).not.toMatch(/belum disahkan/i);
});

describe('a result that one person carried out and authorised', () => {
  const { profile } = buildEvidence();
  const signing = { selfAuthorisation: true, confidence: 'L' } as const;
  const record = buildTestRecord({ evidence: { profile: { ...profile, signing } } });
  const both = (['performed', 'authorised'] as const).map((meaning) => ({
    name: 'Teknisi Contoh',
    role: 'technical-manager' as const,
    meaning,
    signedAt: '2026-11-29T09:00:00+07:00',
  }));

  test.each(['report', 'certificate'] as const)('is told in words on the paper %s', (kind) => {
    const said = (given: readonly PrintedSignature[]) =>
      JSON.stringify(buildPaper(kind, record, 'id', null, given).sections);
    expect(said(both)).toContain('dilaksanakan dan disahkan oleh orang yang sama');
    expect(said(signatures)).not.toContain('orang yang sama');
  });
});
