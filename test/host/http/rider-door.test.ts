import { describe, expect, test } from 'vitest';
import { realScheduler } from '#drivers/time.ts';
import { createRiderDoor } from '#host/http/create-rider-door.ts';
import { RiderDoors } from '#host/http/rider-doors.ts';
import { RiderEntry } from '#host/http/rider-entry.ts';
import { riderTest } from '#host/http/rider-view.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { fakeBench, quietValues } from '../../support/fake-bench.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { sampleLiveTest } from '../../support/sample-live-test.ts';
import { sampleRiderLastRun, sampleRiderRun } from '../../support/sample-rider.ts';

const own = 'http://192.168.1.5:7450';
const access = { kind: 'rider', address: '192.168.1.5', port: () => 7450 } as const;

function riderDoor(bench = fakeBench()) {
  const entry = new RiderEntry();
  const door = createRiderDoor({
    bench,
    access,
    entry,
    pageFolder: null,
    scheduler: realScheduler,
    log: () => undefined,
  });
  return { door, entry, bench };
}

async function admitted(one: ReturnType<typeof riderDoor>): Promise<string> {
  const response = await one.door.fetch(new Request(`${own}/?code=${one.entry.code}`));
  expect([response.status, response.headers.get('location')]).toEqual([303, '/']);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Every route of the bench, with what stands in braces filled in. */
async function everyRoute(): Promise<readonly (readonly [method: string, path: string])[]> {
  const response = await openDoor().fetch(knock('/api/openapi.json'));
  const { paths } = (await response.json()) as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => [method.toUpperCase(), path.replaceAll(/\{.*?\}/g, 'meter')] as const,
    ),
  );
}

describe('the rider door', () => {
  test('has no route of the bench but the stream of the rider, also for a device that was let in', async () => {
    const one = riderDoor();
    const cookie = await admitted(one);
    const routes = await everyRoute();
    expect(routes.length).toBeGreaterThan(40);
    const answered: string[] = [];
    for (const [method, path] of [...routes, ['GET', '/api/openapi.json'] as const]) {
      const body = method === 'GET' || method === 'DELETE' ? null : '{}';
      const headers = { cookie, 'content-type': 'application/json' };
      const response = await one.door.fetch(new Request(own + path, { method, headers, body }));
      await response.body?.cancel();
      if (response.status !== 404) answered.push(`${method} ${path} ${response.status}`);
    }
    expect(answered).toEqual(['GET /api/rider 200']);
    expect(one.bench.asked).toMatchObject({ actions: [], commands: [], blocks: [], lines: [] });
  });

  test('shows nothing to a device without the code, and asks a person for it', async () => {
    const { door } = riderDoor();
    for (const path of ['/api/rider', '/api/bench', '/assets/index.js', '/sounds/id/hold.wav']) {
      expect((await door.fetch(new Request(own + path))).status).toBe(403);
    }
    const page = await door.fetch(new Request(`${own}/`));
    expect(page.status).toBe(403);
    expect(await page.text()).toContain('Masukkan kode');
  });

  test('is opened once by a code, typed with or without gaps; a new code lets another device in', async () => {
    const one = riderDoor();
    const code = one.entry.code ?? '';
    const typed = `${code.slice(0, 4)} ${code.slice(4)}`;
    const first = await one.door.fetch(new Request(`${own}/?code=${encodeURIComponent(typed)}`));
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
    expect([one.entry.code, one.entry.spent]).toEqual([null, 'used']);
    expect((await one.door.fetch(new Request(`${own}/?code=${code}`))).status).toBe(403);
    one.entry.renew();
    const cookie = await admitted(one);
    const stream = await one.door.fetch(new Request(`${own}/api/rider`, { headers: { cookie } }));
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
  });

  test('gives a guesser twenty tries, then the code is worth nothing', async () => {
    const one = riderDoor();
    const code = one.entry.code ?? '';
    for (let guess = 0; guess < 20; guess += 1) {
      expect((await one.door.fetch(new Request(`${own}/?code=x`))).status).toBe(403);
    }
    expect((await one.door.fetch(new Request(`${own}/?code=${code}`))).status).toBe(403);
    expect([one.entry.code, one.entry.spent]).toEqual([null, 'guessed-out']);
    one.entry.renew();
    expect([one.entry.code, one.entry.spent]).toEqual([expect.stringMatching(/^\d{10}$/), null]);
  });

  test.each([
    'http://evil.example:7450',
    'http://192.168.1.5:7411',
    'https://192.168.1.5:7450',
    'http://127.0.0.1:7450',
  ])('answers no request that was sent to %s', async (origin) => {
    const one = riderDoor();
    const cookie = await admitted(one);
    const response = await one.door.fetch(new Request(`${origin}/api/rider`, { headers: { cookie } }));
    expect(response.status).toBe(403);
  });

  test('carries the rules of the house on every answer, and forbids every sensor', async () => {
    const { door } = riderDoor();
    const { headers } = await door.fetch(new Request(`${own}/`));
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
  });

  test('streams what a rider needs, and nothing of vehicle, owner, verdict or instruments', async () => {
    const test = sampleLiveTest({
      vehicle: { ...sampleLiveTest().vehicle, plate: 'R 1234 XX', owner: 'Wayan' },
    });
    const bench = fakeBench([], { session: () => test, values: () => quietValues(3) });
    const one = riderDoor(bench);
    const cookie = await admitted(one);
    const stream = await one.door.fetch(new Request(`${own}/api/rider`, { headers: { cookie } }));
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('event: values')) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    expect(text).toContain('"number":"2026-0147"');
    expect(text).not.toMatch(/R 1234 XX|Wayan|judgement|profile|meter"|clock/);
    expect(Object.keys(riderTest(test) ?? {}).sort()).toEqual([
      'cue',
      'heldSeconds',
      'highSpeedRpm',
      'levelSource',
      'lowSpeedRpm',
      'manner',
      'number',
      'phase',
      'requiredHoldSeconds',
      'step',
      'targetSpeedRpm',
      'validRuns',
      'wantedRuns',
    ]);
  });

  test('streams a run of the workshop and what became of the last one, and nothing of motorcycle or part', async () => {
    const workshop = {
      run: { ...sampleRiderRun(), bikeId: 'bike-7', partId: 'part-7', maximumDb: 84.2 },
      held: { levelDb: 99.5, overload: false, underRange: false },
      last: { ...sampleRiderLastRun(), bikeId: 'bike-7', partId: 'part-7', runId: 'run-7' },
    };
    const one = riderDoor(fakeBench([], { workshopLive: () => workshop }));
    const cookie = await admitted(one);
    const stream = await one.door.fetch(new Request(`${own}/api/rider`, { headers: { cookie } }));
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!/event: workshop\ndata: .*\n/.test(text)) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    const [, told = ''] = /event: workshop\ndata: (.*)\n/.exec(text) ?? [];
    expect(JSON.parse(told)).toEqual({ run: sampleRiderRun(), last: sampleRiderLastRun() });
  });
});

