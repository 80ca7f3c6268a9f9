import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chanceFrom } from '../support/chance-from.ts';
import { tamperWithBench } from '../support/tamper/tamper-with-bench.ts';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261129' },
  },
});
const [edits, seed] = [Number(values.edits), Number(values.seed)];
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const piece = 5000;
const controlEvery = 100;

tell(`Edits of a sealed database by SQL, each checked whole: ${edits}, seed ${seed}`);
const chance = chanceFrom(seed);
const yard = mkdtempSync(join(tmpdir(), 'senyap-tamper-'));
const counts: Record<'tables' | 'kinds' | 'codes', Record<string, number>> = {
  tables: {},
  kinds: {},
  codes: {},
};
const unnoticed: string[] = [];
const differing: string[] = [];
let controls = 0;
const began = performance.now();
const seconds = (): number => (performance.now() - began) / 1000;
for (let done = 0; done < edits; done += piece) {
  const folder = join(yard, `${done}`);
  mkdirSync(folder);
  const plan = { edits: Math.min(piece, edits - done), chance, controlEvery };
  const tally = tamperWithBench(folder, plan);
  rmSync(folder, { recursive: true });
  unnoticed.push(...tally.unnoticed);
  differing.push(...tally.differing);
  controls += tally.controls;
  for (const what of ['tables', 'kinds', 'codes'] as const) {
    for (const [name, count] of Object.entries(tally[what])) {
      counts[what][name] = (counts[what][name] ?? 0) + count;
    }
  }
  const made = done + tally.edits;
  tell(`  ${made} edits, ${(made / seconds()).toFixed(0)}/s, ${unnoticed.length} not noticed`);
}
rmSync(yard, { recursive: true });

function tellCounts(title: string, counted: Readonly<Record<string, number>>): void {
  tell(title);
  for (const [name, count] of Object.entries(counted).toSorted(([, one], [, other]) => other - one)) {
    tell(`  ${name.padEnd(22)} ${count}`);
  }
}
tellCounts('Edits:', counts.kinds);
tellCounts('In the tables (all that the database has):', counts.tables);
tellCounts('Found:', counts.codes);
for (const edit of unnoticed.slice(0, 100)) tell(`  not noticed: ${edit}`);
for (const edit of differing.slice(0, 100)) tell(`  not the same in a copy of the folder: ${edit}`);
tell(
  `${controls} of them made again in a copy of the folder, by other programs: ${differing.length} found otherwise.`,
);
tell(`${seconds().toFixed(0)} s`);
tell(unnoticed.length === 0 ? 'Every edit was noticed.' : 'Some edits were NOT noticed.');
if (unnoticed.length + differing.length > 0) process.exitCode = 1;
