import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { DoorOptions } from '#host/http/create-door.ts';
import { serveLoopback } from '#host/http/loopback-server.ts';
import { fakeBench, quietValues } from '../../support/fake-bench.ts';
import { openDoor } from '../../support/open-door.ts';

/** A door on a free port, with the cookie that its token gave. */
async function servedDoor(changes: Partial<DoorOptions> = {}): Promise<{ port: number; cookie: string }> {
  let port = 0;
  const door = openDoor({
    access: { kind: 'loopback', token: 'one-time', cookieSecret: 'kept', port: () => port },
    ...changes,
  });
  const server = await serveLoopback(door.fetch, 0);
  onTestFinished(async () => {
    door.close();
    await server.close();
  });
  port = server.port;
  const entered = await fetch(`http://127.0.0.1:${port}/?token=one-time`, { redirect: 'manual' });
  return { port, cookie: (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

function rawRequest(port: number, path: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, resolve).on('error', reject).end();
  });
}

test('live events pass a real port one by one', async () => {
  const bench = fakeBench();
  const { port, cookie } = await servedDoor({ bench });
  const response = await rawRequest(port, '/api/live', { cookie });
  expect(response.statusCode).toBe(200);
  const chunks = response.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  let text = '';
  const readUntil = async (part: string): Promise<void> => {
    while (!text.includes(part)) text += (await chunks.next()).value as string;
  };
  await readUntil('"timeSeconds":0,');
  for (const timeSeconds of [1, 2, 3]) {
    bench.emit({ kind: 'live', values: quietValues(timeSeconds) });
    await readUntil(`"timeSeconds":${timeSeconds},`);
  }
  response.destroy();
});

test('a listener that hangs up is forgotten', async () => {
  const listeners = new Set<unknown>();
  let forget = (): void => undefined;
  const left = new Promise<void>((resolve) => {
    forget = resolve;
  });
  const bench = fakeBench([], {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        forget();
      };
    },
  });
  const { port, cookie } = await servedDoor({ bench });
  const response = await rawRequest(port, '/api/live', { cookie });
  response.once('data', () => response.destroy());
  await left;
  expect(listeners.size).toBe(0);
});

test('a request under a foreign name is refused on a real port too', async () => {
  const { port, cookie } = await servedDoor();
  const own = await rawRequest(port, '/api/bench', { cookie });
  const foreign = await rawRequest(port, '/api/bench', { cookie, host: `evil.example:${port}` });
  const absolute = await rawRequest(port, 'http://evil.example/api/bench', { cookie });
  expect([own, foreign, absolute].map(({ statusCode }) => statusCode)).toEqual([200, 403, 403]);
  for (const response of [own, foreign, absolute]) response.resume();
});

test('a path that climbs is not followed', async () => {
  const { port, cookie } = await servedDoor({ pageFolder: import.meta.dirname });
  const response = await rawRequest(port, '/../../../package.json', { cookie });
  expect(response.statusCode).toBe(404);
  response.resume();
});

test('a port in use is refused in words when it was asked for, and the next one taken when not', async () => {
  const { port } = await servedDoor();
  await expect(serveLoopback(openDoor().fetch, port)).rejects.toThrow(
    expect.objectContaining({ code: 'PORT_TAKEN', message: expect.stringContaining(String(port)) }),
  );
  const first = await serveLoopback(openDoor().fetch, null);
  const second = await serveLoopback(openDoor().fetch, null);
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.close(), second.close()]);
});
