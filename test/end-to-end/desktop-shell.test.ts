import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDesktop } from '../support/desktop.ts';

const data = mkdtempSync(join(tmpdir(), 'senyap-shell-'));
const shellArguments = ['--simulate', '--data', data];

describe('the desktop shell, built and unmodified, over the double of Electron', () => {
  const desktop = startDesktop(shellArguments);
  let page: Page;

  beforeAll(async () => {
    page = await desktop.page();
  });
  afterAll(async () => {
    await desktop.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  });

  test('the window is sandboxed and isolated, and every page of the app is', () => {
    expect(desktop.told('sandbox-enabled')).toHaveLength(1);
    expect(desktop.told('window-options')).toEqual([
      expect.objectContaining({
        webPreferences: expect.objectContaining({
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
        }),
      }),
    ]);
  });

  test('the scheme is a secure one that streams', () => {
    expect(desktop.told('privileges')).toEqual([
      [
        {
          scheme: 'senyap',
          privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
        },
      ],
    ]);
  });

  test('the page shows itself', async () => {
    await page.locator('#page').getByText('Senyap').first().waitFor();
    expect(await page.title()).toBe('Senyap');
  });

  test('the security policy allows nothing foreign', async () => {
    const policy = await page.evaluate(async () => {
      const answer = await fetch('/');
      return answer.headers.get('content-security-policy');
    });
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
  });

  test('live values stream into the page one by one', async () => {
    const times = await page.evaluate(
      () =>
        new Promise<readonly number[]>((resolve, reject) => {
          const seen: number[] = [];
          const source = new EventSource('/api/live');
          source.addEventListener('error', () => reject(new Error('no stream')));
          source.addEventListener('live', (event) => {
            seen.push((JSON.parse(event.data) as { timeSeconds: number }).timeSeconds);
            if (seen.length === 5) resolve(seen);
          });
        }),
    );
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(times).size).toBe(5);
  });

  test('the door answers commands of the page', async () => {
    const info = await page.evaluate(async () => (await fetch('/api/bench')).json());
    expect(info).toMatchObject({ name: 'Senyap', simulated: true, shell: 'desktop' });
  });

  test('the page may use the sound card and nothing else', async () => {
    const states = await page.evaluate(async () => {
      const stateOf = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return {
        microphone: await stateOf('microphone'),
        camera: await stateOf('camera'),
        geolocation: await stateOf('geolocation'),
        notifications: await stateOf('notifications'),
      };
    });
    expect(states.microphone).toBe('granted');
    expect([states.camera, states.geolocation, states.notifications]).not.toContain('granted');
  });

  test('the page leads nowhere else', async () => {
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await desktop.process.lineThat(/"navigation-refused".*example\.org/);
    expect(page.url()).toBe(before);
  });

  test('the page opens no second window', async () => {
    await page.evaluate(() => void window.open('/api/bench'));
    await desktop.process.lineThat(/"window-refused"/);
    expect(desktop.told('window-options')).toHaveLength(1);
  });

  test('a second start brings the first window to the front and ends', async () => {
    const second = startDesktop(shellArguments);
    expect(await second.process.ended).toBe(0);
    expect(second.told('second-instance-refused')).toHaveLength(1);
    expect(second.told('window-options')).toEqual([]);
    await desktop.process.lineThat(/"window-focused"/);
    await second.close();
  });

  test('closing the window ends the bench', async () => {
    await page.close();
    const code = await desktop.process.ended;
    // What the shell said stands in the comparison, so that a failure tells why it ended otherwise.
    expect({ code, said: code === 0 ? [] : desktop.process.lines }).toEqual({ code: 0, said: [] });
  });
});

test('a data folder that cannot be used is told in words and ends the shell', async () => {
  const desktop = startDesktop(['--simulate', '--data', '/dev/null/bench']);
  expect(await desktop.process.ended).toBe(1);
  expect(desktop.told('error-box')).toEqual([expect.objectContaining({ title: 'Senyap' })]);
  await desktop.close();
});
