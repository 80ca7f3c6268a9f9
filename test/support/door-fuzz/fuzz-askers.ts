import { randomBytes, randomUUID } from 'node:crypto';
import type { DoorAccess } from '#host/http/door-access.ts';
import { Accounts } from '#host/accounts/accounts.ts';
import { ApiTokens } from '#host/accounts/api-tokens.ts';
import { oneTimePassword } from '#host/accounts/one-time-password.ts';
import { PasswordHasher } from '#host/accounts/password-hasher.ts';
import type { Host } from '#host/create-host.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { cheapPasswords, openAccounts } from '../people/open-accounts.ts';
import { testPassword } from '../people/people-by-requests.ts';

const port = 7411;
const cookieSecret = 'kept-by-the-browser';

/** The door of a bench on loopback, at which people are told apart by their cookies. */
export const fuzzAccess: DoorAccess = { kind: 'loopback', token: 'once', cookieSecret, port: () => port };
/** Where that door is. */
export const fuzzOrigin = `http://127.0.0.1:${port}`;

const gate = `senyap-${port}=${cookieSecret}`;
const sessionsOfPerson = 40;

/** Somebody who asks the door. */
export interface FuzzAsker {
  readonly name: string;
  /** Letter in the table of rights; null for who has not even the key of the door. */
  readonly letter: string | null;
  /** What is sent with a request. */
  headers(): Readonly<Record<string, string>>;
  /** Signs in anew where a request has ended or locked the session. */
  renew(): void;
}

/** People that a bench was given before it starts, with the tokens that were made for them. */
export interface SeededPeople {
  /** Tokens by the letter of their role, and `expired`, `revoked`, `disabled`, `foreign`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What no answer may hold: hashes of passwords and tokens. */
  readonly secrets: readonly string[];
}

const people = [
  ['T', 'Sari', 'technician'],
  ['M', 'Ketut', 'technical-manager'],
  ['O', 'Nyoman', 'official'],
  ['A', 'Made', 'administrator'],
  ['disabled', 'Wayan', 'technician'],
] as const;

/** Gives a data folder people of each role, one of them to be disabled, and tokens good and bad. */
export async function seedFuzzPeople(dataFolder: string): Promise<SeededPeople> {
  const store = openTestStore(dataFolder);
  const partsAt = (milliseconds: number) => ({
    store: store.accounts,
    now: () => new Date(Date.now() + milliseconds).toISOString(),
    createId: randomUUID,
  });
  const passwords = new PasswordHasher(cheapPasswords);
  const accounts = new Accounts({ ...partsAt(0), passwords, oneTimePassword });
  const tokens = new ApiTokens(partsAt(0));
  const earlier = new ApiTokens(partsAt(-30 * 86_400_000));
  await accounts.setUp('Pertama', testPassword);
  const made: Record<string, string> = {};
  for (const [letter, name, role] of people) {
    const { account, oneTimePassword: first } = await accounts.add('Pertama', { name, role });
    await accounts.changePassword(account.id, first, testPassword);
    const wish = { accountId: account.id, name: 'LIMS', role, days: 2 };
    made[letter] = tokens.make('Pertama', wish).token;
    if (letter !== 'A') continue;
    made['expired'] = earlier.make('Pertama', wish).token;
    const revoked = tokens.make('Pertama', wish);
    tokens.revoke('Pertama', account.id, revoked.view.id);
    made['revoked'] = revoked.token;
  }
  made['foreign'] = await foreignToken();
  const all = store.accounts.list();
  const hashesOfTokens = all.flatMap(({ id }) => store.accounts.tokens(id)).map(({ sha256 }) => sha256);
  const hashes = [...all.map(({ passwordHash }) => passwordHash), ...hashesOfTokens];
  store.dispose();
  return { tokens: made, secrets: hashes };
}

/** A good token of an administrator, but of another bench. */
async function foreignToken(): Promise<string> {
  const { accounts, tokens } = openAccounts();
  const { id: accountId } = await accounts.setUp('Made', testPassword);
  return tokens.make('Made', { accountId, name: 'LIMS', role: 'administrator', days: 300 }).token;
}

