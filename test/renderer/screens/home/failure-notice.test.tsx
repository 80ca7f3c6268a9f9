import { describe, expect, test } from 'vitest';
import type { Right } from '#host/http/contract.ts';
import type { OpenFailures } from '#core/record/open-failures.ts';
import { openFailureWords } from '#core/words/approval-words.ts';
import { FailureNotice } from '../../../../renderer/screens/home/failure-notice.tsx';
import { pagesFrom } from '../../../../renderer/screens/log/log-pages.ts';
import { drawnPage } from '../../../support/drawn-page.tsx';

const failure = (sequence: number, what: string): OpenFailures['newest'][number] => ({
  sequence,
  kind: 'program-failed',
  at: '2026-11-28T10:00:00+07:00',
  what,
  new: { place: '2026-0003', cause: 'X' },
});

function notice(newest: OpenFailures['newest'], rights: readonly Right[], language: 'id' | 'en' = 'en') {
  return drawnPage(<FailureNotice />, {
    language,
    answers: [
      [['log', 'open-failures'], { count: newest.length, newest }],
      [['people'], { person: null, lockedName: null, hasAccounts: true, rights }],
    ],
  });
}

describe('failures that nobody has acted on', () => {
  const open = [failure(9, 'LINE_FAILED'), failure(8, 'LINE_FAILED'), failure(7, 'CUT_TEST_NOT_READ')];

  test.each(['id', 'en'] as const)(
    'stand on the first screen, a cut test first, with what is safe, what to do and the event (%s)',
    (language) => {
      const { text, html } = notice(open, ['read-official'], language);
      expect(text).toContain('2026-0003');
      expect(text.indexOf('2026-0003')).toBeLessThan(text.indexOf('9'));
      expect(text).toContain(openFailureWords.cutTest[language]);
      expect(html).toContain('href="/log?event=7"');
      expect(html).toContain('href="/verify"');
      expect(html).toContain('role="alert"');
    },
  );

  test('lead into the log only for whoever may read it', () => {
    expect(notice(open, []).html).not.toContain('/log?event');
  });

  test('are quiet where none cut a test, and draw nothing where there is none', () => {
    expect(notice([failure(9, 'LINE_FAILED')], []).html).toContain('role="status"');
    expect(notice([], []).text).toBe('');
    expect(notice([{ ...failure(9, 'x'), kind: 'integrity-problem' }], []).text).toBe('');
  });
});

test('an address that names an event opens the log there, any other opens the newest', () => {
  expect(pagesFrom('17')).toEqual([null, 18]);
  expect(pagesFrom('x')).toEqual([null]);
  expect(pagesFrom(null)).toEqual([null]);
});
