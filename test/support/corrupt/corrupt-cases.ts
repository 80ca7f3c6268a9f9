// Damages copies of the benches in the yard named first, case by case from the number named second up to the one named third, and
// tells of each in a line before and after, so that a case that ends the process is known.
import { existsSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from '../chance-from.ts';
import { corruptFile } from './corrupt-file.ts';
import { copyBench } from './corrupted-yard.ts';
import { silentLoss } from './silent-loss.ts';
import { askBench, type ToldByBench } from './told-by-bench.ts';

const [yard = '', first = '0', end = '0', seed = '1'] = process.argv.slice(2);
const tell = (line: object): void => void writeSync(1, `${JSON.stringify(line)}\n`);

function inCopy<T>(of: 'closed' | 'open', step: (folder: string) => T): T {
  const folder = join(yard, `case-${process.pid}`);
  copyBench(join(yard, of), folder);
  try {
    return step(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outcomeOf(
  whole: ToldByBench,
  folder: string,
  isCutOff: boolean,
): { outcome: string; problems: readonly string[] } {
  try {
    const told = askBench(folder);
    const problems = silentLoss(whole, told, isCutOff);
    if (told.refusal !== null) return { outcome: `refused ${told.refusal}`, problems };
    const isNamed = told.found.length > 0;
    return {
      outcome: isNamed
        ? `named ${told.found[0]?.startsWith('failed') === true ? told.found[0] : (told.found[0]?.split(' ')[0] ?? '')}`
        : 'as before',
      problems,
    };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? '') : String(error);
    return { outcome: 'failed without words', problems: [stack.split('\n').slice(0, 6).join(' ')] };
  }
}

const whole = { closed: inCopy('closed', askBench), open: inCopy('open', askBench) };
for (let number = Number(first); number < Number(end); number += 1) {
  const chance = chanceFrom(1 + ((Number(seed) + number * 7919) % 2_000_000_000));
  for (let warm = 0; warm < 5; warm += 1) chance();
  const of = number % 2 === 0 ? 'closed' : 'open';
  tell({ number, begun: true });
  inCopy(of, (folder) => {
    const inLog = of === 'open' && chance() % 4 > 0;
    const path = join(folder, inLog ? 'senyap.sqlite-wal' : 'senyap.sqlite');
    if (!existsSync(path)) throw new Error(`${path} is not there`);
    const damage = corruptFile(path, chance);
    tell({
      number,
      damage: `${inLog ? 'log' : 'database'}: ${damage}`,
      ...outcomeOf(whole[of], folder, inLog && damage.startsWith('cut off')),
    });
  });
}
