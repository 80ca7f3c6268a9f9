import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, test } from 'vitest';
import { hasDisplay } from '../../tools/desktop.ts';
import { installedElectron } from '../../tools/electron-program.ts';
import { root } from '../../tools/root.ts';

const program = installedElectron(root);
const machine = { platform: process.platform, environment: process.env, isRoot: false };
const whySkipped =
  program === null
    ? 'Electron’s program is not installed here (npx install-electron fetches it)'
    : hasDisplay(machine)
      ? null
      : 'there is no display here (xvfb-run gives one)';

if (whySkipped !== null)
  process.stdout.write(`Skipped: the bench in real Electron, because ${whySkipped}.\n`);

test.skipIf(whySkipped !== null)('the bench opens in real Electron, its page without power', async () => {
  const data = mkdtempSync(join(tmpdir(), 'senyap-electron-'));
  const app = await _electron.launch({
    executablePath: program ?? '',
    args: [root, '--simulate', '--data', data, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const page = await app.firstWindow();
    expect(page.url()).toMatch(/^senyap:\/\/bench\//);
    await page.getByText('Senyap').first().waitFor();
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
    expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull();
  } finally {
    await app.close();
    rmSync(data, { recursive: true });
  }
});
