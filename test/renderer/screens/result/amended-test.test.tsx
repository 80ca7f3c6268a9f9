import { describe, expect, test } from 'vitest';
import { amendRecord } from '#core/record/amend-record.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { amendmentKindWords, amendmentWords } from '#core/words/amendment-words.ts';
import type { Language } from '#core/words/language.ts';
import type { TestAmendments } from '#host/http/contract.ts';
import { testFindingsKey } from '../../../../renderer/door/integrity-queries.ts';
import { amendmentsKey } from '../../../../renderer/door/queries.ts';
import { HistoryTable } from '../../../../renderer/screens/home/history-table.tsx';
import { changedFacts } from '../../../../renderer/screens/result/amendment/amend-dialog.tsx';
import { ResultScreen } from '../../../../renderer/screens/result/result-screen.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';
import { sampleRecord } from '../../../support/sample-record.ts';
import { buildJudgedRecord } from '../../../support/test-record-builder.ts';

const verdictOfRecord = 'NO LIMIT APPLIES';

function resultPage(
  record: TestRecord,
  amendments: TestAmendments | 'failed' | null,
  language: Language = 'en',
) {
  return drawnPage(<ResultScreen />, {
    language,
    at: { path: `/tests/${record.id}`, pattern: '/tests/:id' },
    answers: [
      [['test', record.id], record],
      [testFindingsKey(record.id), []],
      ...(amendments === null || amendments === 'failed'
        ? []
        : [[amendmentsKey(record.id), amendments] as const]),
    ],
    failures: amendments === 'failed' ? [amendmentsKey(record.id)] : [],
  });
}

/** The heading that a person reads the verdict from. */
const verdictIn = (html: string): string | undefined => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];
const replaced = { amendedBy: { id: 'later', number: '2026-0009', isWithdrawn: false }, isOpen: false };

describe('the result page', () => {
  test.each(['id', 'en'] as const)(
    'of a record that was replaced has no verdict any more and leads to the one that holds (%s)',
    (language) => {
      const page = resultPage(sampleRecord(), replaced, language);
      expect(verdictIn(page.html)).toBe(amendmentWords.stamp[language]);
      expect(page.text).toContain('2026-0009');
      expect(page.html).toContain('href="/tests/later"');
      expect(page.html).not.toMatch(/paper=(certificate|label|slip|rejection)/);
    },
  );

  test('shows no verdict and no paper before it is known whether the record was replaced, or where nobody can tell', () => {
    for (const unknown of [null, 'failed'] as const) {
      const page = resultPage(sampleRecord(), unknown);
      expect(page.text).not.toContain(verdictOfRecord);
      expect(page.html).not.toContain('report.pdf');
    }
  });

  test('of an amending record says what it replaces, why, by whom, and each fact before and after', () => {
    const record = buildJudgedRecord();
    const wish = {
      kind: 'correction',
      reason: 'the plate was mistyped',
      corrections: { 'vehicle.plate': 'R 77 ZZ' },
    } as const;
    const amending = amendRecord(record, wish, {
      id: 'later',
      number: '2026-0009',
      at: '2026-12-01T10:00:00+07:00',
      by: { accountId: 'k', name: 'Ketut', role: 'technical-manager' },
      recordSha256: 'a'.repeat(64),
      program: record.program,
    });
    const page = resultPage(amending, { amendedBy: null, isOpen: false });
    for (const told of [record.number, wish.reason, 'Ketut', 'R 77 ZZ', record.evidence.vehicle.plate]) {
      expect(page.text).toContain(told);
    }
    expect(page.html).toContain(`href="/tests/${record.id}"`);
  });

  test('offers correction and withdrawal to whoever can amend, and to nobody else', () => {
    const offered = (isOpen: boolean): readonly string[] =>
      resultPage(sampleRecord(), { amendedBy: null, isOpen }).buttons.map(({ words }) => words);
    const both = [amendmentKindWords.correction.button.en, amendmentKindWords.withdrawal.button.en];
    expect(offered(true)).toEqual(expect.arrayContaining(both));
    expect(offered(false).filter((words) => both.includes(words))).toEqual([]);
  });
});

test('the list of tests shows no verdict of a record that was replaced, and what an amendment replaces', () => {
  const { evidence, judgement, id, number, startedAt } = sampleRecord();
  const line = {
    id,
    number,
    startedAt,
    plate: evidence.vehicle.plate,
    vehicle: '',
    exhaust: '',
    profileId: '',
    outcome: 'closed',
    verdict: judgement.verdict,
    reportedDb: 83,
    simulated: false,
  } as const;
  const page = drawnPage(
    <HistoryTable
      tests={[
        { ...line, id: 'later', number: '2026-0009', amends: number, amendedBy: null },
        { ...line, amends: null, amendedBy: '2026-0009' },
      ]}
    />,
  );
  const [newer = '', older = ''] = page.html.split('<tr').slice(2);
  expect(newer).toContain(`${amendmentWords.replacing.en} ${number}`);
  expect(newer).toContain(verdictOfRecord);
  expect(older).toContain(`${amendmentWords.mark.en} 2026-0009`);
  expect(older).not.toContain(verdictOfRecord);
});

test('a correction carries what was changed and nothing else', () => {
  const record = sampleRecord();
  const { plate } = record.evidence.vehicle;
  expect(changedFacts(record, { 'vehicle.plate': ` ${plate} `, 'vehicle.owner': 'Dewi' })).toEqual({
    'vehicle.owner': 'Dewi',
  });
});
