import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knock, openDoor } from '../../support/open-door.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function builtPage(): string {
  const folder = temporaryFolder();
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(page, '.env'), 'secret');
  writeFileSync(join(page, 'index.html'), '<title>page</title>');
  writeFileSync(join(page, 'assets', 'index-1a2b.js'), 'script');
  writeFileSync(join(page, 'capture-worklet.js'), 'worklet');
  symlinkSync(join(folder, 'secret.txt'), join(page, 'linked.txt'));
  return page;
}

const get = (pageFolder: string | null, path: string): Promise<Response> =>
  openDoor({ pageFolder }).fetch(knock(path));

describe('the page', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<title>page</title>', 'no-cache'],
    ['/history/12', 'text/html; charset=utf-8', '<title>page</title>', 'no-cache'],
    [
      '/assets/index-1a2b.js',
      'text/javascript; charset=utf-8',
      'script',
      'public, max-age=31536000, immutable',
    ],
    ['/capture-worklet.js', 'text/javascript; charset=utf-8', 'worklet', 'no-cache'],
  ])('%s is served as %s', async (path, type, text, cache) => {
    const response = await get(builtPage(), path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(await response.text()).toBe(text);
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/.env',
    '/linked.txt',
    '/secret.txt%00.js',
    '/%ff.js',
    '/C:%5csecret.txt',
    '//etc/passwd.txt',
    '/missing.js',
  ])('%s leads nowhere', async (path) => {
    const response = await get(builtPage(), path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret.txt');
  });

  test('any address at all is answered, never failed upon, and none leads out of the folder', async () => {
    const door = openDoor({ pageFolder: builtPage() });
    const part = oneof(
      constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '%00', '%', 'assets', 'api'),
      string(),
    );
    await assert(
      asyncProperty(array(part, { maxLength: 6 }), async (parts) => {
        const response = await door.fetch(knock(`/${parts.join('/')}`));
        expect(response.status).toBeLessThan(500);
        expect(await response.text()).not.toBe('secret');
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test('is asked for with GET only', async () => {
    expect((await openDoor({ pageFolder: builtPage() }).fetch(knock('/', 'POST'))).status).toBe(404);
  });

  test('that was never built says how to build it', async () => {
    const response = await get(null, '/');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('npm start');
  });

  test.each(['/', '/missing.js', '/api/bench', '/api/nonsense', '/api/openapi.json', '/api/live'])(
    '%s carries the rules of the house',
    async (path) => {
      const { headers, body } = await get(builtPage(), path);
      await body?.cancel();
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self'; script-src 'self'; /);
      expect(headers.get('content-security-policy')).not.toMatch(
        /unsafe-eval|script-src[^;]*unsafe|https?:|\*/,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('permissions-policy')).toContain('microphone=(self)');
    },
  );

  test('a refusal carries them too', async () => {
    const response = await openDoor().fetch(new Request('http://evil.example/'));
    expect(response.status).toBe(403);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  test('a report is drawn by the browser’s own viewer, inside our page only', async () => {
    const { headers } = await openDoor().fetch(knock('/api/tests/test-1/report.pdf'));
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
  });
});
