import type { Locator } from 'playwright-core';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { siteCheckWords } from '#core/words/site-check-words.ts';
import { enterVehicle } from './enter-vehicle.ts';
import { rideToVerdict } from './ride-to-verdict.ts';
import type { Traveller } from './ways.ts';

/** What stands on the button that confirms the rest of a group of the check-list. */
const groupWord = { id: /Sudah diperiksa/, en: /Looked at/ } as const;

/** The short procedure has one run where most have three, of one press each. */
const furtherRuns = 2;

/** What a whole test asked of a technician after the vehicle was entered. */
export interface CarriedOutTest {
  /** Clicks or keys, as of a procedure with three runs and without what a busy computer made necessary again. */
  readonly presses: number;
  readonly steps: number;
  readonly measuringSeconds: number;
  readonly verdict: string;
}

/** A technician carries out a test from the first screen to its verdict. `profile` is the title of a short procedure. */
export async function carryOutTest(
  { page, hand, language }: Traveller,
  profile: Readonly<Record<Language, string>>,
): Promise<CarriedOutTest> {
  await hand.press(page.getByRole('link', { name: pageWords.home.newTest[language] }).first());
  await enterVehicle(page, language);
  const before = hand.presses();
  await prepare({ page, hand, language }, profile[language]);
  const ridden = await rideToVerdict(page, hand, language);
  return {
    presses: hand.presses() - before - ridden.repeats + furtherRuns,
    steps: hand.steps(),
    measuringSeconds: ridden.seconds,
    verdict: await page.getByTestId('verdict').innerText(),
  };
}

/** From the entered vehicle to the test that runs. */
async function prepare({ page, hand, language }: Traveller, profile: string): Promise<void> {
  const { prepare: words, field } = pageWords;
  await hand.press(page.getByRole('combobox', { name: field.profile[language], exact: true }));
  await hand.option(new RegExp(`^${profile}`));
  const list = page.getByRole('list', { name: pageWords.section.checks[language] });
  await list.waitFor();
  const { yes } = siteCheckWords(language).answers;
  for (const item of await list.getByRole('listitem').all()) {
    const groupButton = item.getByRole('button', { name: groupWord[language] });
    if (await groupButton.isVisible()) await hand.press(groupButton);
    else if (await isOpen(item)) await hand.choose(item, yes);
  }
  await hand.press(page.getByRole('button', { name: words.start[language] }));
}

/** Whether an item of the check-list waits for its answer. */
async function isOpen(item: Locator): Promise<boolean> {
  if ((await item.getByRole('radio').count()) === 0) return false;
  return (await item.getByRole('radio', { checked: true }).count()) === 0;
}
