import { describe, expect, test } from 'vitest';
import { auditKinds, type ChainedEvent } from '#core/record/audit-event.ts';
import type { Role } from '#core/people/role.ts';
import { formatExactClock } from '#core/words/date-format.ts';
import { languages } from '#core/words/language.ts';
import { auditKindWords, logWords } from '#core/words/log-words.ts';
import { logAddress, logPageSize } from '../../../../renderer/door/log-door.ts';
import { SideMenu } from '../../../../renderer/frame/side-menu.tsx';
import { firstPage, newerPage, olderPage, shownEvents } from '../../../../renderer/screens/log/log-pages.ts';
import { LogScreen } from '../../../../renderer/screens/log/log-screen.tsx';
import { LogTable } from '../../../../renderer/screens/log/log-table.tsx';
import { drawnPage, type Known } from '../../../support/drawn-page.tsx';
import { knownPerson } from '../../../support/people/signed-in-page.ts';

const event = (sequence: number, changes: Partial<ChainedEvent> = {}): ChainedEvent => ({
  sequence,
  previousSha256: null,
  kind: 'account-changed',
  who: 'Made',
  at: '2026-11-23T09:41:05+07:00',
  what: 'Sari',
  old: { role: 'technician' },
  new: { role: 'official' },
  why: 'moved to the office',
  ...changes,
});

function logPage(role: Role | null, events: readonly ChainedEvent[], language: Known['language'] = 'en') {
  return drawnPage(<LogScreen />, {
    language,
    answers: [knownPerson(role), [['log', {}, null], events], [['log-people'], ['', 'Made']]],
  });
}

describe('the page of the log', () => {
  test('says when with its offset, who, what, about what, old and new, and why', () => {
    const { text } = logPage('official', [event(7)]);
    expect(text).toContain(
      '7 23 November 2026 09:41:05 WIB (+07:00) Made An account was changed Sari role: Technician → Official moved to the office',
    );
    expect(text).toContain('Events 7 to 7');
  });

  test.each(languages)('has words for every kind of event (%s)', (language) => {
    const events = auditKinds.map((kind, index) => event(index + 1, { kind }));
    const { text } = drawnPage(<LogTable events={events} />, { language });
    for (const kind of auditKinds) expect(text).toContain(auditKindWords[kind][language]);
  });

  test('asks of failures alone what was done about them, and only whoever may note it', () => {
    const events = [event(1), event(2, { kind: 'program-failed' }), event(3, { kind: 'backup-failed' })];
    const asked = (role: Role): number =>
      logPage(role, events).buttons.filter(({ words }) => words === logWords.noteAction.en).length;
    expect([asked('technician'), asked('administrator'), asked('official')]).toEqual([2, 2, 0]);
  });

  test('names the bench itself where no person did it', () => {
    expect(logPage('official', [event(1, { who: '' })]).text).toContain(logWords.benchItself.en);
  });

  test('is for those who may read official results, in the menu too', () => {
    expect(logPage(null, [event(1)]).text).toContain(logWords.notAllowed.en);
    expect(logPage(null, [event(1)]).text).not.toContain('Sari');
    const menu = (role: Role | null) =>
      drawnPage(<SideMenu low={false} />, { answers: [knownPerson(role)] }).links.map(({ words }) => words);
    expect(menu('official')).toContain('Log');
    expect(menu(null)).not.toContain('Log');
  });

  test('offers what is filtered as a file', () => {
    expect(logPage('official', []).html).toContain('/api/log/events.csv?form=csv-id&amp;language=en');
    const filter = { who: '', text: 'a&b', group: undefined };
    expect(logAddress(filter, 'csv', 'id')).toBe('/api/log/events.csv?who=&text=a%26b&form=csv&language=id');
  });

  test('says that nothing matches', () => {
    expect(logPage('official', []).text).toContain(logWords.none.en);
  });

  test('keeps a long change short until it is opened', () => {
    const parts = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`part${index}`, index]));
    const { html } = logPage('official', [event(1, { old: null, new: parts })]);
    expect(html).toContain('<summary>details (5)</summary>');
  });
});

describe('the pages of the log', () => {
  const read = Array.from({ length: logPageSize + 1 }, (_, index) => event(100 - index));

  test('show one page and go on where there is more', () => {
    const { events, goesOn } = shownEvents(read);
    expect(goesOn).toBe(true);
    expect(events).toHaveLength(logPageSize);
    const older = olderPage(firstPage, events);
    expect(older).toEqual([null, 100 - logPageSize + 1]);
    expect(newerPage(older)).toEqual(firstPage);
    expect(newerPage(firstPage)).toEqual(firstPage);
    expect(shownEvents(read.slice(1)).goesOn).toBe(false);
  });
});

test('an exact clock has seconds, zone and offset', () => {
  expect(formatExactClock('2026-11-23T09:41:05.123+07:00', 'id')).toBe('09.41.05 WIB (+07:00)');
  expect(formatExactClock('2026-11-23T09:41:05+05:30', 'en')).toBe('09:41:05 UTC+05:30');
  expect(formatExactClock('2026-11-23T09:41:05Z', 'en')).toBe('09:41:05 UTC');
  expect(formatExactClock('', 'en')).toBe('');
});
