import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openTestStore } from '#host/store/open-test-store.ts';
import { fillPeopledBench } from '../tamper/sealed-bench.ts';

/** A bench whose database lies in one file, and the same one with its newest changes still in the write-ahead log. */
export interface CorruptYard {
  readonly closed: string;
  readonly open: string;
}

/** Fills both benches of a yard, which is a folder that is there. */
export function fillYard(yard: string): CorruptYard {
  const [closed, open, working] = ['closed', 'open', 'working'].map((name) => join(yard, name));
  if (closed === undefined || open === undefined || working === undefined) throw new Error('no folders');
  mkdirSync(closed);
  fillPeopledBench(closed);
  cpSync(closed, working, { recursive: true });
  const store = openTestStore(working, { now: () => '2026-11-23T14:00:00+07:00' });
  for (let second = 10; second < 40; second += 1) {
    store.append('running', [
      { timeSeconds: second, kind: 'readings', payload: { raw: `024134313030303${second}` } },
    ]);
    if (second % 10 === 0) store.setSetting('letterhead', { name: `Bengkel ${second}` });
  }
  cpSync(working, open, { recursive: true });
  store.dispose();
  return { closed, open };
}

/** Copies a bench of the yard to a new folder; the index of a write-ahead log is not a part of it. */
export function copyBench(from: string, to: string): void {
  mkdirSync(to);
  for (const name of ['senyap.sqlite', 'senyap.sqlite-wal', 'anchor.json', 'bench-key.pem']) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
  }
}
