import { join } from 'node:path';
import { bundleWords } from '#core/words/bundle-words.ts';
import { exportWords } from '#core/words/export-words.ts';
import { historyWords } from '#core/words/history-words.ts';
import { reasonTitle } from '#core/words/reason-words.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import { savedFile } from './saved-file.ts';
import type { Traveller } from './ways.ts';

/** What the result page says of a test that its technician ended. */
const stoppedWord = { id: /dihentikan petugas/i, en: /stopped by the operator/i } as const;

type Word = keyof typeof historyWords;

const button = ({ page, language }: Traveller, word: Word) =>
  page.getByRole('button', { name: historyWords[word][language], exact: true });

/** The menu that a button opens; the one before may still be closing. */
const menuOf = ({ page, language }: Traveller, word: Word) =>
  page.getByRole('menu', { name: historyWords[word][language], exact: true });

/** The list tells how many tests it holds. */
async function listed({ page, language }: Traveller, tests: number): Promise<void> {
  const words = `${tests} ${historyWords.tests[language]}.`;
  await page.getByTestId('history-count').getByText(words).waitFor();
}

/** The figures tell how many tests they are of. */
async function counted({ page, language }: Traveller, tests: number): Promise<void> {
  const words = new RegExp(`\\b${tests} ${historyWords.tests[language]}, `);
  await page.getByTestId('history-count').getByText(words).waitFor();
}

/** Opens the history and searches it for a word. */
export async function searchHistory(
  traveller: Traveller,
  search: { readonly text: string; readonly all: number; readonly found: number },
): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(page.getByRole('link', { name: historyWords.menu[language], exact: true }));
  await counted(traveller, search.all);
  await hand.type(page.getByLabel(historyWords.text[language], { exact: true }), search.text);
  await counted(traveller, search.found);
}

/** Follows the one month there is from its chart to its tests. */
export async function openMonth(traveller: Traveller, month: string, tests: number): Promise<void> {
  const { page, hand, language } = traveller;
  const chart = page.getByRole('group', { name: new RegExp(`^${historyWords.byMonth[language]}\\.`) });
  await hand.pick(chart, chart.getByRole('button', { name: new RegExp(`^${month}: `) }));
  await listed(traveller, tests);
}

/** Follows the reason that the technician ended a test from its chart to the tests it is of. */
export async function openReason(traveller: Traveller, tests: number): Promise<void> {
  const { page, hand, language } = traveller;
  const chart = page.getByRole('group', { name: new RegExp(`^${historyWords.reasons[language]}\\.`) });
  const name = new RegExp(`^${reasonTitle('OPERATOR_ABORTED', language)} `);
  await hand.pick(chart, chart.getByRole('button', { name }));
  await listed(traveller, tests);
}

/** Keeps what is shown as a view. */
export async function keepView(traveller: Traveller, name: string): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(button(traveller, 'saveView'));
  await hand.type(page.getByLabel(historyWords.viewName[language]), name);
  await hand.submit(button(traveller, 'keep'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Clears all filters and takes a view that was kept. */
export async function takeView(
  traveller: Traveller,
  view: { readonly name: string; readonly all: number; readonly found: number },
): Promise<void> {
  const { hand } = traveller;
  await hand.press(button(traveller, 'reset'));
  await listed(traveller, view.all);
  await hand.press(button(traveller, 'savedViews'));
  const menu = menuOf(traveller, 'savedViews');
  await hand.pick(menu, menu.getByRole('menuitem', { name: view.name, exact: true }));
  await listed(traveller, view.found);
}

/** Opens an invalid test, reads why, takes its bundle away and comes back; gives the path of the bundle. */
export async function takeBundle(
  traveller: Traveller,
  test: { readonly number: string; readonly folder: string },
): Promise<string> {
  const { page, hand, language } = traveller;
  await hand.press(page.getByRole('link', { name: test.number, exact: true }));
  const { word } = verdictText('invalid', language);
  await page.getByTestId('verdict').getByRole('heading', { name: word }).waitFor();
  await page.getByText(stoppedWord[language]).first().waitFor();
  const path = join(test.folder, 'bundle.senyap');
  const link = page.getByRole('link', { name: exportWords.bundle[language] });
  await savedFile(page, path, async () => await hand.press(link));
  // Alt and the left arrow belong to the browser itself, which hears no key of a test.
  await page.goBack();
  return path;
}

/** Saves what is filtered in a form and gives the path of the file. */
export async function saveFiltered(
  traveller: Traveller,
  file: { readonly form: 'csv' | 'json'; readonly folder: string },
): Promise<string> {
  const { page, hand, language } = traveller;
  const word = file.form === 'csv' ? exportWords.csv.csv : exportWords.files.json;
  const path = join(file.folder, `filtered.${file.form}`);
  await hand.press(button(traveller, 'export'));
  const menu = menuOf(traveller, 'export');
  const item = menu.getByRole('menuitem', { name: word[language], exact: true });
  await savedFile(page, path, async () => await hand.pick(menu, item));
  return path;
}

/** Has a bundle verified; gives the word of the answer. */
export async function verifyBundle(traveller: Traveller, path: string): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(page.getByRole('link', { name: historyWords.verify[language] }));
  await hand.chooseFile(page.getByRole('button', { name: bundleWords.choose[language], exact: true }), path);
}
