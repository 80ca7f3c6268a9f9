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

tell(`Edits of a sealed database by SQL, each checked whole: ${edits}, seed ${seed}`);
const chance = chanceFrom(seed);
const yard = mkdtempSync(join(tmpdir(), 'senyap-tamper-'));
const codes: Record<string, number> = {};
const unnoticed: string[] = [];
const began = performance.now();
for (let done = 0; done < edits; done += piece) {
  const folder = join(yard, `${done}`);
  mkdirSync(folder);
  const tally = tamperWithBench(folder, Math.min(piece, edits - done), chance);
  rmSync(folder, { recursive: true });
  unnoticed.push(...tally.unnoticed);
  for (const [code, count] of Object.entries(tally.codes)) codes[code] = (codes[code] ?? 0) + count;
  const perSecond = (done + tally.edits) / ((performance.now() - began) / 1000);
  tell(`  ${done + tally.edits} edits, ${perSecond.toFixed(0)}/s, ${unnoticed.length} not noticed`);
}
rmSync(yard, { recursive: true });
for (const [code, count] of Object.entries(codes).toSorted(([, one], [, other]) => other - one)) {
  tell(`  ${code.padEnd(22)} ${count}`);
}
for (const edit of unnoticed) tell(`  not noticed: ${edit}`);
tell(unnoticed.length === 0 ? 'Every edit was noticed.' : 'Some edits were NOT noticed.');
if (unnoticed.length > 0) process.exitCode = 1;
