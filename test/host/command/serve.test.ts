import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { endWhenTold } from '#host/command/serve.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Served {
  readonly child: ChildProcess;
  /** First line that the program wrote to standard output or error. */
  readonly line: string;
}

/** Starts `serve` with simulated instruments and waits for what it says first. */
async function serve(...options: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, ['host/serve.ts', '--simulate', ...options], { cwd: root });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const line = await new Promise<string>((resolve) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString()));
    child.stderr.once('data', (text: Buffer) => resolve(text.toString()));
  });
  return { child, line };
}

const exitOf = async ({ child }: Served): Promise<unknown> =>
  child.exitCode ?? ((await once(child, 'exit')) as unknown[])[0];

test('serve prints one address that opens the simulated bench, and puts it away when told', async () => {
  const folder = temporaryFolder();
  const served = await serve('--port', '0', '--data', folder);
  const address = /^Senyap: (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32})\n$/.exec(served.line)?.[1] ?? '';
  const entered = await fetch(address, { redirect: 'manual' });
  expect(entered.status).toBe(303);
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const info = await fetch(new URL('/api/bench', address), { headers: { cookie } });
  expect(await info.json()).toEqual({
    name: 'Senyap',
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    simulated: true,
    shell: 'browser',
    dataFolder: folder,
    selfTest: { passed: true, checks: expect.any(Number), coreHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  served.child.kill('SIGTERM');
  expect(await exitOf(served)).toBe(0);
});

test('a second program on the same data folder or port ends with 2 and one line of words', async () => {
  const folder = temporaryFolder();
  const first = await serve('--port', '0', '--data', folder);
  const port = /:(\d+)\//.exec(first.line)?.[1] ?? '';
  const sameFolder = await serve('--port', '0', '--data', folder);
  expect(sameFolder.line).toMatch(/^senyap: Another Senyap is using this data folder\..*\[STORE_IN_USE\]\n$/);
  expect(await exitOf(sameFolder)).toBe(2);
  const samePort = await serve('--port', port, '--data', temporaryFolder());
  expect(samePort.line).toMatch(/^senyap: This port is used by another program\..*\[PORT_TAKEN\]\n$/);
  expect(await exitOf(samePort)).toBe(2);
});

test.each([
  [['--port', '99999'], /--port needs a whole number/],
  [['--page', '/nowhere'], /--page needs a folder with index.html/],
])('serve %j is refused with 2 and one line', async (options, words) => {
  const served = await serve(...options, '--data', temporaryFolder());
  expect(served.line).toMatch(words);
  expect(await exitOf(served)).toBe(2);
});

test('serve puts its bench away once, however often it is told, and says where that fails', async () => {
  const signals = new EventEmitter();
  const written: string[] = [];
  const codes: number[] = [];
  let closings = 0;
  const close = () => {
    closings += 1;
    return Promise.reject(new Error('disk full'));
  };
  const errorLine = (text: string) => void written.push(text);
  endWhenTold(signals, { close }, { line: errorLine, errorLine, exitCode: (code) => void codes.push(code) });
  signals.emit('SIGINT');
  signals.emit('SIGTERM');
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  expect(closings).toBe(1);
  expect(written).toEqual([expect.stringContaining('disk full')]);
  expect(codes).toEqual([1]);
});
