import { describe, expect, test } from 'vitest';
import { type Job, jobStates, jobState, jobWishSchema } from '#core/record/job.ts';
import type { Right } from '#core/people/right.ts';
import { jobStateWords, jobWords } from '#core/words/job-words.ts';
import type { Language } from '#core/words/language.ts';
import { draftOfJob } from '../../../../renderer/screens/prepare/draft-of-job.ts';
import { blankDraft } from '../../../../renderer/screens/prepare/draft.ts';
import { JobTable } from '../../../../renderer/screens/jobs/job-table.tsx';
import { JobsScreen } from '../../../../renderer/screens/jobs/jobs-screen.tsx';
import { drawnPage } from '../../../support/drawn-page.tsx';

const wish = jobWishSchema.parse({
  reference: 'LIMS-77',
  vehicle: { plate: 'R 12 AB', make: 'Honda' },
  exhaust: { maker: 'Jaya', model: 'J2' },
  clientName: 'Bengkel Jaya',
  receivedOn: '2026-11-30',
});

function jobOf(number: string, parts: Pick<Job, 'tests' | 'cancelled'>): Job {
  const createdAt = '2026-12-01T08:00:00+07:00';
  return { ...wish, ...parts, id: number, number, createdAt, createdBy: 'Sari', state: jobState(parts) };
}

const tested = {
  id: 'a',
  number: '2026-0007',
  outcome: 'closed',
  verdict: 'pass',
  mode: 'site',
  simulated: false,
  replacedBy: null,
} as const;
const jobs = [
  jobOf('J2026-0003', { tests: [tested], cancelled: null }),
  jobOf('J2026-0002', { tests: [], cancelled: { at: '', by: 'Sari', reason: 'sudah dijemput' } }),
  jobOf('J2026-0001', { tests: [], cancelled: null }),
];

function jobsPage(rights: readonly Right[], language: Language = 'en') {
  const person = { name: 'Sari', role: 'technician', mustChangePassword: false };
  return drawnPage(<JobsScreen />, {
    language,
    answers: [
      [['people'], { person, lockedName: null, hasAccounts: true, rights }],
      [['jobs', 'waiting', '', '', null], jobs],
    ],
  });
}

describe('the jobs', () => {
  test.each(['id', 'en'] as const)('tell what, for whom, how far, and by which test (%s)', (language) => {
    const page = jobsPage(['see-jobs', 'keep-jobs', 'run-workshop'], language);
    for (const told of ['J2026-0001', 'LIMS-77', 'R 12 AB', 'Bengkel Jaya', '2026-0007', 'sudah dijemput']) {
      expect(page.text).toContain(told);
    }
    for (const state of ['waiting', 'tested', 'cancelled'] as const) {
      expect(page.text).toContain(jobStateWords[state][language]);
    }
    expect(page.html).toContain('href="/tests/a"');
  });

  test('offer a test for one that waits or was tested, and giving up only for one that waits', () => {
    const page = jobsPage(['see-jobs', 'keep-jobs', 'run-workshop']);
    expect(page.html).toContain('href="/prepare?job=J2026-0001"');
    expect(page.html).toContain('href="/prepare?job=J2026-0003"');
    expect(page.html).not.toContain('href="/prepare?job=J2026-0002"');
    expect(page.html.match(/aria-label="Cancel J/g)).toEqual(['aria-label="Cancel J']);
  });

  test('are read but not entered or given up by an official, and not shown to whoever has no account', () => {
    const official = jobsPage(['see-jobs']);
    expect(official.text).toContain('J2026-0001');
    expect(official.buttons.map(({ words }) => words)).not.toContain(jobWords.make.en);
    expect(official.html).not.toContain('/prepare?job=');
    const nobody = jobsPage([]);
    expect(nobody.text).not.toContain('J2026-0001');
    expect(nobody.text).toContain(jobWords.notAllowed.en);
  });
});

test('a job shows no verdict of a test that was replaced or declared void, and marks what is not official', () => {
  const page = (changes: Partial<Job['tests'][number]>): string => {
    const job = jobOf('J2026-0001', { tests: [{ ...tested, ...changes }], cancelled: null });
    const actions = { cancel: null, mayTest: false };
    return drawnPage(<JobTable jobs={[job]} actions={actions} />).text;
  };
  expect(page({})).toContain('PASS');
  const replacedBy = { id: 'b', number: '2026-0009', isWithdrawn: true, verdict: 'invalid' } as const;
  expect(page({ replacedBy })).not.toContain('PASS');
  expect(page({ replacedBy })).toContain('WITHDRAWN: 2026-0009');
  expect(page({ mode: 'workshop' }).toLowerCase()).toContain('workshop');
  expect(page({ simulated: true }).toLowerCase()).toContain('simulat');
});

test('every state of a job has a word', () => {
  for (const state of jobStates) expect(jobStateWords[state].id).not.toBe('');
});

test('a job fills in what was ordered, and the category that was chosen stays where it names none', () => {
  const [job] = jobs;
  if (job === undefined) throw new Error('there is a job');
  const filled = draftOfJob({ ...blankDraft, profileId: 'own' }, job);
  expect(filled).toMatchObject({
    jobId: 'J2026-0003',
    vehicle: { plate: 'R 12 AB', make: 'Honda', category: 'L3' },
    exhaust: { maker: 'Jaya' },
    order: { clientName: 'Bengkel Jaya', receivedOn: '2026-11-30' },
  });
  expect(filled).not.toHaveProperty('profileId');
});
