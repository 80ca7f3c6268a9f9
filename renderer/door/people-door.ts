import type {
  AccountView,
  OneTimePassword,
  PeopleView,
  Role,
  TestAmendments,
  TestSignatures,
  TokenView,
} from '#host/http/contract.ts';
import type { AmendmentWish } from '#core/record/amend-record.ts';
import type { SignatureMeaning } from '#core/record/test-signature.ts';
import { read, request, send } from './door.ts';

/** What a new token is wanted for. */
export interface TokenWish {
  readonly name: string;
  readonly role: Role;
  readonly days: number;
}

const signatures = (testId: string): string => `/tests/${encodeURIComponent(testId)}/signatures`;
const amendments = (testId: string): string => `/tests/${encodeURIComponent(testId)}/amendments`;
const account = (id: string): string => `/accounts/${encodeURIComponent(id)}`;

/** What the page asks the host about people; every method rejects with DoorError. */
export const peopleDoor = {
  look: async (): Promise<PeopleView> => await read('/people'),
  setUp: async (name: string, password: string): Promise<PeopleView> =>
    await send('POST', '/people/set-up', { name, password }),
  signIn: async (name: string, password: string): Promise<PeopleView> =>
    await send('POST', '/people/sign-in', { name, password }),
  signOut: async (): Promise<PeopleView> => await send('POST', '/people/sign-out', {}),
  lock: async (): Promise<PeopleView> => await send('POST', '/people/lock', {}),
  active: async (): Promise<unknown> => await send('POST', '/people/active', {}),
  changePassword: async (current: string, next: string): Promise<PeopleView> =>
    await send('POST', '/people/password', { current, next }),
  signatures: async (testId: string): Promise<TestSignatures> => await read(signatures(testId)),
  signTest: async (testId: string, meaning: SignatureMeaning, password: string): Promise<TestSignatures> =>
    await send('POST', signatures(testId), { meaning, password }),
  /** The private key of the bench under a passphrase, as the text of a file. */
  copyKey: async (password: string, passphrase: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ password, passphrase });
    return await (await request('/key/copy', { method: 'POST', headers, body })).text();
  },
  amendments: async (testId: string): Promise<TestAmendments> => await read(amendments(testId)),
  amend: async (
    testId: string,
    wish: AmendmentWish & { readonly password: string },
  ): Promise<{ readonly id: string; readonly number: string }> =>
    await send('POST', amendments(testId), wish),
  accounts: async (): Promise<readonly AccountView[]> => await read('/accounts'),
  add: async (name: string, role: Role): Promise<OneTimePassword> =>
    await send('POST', '/accounts', { name, role }),
  change: async (
    id: string,
    change: { readonly role?: Role; readonly disabled?: boolean },
  ): Promise<AccountView> => await send('POST', account(id), change),
  reset: async (id: string): Promise<OneTimePassword> => await send('POST', `${account(id)}/reset`, {}),
  makeToken: async (
    id: string,
    wish: TokenWish,
  ): Promise<{ readonly token: string; readonly view: TokenView }> =>
    await send('POST', `${account(id)}/tokens`, wish),
  revokeToken: async (id: string, tokenId: string): Promise<unknown> =>
    await request(`${account(id)}/tokens/${encodeURIComponent(tokenId)}`, { method: 'DELETE' }),
};
