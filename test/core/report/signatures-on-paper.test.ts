import { describe, expect, test } from 'vitest';
import { buildPaper } from '#core/report/build-paper.ts';
import type { PaperKind } from '#core/report/paper-kind.ts';
import type { PrintedSignature } from '#core/report/report-context.ts';
import { buildTestRecord } from '../../support/test-record-builder.ts';

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