/** Everybody who asks a bench with people, some of them several times so that they ask more often. */
export async function askersOf(host: Host, { tokens }: SeededPeople): Promise<readonly FuzzAsker[]> {
  const persons: FuzzAsker[] = [];
  for (const [letter, name] of people.slice(0, 4)) persons.push(await personAt(host, letter, name));
  const withToken = people
    .slice(0, 4)
    .map(([letter]) => byToken(`${letter} by token`, letter, tokens[letter]));
  const wrongTokens = ['expired', 'revoked', 'disabled', 'foreign'].map((name) =>
    byToken(`${name} token`, 'N', tokens[name]),
  );
  const guessed = byToken('guessed token', 'N', `snyp_${randomBytes(32).toString('base64url')}`);
  const disabled = await disabledPerson(host, persons);
  const outside = byToken('without the key of the door', null, tokens['revoked']);
  const nobody = fixed('nobody', 'N', { cookie: gate });
  const stolen = fixed('old cookie', 'N', { cookie: cookieOf(randomBytes(32).toString('base64url')) });
  const once = [...withToken, ...wrongTokens, guessed, disabled, outside, stolen];
  return [...persons, ...persons, ...persons, ...once, nobody, nobody];
}

/** Whoever asks a bench that has no accounts. */
export const workshopAsker: FuzzAsker = fixed('bench without people', 'U', { cookie: gate });

function fixed(name: string, letter: string | null, headers: Readonly<Record<string, string>>): FuzzAsker {
  return { name, letter, headers: () => headers, renew: () => undefined };
}

/** Who has a token; with the key of the door, except for the one who has none. */
function byToken(name: string, letter: string | null, token = ''): FuzzAsker {
  const authorization = `Bearer ${token}`;
  return fixed(name, letter, letter === null ? { authorization } : { authorization, cookie: gate });
}

/** Somebody who is signed in, at one browser after the other. */
async function personAt(host: Host, letter: string, name: string): Promise<FuzzAsker> {
  const cookies: string[] = [];
  for (let count = 0; count < sessionsOfPerson; count += 1) cookies.push(await signIn(host, name));
  const headers = () => {
    const cookie = cookies.at(-1);
    if (cookie === undefined) throw new Error(`${name} has no session left`);
    return { cookie };
  };
  return { name: letter, letter, headers, renew: () => void cookies.pop() };
}

async function disabledPerson(host: Host, persons: readonly FuzzAsker[]): Promise<FuzzAsker> {
  const cookie = await signIn(host, 'Wayan');
  const administrator = persons.find(({ letter }) => letter === 'A')?.headers() ?? {};
  const listed = await send(host, 'GET', '/api/accounts', administrator);
  const accounts = (await listed.json()) as readonly { readonly id: string; readonly name: string }[];
  const id = accounts.find(({ name }) => name === 'Wayan')?.id ?? '';
  const answer = await send(host, 'POST', `/api/accounts/${id}`, administrator, { disabled: true });
  if (!answer.ok) throw new Error(`an account cannot be disabled: ${await answer.text()}`);
  return fixed('disabled account', 'N', { cookie });
}

async function signIn(host: Host, name: string): Promise<string> {
  const answer = await send(
    host,
    'POST',
    '/api/people/sign-in',
    { cookie: gate },
    { name, password: testPassword },
  );
  const set = answer.headers.get('set-cookie')?.split(';')[0];
  if (set === undefined) throw new Error(`${name} cannot sign in: ${await answer.text()}`);
  return `${gate}; ${set}`;
}

async function send(
  host: Host,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: object,
): Promise<Response> {
  const json = body === undefined ? null : JSON.stringify(body);
  const request = new Request(`${fuzzOrigin}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    body: json,
  });
  return await host.fetch(request);
}

function cookieOf(place: string): string {
  return `${gate}; senyap-person-${port}=${place}`;
}
