import { describe, expect, test } from 'vitest';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { Language } from '#core/words/language.ts';
import { testFindingsKey } from '../../../../renderer/door/integrity-queries.ts';
import { amendmentsKey } from '../../../../renderer/door/queries.ts';
import { standingOf } from '../../../../renderer/screens/result/damage/standing.ts';
import { ResultScreen } from '../../../../renderer/screens/result/result-screen.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';
import { sampleRecord } from '../../../support/sample-record.ts';

const found = (code: IntegrityFinding['code'], what = '2026-0001'): IntegrityFinding => ({
  code,
  testId: 'test-1',
  what,
  notedAt: null,
});

const verdictOfRecord = 'NO LIMIT APPLIES';

/** The result page of a test about which the host found this; null for a check that failed. */
function resultPage(findings: readonly IntegrityFinding[] | null | undefined, language: Language = 'en') {
  const key = testFindingsKey('test-1');
  return drawnPage(<ResultScreen />, {
    language,
    at: { path: '/tests/test-1', pattern: '/tests/:id' },
    answers: [
      [['test', 'test-1'], sampleRecord()],
      [amendmentsKey('test-1'), { amendedBy: null, isOpen: false }],
      ...(findings === null || findings === undefined ? [] : [[key, findings] as const]),
    ],
    failures: findings === null ? [key] : [],
  });
}

/** The heading that a person reads the verdict from. */
const verdictIn = (html: string): string | undefined => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];

describe('the result page', () => {
  test('of a whole test shows its verdict and hands out paper and files', () => {
    const page = resultPage([]);
    expect(verdictIn(page.html)).toBe(verdictOfRecord);
    expect(page.text).not.toContain(damagedTestWords.title.en);
    expect(page.links.map(({ words }) => words)).toContain('Print report (Indonesian)');
    expect(page.html).toContain('measurements.csv');
  });

  test.each(['id', 'en'] as const)(
    'of a damaged test says in words what was found and that nothing is proven (%s)',
    (language) => {
      const page = resultPage([found('RECORD_ALTERED')], language);
      expect(page.text).toContain(damagedTestWords.title[language]);
      expect(page.text).toContain('2026-0001');
      expect(page.text).toContain(damagedTestWords.refused[language]);
      expect(verdictIn(page.html)).toBe(damagedTestWords.word[language]);
      expect(page.html.indexOf('role="alert"')).toBeLessThan(page.html.indexOf('<h1'));
    },
  );

  test('of a damaged test hands out nothing: its buttons are off with the reason', () => {
    const page = resultPage([found('JOURNAL_ALTERED')]);
    expect(page.html).not.toMatch(/report\.pdf|measurements\.|bundle\.senyap|recordings\//);
    const off = page.buttons.filter(({ isOff }) => isOff).map(({ words }) => words);
    expect(off).toEqual(
      expect.arrayContaining([
        'Print report (Indonesian)',
        'Report in English',
        'Export folder',
        'Print Workshop Pre-test Slip',
        'Ctrl P print',
      ]),
    );
    const reason = /aria-describedby="([^"]+)"/.exec(page.html)?.[1] ?? 'none';
    expect(page.html).toMatch(new RegExp(`id="${reason}">${damagedTestWords.refused.en}`));
  });

  test('quotes what a damaged record says as what it says', () => {
    expect(resultPage([found('RECORD_ALTERED')]).text).toContain(`What the record says: ${verdictOfRecord}`);
  });

  test('shows no verdict before the check has answered, nor where it could not be made', () => {
    const checking = resultPage(undefined);
    expect(checking.text).toContain(damagedTestWords.checking.en);
    expect(checking.text).not.toContain(verdictOfRecord);
    const unchecked = resultPage(null);
    expect(verdictIn(unchecked.html)).toBe(damagedTestWords.word.en);
    expect(unchecked.text).toContain(damagedTestWords.unchecked.en);
    expect(unchecked.html).not.toContain('report.pdf');
  });

  test('names a photo that is missing beside a whole record, whose verdict still stands', () => {
    const page = resultPage([found('PHOTO_MISSING', 'ab12')]);
    expect(page.text).toContain('Photo ab12 is missing.');
    expect(page.text).toContain(damagedTestWords.filesStand.en);
    expect(verdictIn(page.html)).toBe(verdictOfRecord);
  });
});

test('the page of a test whose record can no longer be read says what was found', () => {
  const page = drawnPage(<ResultScreen />, {
    at: { path: '/tests/test-1', pattern: '/tests/:id' },
    answers: [[testFindingsKey('test-1'), [found('RECORD_ALTERED')]]],
    failures: [['test', 'test-1']],
  });
  expect(page.text).toContain(damagedTestWords.title.en);
  expect(page.text).toContain('The record of test 2026-0001 was changed');
});

test('the page of a test that is not there says that alone', () => {
  const page = drawnPage(<ResultScreen />, {
    at: { path: '/tests/test-1', pattern: '/tests/:id' },
    failures: [['test', 'test-1'], testFindingsKey('test-1')],
  });
  expect(page.text).toContain(pageWords.door.noAnswer.en);
  expect(page.text).not.toContain(damagedTestWords.uncheckedTitle.en);
});

test('a failed check is no sound check, whatever an earlier one found', () => {
  expect(standingOf([], true)).toEqual({ kind: 'unchecked' });
  expect(standingOf(undefined, false)).toEqual({ kind: 'checking' });
});
