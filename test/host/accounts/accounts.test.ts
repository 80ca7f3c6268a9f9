import { describe, expect, test } from 'vitest';
import type { AccountProblem } from '#host/accounts/account-problem.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openAccounts } from '../../support/people/open-accounts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const good = 'kuda hitam berlari';
const better = 'perahu biru berlayar';

async function withAdministrator() {
  const opened = openAccounts();
  const administrator = await opened.accounts.setUp('Made Wirawan', good);
  return { ...opened, administrator };
}

const codeOf = async (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: AccountProblem) => error.code,
  );

describe('the first set-up', () => {
  test('makes an administrator who can sign in, in whatever writing of the name', async () => {
    const { accounts, administrator } = await withAdministrator();
    expect(administrator).toMatchObject({
      name: 'Made Wirawan',
      role: 'administrator',
      mustChangePassword: false,
    });
    expect(await accounts.signIn(' made  WIRAWAN', good)).toEqual(administrator);
  });

  test('is over with the first account, even for one who asks at the same moment', async () => {
    const { accounts } = openAccounts();
    const both = await Promise.all([
      codeOf(accounts.setUp('Made', good)),
      codeOf(accounts.setUp('Ketut', good)),
    ]);
    expect(both.toSorted()).toEqual(['ACCOUNTS_EXIST', 'done']);
    expect(await codeOf(accounts.setUp('Wayan', good))).toBe('ACCOUNTS_EXIST');
    expect(accounts.list()).toHaveLength(1);
  });

  test.each([
    ['M', good, 'NAME_INVALID'],
    ['\u200B\u200B\u200B', good, 'NAME_INVALID'],
    ['Made', 'pendek', 'PASSWORD_TOO_SHORT'],
    ['Made', 'password1234', 'PASSWORD_COMMON'],
    ['Made Wirawan', 'madewirawan', 'PASSWORD_IS_NAME'],
  ])('refuses "%s" with "%s": %s', async (name, password, code) => {
    const { accounts } = openAccounts();
    expect(await codeOf(accounts.setUp(name, password))).toBe(code);
    expect(accounts.exist).toBe(false);
  });
});

describe('signing in', () => {
  test('is refused in the same words for a wrong password, an unknown name and a disabled account', async () => {
    const { accounts, administrator } = await withAdministrator();
    const { account } = await accounts.add('Made', { name: 'Sari', role: 'technician' });
    accounts.change('Made', account.id, { disabled: true });
    expect(await codeOf(accounts.signIn('Made Wirawan', better))).toBe('SIGN_IN_WRONG');
    expect(await codeOf(accounts.signIn('Nobody', good))).toBe('SIGN_IN_WRONG');
    expect(await codeOf(accounts.signIn('Sari', good))).toBe('SIGN_IN_WRONG');
    expect(accounts.find(administrator.id)?.disabled).toBe(false);
  });

  test('takes a hash for an unknown name too, so that the time tells no names', async () => {
    const { accounts } = await withAdministrator();
    const timed = async (name: string): Promise<number> => {
      const begun = performance.now();
      await codeOf(accounts.signIn(name, better));
      return performance.now() - begun;
    };
    const [known, unknown] = [await timed('Made Wirawan'), await timed('Nobody')];
    // Both hash once; a name that is looked up only would be a hundred times faster.
    expect(unknown).toBeGreaterThan(known / 20);
  });

  test('is delayed after three wrong passwords, longer with each one, also for the right one', async () => {
    const { accounts, clock } = await withAdministrator();
    for (let tried = 0; tried < 4; tried += 1) await codeOf(accounts.signIn('Made Wirawan', better));
    await expect(accounts.signIn('Made Wirawan', good)).rejects.toMatchObject({
      code: 'SIGN_IN_DELAYED',
      waitSeconds: 2,
    });
    clock.seconds += 2;
    expect(await codeOf(accounts.signIn('Made Wirawan', better))).toBe('SIGN_IN_WRONG');
    await expect(accounts.signIn('Made Wirawan', good)).rejects.toMatchObject({ waitSeconds: 4 });
    clock.seconds += 4;
    expect(await codeOf(accounts.signIn('Made Wirawan', good))).toBe('done');
    expect(await codeOf(accounts.signIn('Made Wirawan', better))).toBe('SIGN_IN_WRONG');
    expect(await codeOf(accounts.signIn('Made Wirawan', good))).toBe('done');
  });

  test('is not got round by many attempts at once', async () => {
    const { accounts } = await withAdministrator();
    const attempts = Array.from({ length: 20 }, () => codeOf(accounts.signIn('Made Wirawan', better)));
    const codes = await Promise.all(attempts);
    expect(codes.filter((code) => code === 'SIGN_IN_WRONG')).toHaveLength(4);
    expect(codes.filter((code) => code === 'SIGN_IN_DELAYED')).toHaveLength(16);
  });

  test('is delayed for the whole bench when many names are tried, and no name of its own escapes that', async () => {
    const { accounts, clock } = await withAdministrator();
    for (let tried = 0; tried < 11; tried += 1) await codeOf(accounts.signIn(`name ${tried}`, good));
    expect(await codeOf(accounts.signIn('Made Wirawan', good))).toBe('SIGN_IN_DELAYED');
    clock.seconds += 1;
    expect(await codeOf(accounts.signIn('Made Wirawan', good))).toBe('done');
    await codeOf(accounts.signIn('another', good));
    expect(await codeOf(accounts.signIn('Made Wirawan', good))).toBe('SIGN_IN_DELAYED');
  });

  test('is delayed after a restart as before', async () => {
    const folder = temporaryFolder();
    const store = openTestStore(folder);
    const { accounts, clock } = openAccounts(store.accounts);
    await accounts.setUp('Made', good);
    for (let tried = 0; tried < 5; tried += 1) {
      await codeOf(accounts.signIn('Made', better));
      if (tried === 3) clock.seconds += 2;
    }
    store.dispose();
    const again = openTestStore(folder);
    const restarted = openAccounts(again.accounts, clock);
    await expect(restarted.accounts.signIn('Made', good)).rejects.toMatchObject({ waitSeconds: 4 });
    again.dispose();
  });

  test('waits once more, and not for a year, where the clock was set back', async () => {
    const { accounts, clock } = await withAdministrator();
    for (let tried = 0; tried < 4; tried += 1) await codeOf(accounts.signIn('Made Wirawan', better));
    clock.seconds -= 365 * 86_400;
    await expect(accounts.signIn('Made Wirawan', good)).rejects.toMatchObject({ waitSeconds: 2 });
    clock.seconds += 2;
    expect(await codeOf(accounts.signIn('Made Wirawan', good))).toBe('done');
  });
});

