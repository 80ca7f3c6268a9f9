import { beforeEach, describe, expect, test } from 'vitest';
import { idleMinutes, Sessions } from '#host/accounts/sessions.ts';
import type { DoorAccess } from '#host/http/door-access.ts';
import { DoorPeople } from '#host/http/door-people.ts';
import type { PeopleView } from '#host/http/contract.ts';
import { openDoor } from '../../support/open-door.ts';
import { openAccounts } from '../../support/people/open-accounts.ts';
import { setUpPeople, signInByRequest, testPassword } from '../../support/people/people-by-requests.ts';

const loopback: DoorAccess = { kind: 'loopback', token: 't', cookieSecret: 'kept', port: () => 7411 };
const gate = 'senyap-7411=kept';

/** A door with real people, and a browser (or the window) that keeps its cookies. */
class Visitor {
  readonly time = { seconds: 0 };
  readonly opened = openAccounts();
  readonly #access: DoorAccess;
  readonly #door;
  cookie = gate;

  constructor(access: DoorAccess) {
    this.#access = access;
    const sessions = new Sessions(() => this.time.seconds);
    this.#door = openDoor({ access, people: new DoorPeople({ ...this.opened, sessions, access }) });
  }

  async ask(path: string, body?: object, headers: Record<string, string> = { cookie: this.cookie }) {
    const origin = this.#access.kind === 'desktop' ? 'senyap://bench' : 'http://127.0.0.1:7411';
    const request = new Request(`${origin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const response = await this.#door.fetch(request);
    const set = response.headers.get('set-cookie');
    if (set !== null) this.cookie = `${gate}; ${set.split(';')[0]}`;
    const json = response.status === 204 ? null : await response.json();
    return { status: response.status, json: json as never, set };
  }

  readonly send = async (path: string, body: object): Promise<unknown> => {
    const { status, json } = await this.ask(path, body);
    if (status >= 300) throw new Error(JSON.stringify(json));
    return json;
  };

  async view(): Promise<PeopleView> {
    return (await this.ask('/api/people')).json;
  }
}

describe.each([
  ['a browser on loopback', loopback],
  ['the window of the desktop', { kind: 'desktop' } as const],
])('in %s', (_place, access) => {
  let visitor = new Visitor(access);
  beforeEach(async () => {
    visitor = new Visitor(access);
    await setUpPeople(visitor.send, { Sari: 'technician', Ketut: 'technical-manager' });
    await signInByRequest(visitor.send, 'Sari');
  });

  test('whoever signed in is known at the next request, with the rights of the role', async () => {
    const view = await visitor.view();
    expect(view).toMatchObject({
      person: { name: 'Sari', role: 'technician', mustChangePassword: false },
      lockedName: null,
      hasAccounts: true,
    });
    expect(view.rights).toContain('run-official');
    expect(view.rights).not.toContain('approve-profiles');
  });

  test('who signs out is nobody', async () => {
    expect((await visitor.send('/api/people/sign-out', {})) as PeopleView).toMatchObject({ person: null });
    expect(await visitor.view()).toMatchObject({ person: null, lockedName: null });
  });

  test('a locked place knows whose it is, does nothing official, and opens by the password', async () => {
    await visitor.send('/api/people/lock', {});
    expect(await visitor.view()).toMatchObject({ person: null, lockedName: 'Sari' });
    const refused = await visitor.ask('/api/history?form=json');
    expect(refused).toMatchObject({ status: 401, json: { error: { code: 'LOCKED' } } });
    await signInByRequest(visitor.send, 'Sari');
    expect((await visitor.ask('/api/history?form=json')).status).not.toBe(401);
  });

  test('a place where nothing is done locks itself, although the page goes on asking', async () => {
    for (let minute = 0; minute < idleMinutes; minute += 1) {
      visitor.time.seconds += 60;
      await visitor.ask('/api/people');
    }
    expect(await visitor.view()).toMatchObject({ person: null, lockedName: 'Sari' });
  });

  test('a place where something is done does not', async () => {
    for (let minute = 0; minute < 2 * idleMinutes; minute += 5) {
      visitor.time.seconds += 300;
      expect((await visitor.ask('/api/people/active', {})).status).toBe(204);
    }
    expect(await visitor.view()).toMatchObject({ person: { name: 'Sari' } });
  });

  test('nobody makes a second first account', async () => {
    const again = { name: 'Wayan', password: testPassword };
    expect(await visitor.ask('/api/people/set-up', again)).toMatchObject({
      status: 409,
      json: { error: { code: 'ACCOUNTS_EXIST' } },
    });
  });

  test('wrong passwords are refused, then delayed with the time to wait', async () => {
    const guess = { name: 'Ketut', password: 'wrong password' };
    const first = await visitor.ask('/api/people/sign-in', guess);
    expect(first).toMatchObject({ status: 401, json: { error: { code: 'SIGN_IN_WRONG' } } });
    for (let tried = 0; tried < 3; tried += 1) await visitor.ask('/api/people/sign-in', guess);
    expect(await visitor.ask('/api/people/sign-in', guess)).toMatchObject({
      status: 429,
      json: { error: { code: 'SIGN_IN_DELAYED', details: { waitSeconds: 2 } } },
    });
    expect(await visitor.view()).toMatchObject({ person: { name: 'Sari' } });
  });

  test('a disabled account is out at once', async () => {
    const { accounts } = visitor.opened;
    const sari = accounts.list().find(({ name }) => name === 'Sari');
    accounts.change('Made', sari?.id ?? '', { disabled: true });
    expect(await visitor.view()).toMatchObject({ person: null, lockedName: null });
  });
});

describe('the cookie of a person', () => {
  test('is one that no script reads and no other site sends, and another one at each sign-in', async () => {
    const visitor = new Visitor(loopback);
    await setUpPeople(visitor.send, { Sari: 'technician' });
    const credentials = { name: 'Sari', password: testPassword };
    const cookies = [];
    for (let time = 0; time < 2; time += 1) {
      const { set } = await visitor.ask('/api/people/sign-in', credentials);
      expect(set).toMatch(/^senyap-person-7411=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
      cookies.push(set);
    }
    expect(new Set(cookies).size).toBe(2);
  });

  test('of before is worth nothing after a sign-out, and a made-up one never', async () => {
    const visitor = new Visitor(loopback);
    await setUpPeople(visitor.send, { Sari: 'technician' });
    await signInByRequest(visitor.send, 'Sari');
    const before = visitor.cookie;
    await visitor.send('/api/people/sign-out', {});
    for (const cookie of [before, `${gate}; senyap-person-7411=`, `${gate}; senyap-person-7411=window`]) {
      const { json } = await visitor.ask('/api/people', undefined, { cookie });
      expect(json).toMatchObject({ person: null });
    }
  });

  test('does not replace the token of the bench', async () => {
    const visitor = new Visitor(loopback);
    await setUpPeople(visitor.send, {});
    const cookie = visitor.cookie.replace(gate, '');
    expect((await visitor.ask('/api/people', undefined, { cookie })).status).toBe(403);
  });

  test('of other browsers ends when the password is changed', async () => {
    const visitor = new Visitor(loopback);
    await setUpPeople(visitor.send, { Sari: 'technician' });
    await signInByRequest(visitor.send, 'Sari');
    const elsewhere = visitor.cookie;
    visitor.cookie = gate;
    await signInByRequest(visitor.send, 'Sari');
    await visitor.send('/api/people/password', { current: testPassword, next: 'perahu biru berlayar' });
    expect(await visitor.view()).toMatchObject({ person: { name: 'Sari' } });
    const { json } = await visitor.ask('/api/people', undefined, { cookie: elsewhere });
    expect(json).toMatchObject({ person: null });
  });
});

describe('the token of another program', () => {
  async function withToken() {
    const visitor = new Visitor(loopback);
    await setUpPeople(visitor.send, { LIMS: 'official' });
    await signInByRequest(visitor.send, 'Made Wirawan');
    const list = (await visitor.ask('/api/accounts')).json as { id: string; name: string }[];
    const id = list.find(({ name }) => name === 'LIMS')?.id;
    const wish = { name: 'laboratory system', role: 'official', days: 30 };
    const made = (await visitor.send(`/api/accounts/${id}/tokens`, wish)) as {
      token: string;
      view: { id: string };
    };
    return { visitor, id, ...made };
  }

  test('comes in without any cookie, with the rights of its role', async () => {
    const { visitor, token } = await withToken();
    const headers = { authorization: `Bearer ${token}` };
    const { json } = await visitor.ask('/api/people', undefined, headers);
    expect(json).toMatchObject({ person: { name: 'LIMS', role: 'official' } });
    expect((await visitor.ask('/api/accounts', undefined, headers)).status).toBe(403);
    expect((await visitor.ask('/api/session/action', { action: 'start' }, headers)).status).toBe(403);
  });

  test('that is wrong or revoked stays outside, and lends nobody the person of a cookie', async () => {
    const { visitor, id, token, view } = await withToken();
    const wrong = { authorization: `Bearer ${token}x` };
    expect((await visitor.ask('/api/people', undefined, wrong)).status).toBe(403);
    const both = { ...wrong, cookie: visitor.cookie };
    expect((await visitor.ask('/api/people', undefined, both)).json).toMatchObject({ person: null });
    visitor.opened.tokens.revoke('Made', id ?? '', view.id);
    const right = { authorization: `Bearer ${token}` };
    expect((await visitor.ask('/api/people', undefined, right)).status).toBe(403);
  });
});
