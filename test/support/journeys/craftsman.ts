import { guideBetween, type GuideState } from '#core/words/workshop/guide-words.ts';
import { findingWords } from '#core/words/workshop/difference-words.ts';
import { workshopWords } from '#core/words/workshop/workshop-words.ts';
import type { Traveller } from './ways.ts';

/** A run takes some five seconds; a busy computer takes its time. */
const runMs = 60_000;
const mostRuns = 4;

/** What is said about a source that is a rule of the pass-by test. */
export const passByRefusal = { id: 'aturan uji melintas', en: 'a rule for riding past' } as const;

/** A meter of a workshop, as its owner enters it on the page of instruments. */
export const workshopMeter = {
  id: '11111111-1111-4111-8111-111111111111',
  kind: 'meter',
  name: 'Meter bengkel',
  driverId: 'generic-line',
  serialNumber: 'BKL-7',
  class: 2,
  certificateNumber: 'LK-2026-3',
  certificateDate: '2020-01-01',
  certificateDueDate: '2099-12-31',
  notes: '',
} as const;

const button = ({ page, language }: Traveller, word: keyof typeof workshopWords, prefix = '') =>
  page.getByRole('button', { name: `${prefix}${workshopWords[word][language]}`, exact: true });

const field = ({ page, language }: Traveller, word: keyof typeof workshopWords) =>
  page.getByLabel(workshopWords[word][language], { exact: true });

/** What the band says between two runs. */
const told = ({ page, language }: Traveller, state: GuideState) =>
  page
    .getByTestId('guide')
    .getByRole('status')
    .filter({ hasText: new RegExp(`^${wordOf(state, language)}$`) });

function wordOf(state: GuideState, language: Traveller['language']): string {
  return guideBetween(state, { targetSpeedRpm: 4000, count: 0, flaw: '' }, language).word;
}

/** Names the motorcycle that stands in the yard and opens the workshop's meter for it. */
export async function nameMotorcycle(traveller: Traveller): Promise<void> {
  const { page, hand, language } = traveller;
  const menu = page.getByRole('navigation').getByRole('link', { name: workshopWords.menu[language] });
  await hand.press(menu);
  await hand.type(field(traveller, 'motorcycleName'), 'R 4321 AB');
  await hand.submit(button(traveller, 'keepMotorcycle'));
  await told(traveller, 'first').waitFor();
}

/** States the limit that the craftsman aims at; one of the pass-by test is refused on the way. */
export async function chooseLimit(traveller: Traveller, refusedWord: string): Promise<void> {
  const { page, hand } = traveller;
  await hand.press(button(traveller, 'chooseLimit'));
  await hand.type(field(traveller, 'limitFigure'), '95');
  await hand.type(field(traveller, 'limitSource'), 'Permen LH 07/2009');
  await hand.submit(button(traveller, 'keepLimit'));
  await page.getByText(refusedWord).waitFor();
  await hand.type(field(traveller, 'limitSource'), 'Aturan panitia lomba');
  await hand.submit(button(traveller, 'keepLimit'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Makes a run of what is fitted; one that a busy computer spoilt is rightly refused, and made again as a person does. */
export async function makeRun(traveller: Traveller): Promise<void> {
  const { hand } = traveller;
  const [taken, refused] = [told(traveller, 'again'), told(traveller, 'flawed')];
  await hand.key('Space', runButton(traveller, 'start'));
  for (let runs = 1; runs < mostRuns; runs += 1) {
    await taken.or(refused).first().waitFor({ timeout: runMs });
    if (await taken.isVisible()) return;
    await hand.key('Space', runButton(traveller, 'again'));
    await refused.waitFor({ state: 'hidden' });
  }
  await taken.waitFor({ timeout: runMs });
}

const runButton = ({ page, language }: Traveller, word: 'start' | 'again') =>
  page.getByTestId('guide').getByRole('button', { name: workshopWords[word][language], exact: true });

/** Enters the part that is tried instead, with what it cost. */
export async function fitPart(traveller: Traveller): Promise<void> {
  const { page, hand } = traveller;
  await hand.press(button(traveller, 'newPart', '+ '));
  await hand.type(field(traveller, 'partName'), 'dB killer');
  await hand.type(field(traveller, 'cost'), '250000');
  await hand.submit(button(traveller, 'keepPart'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await told(traveller, 'first').waitFor();
}

/** Opens the comparison of the parts, which finds that the second is quieter. */
export async function compareParts(traveller: Traveller): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(page.getByRole('link', { name: workshopWords.toCompare[language], exact: true }).first());
  await page.getByTestId('finding').filter({ hasText: findingWords.quieter.word[language] }).waitFor();
}
