/** Sends a request to the bench that a page has open, with the cookies of that page; gives the JSON of the answer. */
export type Send = (path: string, body: object) => Promise<unknown>;

/** The password of everybody in tests. */
export const testPassword = 'kuda hitam berlari';

interface Once {
  readonly oneTimePassword: string;
}

/** First set-up of a bench: an administrator, and accounts by their name and role, each with the password of tests. */
export async function setUpPeople(send: Send, people: Readonly<Record<string, string>>): Promise<void> {
  await send('/api/people/set-up', { name: 'Made Wirawan', password: testPassword });
  const made: (readonly [string, string])[] = [];
  for (const [name, role] of Object.entries(people)) {
    const { oneTimePassword } = (await send('/api/accounts', { name, role })) as Once;
    made.push([name, oneTimePassword]);
  }
  for (const [name, oneTimePassword] of made) {
    await send('/api/people/sign-in', { name, password: oneTimePassword });
    await send('/api/people/password', { current: oneTimePassword, next: testPassword });
  }
}

/** Signs somebody of {@link setUpPeople} in. */
export async function signInByRequest(send: Send, name: string): Promise<void> {
  await send('/api/people/sign-in', { name, password: testPassword });
}
