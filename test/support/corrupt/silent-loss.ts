import type { ToldByBench } from './told-by-bench.ts';

/**
 * What a damaged bench tells otherwise than the whole one without a word of it: nothing where it refuses to open, where a check names
 * damage, or where all is as before.
 */
export function silentLoss(whole: ToldByBench, damaged: ToldByBench, isCutOff: boolean): readonly string[] {
  if (damaged.refusal !== null) return [];
  const other = Object.keys(whole.parts).filter((name) => damaged.parts[name] !== whole.parts[name]);
  if (isTailOfRunning(whole, damaged, other, isCutOff)) return [];
  const unnamed =
    damaged.found.length > 0 ? [] : other.map((name) => `${name} differs, and nothing is named`);
  const printed = other
    .filter((name) => /^(?:record|journal|seal) /.test(name) && !name.endsWith(' running'))
    .filter((name) => !(damaged.parts[name] ?? '').startsWith('failed'))
    .filter((name) => !damaged.withheld.includes(name.split(' ')[1] ?? ''))
    .map((name) => `${name} differs, and its test would be printed`);
  const withoutWords = damaged.found.filter(
    (one) => one.startsWith('failed') && !one.startsWith('failed: STORE_'),
  );
  return [...unnamed, ...printed, ...withoutWords];
}

/**
 * The end of a write-ahead log that is cut off, or damaged in its very last frame, looks like one that was never written: then the newest
 * readings of a test that was still running are gone, and nothing else.
 */
function isTailOfRunning(
  whole: ToldByBench,
  damaged: ToldByBench,
  other: readonly string[],
  isCutOff: boolean,
): boolean {
  const entries = (told: ToldByBench): readonly string[] =>
    (JSON.parse(told.parts['journal running'] ?? '""') as string).split('\n').slice(0, -1);
  if (other.length !== 1 || other[0] !== 'journal running') return false;
  const [before, now] = [entries(whole), entries(damaged)];
  const most = isCutOff ? before.length : 1;
  return before.length - now.length <= most && now.every((line, index) => line === before[index]);
}