async function turns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** A switch whose servers listen only when they are let, with those that listen. */
function withHeldServers() {
  const listening = new Set<number>();
  const held: (() => void)[] = [];
  const serve = async () => {
    await new Promise<void>((resolve) => held.push(resolve));
    const port = 7450 + listening.size;
    listening.add(port);
    return { port, close: async () => void listening.delete(port) };
  };
  const switched = new RiderDoors({
    bench: fakeBench(),
    pageFolder: null,
    scheduler: realScheduler,
    log: () => undefined,
    addresses: () => ['127.0.0.1'],
    serve,
  });
  const letListen = async () => {
    await turns();
    for (const resolve of held) resolve();
    await turns();
  };
  return { switched, listening, letListen };
}

describe('the switch of the rider door', () => {
  const doors = () =>
    new RiderDoors({
      bench: fakeBench(),
      pageFolder: null,
      scheduler: realScheduler,
      log: () => undefined,
      addresses: () => ['127.0.0.1'],
    });

  test('opens at an own address, says address and code, and shuts for good', async () => {
    const switched = doors();
    expect(switched.view().open).toBeNull();
    const { open } = await switched.open('127.0.0.1', 0);
    expect(open?.code).toMatch(/^\d{10}$/);
    const page = await fetch(open?.address ?? '');
    expect(page.status).toBe(403);
    const again = await switched.open('127.0.0.1', null);
    expect(again.open?.address).toBe(open?.address);
    expect(again.open?.code).not.toBe(open?.code);
    expect((await switched.close()).open).toBeNull();
    await expect(fetch(open?.address ?? '')).rejects.toThrow('fetch failed');
  });

  test('says of a code that it was guessed out, not that a device came in by it', async () => {
    const switched = doors();
    const { open } = await switched.open('127.0.0.1', 0);
    expect(open?.spent).toBeNull();
    for (let guess = 0; guess < 20; guess += 1) await fetch(`${open?.address}?code=1`);
    expect(switched.view().open).toMatchObject({ code: null, spent: 'guessed-out' });
    const again = await switched.open('127.0.0.1', 0);
    await fetch(`${open?.address}?code=${again.open?.code}`, { redirect: 'manual' });
    expect(switched.view().open).toMatchObject({ code: null, spent: 'used' });
    await switched.end();
  });

  test('opened twice at once stands open once, and shuts for good', async () => {
    const { switched, listening, letListen } = withHeldServers();
    const opening = Promise.all([switched.open('127.0.0.1', null), switched.open('127.0.0.1', null)]);
    await letListen();
    const [one, other] = await opening;
    expect([one.open?.address, other.open?.address, listening.size]).toEqual([
      'http://127.0.0.1:7450/',
      'http://127.0.0.1:7450/',
      1,
    ]);
    await switched.close();
    expect(listening.size).toBe(0);
  });

  test('that is shut while it opens is shut', async () => {
    const { switched, listening, letListen } = withHeldServers();
    const switching = [switched.open('127.0.0.1', null), switched.close()];
    await letListen();
    await Promise.all(switching);
    expect([switched.view().open, listening.size]).toEqual([null, 0]);
  });

  test('ends with the bench, also while it opens, and opens no more', async () => {
    const { switched, listening, letListen } = withHeldServers();
    const opening = switched.open('127.0.0.1', null);
    await turns();
    const ended = switched.end();
    await letListen();
    await Promise.all([opening, ended]);
    expect([switched.view().open, listening.size]).toEqual([null, 0]);
    await expect(switched.open('127.0.0.1', null)).rejects.toMatchObject({ code: 'BENCH_CLOSED' });
  });

  test('that cannot open at a taken port can be opened at another', async () => {
    const [one, other] = [doors(), doors()];
    const { open } = await one.open('127.0.0.1', 0);
    const taken = Number(new URL(open?.address ?? '').port);
    const [refused, opened] = await Promise.allSettled([
      other.open('127.0.0.1', taken),
      other.open('127.0.0.1', 0),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'PORT_TAKEN' } });
    expect(opened.status).toBe('fulfilled');
    await Promise.all([one.end(), other.end()]);
  });

  test.each(['0.0.0.0', '203.0.113.9'])('refuses %s, which is no address of its own', async (address) => {
    await expect(doors().open(address, 0)).rejects.toBeInstanceOf(SetupProblem);
  });
});