describe('a password', () => {
  test('is never in the data folder, neither are two hashes of one alike', async () => {
    const { accounts, store } = await withAdministrator();
    const { account, oneTimePassword } = await accounts.add('Made', { name: 'Sari', role: 'technician' });
    await accounts.changePassword(account.id, oneTimePassword, good);
    const hashes = store.list().map(({ passwordHash }) => passwordHash);
    expect(new Set(hashes).size).toBe(2);
    expect(hashes.join(' ')).not.toContain(good);
    expect(hashes[0]).toMatch(/^scrypt\$16\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  });

  test('of an administrator is shown once, works once for the change, and is another each time', async () => {
    const { accounts } = await withAdministrator();
    const made = await accounts.add('Made', { name: 'Sari', role: 'technician' });
    expect(made.oneTimePassword).toMatch(/^(?:[a-z2-9]{4}-){3}[a-z2-9]{4}$/);
    expect(await accounts.signIn('Sari', made.oneTimePassword)).toMatchObject({ mustChangePassword: true });
    const changed = await accounts.changePassword(made.account.id, made.oneTimePassword, better);
    expect(changed.mustChangePassword).toBe(false);
    expect(await codeOf(accounts.signIn('Sari', made.oneTimePassword))).toBe('SIGN_IN_WRONG');
    const reset = await accounts.reset('Made', made.account.id);
    expect(reset.oneTimePassword).not.toBe(made.oneTimePassword);
    expect(await codeOf(accounts.signIn('Sari', better))).toBe('SIGN_IN_WRONG');
    expect(await accounts.signIn('Sari', reset.oneTimePassword)).toMatchObject({ mustChangePassword: true });
  });

  test('is changed only by who knows it, to another good one', async () => {
    const { accounts, administrator } = await withAdministrator();
    const change = (current: string, next: string): Promise<string> =>
      codeOf(accounts.changePassword(administrator.id, current, next));
    expect(await change(better, 'gunung hijau tinggi')).toBe('SIGN_IN_WRONG');
    expect(await change(good, 'pendek')).toBe('PASSWORD_TOO_SHORT');
    expect(await change(good, good)).toBe('PASSWORD_SAME');
    expect(await change(good, better)).toBe('done');
    expect(await codeOf(accounts.signIn('Made Wirawan', better))).toBe('done');
  });
});

describe('the log of the bench', () => {
  test('tells who did what to whom, and never a password', async () => {
    const store = openTestStore(':memory:');
    const { accounts, tokens } = openAccounts(store.accounts);
    await accounts.setUp('Made', good);
    const { account, oneTimePassword } = await accounts.add('Made', { name: 'Sari', role: 'technician' });
    await accounts.signIn('Sari', oneTimePassword);
    await accounts.changePassword(account.id, oneTimePassword, better);
    for (let tried = 0; tried < 4; tried += 1)
      await codeOf(accounts.signIn('Sari', 'typed in the wrong place'));
    await codeOf(accounts.signIn(better, 'Sari'));
    accounts.change('Made', account.id, { role: 'official', disabled: true });
    const { token } = tokens.make('Made', { accountId: account.id, name: 'LIMS', role: 'official', days: 1 });
    const events = store.audit.list({ beforeSequence: null, limit: 100 }).toReversed();
    expect(events.slice(1).map(({ kind, who, what }) => [kind, who, what])).toEqual([
      ['account-made', 'Made', 'Made'],
      ['account-made', 'Made', 'Sari'],
      ['signed-in', 'Sari', 'Sari'],
      ['password-changed', 'Sari', 'Sari'],
      ['sign-in-failed', '', 'Sari'],
      ['sign-in-failed', '', 'Sari'],
      ['sign-in-failed', '', 'Sari'],
      ['sign-in-delayed', '', 'Sari'],
      ['sign-in-failed', '', ''],
      ['account-changed', 'Made', 'Sari'],
      ['token-made', 'Made', 'Sari'],
    ]);
    const told = JSON.stringify(events);
    for (const secret of [good, better, oneTimePassword, token, 'scrypt']) expect(told).not.toContain(secret);
  });
});

describe('an account', () => {
  test('has a name that no other reads like', async () => {
    const { accounts } = await withAdministrator();
    expect(await codeOf(accounts.add('Made', { name: 'made\u200B wirawan', role: 'official' }))).toBe(
      'NAME_TAKEN',
    );
  });

  test('of the last administrator can neither be disabled nor become something else', async () => {
    const { accounts, administrator } = await withAdministrator();
    const { account } = await accounts.add('Made', { name: 'Ketut', role: 'administrator' });
    accounts.change('Made', account.id, { disabled: true });
    for (const wish of [{ disabled: true }, { role: 'technician' }] as const) {
      expect(() => accounts.change('Made', administrator.id, wish)).toThrow(
        expect.objectContaining({ code: 'LAST_ADMINISTRATOR' }),
      );
    }
    accounts.change('Made', account.id, { disabled: false });
    expect(accounts.change('Made', administrator.id, { disabled: true }).disabled).toBe(true);
  });
});

describe('a token', () => {
  async function withToken(days = 30) {
    const opened = await withAdministrator();
    const { account } = await opened.accounts.add('Made', { name: 'LIMS', role: 'technician' });
    const wish = { accountId: account.id, name: 'LIMS Purbalingga', role: 'technician', days } as const;
    return { ...opened, account, ...opened.tokens.make('Made', wish) };
  }

  test('stands for its account in its role, and only its hash is kept', async () => {
    const { tokens, token, account, store } = await withToken();
    expect(tokens.holder(token)).toEqual({ accountId: account.id, name: 'LIMS', role: 'technician' });
    expect(tokens.holder(`${token}x`)).toBeNull();
    expect(JSON.stringify([store.tokens(account.id), tokens.list(account.id)])).not.toContain(token);
  });

  test('is worth nothing once it is over, revoked, or its account disabled or of another role', async () => {
    const { tokens, token, view, account, accounts, clock } = await withToken(1);
    accounts.change('Made', account.id, { disabled: true });
    expect(tokens.holder(token)).toBeNull();
    accounts.change('Made', account.id, { disabled: false, role: 'official' });
    expect(tokens.holder(token)).toBeNull();
    accounts.change('Made', account.id, { role: 'technician' });
    expect(tokens.holder(token)).not.toBeNull();
    clock.seconds += 86_400;
    expect(tokens.holder(token)).toBeNull();
    clock.seconds -= 3600;
    tokens.revoke('Made', account.id, view.id);
    expect(tokens.holder(token)).toBeNull();
    expect(tokens.list(account.id)[0]?.revokedAt).not.toBeNull();
  });

  test('never has more rights than its account', async () => {
    const { tokens, account } = await withToken();
    const wanted = (role: 'administrator' | 'official') => () =>
      tokens.make('Made', { accountId: account.id, name: 'x', role, days: 1 });
    expect(wanted('administrator')).toThrow(expect.objectContaining({ code: 'TOKEN_ROLE_REFUSED' }));
    expect(wanted('official')).not.toThrow();
  });
});
