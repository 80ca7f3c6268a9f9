import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { bundleStateWords } from '#core/words/bundle-words.ts';
import { closeOfficialTests, type OfficialTest } from '../closed-official-tests.ts';
import { obstacles } from '../obstacles.ts';
import { openAccounts } from '../people/open-accounts.ts';
import { testPassword } from '../people/people-by-requests.ts';
import { seedPeople, signInForPage } from '../people/seed-people.ts';
import {
  keepView,
  openMonth,
  openReason,
  saveFiltered,
  searchHistory,
  takeBundle,
  takeView,
  verifyBundle,
} from './official.ts';
import { serveBench } from './served-page.ts';
import { turnedTo, type Way } from './ways.ts';

const one = (plate: string, exhaustMaker: string, outcome: OfficialTest['outcome'] = 'closed') => ({
  plate,
  exhaustMaker,
  outcome,
});

const tests: readonly OfficialTest[] = [
  one('R 1 AB', 'Jaya'),
  one('R 2 AB', 'Jaya'),
  one('R 3 AB', 'Jaya', 'aborted'),
  one('R 4 CD', 'Makmur'),
  one('R 5 CD', 'Makmur', 'aborted'),
  one('R 6 CD', 'Makmur', 'interrupted'),
];
const name = 'Putu Arta';

/** A bench with six tests and an official, who has signed in, in front of it. */
async function fillOfficialBench(data: string): Promise<void> {
  closeOfficialTests(data, tests);
  await seedPeople(data);
  const store = openTestStore(data);
  const { accounts } = openAccounts(store.accounts);
  const made = await accounts.add('Made Wirawan', { name, role: 'official' });
  await accounts.changePassword(made.account.id, made.oneTimePassword, testPassword);
  store.dispose();
}

/** Names of the views that the account has kept. */
async function viewsOf(page: Page): Promise<readonly string[]> {
  const answer = await page.request.get(new URL('/api/history/views', page.url()).href);
  return ((await answer.json()) as readonly { name: string }[]).map(({ name: view }) => view);
}

/** Expects that an official comes from a reason to its test and its bundle in one way, and from a month in the other. */
export async function expectHistoryReviewed(
  first: Way,
  second: Way,
  atEnd: (put: () => Promise<void>) => void,
): Promise<void> {
  const { folder, seat } = await serveBench([], fillOfficialBench, atEnd);
  const official = await seat(first, async (page) => await signInForPage(page, name));
  const { page } = official;
  await searchHistory(official, { text: 'makmur', all: 6, found: 3 });
  expect(await obstacles(page)).toEqual([]);
  await openReason(official, 1);
  expect(await obstacles(page)).toEqual([]);
  await keepView(official, 'Makmur');
  const bundle = await takeBundle(official, { number: '2026-0005', folder });
  await takeView(official, { name: 'Makmur', all: 6, found: 1 });
  expect(numbersOfTable(await saveFiltered(official, { form: 'csv', folder }))).toEqual(['2026-0005']);

  const again = await turnedTo(page, second);
  await searchHistory(again, { text: 'jaya', all: 6, found: 3 });
  await openMonth(again, '11/26', 3);
  await keepView(again, 'Jaya');
  const file = await saveFiltered(again, { form: 'json', folder });
  const { rows } = JSON.parse(readFileSync(file, 'utf8')) as { rows: readonly { number: string }[] };
  expect(rows.map(({ number }) => number)).toEqual(['2026-0003', '2026-0002', '2026-0001']);
  await verifyBundle(again, bundle);
  await page.getByText(bundleStateWords.untrusted.word[second.language], { exact: true }).waitFor();
  expect(await obstacles(page)).toEqual([]);
  expect(await viewsOf(page)).toEqual(['Makmur', 'Jaya']);
}

/** Numbers of the tests in a saved table, which says as well what it was filtered by. */
function numbersOfTable(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').trim().split('\r\n');
  expect(lines).toEqual(expect.arrayContaining(['text,makmur', 'reason,OPERATOR_ABORTED', 'tests,1']));
  return lines.filter((line) => /^2026-\d{4},/.test(line)).map((line) => line.slice(0, 9));
}
