import { expect, test } from 'vitest';
import type { Right } from '#host/http/contract.ts';
import { type Oddity, oddityKinds, type OddityList } from '#core/record/oddity-list.ts';
import { oddityEvidence, oddityPageWords, oddityWords } from '#core/words/oddity-words.ts';
import { OdditiesScreen } from '../../../../renderer/screens/oddities/oddities-screen.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';

const piled: Oddity = {
  kind: 'piled-under-limit',
  about: 'Bengkel A',
  figures: { under: 31, over: 2, expectedUnder: 17.25, chance: 0.00012 },
  tests: [{ testId: 'a', number: '2026-0007' }],
};

function page(list: OddityList, rights: readonly Right[] = ['read-official'], language: 'id' | 'en' = 'en') {
  return drawnPage(<OdditiesScreen />, {
    language,
    answers: [
      [['oddities'], list],
      [['people'], { person: null, lockedName: null, hasAccounts: true, rights }],
    ],
  });
}

const done: OddityList = {
  state: 'done',
  lines: 9,
  records: 4,
  endedAt: '2026-11-29T09:00:00+07:00',
  oddities: [piled],
};

test.each(['id', 'en'] as const)(
  'a hint stands with its figures, an innocent reason and the way to its tests, and is called a hint (%s)',
  (language) => {
    const { text, html } = page(done, ['read-official'], language);
    expect(text).toContain(language === 'id' ? '17,25' : '17.25');
    expect(text).toContain(oddityWords['piled-under-limit'].innocent[language]);
    expect(text).toContain(oddityPageWords.hint[language]);
    expect(html).toContain('href="/tests/a"');
  },
);

test('every kind of hint fills all its figures in, in both languages, and never speaks of guilt', () => {
  const figures = {
    chance: 0.001,
    other: '2026-1',
    operator: 'A',
    otherOperator: 'B',
    fitting: 2,
    ratio: 2,
    declared: 1,
  };
  const numbers = { distanceDb: 1, repeatDb: 2, usualDb: 3, under: 1, over: 2, expectedUnder: 3 };
  const counts = { took: 3, needed: 60, tests: 20, others: 30, othersFailed: 9 };
  for (const kind of oddityKinds) {
    for (const language of ['id', 'en'] as const) {
      const told = oddityEvidence(
        { kind, about: '', figures: { ...figures, ...numbers, ...counts }, tests: [] },
        language,
      );
      expect(told).not.toMatch(/[{}]/);
      expect(told).not.toMatch(/curang|tipu|fraud|guilt|cheat/i);
    }
  }
});

test('says where nothing was found, and that it was not looked yet', () => {
  expect(page({ ...done, oddities: [] }).text).toContain(oddityPageWords.none.en);
  expect(page({ ...done, state: 'none', endedAt: null, oddities: [] }).text).toContain(
    oddityPageWords.notYet.en,
  );
});

test('is closed to whoever has not signed in', () => {
  expect(page(done, []).text).not.toContain('Bengkel A');
});
