import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../../tools/root.ts';
import { fillYard } from './corrupted-yard.ts';

const program = fileURLToPath(new URL('corrupt-cases.ts', import.meta.url));

/** What came of many damaged benches. */
export interface CorruptTally {
  readonly cases: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly problems: readonly string[];
}

interface Told {
  readonly number: number;
  readonly damage?: string;
  readonly outcome?: string;
  readonly problems?: readonly string[];
}

/** Damages so many benches, in processes of their own: one that dies is a problem of its case, and the next goes on after it. */
export function corruptBenches(
  cases: number,
  seed: number,
  tell: (line: string) => void = () => undefined,
): CorruptTally {
  const yard = mkdtempSync(join(tmpdir(), 'senyap-corrupt-'));
  const outcomes: Record<string, number> = {};
  const problems: string[] = [];
  try {
    fillYard(yard);
    for (let next = 0; next < cases;) {
      const end = Math.min(cases, next + 500);
      const child = spawnSync(process.execPath, [program, yard, `${next}`, `${end}`, `${seed}`], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      const told = child.stdout
        .split('\n')
        .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Told]));
      for (const { number, damage, outcome, problems: found = [] } of told) {
        if (outcome === undefined) continue;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        problems.push(...found.map((one) => `case ${number}, ${damage}: ${one}`));
      }
      const last = told.at(-1)?.number;
      if (last === undefined) throw new Error(`no case was begun: ${child.stderr.slice(-500)}`);
      if (child.status !== 0) {
        problems.push(
          `case ${last} ended the process: ${child.signal ?? child.status} ${child.stderr.slice(-500)}`,
        );
      }
      next = child.status === 0 ? end : last + 1;
      tell(`  ${next} of ${cases}, ${problems.length} problems`);
    }
  } finally {
    rmSync(yard, { recursive: true });
  }
  return { cases, outcomes, problems };
}
