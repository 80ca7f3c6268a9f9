import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Role } from '#core/people/role.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openAccounts } from './open-accounts.ts';
import { testPassword } from './people-by-requests.ts';

/** Who has an account at a bench of the browser tests. */
const people: Readonly<Record<string, Role>> = { Sari: 'technician', Ketut: 'technical-manager' };

/** Gives a data folder its administrator and {@link people}, hashed at a cost that does not hold the tests up. */
export async function seedPeople(dataFolder: string): Promise<void> {
  mkdirSync(dataFolder, { recursive: true });
  const store = openTestStore(dataFolder);
  const { accounts } = openAccounts(store.accounts);
  await accounts.setUp('Made Wirawan', testPassword);
  for (const [name, role] of Object.entries(people)) {
    const { account, oneTimePassword } = await accounts.add('Made Wirawan', { name, role });
    await accounts.changePassword(account.id, oneTimePassword, testPassword);
  }
  store.dispose();
}

/** Signs somebody in for a page that is open, by a request with its cookies. */
export async function signInForPage(page: Page, name: string): Promise<void> {
  const address = new URL('/api/people/sign-in', page.url()).href;
  const answer = await page.request.post(address, { data: { name, password: testPassword } });
  if (!answer.ok()) throw new Error(`${name} cannot sign in: ${await answer.text()}`);
  await page.reload();
}

/** Changes who is signed in, on the page itself and in English. */
export async function changePersonOnPage(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: from }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Account name').fill(to);
  await dialog.getByLabel('Password', { exact: true }).fill(testPassword);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: to }).waitFor();
}
