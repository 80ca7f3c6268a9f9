import { approvalWords } from '#core/words/approval-words.ts';
import { controlWords } from '#core/words/control-words.ts';
import { correctableFactWords } from '#core/words/amendment-words.ts';
import { customerWords } from '#core/words/customer-words.ts';
import { jobWords } from '#core/words/job-words.ts';
import type { InEachLanguage } from '#core/words/language.ts';
import { oddityPageWords } from '#core/words/oddity-words.ts';
import { orderWords } from '#core/words/order-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleWords } from '#core/words/people-words.ts';
import { signatureWords, signMeaningWords } from '#core/words/signature-words.ts';
import { validationWords } from '#core/words/validation-words.ts';
import { testPassword } from '../people/people-by-requests.ts';
import type { Traveller } from './ways.ts';

type Words = InEachLanguage<string>;

/** A page of the menu. */
const menu = ({ page }: Traveller, name: string | RegExp) =>
  page.getByRole('navigation').getByRole('link', { name });

const headed = async ({ page, language }: Traveller, title: Words): Promise<void> =>
  await page.getByRole('heading', { level: 1, name: title[language] }).waitFor();

/** Takes in a job of which no more than plate and customer are known. */
export async function enterJob(
  traveller: Traveller,
  { plate, client }: { readonly plate: string; readonly client: string },
): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(menu(traveller, jobWords.menu[language]));
  await hand.press(page.getByRole('button', { name: jobWords.make[language] }));
  const name = correctableFactWords['vehicle.plate'][language];
  await hand.type(page.getByRole('combobox', { name }), plate);
  await hand.type(page.getByRole('combobox', { name: orderWords.clientName[language] }), client);
  await hand.submit(page.getByRole('button', { name: jobWords.keep[language] }));
  await page.getByText(plate).waitFor();
}

/** Finds a customer by a word of their name, and what is ordered for them. */
export async function findCustomer(traveller: Traveller, client: string, plate: string): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(menu(traveller, customerWords.menu[language]));
  await headed(traveller, customerWords.title);
  await hand.type(page.getByLabel(customerWords.search[language]), client.slice(-4));
  const row = page.getByRole('row').filter({ hasText: client });
  await hand.press(row.getByRole('link', { name: new RegExp(`^1 ${customerWords.jobs[language]}`) }));
  await headed(traveller, jobWords.title);
  await page.getByText(plate).waitFor();
}

/** Waits until the menu says that so many results wait for whoever sits here. */
async function waiting(traveller: Traveller, results: number): Promise<void> {
  const { language } = traveller;
  const count = approvalWords.waitingCount[language].replace('{count}', String(results));
  await menu(traveller, new RegExp(`${approvalWords.menu[language]}.*\\b${count}`)).waitFor();
}

/** Opens the list of what waits, which is to hold so many results. */
export async function openApprovals(traveller: Traveller, results: number): Promise<void> {
  const { hand, language } = traveller;
  await hand.press(menu(traveller, new RegExp(approvalWords.menu[language])));
  await headed(traveller, approvalWords.title);
  await waiting(traveller, results);
}

/** Opens the oldest result of the list and signs it with the password. */
export async function releaseOldest(traveller: Traveller, person: string): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(page.locator('[data-next-step]').first());
  const sign = signMeaningWords.authorised.button[language];
  await hand.press(page.getByRole('button', { name: sign }));
  const dialog = page.getByRole('dialog');
  await hand.type(dialog.getByLabel(pageWords.people.password[language], { exact: true }), testPassword);
  await hand.submit(dialog.getByRole('button', { name: signatureWords.sign[language], exact: true }));
  const role = roleWords['technical-manager'][language];
  await page.getByText(`${person} (${role})`).first().waitFor();
}

/** Takes an official test into the chart of the reference exhaust, and expects that it is told to be out of control. */
export async function addRunOutOfControl(traveller: Traveller, number: string): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(menu(traveller, controlWords.menu[language]));
  await page.getByText(controlWords.inControl[language], { exact: true }).waitFor();
  await hand.press(page.getByRole('button', { name: controlWords.addRun[language] }));
  const dialog = page.getByRole('dialog');
  await hand.type(dialog.getByLabel(controlWords.test[language]), number);
  await hand.option(new RegExp(`^${number}`));
  await hand.type(dialog.getByLabel(controlWords.reason[language]), 'uji bulanan');
  await hand.submit(dialog.getByRole('button', { name: controlWords.keep[language] }));
  await page.getByText(controlWords.out[language], { exact: true }).first().waitFor();
}

/** The first screen warns of a chart that is out of control. */
export async function readWarning(traveller: Traveller, reference: string): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(menu(traveller, pageWords.frame.home[language]));
  const [warning = ''] = controlWords.outOf[language].split('{name}');
  await page.getByText(`${warning}${reference}`).waitFor();
}

/** Reads the validation sheet and opens it as a paper, of which the bytes are given. */
export async function openValidation(traveller: Traveller): Promise<Buffer> {
  const { page, hand, language } = traveller;
  await hand.press(menu(traveller, validationWords.menu[language]));
  await headed(traveller, validationWords.title);
  const paper = page.getByRole('link', { name: validationWords.savePdf[language] });
  const [opened] = await Promise.all([page.waitForEvent('popup'), hand.press(paper)]);
  await opened.close();
  const address = await paper.getAttribute('href');
  const sheet = await page.request.get(new URL(address ?? '', page.url()).href);
  return await sheet.body();
}

/** Has the bench look for hints, and waits until it has looked at so many tests. */
export async function lookForHints(traveller: Traveller, tests: number): Promise<void> {
  const { page, hand, language } = traveller;
  await hand.press(menu(traveller, oddityPageWords.menu[language]));
  await hand.press(page.getByRole('button', { name: oddityPageWords.look[language] }));
  const [told = ''] = oddityPageWords.progress[language].split(',');
  await page.getByText(told.replace('{lines}', String(tests))).waitFor();
}
