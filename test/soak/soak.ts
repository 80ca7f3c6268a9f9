import { parseArgs } from 'node:util';
import { feedHostileMegabytes } from './hostile-megabytes.ts';
import { soakByRealTime } from './compressed-hour.ts';
import { soakByMadeTime } from './virtual-hours.ts';

const { values } = parseArgs({
  options: {
    hours: { type: 'string', default: '8' },
    frames: { type: 'string', default: String(3600 * 20) },
    megabytes: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
const mostHeapGrowthMib = 5;
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const hours = Number(values.hours);
const seed = Number(values.seed);
tell(`Made time: ${hours} h of all instruments with random faults, seed ${seed}`);
const made = await soakByMadeTime({ hours, warmUpHours: Math.min(1, hours / 4), seed, tell });
for (const one of made.instruments) {
  const { path, readings, rejections, faults, wrongCount, unlogged } = one;
  tell(
    `  ${path.padEnd(24)} ${readings} readings, ${rejections} rejections, ${faults} faults, ${wrongCount} wrong, ${unlogged.length} faults not logged`,
  );
  for (const words of [...one.wrong, ...unlogged]) tell(`    ${words}`);
}
tell(
  `  heap after the warm-up grew by ${made.heapGrowthMib?.toFixed(2) ?? 'unknown'} MiB (at most ${mostHeapGrowthMib})`,
);

tell(`Real time: ${values.frames} frames over pseudo-terminals, compressed`);
const real = await soakByRealTime({ frames: Number(values.frames), framesToUnplug: 6000, seed });
tell(`  ${JSON.stringify(real)}`);

tell(`Hostile bytes: ${values.megabytes} MB of noise and of what is worst for each decoder`);
/** Processor time for the same bytes may differ so much on a machine that does other work. */
const mostLastToFirst = 2;
let isLinear = true;
await feedHostileMegabytes(Number(values.megabytes), (found) => {
  const { path, seconds, lastToFirst, heapGrowthMib, readings } = found;
  isLinear &&= lastToFirst < mostLastToFirst && heapGrowthMib !== null && heapGrowthMib < mostHeapGrowthMib;
  tell(
    `  ${path.padEnd(24)} ${seconds.toFixed(1)} s, last quarter to second ${lastToFirst.toFixed(2)}, heap ${heapGrowthMib?.toFixed(2) ?? '?'} MiB, ${readings} readings`,
  );
});

const isGood =
  isLinear &&
  made.instruments.every(({ wrongCount, unlogged }) => wrongCount === 0 && unlogged.length === 0) &&
  made.heapGrowthMib !== null &&
  made.heapGrowthMib < mostHeapGrowthMib &&
  real.wrong === 0 &&
  real.missing === 0;
tell(isGood ? 'The soak is clean.' : 'The soak is NOT clean.');
process.exit(isGood ? 0 : 1);
