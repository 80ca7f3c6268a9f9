import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { removeLeftovers } from '#host/backup/remove-leftovers.ts';
import { backedUp, fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { eventually } from '../../support/eventually.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = fileURLToPath(new URL('../../support/backup-until-killed.ts', import.meta.url));
const bench = copiedBench(fillBenchWithFiles);
const later = { madeAt: '2026-11-24T00:00:00.000Z' };
const cutName = 'senyap-2026-11-23T05-06-07Z.part';

describe('what a killed backup left behind', () => {
  test('is removed by the next backup of that bench, and told', { timeout: 30_000 }, async () => {
    const [dataFolder, out] = [bench(), temporaryFolder()];
    expect(spawnSync(process.execPath, [script, dataFolder, out, '4'], { cwd: root }).signal).toBe('SIGKILL');
    expect(readdirSync(out)).toEqual([cutName]);
    const { leftovers } = await backedUp(dataFolder, out, later);
    expect(leftovers).toEqual([join(out, cutName)]);
    expect(readdirSync(out)).toEqual(['senyap-2026-11-24T00-00-00Z']);
  });

  test('stays while its process is at work', { timeout: 30_000 }, async () => {
    const [dataFolder, out] = [bench(), temporaryFolder()];
    const writer = spawn(process.execPath, [script, dataFolder, out, 'stand still at 4'], { cwd: root });
    onTestFinished(() => void writer.kill('SIGKILL'));
    let said = '';
    writer.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await eventually(() => said.includes('standing still'), 20);
    const { leftovers } = await backedUp(dataFolder, out, later);
    expect(leftovers).toEqual([]);
    expect(readdirSync(out)).toContain(cutName);
    writer.kill('SIGKILL');
    await eventually(() => writer.signalCode !== null, 20);
    const { leftovers: then } = await backedUp(dataFolder, out, { madeAt: '2026-11-25T00:00:00.000Z' });
    expect(then).toEqual([join(out, cutName)]);
  });

  test('stays where it is of another bench, has a manifest or another name', async () => {
    const out = temporaryFolder();
    const put = (name: string, file: string): void => {
      mkdirSync(join(out, name));
      writeFileSync(join(out, name, file), '');
    };
    put(cutName, 'writing-other.lock');
    put('senyap-2026-11-22T05-06-07Z.part', 'backup.json');
    put('holiday.part', 'picture.jpg');
    put('senyap-2026-11-21T05-06-07Z', 'writing-own.lock');
    const before = readdirSync(out);
    expect(await removeLeftovers(out, 'own', Date.now() + 1e12)).toEqual([]);
    expect(readdirSync(out)).toEqual(before);
  });

  test('by a version that marked no writer goes after a day', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, cutName));
    const made = new Date('2026-11-23T05:06:07Z');
    utimesSync(join(out, cutName), made, made);
    const hour = 3600_000;
    expect(await removeLeftovers(out, 'own', made.getTime() + 23 * hour)).toEqual([]);
    expect(await removeLeftovers(out, 'own', made.getTime() + 25 * hour)).toHaveLength(1);
    expect(readdirSync(out)).toEqual([]);
  });
});
