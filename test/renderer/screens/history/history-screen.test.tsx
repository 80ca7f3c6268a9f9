import { describe, expect, test } from 'vitest';
import type { HistoryFigures, HistoryPage, VerdictCounts } from '#core/record/history-view.ts';
import { historyWords, signWords } from '#core/words/history-words.ts';
import { languages } from '#core/words/language.ts';
import { reasonTitle } from '#core/words/reason-words.ts';
import { groupsFor } from '../../../../renderer/frame/menu-groups.ts';
import { HistoryScreen } from '../../../../renderer/screens/history/history-screen.tsx';
import { shareText } from '../../../../renderer/screens/history/share-text.ts';
import { shownRange } from '../../../../renderer/screens/history/shown-range.ts';
import {
  countsBySign,
  stackedParts,
  verdictsOf,
} from '../../../../renderer/screens/history/verdict-signs.ts';
import { drawnPage, type Known } from '../../../support/drawn-page.tsx';
import { knownPerson } from '../../../support/people/signed-in-page.ts';

const counts: VerdictCounts = {
  pass: 20,
  conditional_pass: 3,
  no_limit_applies: 1,
  conditional_fail: 2,
  fail: 12,
  invalid: 2,
};
const few: VerdictCounts = {
  ...counts,
  pass: 1,
  conditional_pass: 0,
  fail: 2,
  conditional_fail: 0,
  no_limit_applies: 0,
  invalid: 0,
};

const figures: HistoryFigures = {
  kind: 'official',
  tests: 40,
  counts,
  leftOut: { replaced: 4, damaged: 1 },
  ofKinds: { official: 40, workshop: 7, simulated: 9 },
  byMonth: [{ month: '2026-11', tests: 40, counts }],
  groupings: [
    {
      by: 'client',
      groups: [
        { name: 'CV Jaya', tests: 40, counts },
        { name: '', tests: 3, counts: few },
      ],
      others: { groups: 0, tests: 0, counts: few },
    },
    {
      by: 'exhaust',
      groups: [{ name: 'Jaya R2', tests: 3, counts: few }],
      others: { groups: 9, tests: 37, counts },
    },
  ],
  levels: { bins: [{ fromDb: 80, counts }], limits: [{ limitDb: 80, tests: 38 }], without: 2 },
  reasons: { invalid: 2, list: [{ code: 'SPREAD_EXCEEDED', count: 2 }] },
  runReasons: { runs: 130, rejected: 9, list: [{ code: 'HOLD_TOO_SHORT', count: 9 }] },
};
const page: HistoryPage = { matched: 0, lines: [] };

function historyPage(
  role: Parameters<typeof knownPerson>[0],
  shown: HistoryFigures,
  language: Known['language'] = 'en',
) {
  const filter = { kind: 'official' };
  return drawnPage(<HistoryScreen />, {
    language,
    answers: [
      knownPerson(role),
      [['bench'], { simulated: false, selfTest: { passed: true } }],
      [['profiles', null], []],
      [['history', 'figures', filter, ['client', 'exhaust']], shown],
      [['history', 'tests', filter], { pages: [page], pageParams: [null] }],
      [['history', 'views'], []],
    ],
  });
}

describe('the page of the history', () => {
  test.each(languages)(
    'tells numbers with what they are a part of, shape and word, and what is left out (%s)',
    (language) => {
      const { text } = historyPage('official', figures, language);
      const dari = historyWords.of[language];
      expect(text).toContain(`20 ${dari} 40 (50 %)`);
      expect(text).toContain(`12 ${dari} 40 (30 %)`);
      expect(text).toContain(`${historyWords.leftOut[language]}: 4`);
      expect(text).toContain(`${historyWords.damagedOut[language]}: 1`);
      expect(text).toContain(historyWords.few[language]);
      expect(text).toContain(reasonTitle('SPREAD_EXCEEDED', language));
      for (const words of Object.values(signWords)) expect(text).toContain(words[language]);
    },
  );

  test('tells no share of few tests, and names what was not entered', () => {
    const { text } = historyPage('official', figures);
    expect(text).toContain('1 of 3');
    expect(text).not.toContain('1 of 3 (');
    expect(text).toContain(historyWords.unnamed.en);
  });

  test('says where there is no test of a kind, and which others there are', () => {
    const { text, buttons } = historyPage('official', {
      ...figures,
      tests: 0,
      ofKinds: { official: 0, workshop: 7, simulated: 0 },
    });
    expect(text).toContain(historyWords.nothingOfKind.en);
    expect(buttons.map(({ words }) => words)).toContain('Workshop pre-tests: 7');
  });

  test('is closed to nobody at a bench with accounts, and stands in the menu of everybody else', () => {
    expect(historyPage(null, figures).text).toContain(historyWords.notAllowed.en);
    const linksOf = (rights: Parameters<typeof groupsFor>[0]) =>
      groupsFor(rights, false).flatMap(({ links }) => links.map(({ to }) => to));
    expect(linksOf(new Set(['see-history']))).toContain('/history');
    expect(linksOf(new Set())).not.toContain('/history');
  });
});

describe('a bar of verdicts', () => {
  test('is stacked by sign without a gap, conditional ones on their own', () => {
    expect(countsBySign(counts)).toEqual({
      'circle-check': 20,
      diamond: 5,
      'octagon-cross': 12,
      'circle-dash': 1,
      triangle: 2,
    });
    expect(stackedParts(counts).map(({ below, count }) => [below, count])).toEqual([
      [0, 20],
      [20, 5],
      [25, 12],
      [37, 1],
      [38, 2],
    ]);
    expect(verdictsOf('diamond')).toBe('conditional_pass,conditional_fail');
  });

  test('has a share from twenty tests on', () => {
    expect(shareText(19, 19, 'en')).toBe('19 of 19');
    expect(shareText(1234, 20_000, 'id')).toBe('1.234 dari 20.000 (6 %)');
  });
});

test('the lines in sight are drawn with some around them, and never beyond the list', () => {
  expect(shownRange({ top: 0, height: 460 }, 46, 1000)).toEqual({ first: 0, last: 40 });
  expect(shownRange({ top: 4600, height: 460 }, 46, 1000)).toEqual({ first: 70, last: 140 });
  expect(shownRange({ top: 99_999, height: 460 }, 46, 5)).toEqual({ first: 0, last: 5 });
});
