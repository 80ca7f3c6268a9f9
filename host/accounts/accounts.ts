import { passwordFault } from '#core/people/password-rules.ts';
import { mostNameCharacters, nameKey, plainName } from '#core/people/person-name.ts';
import type { Role } from '#core/people/role.ts';
import type { AccountStore, StoredAccount } from '../store/account-store.ts';
import { accountOf, type Account } from './account.ts';
import { AccountProblem } from './account-problem.ts';
import { PasswordCheck } from './password-check.ts';
import type { PasswordHasher } from './password-hasher.ts';

/** What accounts are made of. */
export interface AccountParts {
  readonly store: AccountStore;
  readonly passwords: PasswordHasher;
  /** Time of day as ISO 8601 with offset. */
  readonly now: () => string;
  /** Makes the random identifier of a new account. */
  readonly createId: () => string;
  /** Makes a password that somebody else may see once. */
  readonly oneTimePassword: () => string;
}

/** What an administrator changes in an account. */
export interface AccountWish {
  readonly role?: Role | undefined;
  readonly disabled?: boolean | undefined;
}

/** The people of the bench: the first set-up, signing in, passwords, and what an administrator does. */
export class Accounts {
  readonly #parts: AccountParts;
  readonly #check: PasswordCheck;

  constructor(parts: AccountParts) {
    this.#parts = parts;
    this.#check = new PasswordCheck(parts);
  }

  /** True once the bench has an account: from then on it belongs to a laboratory. */
  get exist(): boolean {
    return this.#parts.store.list().length > 0;
  }

  list(): readonly Account[] {
    return this.#parts.store.list().map(accountOf);
  }

  /** Null for an unknown account. */
  find(id: string): Account | null {
    const found = this.#parts.store.find(id);
    return found === null ? null : accountOf(found);
  }

