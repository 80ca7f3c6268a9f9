import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { formatNumber } from '#core/words/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { guideBetween } from '#core/words/workshop/guide-words.ts';
import { noZoneWords, zoneWords } from '#core/words/workshop/pre-check-words.ts';
import { obstacles } from '../obstacles.ts';
import {
  chooseLimit,
  compareParts,
  fitPart,
  makeRun,
  nameMotorcycle,
  passByRefusal,
  workshopMeter,
} from './craftsman.ts';
import type { ServedBench } from './served-page.ts';
import { turnedTo, type Traveller, type Way } from './ways.ts';

const quieterDb = 76;
const verdictWord = { id: /LULUS/, en: /\bPASS\b/ } as const;

/** Asks the door as the page does. */
async function ask(page: Page, method: string, path: string, data?: object): Promise<string> {
  const answer = await page.request.fetch(new URL(`/api${path}`, page.url()).href, { method, data });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return await answer.text();
}

async function expectZone({ page, language }: Traveller, word: (typeof zoneWords)['too-close']['word']) {
  await expect.poll(async () => await page.getByTestId('zone').innerText()).toBe(word[language]);
}

/** The second screen for the person in the saddle, beside the page. */
async function riderDisplay(page: Page): Promise<Page> {
  const rider = await page.context().newPage();
  await rider.goto(new URL('/rider.html', page.url()).href);
  await page.bringToFront();
  return rider;
}

/** Expects that the rider is told of the run that was taken, in the words of the craftsman's own page. */
async function expectTaken(rider: Page, language: Language): Promise<void> {
  const { word } = guideBetween('again', { targetSpeedRpm: 4000, count: 1, flaw: '' }, language);
  await rider.getByRole('status').filter({ hasText: word }).waitFor();
  await rider.close();
}

/** Expects a pre-check without a verdict of the first part, and that a second one is found to be quieter. */
export async function expectPartsCompared({ seat }: ServedBench, first: Way, second: Way): Promise<void> {
  const measuring = await seat(first, async (page) => {
    await ask(page, 'PUT', '/instruments', [workshopMeter]);
  });
  const { page } = measuring;
  await nameMotorcycle(measuring);
  await chooseLimit(measuring, passByRefusal[first.language]);
  await expectZone(measuring, noZoneWords['no-run'].word);
  const rider = await riderDisplay(page);
  await makeRun(measuring);
  await expectTaken(rider, first.language);
  await expectZone(measuring, zoneWords['likely-below'].word);
  expect(await page.getByText(verdictWord[first.language]).count()).toBe(0);
  expect(await obstacles(page)).toEqual([]);

  const comparing = await turnedTo(page, second);
  await fitPart(comparing);
  await ask(page, 'POST', '/simulation', { command: { kind: 'exhaust', levelAtTargetDb: quieterDb } });
  await makeRun(comparing);
  await compareParts(comparing);
  await page
    .getByText(`Rp ${formatNumber(250_000, 0, second.language)}`)
    .first()
    .waitFor();
  expect(await obstacles(page)).toEqual([]);
  expect(await ask(page, 'GET', '/tests')).toBe('[]');
}
