import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { beginDemoFolder } from '#host/demo/demo-folder.ts';
import { DemoProcess } from '#host/demo/demo-process.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A program in the place of the demo bench, which does what its script says. */
function startOf(script: string, printsAddress = true) {
  const folder = temporaryFolder();
  const file = join(folder, 'bench.mjs');
  writeFileSync(file, script);
  const demo = new DemoProcess({
    command: process.execPath,
    arguments: [file],
    folder: join(folder, 'demo'),
    printsAddress,
  });
  onTestFinished(async () => await demo.end());
  return { demo, data: join(folder, 'demo') };
}

const address = 'http://127.0.0.1:7000/?token=abc';
const serves = `console.log('Senyap: ${address}'); setInterval(() => undefined, 1000);`;

describe('the demo bench beside the real one', () => {
  test('is opened once, tells its address, and ends with the bench', async () => {
    const { demo } = startOf(serves);
    expect(demo.view()).toEqual({ state: 'closed', kept: false, address: null });
    const [first, second] = await Promise.all([demo.open(), demo.open()]);
    expect(first).toEqual({ state: 'open', kept: false, address });
    expect(second).toEqual(first);
    await demo.end();
    expect(demo.view().state).toBe('closed');
  });

  test('is ended before its data are removed', async () => {
    const { demo, data } = startOf(serves);
    beginDemoFolder(data);
    await demo.open();
    expect(demo.view().kept).toBe(true);
    expect(await demo.remove()).toEqual({ state: 'closed', kept: false, address: null });
  });

  test('that does not start is told in words and leaves the way free', async () => {
    const { demo } = startOf(`process.exit(1);`);
    await expect(demo.open()).rejects.toMatchObject({ code: 'DEMO_NOT_STARTED' });
    expect(demo.view().state).toBe('closed');
  });
});
