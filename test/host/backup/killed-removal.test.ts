import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { removeLeftovers } from '#host/backup/remove-leftovers.ts';
import { removeOldest } from '#host/backup/remove-oldest.ts';
import { verifyBackup } from '#host/backup/verify-backup.ts';
import { keyOfFolder } from '#host/seal/key-place.ts';
import { lockFile } from '#host/store/file-lock.ts';
import { backedUp, fillBenchWithFiles } from '../../support/backed-up-bench.ts';
import { copiedBench } from '../../support/tamper/copied-bench.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = fileURLToPath(new URL('../../support/remove-until-killed.ts', import.meta.url));

const madeOn = (day: number): string => `2026-11-0${day}T05:06:07.000Z`;
const named = (day: number): string => `senyap-2026-11-0${day}T05-06-07Z`;

/** A bench with backups of three days beside it. */
const benchWithBackups = copiedBench(async (folder) => {
  const [dataFolder, out] = placesIn(folder);
  mkdirSync(dataFolder);
  fillBenchWithFiles(dataFolder);
  for (const day of [1, 2, 3]) await backedUp(dataFolder, out, { madeAt: madeOn(day) });
});

function placesIn(folder: string): readonly [dataFolder: string, out: string] {
  return [join(folder, 'data'), join(folder, 'out')];
}

function begin() {
  const [dataFolder, out] = placesIn(benchWithBackups());
  const { keyId } = keyOfFolder(dataFolder);
  const lookAgain = async () => await removeLeftovers(out, keyId, Date.parse(madeOn(4)));
  const cut = (day: number): string => {
    renameSync(join(out, named(day)), join(out, `${named(day)}.part`));
    return join(out, `${named(day)}.part`);
  };
  return { dataFolder, out, keyId, lookAgain, cut, names: () => readdirSync(out).toSorted() };
}

/** What carries the name of a backup is one, whole. */
async function verifyNamed(out: string): Promise<void> {
  const whole = readdirSync(out).filter((name) => !name.endsWith('.part'));
  expect(whole).toContain(named(3));
  for (const name of whole) await verifyBackup(join(out, name));
}

describe('a removal of old backups whose process was killed', () => {
  // Each backup is named as going, marked, emptied of its list and its five files, and the rest of its folder removed.
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 18])(
    'at step %i leaves no half of one under its name, and the next one clears what is left',
    { timeout: 60_000 },
    async (step) => {
      const { dataFolder, out, names } = begin();
      expect(spawnSync(process.execPath, [script, out, String(step)], { cwd: root }).signal).toBe('SIGKILL');
      await verifyNamed(out);
      const newest = await backedUp(dataFolder, out, { madeAt: madeOn(4) });
      await verifyNamed(out);
      await removeOldest({ newest, keep: 2, removed: () => undefined });
      expect(names()).toEqual([named(3), named(4)]);
    },
  );
});

describe('a whole backup under the name of an unfinished one', () => {
  test.each([
    ['its mark not yet taken away', true],
    ['its mark taken away', false],
  ])('that was cut off with %s gets its name again', async (_when, isMarked) => {
    const { out, keyId, lookAgain, cut, names } = begin();
    const folder = cut(2);
    if (isMarked) lockFile(join(folder, `writing-${keyId}.lock`))?.release();
    expect(await lookAgain()).toEqual([]);
    expect(names()).toEqual([1, 2, 3].map(named));
    await verifyBackup(join(out, named(2)));
  });

  test('stays as it is while a process holds it', async () => {
    const { keyId, lookAgain, cut, names } = begin();
    const lock = lockFile(join(cut(2), `writing-${keyId}.lock`));
    await lookAgain();
    expect(names()).toEqual([named(1), `${named(2)}.part`, named(3)]);
    lock?.release();
  });

  test.each<readonly [string, (folder: string, out: string) => void]>([
    ['has an altered list', (folder) => writeFileSync(join(folder, 'backup.json'), '{}')],
    ['lacks a part of a file', (folder) => writeFileSync(join(folder, 'profiles', 'own.json'), '')],
    ['holds something of somebody', (folder) => writeFileSync(join(folder, 'note.txt'), 'mine')],
    ['is marked by another bench', (folder) => writeFileSync(join(folder, 'writing-other.lock'), '')],
    ['is of another time', (folder, out) => renameSync(folder, join(out, `${named(7)}.part`))],
    ['would take the place of another', (_folder, out) => mkdirSync(join(out, named(2)))],
  ])('stays as it is where it %s', async (_what, change) => {
    const { out, lookAgain, cut, names } = begin();
    change(cut(2), out);
    const before = names();
    expect(await lookAgain()).toEqual([]);
    expect(names()).toEqual(before);
  });

  test('stays as it is for every other bench', async () => {
    const { out, cut, names } = begin();
    cut(2);
    expect(await removeLeftovers(out, 'other', Date.parse(madeOn(9)))).toEqual([]);
    expect(names()).toEqual([named(1), `${named(2)}.part`, named(3)]);
  });
});
