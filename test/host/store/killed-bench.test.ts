import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { root } from '../../../tools/root.ts';
import { Acknowledged } from '../../support/kills/acknowledged.ts';
import { acknowledgingStore } from '../../support/kills/acknowledging-store.ts';
import { examineKilledBench } from '../../support/kills/examine-killed-bench.ts';
import { killFirstStarts } from '../../support/kills/kill-first-starts.ts';
import { killWorkingBenches } from '../../support/kills/kill-working-benches.ts';
import { editBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const program = (name: string): string => join(root, 'test/support/kills', name);

describe('a bench whose process is killed', () => {
  test('while it carries out tests has lost nothing that was acknowledged, and every cut test is marked', async () => {
    const plan = { kills: 3, seed: 5, program: program('work-until-killed.ts') };
    const { kills, acknowledged, outcomes, problems } = await killWorkingBenches(plan);
    expect(problems).toEqual([]);
    expect(kills).toBe(3);
    expect(acknowledged).toBeGreaterThan(10);
    expect(outcomes).not.toHaveProperty('running');
  }, 120_000);

  test('in its very first start, with or without records from before seals, opens afterwards and is whole', async () => {
    const plan = { kills: 4, seed: 3, program: program('open-until-killed.ts') };
    const { kills, folders, problems } = await killFirstStarts(plan);
    expect(problems).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(4);
    expect(folders).toBeGreaterThan(1);
  }, 120_000);
});

test('what a store acknowledged and no longer has is told, each thing by its name', () => {
  const folder = temporaryFolder();
  const acknowledged = new Acknowledged();
  const store = acknowledgingStore(openTestStore(folder), (line) => acknowledged.note(line));
  store.begin({ id: 'a', startedAt: '2026-11-23T09:00:00+08:00', opening: {} });
  store.append(
    'a',
    [1, 2].map((entry) => ({ timeSeconds: entry, kind: 'level', payload: { entry } })),
  );
  store.begin({ id: 'b', startedAt: '2026-11-23T10:00:00+08:00', opening: {} });
  store.setSetting('lines', []);
  store.dispose();
  expect(examineKilledBench(folder, acknowledged)).toEqual([]);
  editBench(
    folder,
    `delete from journal where sequence = 2`,
    `delete from test where id = 'b'`,
    `update setting set value = '[1]'`,
  );
  const told = examineKilledBench(folder, acknowledged);
  expect(told).toEqual(
    expect.arrayContaining(['an entry of a is lost', 'test b is lost', 'setting lines is lost']),
  );
});

test('a setting that was about to be set for the first time may be there or not', () => {
  const folder = temporaryFolder();
  const acknowledged = new Acknowledged();
  const store = openTestStore(folder);
  acknowledgingStore({ ...store, setSetting: () => undefined }, (line) => {
    // The process ends before it could tell that the setting was set.
    if (!line.startsWith('set ')) acknowledged.note(line);
  }).setSetting('lines', [1]);
  store.dispose();
  expect(examineKilledBench(folder, acknowledged)).toEqual([]);
});
