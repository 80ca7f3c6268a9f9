import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestStore } from '#host/store/open-test-store.ts';
import { chanceFrom } from '../chance-from.ts';
import { fillBenchFromBefore } from '../tamper/sealed-bench.ts';
import { foundByCheck } from './examine-killed-bench.ts';
import type { KillPlan } from './kill-working-benches.ts';
import { killedProgram } from './killed-program.ts';

/** What killed first starts left behind. */
export interface FirstStartTally {
  readonly kills: number;
  /** Starts that were killed before the store was open. */
  readonly beforeOpen: number;
  /** Folders in which seals began with the next opening, or were begun already. */
  readonly folders: number;
  readonly problems: readonly string[];
}

const recordsFromBefore = 5;
/** Longest wait after a process is ready to open: it is open by then on any machine at ease. */
const mostMilliseconds = 120;

/**
 * Kills the very first start of a bench, of an empty folder and of one from before seals in turn, up to three times in a row;
 * the next opening must find nothing, with one key, and every record from before sealed late.
 */
export async function killFirstStarts({ kills, seed, program, tell }: KillPlan): Promise<FirstStartTally> {
  const chance = chanceFrom(seed);
  const yard = mkdtempSync(join(tmpdir(), 'senyap-starts-'));
  const before = join(yard, 'before');
  mkdirSync(before);
  fillBenchFromBefore(before);
  const tally = { kills: 0, beforeOpen: 0, folders: 0, problems: [] as string[] };
  while (tally.kills < kills) {
    const isFromBefore = tally.folders % 2 === 1;
    const folder = join(yard, `bench-${tally.folders}`);
    if (isFromBefore) cpSync(before, folder, { recursive: true });
    else mkdirSync(folder);
    tally.folders += 1;
    for (let times = 1 + (chance() % 3); times > 0; times -= 1) {
      const moment = { lines: 1, milliseconds: chance() % mostMilliseconds };
      const lines = await killedProgram([program, folder], moment);
      tally.kills += 1;
      if (!lines.includes('opened')) tally.beforeOpen += 1;
    }
    tally.problems.push(...examined(folder, isFromBefore ? recordsFromBefore : 0));
    rmSync(folder, { recursive: true });
    if (tally.folders % 50 === 0) tell?.(`${tally.kills} of ${kills} first starts killed`);
  }
  rmSync(yard, { recursive: true });
  return tally;
}

function examined(folder: string, records: number): readonly string[] {
  const store = openTestStore(folder);
  try {
    const late = store
      .list({ beforeNumber: null, limit: 100 })
      .filter(({ id }) => store.seal(id)?.content.late === true);
    const begun = store.kept().eventsOf('seals-begun').length;
    return [
      ...foundByCheck(folder, store),
      ...(late.length === records ? [] : [`${late.length} of ${records} records sealed late`]),
      ...(begun === 1 ? [] : [`seals began ${begun} times`]),
      ...(existsSync(join(folder, 'bench-key.pem.draft')) ? ['the key is still a draft'] : []),
    ];
  } finally {
    store.dispose();
  }
}