  /** Makes the first administrator of a bench without accounts. @throws AccountProblem `ACCOUNTS_EXIST` and those of a bad name or password */
  async setUp(name: string, password: string): Promise<Account> {
    this.#refuseSecondSetUp();
    const wanted = { name: this.#freeName(name), role: 'administrator', mustChange: false } as const;
    refuseBadPassword(password, wanted.name);
    const passwordHash = await this.#parts.passwords.hash(password);
    this.#refuseSecondSetUp();
    return this.#add(wanted.name, { ...wanted, passwordHash });
  }

  /** @throws AccountProblem `SIGN_IN_DELAYED`, `SIGN_IN_WRONG` */
  async signIn(name: string, password: string): Promise<Account> {
    const account = await this.#check.check(name, password);
    this.#note('signed-in', account);
    return accountOf(account);
  }

  signedOut(account: Account): void {
    this.#note('signed-out', account);
  }

  /** True where the password is that of the account; failures count as those of signing in. @throws AccountProblem */
  async confirm(id: string, password: string): Promise<Account> {
    const { name } = this.#stored(id);
    return accountOf(await this.#check.check(name, password));
  }

  /** @throws AccountProblem where the current one is wrong or the next one cannot be used */
  async changePassword(id: string, current: string, next: string): Promise<Account> {
    const account = this.#stored(id);
    await this.#check.check(account.name, current);
    refuseBadPassword(next, account.name);
    if (await this.#parts.passwords.matches(next, account.passwordHash)) {
      throw new AccountProblem('PASSWORD_SAME');
    }
    const passwordHash = await this.#parts.passwords.hash(next);
    this.#change(account, { passwordHash, mustChange: false }, 'password-changed', account.name);
    return accountOf(this.#stored(id));
  }

  /** Makes an account with a password that is good for the first sign-in only. @throws AccountProblem */
  async add(
    by: string,
    wanted: { readonly name: string; readonly role: Role },
  ): Promise<AccountWithPassword> {
    const name = this.#freeName(wanted.name);
    const oneTimePassword = this.#parts.oneTimePassword();
    const passwordHash = await this.#parts.passwords.hash(oneTimePassword);
    this.#freeName(name);
    const account = this.#add(by, { name, role: wanted.role, mustChange: true, passwordHash });
    return { account, oneTimePassword };
  }

  /** Gives an account a password that must be changed at the next sign-in. @throws AccountProblem `ACCOUNT_UNKNOWN` */
  async reset(by: string, id: string): Promise<AccountWithPassword> {
    const account = this.#stored(id);
    const oneTimePassword = this.#parts.oneTimePassword();
    const passwordHash = await this.#parts.passwords.hash(oneTimePassword);
    this.#change(account, { passwordHash, mustChange: true }, 'password-reset', by);
    this.#check.forget(account.name);
    return { account: accountOf(this.#stored(id)), oneTimePassword };
  }

  /** Gives another role, disables or enables. @throws AccountProblem `ACCOUNT_UNKNOWN`, `LAST_ADMINISTRATOR` */
  change(by: string, id: string, { role, disabled }: AccountWish): Account {
    const account = this.#stored(id);
    const wanted = { role: role ?? account.role, disabled: disabled ?? account.disabled };
    if (this.#wouldBeLast(account, wanted)) throw new AccountProblem('LAST_ADMINISTRATOR');
    this.#change(account, wanted, 'account-changed', by);
    return accountOf(this.#stored(id));
  }

  #wouldBeLast(account: StoredAccount, wanted: Pick<StoredAccount, 'role' | 'disabled'>): boolean {
    const stays = wanted.role === 'administrator' && !wanted.disabled;
    const others = this.#parts.store
      .list()
      .filter(({ id, role, disabled }) => id !== account.id && role === 'administrator' && !disabled);
    return account.role === 'administrator' && !stays && others.length === 0;
  }

  #add(by: string, wanted: Pick<StoredAccount, 'name' | 'role' | 'mustChange' | 'passwordHash'>): Account {
    const { store, createId, now } = this.#parts;
    const createdAt = now();
    const { name, role } = wanted;
    const account = { id: createId(), nameKey: nameKey(name), disabled: false, createdAt, ...wanted };
    store.add(account, {
      kind: 'account-made',
      who: by,
      at: createdAt,
      what: name,
      old: null,
      new: { role },
    });
    return accountOf(account);
  }

  #change(
    account: StoredAccount,
    change: Parameters<AccountStore['change']>[1],
    kind: 'account-changed' | 'password-changed' | 'password-reset',
    by: string,
  ): void {
    const { store, now } = this.#parts;
    const { id, name, role, disabled } = account;
    const after = { role: change.role ?? role, disabled: change.disabled ?? disabled };
    store.change(id, change, { kind, who: by, at: now(), what: name, old: { role, disabled }, new: after });
  }

  #note(kind: 'signed-in' | 'signed-out', { name, role }: Pick<Account, 'name' | 'role'>): void {
    const { store, now } = this.#parts;
    store.note({ kind, who: name, at: now(), what: name, old: null, new: { role } });
  }

  #stored(id: string): StoredAccount {
    const account = this.#parts.store.find(id);
    if (account === null) throw new AccountProblem('ACCOUNT_UNKNOWN');
    return account;
  }

  #refuseSecondSetUp(): void {
    if (this.exist) throw new AccountProblem('ACCOUNTS_EXIST');
  }

  #freeName(wanted: string): string {
    const name = plainName(wanted);
    const length = Array.from(name).length;
    if (length < 2 || length > mostNameCharacters) throw new AccountProblem('NAME_INVALID');
    if (this.#parts.store.findByNameKey(nameKey(name)) !== null) throw new AccountProblem('NAME_TAKEN');
    return name;
  }
}

/** An account with the password that is shown once. */
export interface AccountWithPassword {
  readonly account: Account;
  readonly oneTimePassword: string;
}

function refuseBadPassword(password: string, name: string): void {
  const fault = passwordFault(password, name);
  if (fault !== null) throw new AccountProblem(fault);
}
