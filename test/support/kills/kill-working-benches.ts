import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestStore } from '#host/store/open-test-store.ts';
import { chanceFrom } from '../chance-from.ts';
import { Acknowledged } from './acknowledged.ts';
import { closeCutTests } from './close-cut-tests.ts';
import { examineKilledBench } from './examine-killed-bench.ts';
import { type KillMoment, killedProgram } from './killed-program.ts';

/** What many killed processes left behind. */
export interface KillTally {
  readonly kills: number;
  /** Things that a store had acknowledged before its process was killed. */
  readonly acknowledged: number;
  /** Tests by their outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Events of the log by their kind. */
  readonly events: Readonly<Record<string, number>>;
  /** Everything that is not as it has to be. */
  readonly problems: readonly string[];
}

/** How many kills, by which chance, of which program file. */
export interface KillPlan {
  readonly kills: number;
  readonly seed: number;
  readonly program: string;
  readonly tell?: (line: string) => void;
}

/** So many processes work on one data folder, one after the other, before the next folder. */
const roundsOfBench = 25;

/** Kills processes that carry out tests, each at a moment by chance; what the one left, the next one takes up. */
export async function killWorkingBenches(plan: KillPlan): Promise<KillTally> {
  const chance = chanceFrom(plan.seed);
  const tallies: KillTally[] = [];
  for (let left = plan.kills; left > 0; left -= roundsOfBench) {
    const folder = mkdtempSync(join(tmpdir(), 'senyap-kills-'));
    tallies.push(await killOneBench(folder, Math.min(left, roundsOfBench), chance, plan.program));
    rmSync(folder, { recursive: true });
    plan.tell?.(`${plan.kills - Math.max(0, left - roundsOfBench)} of ${plan.kills} killed at work`);
  }
  return sumOf(tallies);
}

async function killOneBench(
  folder: string,
  rounds: number,
  chance: () => number,
  program: string,
): Promise<KillTally> {
  const acknowledged = new Acknowledged();
  const problems: string[] = [];
  const note = (found: readonly string[], round: number): void => {
    problems.push(...found.map((what) => `round ${round}: ${what}`));
  };
  for (let round = 0; round < rounds; round += 1) {
    const lines = await killedProgram([program, folder, `${round}`, `${chance()}`], anyMoment(chance));
    for (const line of lines) acknowledged.note(line);
    note(examineKilledBench(folder, acknowledged), round);
    if (round === rounds - 1 || chance() % 5 === 0) note(await closeCutTests(folder), round);
  }
  note(examineKilledBench(folder, acknowledged), rounds);
  return { kills: rounds, acknowledged: acknowledged.count, ...countedIn(folder), problems };
}

/** Early or late in what a process does, at once or while the next thing is being written. */
function anyMoment(chance: () => number): KillMoment {
  const most = [12, 120, 600][chance() % 3] ?? 120;
  return { lines: 1 + (chance() % most), milliseconds: chance() % 4 };
}

function countedIn(folder: string): Pick<KillTally, 'outcomes' | 'events'> {
  const store = openTestStore(folder);
  const outcomes = store.list({ beforeNumber: null, limit: 10_000 }).map(({ outcome }) => outcome);
  const events = store.audit.list({ beforeSequence: null, limit: 100_000 }).map(({ kind }) => kind);
  store.dispose();
  return { outcomes: counted(outcomes), events: counted(events) };
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Several tallies as one. */
export function sumOf(tallies: readonly KillTally[]): KillTally {
  return {
    kills: tallies.reduce((sum, { kills }) => sum + kills, 0),
    acknowledged: tallies.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
    outcomes: summed(tallies.map(({ outcomes }) => outcomes)),
    events: summed(tallies.map(({ events }) => events)),
    problems: tallies.flatMap(({ problems }) => problems),
  };
}

function summed(all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const [name, count] of all.flatMap((one) => Object.entries(one)))
    sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
