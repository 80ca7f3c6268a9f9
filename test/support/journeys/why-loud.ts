import { notEnoughWords } from '#core/words/diagnosis-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import type { Traveller } from './ways.ts';

const { why, result, frame } = pageWords;

/** How the sentence begins that says what decides; its figures are the recording's. */
const answer = { id: /membawa \d+ % energi bunyi/, en: /\d+ % of the energy in the (hold|deceleration) is/ };

/** Leaves whatever page it is for the result of a test in the list of the first one. */
export async function openResult({ page, hand, language }: Traveller, number: string): Promise<void> {
  const home = page.getByRole('navigation').getByRole('link', { name: frame.home[language] });
  await hand.press(home);
  await hand.press(page.getByRole('link', { name: number, exact: true }).first());
  await page.getByTestId('verdict').waitFor();
}

/** From the result of a test to why it is loud. */
export async function askWhy({ page, hand, language }: Traveller): Promise<void> {
  await hand.press(page.getByRole('link', { name: result.whyLoud[language], exact: true }));
  await page.getByRole('heading', { level: 1, name: why.title[language] }).waitFor();
}

/** Waits until the sound is split and the sentence stands there that says what decides. */
export async function readAnswer({ page, language }: Traveller): Promise<void> {
  await page.getByText(answer[language]).waitFor();
  await page.getByRole('table', { name: why.shares[language] }).waitFor();
}

/** Gives the splitting up while it is under way, and begins it again. */
export async function cancelAndBeginAgain({ page, hand, language }: Traveller): Promise<void> {
  await hand.press(page.getByRole('button', { name: why.cancel[language] }));
  await page.getByText(why.cancelled[language]).waitFor();
  await hand.press(page.getByRole('button', { name: why.again[language] }));
}

/** Chooses another run of the test. */
export async function chooseRun({ page, hand, language }: Traveller, run: number): Promise<void> {
  const choice = page.getByRole('button', { name: new RegExp(`^${why.run[language]} ${run}\\b`) });
  await hand.press(choice);
  await page.locator('[aria-pressed=true]', { hasText: `${why.run[language]} ${run}` }).waitFor();
}

/** Names the run that is shown as the reference of its model. */
export async function nameReference({ page, hand, language }: Traveller, reason: string): Promise<void> {
  await hand.press(page.getByRole('button', { name: why.nameReference[language] }));
  const dialog = page.getByRole('dialog');
  await hand.type(dialog.getByLabel(why.reason[language]), reason);
  await hand.press(dialog.getByRole('button', { name: why.name[language], exact: true }));
  await dialog.waitFor({ state: 'hidden' });
}

/** Opens the sheet by the key that prints, and gives its bytes. */
export async function printIndication({ page, hand, language }: Traveller): Promise<Buffer> {
  const paper = page.getByRole('link', { name: why.print[language], exact: true });
  const address = await paper.getAttribute('href');
  const [opened] = await Promise.all([page.waitForEvent('popup'), hand.key('Control+p', paper)]);
  await opened.close();
  const sheet = await page.request.get(new URL(address ?? '', page.url()).href);
  return await sheet.body();
}

/** Reads that the sound of a test was never recorded, and what to do about it. */
export async function readNotEnough({ page, language }: Traveller): Promise<void> {
  await page.getByRole('heading', { name: why.notEnough[language] }).waitFor();
  await page.getByText(notEnoughWords.NO_WAVEFORM[language]).waitFor();
}
