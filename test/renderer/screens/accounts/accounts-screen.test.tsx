import { describe, expect, test } from 'vitest';
import { roles, type Role } from '#core/people/role.ts';
import { pageWords } from '#core/words/page-words.ts';
import { roleTaskWords, roleWords } from '#core/words/people-words.ts';
import { languages } from '#core/words/language.ts';
import type { AccountView } from '#host/http/contract.ts';
import { AccountsScreen } from '../../../../renderer/screens/accounts/accounts-screen.tsx';
import { AccountsTable } from '../../../../renderer/screens/accounts/accounts-table.tsx';
import { OnceNotice } from '../../../../renderer/screens/accounts/once-notice.tsx';
import { TokensPanel } from '../../../../renderer/screens/accounts/tokens-panel.tsx';
import { drawnPage, type Known } from '../../../support/drawn-page.tsx';
import { knownPerson } from '../../../support/people/signed-in-page.ts';

const { accounts: words } = pageWords;

const account = (name: string, changes: Partial<AccountView> = {}): AccountView => ({
  id: name,
  name,
  role: 'technician',
  mustChangePassword: false,
  disabled: false,
  createdAt: '2026-11-23T09:00:00+07:00',
  tokens: [],
  ...changes,
});

const token = (name: string, revokedAt: string | null = null): AccountView['tokens'][number] => ({
  id: name,
  name,
  role: 'official',
  createdAt: '2026-11-23T09:00:00+07:00',
  expiresAt: '2027-02-21T09:00:00+07:00',
  revokedAt,
});

const nothing = (): void => undefined;

function accountsPage(role: Role | null, list: readonly AccountView[], language: Known['language'] = 'en') {
  return drawnPage(<AccountsScreen />, { language, answers: [knownPerson(role), [['accounts'], list]] });
}

/** The rows of the table below its heads, in words. */
function rowsOf(list: readonly AccountView[]): readonly string[] {
  const { html } = drawnPage(<AccountsTable list={list} show={nothing} />);
  return html
    .split('<tr>')
    .slice(2)
    .map((row) =>
      row
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );
}

describe('the page of accounts', () => {
  test.each(roles.filter((role) => role !== 'administrator'))('is closed to the role %s', (role) => {
    const { text } = accountsPage(role, [account('Sari')]);
    expect(text).toContain(words.notAllowed.en);
    expect(text).not.toContain('Sari');
  });

  test('has its own heading for whoever may see it and whoever may not', () => {
    for (const role of ['administrator', 'official', null] as const) {
      expect(accountsPage(role, []).html).toContain(`<h1>${words.title.en}</h1>`);
    }
  });

  test('is closed to whoever has not signed in', () => {
    expect(accountsPage(null, [account('Sari')]).text).not.toContain('Sari');
  });

  test.each(languages)('shows the administrator everybody with role and state (%s)', (language) => {
    const { text } = accountsPage(
      'administrator',
      [account('Sari'), account('Ketut', { role: 'official' })],
      language,
    );
    expect(text).toContain(`Sari ${roleWords.technician[language]} ${words.active[language]}`);
    expect(text).toContain(`Ketut ${roleWords.official[language]} ${words.active[language]}`);
  });

  test('says what the role that is chosen for a new account may do', () => {
    const { text, buttons } = accountsPage('administrator', []);
    expect(text).toContain(roleTaskWords.technician.en);
    expect(buttons.find((button) => button.words === words.add.en)?.isOff).toBe(true);
  });
});

describe('an account', () => {
  test('is told apart as in use, disabled, or with a password that was made for it', () => {
    expect(
      rowsOf([
        account('Sari'),
        account('Wayan', { disabled: true }),
        account('Putu', { mustChangePassword: true }),
        account('Dewa', { disabled: true, mustChangePassword: true }),
      ]),
    ).toEqual([
      'Sari Technician active One-time password Disable',
      'Wayan Technician disabled One-time password Enable',
      'Putu Technician one-time password One-time password Disable',
      'Dewa Technician disabled One-time password Enable',
    ]);
  });

  test('can be disabled and never deleted', () => {
    const { buttons } = drawnPage(<AccountsTable list={[account('Sari')]} show={nothing} />);
    expect(buttons.map((button) => button.words)).toEqual([words.reset.en, words.disable.en]);
  });
});

describe('a secret that is shown once', () => {
  test('names whom it is for, and says that it will not be shown again', () => {
    const once = { words: words.once, name: 'Sari', secret: 'laut-biru-1234' };
    const { text, html } = drawnPage(<OnceNotice once={once} />);
    expect(text).toContain('One-time password of Sari.');
    expect(text).toContain('not shown again');
    expect(html).toContain('laut-biru-1234</code>');
  });

  test('leaves nothing on the page where there is none', () => {
    expect(drawnPage(<OnceNotice once={null} />).text).toBe('');
  });
});

describe('tokens of other systems', () => {
  const list = [account('Made', { tokens: [token('LIMS'), token('Old LIMS', '2026-11-24T09:00:00+07:00')] })];

  test('show whose they are, their role and their last day; one that is revoked stays and has no button', () => {
    const { text, buttons } = drawnPage(<TokensPanel list={list} show={nothing} />);
    expect(text).toContain('LIMS Made Official until 21 February 2027 Revoke');
    expect(text).toContain('Old LIMS Made Official until 21 February 2027 revoked');
    expect(buttons.filter((button) => button.words === words.revoke.en)).toHaveLength(1);
  });

  test('are made only for a chosen account and with a purpose', () => {
    const { buttons } = drawnPage(<TokensPanel list={list} show={nothing} />);
    expect(buttons.find((button) => button.words === words.makeToken.en)?.isOff).toBe(true);
  });
});
