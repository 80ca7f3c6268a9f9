import { describe, expect, test } from 'vitest';
import type { DoorAccess } from '#host/http/door-access.ts';
import { knock, openDoor } from '../../support/open-door.ts';

const access: DoorAccess = { kind: 'loopback', token: 'one-time', cookieSecret: 'kept', port: () => 7411 };
const own = 'http://127.0.0.1:7411';
const cookie = 'senyap-7411=kept';

const statusOf = async (request: Request, door = openDoor({ access })): Promise<number> =>
  (await door.fetch(request)).status;

describe('the one-time token', () => {
  test('opens the bench once and leaves a cookie that no script can read and no other site can send', async () => {
    const door = openDoor({ access });
    const first = await door.fetch(new Request(`${own}/?token=one-time`));
    expect([first.status, first.headers.get('location')]).toEqual([303, '/']);
    const set = first.headers.get('set-cookie') ?? '';
    expect(set.split('; ').sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'senyap-7411=kept']);
    const second = await door.fetch(new Request(`${own}/?token=one-time`));
    expect([second.status, second.headers.get('set-cookie')]).toEqual([403, null]);
    expect(await second.text()).toContain('sudah pernah dipakai');
  });

  test('used again by the browser that holds the cookie simply goes on', async () => {
    const response = await openDoor({ access }).fetch(
      new Request(`${own}/runs?a=1&token=x`, { headers: { cookie } }),
    );
    expect([response.status, response.headers.get('location')]).toEqual([303, '/runs?a=1']);
  });

  test('is not burnt by a wrong guess', async () => {
    const door = openDoor({ access });
    expect(await statusOf(new Request(`${own}/?token=guess`), door)).toBe(403);
    expect(await statusOf(new Request(`${own}/?token=one-time`), door)).toBe(303);
  });

  test('never sends the browser to another host', async () => {
    const response = await openDoor({ access }).fetch(new Request(`${own}//evil.example/?token=one-time`));
    expect(response.headers.get('location')).toBe('/evil.example/');
  });

  test('without it a person reads a page in plain words, a program gets JSON', async () => {
    const door = openDoor({ access });
    const page = await door.fetch(new Request(`${own}/`));
    expect([page.status, page.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('Buka alamat lengkap');
    const api = await door.fetch(new Request(`${own}/api/bench`));
    expect([api.status, await api.json()]).toEqual([
      403,
      { error: expect.objectContaining({ code: 'ENTRY_NEEDED' }) },
    ]);
  });

  test.each(['senyap-7411=wrong', 'senyap-7411=', 'senyap-7412=kept', 'kept', 'senyap-7411=one-time'])(
    'cannot be replaced by the cookie "%s"',
    async (wrong) => {
      expect(await statusOf(new Request(`${own}/api/bench`, { headers: { cookie: wrong } }))).toBe(403);
    },
  );

  test('with the cookie the bench answers', async () => {
    expect(await statusOf(new Request(`${own}/api/bench`, { headers: { cookie } }))).toBe(200);
    const localhost = new Request('http://localhost:7411/api/bench', { headers: { cookie } });
    expect(await statusOf(localhost)).toBe(200);
  });
});

describe('a foreign name that resolves to this computer', () => {
  test.each([
    'http://evil.example:7411/api/bench',
    'http://127.0.0.1.evil.example:7411/api/bench',
    'http://127.0.0.1:7412/api/bench',
    'http://127.0.0.1/api/bench',
    'http://[::1]:7411/api/bench',
    'https://127.0.0.1:7411/api/bench',
    'senyap://bench/api/bench',
  ])('%s gets nothing, even with the cookie', async (address) => {
    expect(await statusOf(new Request(address, { headers: { cookie } }))).toBe(403);
  });

  test('cannot hide behind an absolute request target', async () => {
    const request = new Request(`${own}/api/bench`, { headers: { cookie, host: 'evil.example:7411' } });
    expect(await statusOf(request)).toBe(403);
  });

  test('does not burn the token', async () => {
    const door = openDoor({ access });
    expect(await statusOf(new Request('http://evil.example:7411/?token=one-time'), door)).toBe(403);
    expect(await statusOf(new Request(`${own}/?token=one-time`), door)).toBe(303);
  });
});

describe('another page', () => {
  const act = (headers: Record<string, string>): Request =>
    new Request(`${own}/api/session/action`, {
      method: 'POST',
      body: '{"action":"start"}',
      headers: { cookie, 'content-type': 'application/json', ...headers },
    });

  test.each([
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:9999' },
    { origin: 'https://127.0.0.1:7411' },
    { origin: own, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('cannot command the bench: %o', async (headers) => {
    expect(await statusOf(act(headers))).toBe(403);
  });

  test.each([{}, { origin: own }, { origin: own, 'sec-fetch-site': 'same-origin' }])(
    'is told apart from our own: %o',
    async (headers) => {
      expect(await statusOf(act(headers))).toBe(200);
    },
  );
});

describe('the desktop window', () => {
  test('needs no token under its own scheme and host', async () => {
    expect(await statusOf(knock('/api/bench'), openDoor())).toBe(200);
  });

  test.each(['senyap://other/api/bench', 'http://bench/api/bench', 'http://127.0.0.1:7411/api/bench'])(
    '%s gets nothing',
    async (address) => {
      expect(await statusOf(new Request(address), openDoor())).toBe(403);
    },
  );

  test('commands from its own page only', async () => {
    const act = (origin: string): Request =>
      new Request('senyap://bench/api/session/action', {
        method: 'POST',
        body: '{"action":"start"}',
        headers: { origin, 'content-type': 'application/json' },
      });
    expect(await statusOf(act('senyap://bench'), openDoor())).toBe(200);
    expect(await statusOf(act('https://evil.example'), openDoor())).toBe(403);
  });
});
