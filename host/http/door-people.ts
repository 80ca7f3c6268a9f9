import { randomBytes } from 'node:crypto';
import { parse, serialize } from 'hono/utils/cookie';
import type { Accounts } from '../accounts/accounts.ts';
import type { ApiTokens } from '../accounts/api-tokens.ts';
import type { Sessions } from '../accounts/sessions.ts';
import type { DoorAccess } from './door-access.ts';
import type { People, Person, WhoAsks } from './people.ts';

/** What the people of a door are made of. */
export interface DoorPeopleParts {
  readonly accounts: Accounts;
  readonly tokens: ApiTokens;
  readonly sessions: Sessions;
  readonly access: DoorAccess;
}

/** The window of the desktop is one place: nothing but it reaches that door, and its scheme carries no cookies. */
const windowPlace = 'window';

/** Tells who asks: by the token of another program, else by the person who signed in at this window or browser. */
export class DoorPeople implements People {
  readonly accounts: Accounts;
  readonly tokens: ApiTokens;
  readonly #sessions: Sessions;
  readonly #access: DoorAccess;

  constructor({ accounts, tokens, sessions, access }: DoorPeopleParts) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.#sessions = sessions;
    this.#access = access;
  }

  whoAsks(request: Request): WhoAsks {
    const nobody = { person: null, lockedName: null, hasAccounts: this.accounts.exist };
    const token = tokenOf(request);
    if (token !== null) return { ...nobody, person: this.#holder(token) };
    const session = this.#sessions.at(this.#placeOf(request));
    const account = session === null ? null : this.accounts.find(session.accountId);
    if (session === null || account === null || account.disabled) return nobody;
    const { id: accountId, name, role, mustChangePassword } = account;
    if (session.state === 'locked') return { ...nobody, lockedName: name };
    return { ...nobody, person: { accountId, name, role, mustChangePassword } };
  }

  bringsToken(request: Request): boolean {
    const token = tokenOf(request);
    return token !== null && this.#holder(token) !== null;
  }

  active(request: Request): void {
    this.#sessions.active(this.#placeOf(request));
  }

  /** A place is given anew at each sign-in, so that nobody can prepare one for another person. */
  signIn(request: Request, accountId: string): Headers {
    this.#sessions.end(this.#placeOf(request));
    const place = this.#access.kind === 'desktop' ? windowPlace : randomBytes(32).toString('base64url');
    this.#sessions.begin(place, accountId);
    return this.#cookie(place, {});
  }

  signOut(request: Request): Headers {
    this.#sessions.end(this.#placeOf(request));
    return this.#cookie('', { maxAge: 0 });
  }

  lock(request: Request): void {
    this.#sessions.lock(this.#placeOf(request));
  }

  endOthers(request: Request, accountId: string): void {
    this.#sessions.endAll(accountId, this.#placeOf(request));
  }

  endAll(accountId: string): void {
    this.#sessions.endAll(accountId, null);
  }

  #holder(token: string): Person | null {
    const holder = this.tokens.holder(token);
    return holder === null ? null : { ...holder, mustChangePassword: false };
  }

  /** Where the request comes from; a text that is no place where nobody has signed in there. */
  #placeOf(request: Request): string {
    if (this.#access.kind === 'desktop') return windowPlace;
    const name = this.#cookieName();
    return parse(request.headers.get('cookie') ?? '', name)[name] ?? '';
  }

  #cookie(value: string, more: { readonly maxAge?: number }): Headers {
    const headers = new Headers();
    if (this.#access.kind === 'desktop') return headers;
    const options = { httpOnly: true, sameSite: 'Strict', path: '/', ...more } as const;
    headers.append('set-cookie', serialize(this.#cookieName(), value, options));
    return headers;
  }

  /** Cookies know no port: two benches on one computer must not overwrite each other's. */
  #cookieName(): string {
    const access = this.#access;
    return access.kind === 'desktop' ? 'senyap-person' : `senyap-person-${access.port()}`;
  }
}

function tokenOf(request: Request): string | null {
  const [scheme = '', token = ''] = (request.headers.get('authorization') ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' ? token : null;
}
