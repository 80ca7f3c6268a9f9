// Carries out tests on a simulated site in the data folder named first and prints what is acknowledged, until it is killed.
import { writeSync } from 'node:fs';
import { openTestStore } from '#host/store/open-test-store.ts';
import { benchOnSite } from '../bench-on-site.ts';
import { chanceFrom } from '../chance-from.ts';
import { acknowledgingStore } from './acknowledging-store.ts';
import { doSomething } from './do-something.ts';

const [folder = '', round = '0', seed = '1'] = process.argv.slice(2);
const tell = (line: string): void => void writeSync(1, `${line}\n`);
const roundsInDay = 288;

try {
  tell('ready');
  const store = acknowledgingStore(openTestStore(folder), tell);
  const site = await benchOnSite({ folder, store, daysLater: Number(round) / roundsInDay });
  const chance = chanceFrom(Number(seed));
  for (;;) await doSomething(site, chance);
} catch (error) {
  tell(`failed ${error instanceof Error ? (error.stack ?? '').replaceAll('\n', ' ') : String(error)}`);
  process.exitCode = 1;
}
