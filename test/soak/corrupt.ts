import { parseArgs } from 'node:util';
import { corruptBenches } from '../support/corrupt/corrupt-benches.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '5000' }, seed: { type: 'string', default: '20261129' } },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

tell(
  `Benches with a damaged database file or write-ahead log, each opened, checked and asked for everything: ${cases}, seed ${seed}`,
);
const { outcomes, problems } = corruptBenches(cases, seed, tell);
for (const [outcome, count] of Object.entries(outcomes).toSorted(([, one], [, other]) => other - one)) {
  tell(`  ${outcome.padEnd(40)} ${count}`);
}
for (const problem of problems.slice(0, 100)) tell(`  ${problem}`);
tell(problems.length === 0 ? 'Nothing was lost or told wrongly in silence.' : `${problems.length} PROBLEMS`);
if (problems.length > 0) process.exitCode = 1;
