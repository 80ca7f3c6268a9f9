import { expect, test } from 'vitest';
import { startHost, startProcess } from '../support/host-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const serve = (folder: string): readonly string[] => ['--simulate', '--data', folder];

test(
  'a second program on the same data folder is refused in words, others only read it, and a killed one leaves nothing in the way',
  { timeout: 60_000 },
  async () => {
    const folder = temporaryFolder();
    const first = await startHost(serve(folder));
    const second = startProcess(['host/cli.ts', 'serve', '--port', '0', ...serve(folder)]);
    expect(await second.ended).toBe(2);
    expect(second.lines.join(' ')).toMatch(/Another Senyap is using this data folder\..*\[STORE_IN_USE\]/);
    const check = startProcess(['host/cli.ts', 'check', '--data', folder, '--language', 'en']);
    expect(await check.ended).toBe(0);
    expect(check.lines.join(' ')).toContain('Everything was checked: nothing was changed.');
    expect(await first.end('SIGKILL')).toBeNull();
    const third = await startHost(serve(folder));
    expect(await third.end('SIGTERM')).toBe(0);
  },
);
