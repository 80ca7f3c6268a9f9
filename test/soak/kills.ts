import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { root } from '../../tools/root.ts';
import { killFirstStarts } from '../support/kills/kill-first-starts.ts';
import { killWorkingBenches, sumOf } from '../support/kills/kill-working-benches.ts';

const programs = ['work-until-killed', 'open-until-killed'] as const;
const outDir = join(root, 'build', 'kills');
const lanes = 2;

/** The programs in a file each: a process that is to be killed should not spend its life on loading. */
async function bundlePrograms(): Promise<void> {
  const input = Object.fromEntries(
    programs.map((name) => [name, join(root, `test/support/kills/${name}.ts`)]),
  );
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'serialport', '@serialport/bindings-cpp'] },
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node22', rolldownOptions: { input } },
  });
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    starts: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const [count, starts, seed] = [Number(values.count), Number(values.starts), Number(values.seed)];
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

await bundlePrograms();
tell(`Processes killed at work: ${count}, then first starts killed: ${starts}; seed ${seed}`);
const began = performance.now();
const working = await Promise.all(
  Array.from({ length: lanes }, (_, lane) => {
    const kills = Math.floor(count / lanes) + (lane < count % lanes ? 1 : 0);
    return killWorkingBenches({
      kills,
      seed: seed * lanes + lane + 1,
      program: join(outDir, 'work-until-killed.js'),
      tell,
    });
  }),
);
const work = sumOf(working);
tell(`  ${work.kills} killed at work in ${seconds(began)} s; ${work.acknowledged} things acknowledged`);
tell(`  tests: ${JSON.stringify(work.outcomes)}`);
tell(`  log: ${JSON.stringify(work.events)}`);

const startsBegan = performance.now();
const first = await killFirstStarts({
  kills: starts,
  seed,
  program: join(outDir, 'open-until-killed.js'),
  tell,
});
tell(
  `  ${first.kills} first starts killed in ${first.folders} folders, ${first.beforeOpen} before the store was open, in ${seconds(startsBegan)} s`,
);
const problems = [...work.problems, ...first.problems];
for (const problem of problems) tell(`  ${problem}`);
tell(problems.length === 0 ? 'Nothing was lost.' : 'Something was LOST.');
if (problems.length > 0) process.exitCode = 1;
