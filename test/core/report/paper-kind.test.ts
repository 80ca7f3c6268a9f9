import { describe, expect, test } from 'vitest';
import { buildPaper } from '#core/report/build-paper.ts';
import { paperRefusal, papersOf } from '#core/report/paper-kind.ts';
import { verdicts } from '#core/verdict/test-judgement.ts';
import { buildReferenceLimit, buildTestRecord, shippedProfile } from '../../support/test-record-builder.ts';

const limit = buildReferenceLimit();

describe('which papers a test is given', () => {
  test.each([
    ['pass', ['report', 'certificate', 'label']],
    ['conditional_pass', ['report', 'certificate', 'label']],
    ['no_limit_applies', ['report', 'certificate', 'label']],
    ['conditional_fail', ['report', 'rejection']],
    ['fail', ['report', 'rejection']],
    ['invalid', ['report', 'rejection']],
  ] as const)('follows from its verdict: %s', (verdict, papers) => {
    expect(papersOf(buildTestRecord({ judgement: { verdict, limit } }))).toEqual(papers);
  });

  test.each(verdicts)(
    'the workshop never gives a certificate or label, whatever comes out (%s)',
    (verdict) => {
      const record = buildTestRecord({ evidence: { mode: 'workshop' }, judgement: { verdict, limit } });
      expect(papersOf(record)).toContain('slip');
      expect(paperRefusal('certificate', record)).toBe('PAPER_NOT_OF_WORKSHOP');
      expect(paperRefusal('label', record)).toBe('PAPER_NOT_OF_WORKSHOP');
    },
  );

  test.each(verdicts)('simulated data are never given a certificate or label (%s)', (verdict) => {
    const record = buildTestRecord({ evidence: { simulated: true }, judgement: { verdict, limit } });
    expect(paperRefusal('certificate', record)).toBe('PAPER_NOT_OF_SIMULATION');
    expect(paperRefusal('label', record)).toBe('PAPER_NOT_OF_SIMULATION');
  });

  test.each([
    ['that was cut', buildTestRecord({ record: { outcome: 'interrupted' }, judgement: { verdict: 'pass' } })],
    [
      'that was given up',
      buildTestRecord({ record: { outcome: 'aborted' }, judgement: { verdict: 'pass' } }),
    ],
    ['without a result', buildTestRecord({ judgement: { verdict: 'pass', result: null } })],
    ['that is not valid', buildTestRecord({ judgement: { verdict: 'pass', valid: false } })],
    [
      'by a procedure for information alone',
      buildTestRecord({ evidence: { profile: shippedProfile('id-police-practice-informative') } }),
    ],
  ])('a test %s is given no certificate', (_what, record) => {
    expect(paperRefusal('certificate', record)).toBe('PAPER_NEEDS_GOOD_RESULT');
  });

  test('the slip is for the workshop alone, and the full report for every test', () => {
    expect(paperRefusal('slip', buildTestRecord())).toBe('PAPER_ONLY_OF_WORKSHOP');
    const simulated = buildTestRecord({ evidence: { simulated: true }, record: { outcome: 'aborted' } });
    expect(paperRefusal('report', simulated)).toBeNull();
  });
});

describe('what the shorter papers say', () => {
  test('a certificate without a limit says that it is neither pass nor fail', () => {
    const silent = JSON.stringify(buildPaper('certificate', buildTestRecord(), 'id'));
    expect(silent).toContain('tidak menyatakan lulus atau tidak lulus');
    const passed = buildTestRecord({ judgement: { verdict: 'pass', limit } });
    expect(JSON.stringify(buildPaper('certificate', passed, 'id').sections)).not.toContain('tidak lulus');
  });

  test('a slip says on every page, and in words, that it is no certificate', () => {
    const slip = buildPaper('slip', buildTestRecord({ evidence: { mode: 'workshop' } }), 'id');
    expect(slip.stamps).toEqual(['Pra-uji, bukan sertifikat']);
    expect(JSON.stringify(slip.sections)).toContain('Ini pra-uji bengkel dan bukan sertifikat.');
  });

  test('a rejection sheet holds every rule and every run, and refers to the full report', () => {
    const failed = buildTestRecord({ judgement: { verdict: 'fail', limit } });
    const { sections } = buildPaper('rejection', failed, 'en');
    expect(sections.map(({ title }) => title)).toEqual(['Item tested', 'Rule by rule', 'All runs', null]);
    expect(JSON.stringify(sections)).toContain('holds every run');
  });
});
