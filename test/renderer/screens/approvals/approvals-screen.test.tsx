import { describe, expect, test } from 'vitest';
import type { Right } from '#host/http/contract.ts';
import type { ApprovalQueue, WaitingTest } from '#core/record/approval-queue.ts';
import { approvalWords } from '#core/words/approval-words.ts';
import type { Language } from '#core/words/language.ts';
import { signingFaultWords } from '#core/words/signature-words.ts';
import { ApprovalsScreen } from '../../../../renderer/screens/approvals/approvals-screen.tsx';
import {
  countForPerson,
  daysSince,
  filteredTests,
  waitingProfiles,
} from '../../../../renderer/screens/approvals/waiting-view.ts';
import { drawnPage } from '../../../support/drawn-page.tsx';

const waitingTest: WaitingTest = {
  id: 'a',
  number: '2026-0004',
  startedAt: '2026-11-26T09:00:00+07:00',
  closedAt: '2026-11-26T09:20:00+07:00',
  operator: 'Sari',
  client: 'Bengkel Jaya',
  plate: 'R 1234 XX',
  vehicle: 'Honda CB150R',
  verdict: 'pass',
  reportedDb: 86,
  amends: null,
  signed: ['performed'],
  open: ['authorised'],
  barred: null,
};
const barred: WaitingTest = {
  ...waitingTest,
  id: 'b',
  number: '2026-0005',
  client: 'CV Lain',
  verdict: 'fail',
  open: [],
  barred: 'SIGNING_SECOND_PERSON',
};
const queue: ApprovalQueue = {
  tests: [waitingTest, barred],
  papers: [
    {
      id: 'c',
      number: '2026-0001',
      client: 'PT Satu',
      plate: 'R 9',
      authorisedAt: '2026-11-20T09:00:00+07:00',
    },
  ],
  lookedBackTo: null,
};
const failures = {
  count: 1,
  newest: [
    {
      sequence: 17,
      kind: 'program-failed',
      at: '2026-11-28T10:00:00+07:00',
      what: 'CUT_TEST_NOT_READ',
      new: { place: '2026-0003', cause: 'X' },
    },
  ],
} as const;
const submitted = { by: 'Sari', at: '2026-11-27T08:00:00+07:00', reason: 'stricter hold' };
const profile = {
  id: 'lab-own',
  draft: { content: {}, copiedFrom: null, begun: {}, authors: ['Sari'], submitted, sentBack: null },
  versions: [],
  steps: [],
};

function page(rights: readonly Right[], known: ApprovalQueue = queue, language: Language = 'en') {
  const person = { name: 'Ketut', role: 'technical-manager', mustChangePassword: false };
  return drawnPage(<ApprovalsScreen />, {
    language,
    answers: [
      [['people'], { person, lockedName: null, hasAccounts: true, rights }],
      [['approvals', null], known],
      [['log', 'open-failures'], failures],
      [['own-profiles'], [profile]],
    ],
  });
}

describe('what waits for somebody', () => {
  const all: readonly Right[] = ['read-official', 'issue-signed', 'approve-profiles', 'note-actions'];

  test.each(['id', 'en'] as const)('stands with its next step one press away (%s)', (language) => {
    const { html, text } = page(all, queue, language);
    for (const to of ['/tests/a', '/tests/b', '/tests/c', '/profiles/lab-own/draft', '/log?event=17'])
      expect(html).toContain(`href="${to}"`);
    expect(text).toContain(approvalWords.waitingCount[language].replace('{count}', '4'));
    expect(text).toContain(signingFaultWords.SIGNING_SECOND_PERSON[language]);
  });

  test('is opened before it is signed: no button of the list signs', () => {
    expect(page(all).html).not.toContain('type="password"');
    expect(page(all).links.map(({ words }) => words)).toContain(approvalWords.openToSign.en);
  });

  test('is nobody’s business without signing in', () => {
    const { text } = page([]);
    expect(text).toContain(approvalWords.notAllowed.en);
    expect(text).not.toContain('Bengkel Jaya');
  });

  test('says so where nothing does', () => {
    const person = { name: 'Ketut', role: 'technical-manager', mustChangePassword: false };
    const { text } = drawnPage(<ApprovalsScreen />, {
      answers: [
        [['people'], { person, lockedName: null, hasAccounts: true, rights: all }],
        [['approvals', null], { tests: [], papers: [], lookedBackTo: null }],
        [['log', 'open-failures'], { count: 0, newest: [] }],
      ],
    });
    expect(text).toContain(approvalWords.nothing.en);
  });
});

describe('the count in the menu', () => {
  const waiting = { ...queue, failures, profiles: waitingProfiles([profile], 'Ketut'), certificates: [] };

  test('is of what the rights of whoever looks cover', () => {
    const count = (...rights: readonly Right[]) => countForPerson(waiting, new Set(rights));
    expect(count('read-official')).toBe(1);
    expect(count('issue-signed', 'approve-profiles')).toBe(3);
    expect(count('note-actions')).toBe(2);
  });

  test('leaves out a draft that whoever looks wrote', () => {
    const own = { ...waiting, profiles: waitingProfiles([profile], 'sari') };
    expect(countForPerson(own, new Set<Right>(['approve-profiles']))).toBe(1);
  });
});

test('results are found by client, by verdict, and by who can sign them', () => {
  const found = (filter: Partial<Parameters<typeof filteredTests>[1]>) =>
    filteredTests(queue.tests, { text: '', verdict: null, onlyMine: false, ...filter }).map(({ id }) => id);
  expect(found({})).toEqual(['a', 'b']);
  expect(found({ text: 'jaya' })).toEqual(['a']);
  expect(found({ verdict: 'fail' })).toEqual(['b']);
  expect(found({ onlyMine: true })).toEqual(['a']);
});

test('the days of waiting go by the calendar of the bench, not by hours', () => {
  expect(daysSince('2026-11-26T23:50:00+07:00', '2026-11-27')).toBe(1);
  expect(daysSince('2026-11-27T00:10:00+07:00', '2026-11-27')).toBe(0);
});
