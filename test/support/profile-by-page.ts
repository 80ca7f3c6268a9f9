import type { Page } from 'playwright-core';
import { changePersonOnPage } from './people/seed-people.ts';

/**
 * Looks a procedure up on the page, copies it for the laboratory, fills its gaps and has it approved by a second person, in
 * English; `look` is called on the form and on the profile in the end.
 */
export async function profileByPage(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: 'Profiles', exact: true }).click();
  await page.getByLabel('Search name, identifier or legal basis').fill('moving motorcycle');
  await page.getByText('2 profiles').waitFor();
  await page.getByRole('link', { name: 'P.56/2019, moving motorcycle L3' }).press('Enter');
  await page.getByText('never uses them for a vehicle at rest').waitFor();
  await page.getByRole('link', { name: 'All profiles' }).press('Enter');
  await page.getByRole('link', { name: 'Netherlands: motorcycles in use, at rest' }).press('Enter');
  await page.getByText('What keeps it from a verdict').waitFor();
  await copyAndFill(page, look);
  await submitAndApprove(page, look);
}

async function copyAndFill(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Copy for the laboratory' }).click();
  await page.getByLabel('New identifier').fill('lab-nl');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Draft: lab-nl' }).waitFor();
  await page.getByRole('button', { name: 'Fill in: speed tolerance' }).click();
  await page.keyboard.type('5');
  await page.getByRole('button', { name: 'Fill in: hold time' }).click();
  await page.keyboard.type('0');
  await page.getByRole('button', { name: 'Fill in: Limits 1, 2, 3, 4, 5, 6, 7, 8' }).click();
  await page.getByText('Limits 1', { exact: true }).waitFor();
  await look();
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.getByText('There are changes that are not saved.').waitFor({ state: 'hidden' });
}

async function submitAndApprove(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('quality procedure 7');
  await page.getByRole('dialog').getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByText('Approval by a second person').waitFor();
  await page.getByRole('row', { name: 'Speed tolerance › Value left open 5 %' }).waitFor();
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('does not cover this step').waitFor();
  await changePersonOnPage(page, 'Sari', 'Ketut');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('lab-nl · version 1').waitFor();
  await look();
}
