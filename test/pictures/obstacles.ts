import { openWalkedBench } from '../support/walk/walked-bench.ts';
import { walkScreens } from '../support/walk/walk-screens.ts';

/** `--quick` looks at each screen in one way, another for each. */
const pace = process.argv.includes('--quick') ? 'quick' : 'thorough';

const bench = await openWalkedBench();
try {
  const { walked, faults } = await walkScreens(bench, pace, (name, found) => {
    process.stdout.write(`${name}: ${found.length === 0 ? 'nothing' : found.join('\n  ')}\n`);
  });
  const faulty = Object.keys(faults).length;
  process.stdout.write(`\n${walked} screens walked over (${pace}), ${faulty} with obstacles\n`);
  process.exitCode = faulty === 0 ? 0 : 1;
} finally {
  await bench.close();
}
