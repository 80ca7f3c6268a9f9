import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const script = fileURLToPath(new URL('../../support/journal-until-killed.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** SENYAP_KILLS=1000 makes the long version of this test. */
const kills = Number(process.env['SENYAP_KILLS'] ?? 6);

/** Moments of the kills, counted in acknowledged lines: a small linear congruence, the same at every run. */
function killMoments(count: number): readonly number[] {
  let state = 20_261_123;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return 1 + Math.floor((state / 2_147_483_648) * 150);
  });
}

/** Lets a program journal until it has acknowledged so many lines, kills it at once and returns all it acknowledged. */
async function killAfter(folder: string, round: number, lines: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [script, folder, String(round)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    acknowledged.push(line);
    if (acknowledged.length === lines) child.kill('SIGKILL');
  });
  await Promise.all([once(child, 'exit'), once(reader, 'close')]);
  expect(child.signalCode).toBe('SIGKILL');
  return acknowledged;
}

test(
  `of ${kills} processes killed while journalling, not one acknowledged entry is lost and no number is left out`,
  { timeout: 20_000 + kills * 5_000 },
  async () => {
    const folder = temporaryFolder();
    const acknowledged: string[] = [];
    for (const [round, lines] of killMoments(kills).entries()) {
      acknowledged.push(...(await killAfter(folder, round, lines)));
    }
    const store = openTestStore(folder);
    const found = new Set<string>();
    for (const { id, number, entries } of store.unfinished()) {
      found.add(`begun ${id} ${number}`);
      expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_entry, index) => index + 1));
      for (const { payload } of entries) found.add(`entry ${id} ${(payload as { entry: number }).entry}`);
    }
    const sequences = store.unfinished().map(({ number }) => Number(number.slice(5)));
    expect(sequences).toEqual(sequences.map((_number, index) => index + 1));
    store.dispose();
    expect(acknowledged.length).toBeGreaterThanOrEqual(kills);
    expect(acknowledged.filter((line) => !found.has(line))).toEqual([]);
  },
);
