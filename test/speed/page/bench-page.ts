import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../../tools/build-if-stale.ts';
import { root } from '../../../tools/root.ts';
import { measureHourOfPage } from './hour-of-page.ts';
import { measureHistory } from './long-history.ts';
import { measureLivePage } from './live-page.ts';
import { type PageRow, pageTable } from './page-row.ts';
import { measureFirstScripts, measureStartUp } from './start-up.ts';
import { measureValueLatency } from './value-latency.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    /** Where the made history is kept for the next time. */
    history: { type: 'string' },
  },
});

/** Each section of the table; `--quick` watches for a shorter time and says so in its lines. */
const sections: Readonly<Record<string, () => Promise<readonly PageRow[]>>> = {
  start: async () => [measureFirstScripts(), await measureStartUp()],
  latency: async () => [await measureValueLatency(options.quick ? 15 : 60)],
  live: async () => await measureLivePage({ minutes: options.quick ? 2 : 10 }),
  history: async () =>
    await measureHistory({ tests: options.quick ? 50_000 : 1_000_000, dataFolder: options.history ?? null }),
  hour: async () => [await measureHourOfPage(options.quick ? 0.1 : 1)],
};

await buildIfStale(root);
const rows: PageRow[] = [];
for (const [name, measure] of Object.entries(sections)) {
  if (options.only !== undefined && options.only !== name) continue;
  process.stdout.write(`${name} ...\n`);
  rows.push(...(await measure()));
}
process.stdout.write(`\n${pageTable(rows).join('\n')}\n`);
const results = join(root, 'build/bench');
mkdirSync(results, { recursive: true });
writeFileSync(join(results, 'page.json'), `${JSON.stringify(rows, null, 2)}\n`);
