import { type BenchRow, boundRow } from './bench-row.ts';
import type { BenchSound } from './bench-sound.ts';
import { ownContender } from './contender.ts';
import { judgeTenSeconds } from './judged-ten-seconds.ts';
import { transformOnly } from './shared-works.ts';
import { type Standing, takeTurns } from './take-turns.ts';
import { ANALYSIS_PARTS, type AnalysisPart, LEVELS_ALONE } from './whole-analysis.ts';

const LEAST_TIMES_REAL_TIME = 200;
const MOST_JUDGED_MS = 50;
const MOST_TRANSFORM_SHARE = 10;

/** Everything that is found in a recording, as multiples of real time; its parts; and a run of 10 s judged. */
export async function measureWhole(
  sound: BenchSound,
  rounds: number,
): Promise<{ readonly rows: readonly BenchRow[]; readonly notes: readonly string[] }> {
  const parts = [...ANALYSIS_PARTS, LEVELS_ALONE];
  const [whole, judged, ...standings] = await takeTurns(
    [
      silent('whole', () => runAll(sound)),
      silent('judged', () => judgeTenSeconds(sound)),
      ...parts.map(({ name, run }) => silent(name, () => run(sound))),
    ],
    rounds,
  );
  if (whole === undefined || judged === undefined) return { rows: [], notes: [] };
  const rows = [realTimeRow(whole, sound.seconds), judgedRow(judged)];
  return { rows, notes: shareLines(whole, parts, standings) };
}

/** The share of the transforms in the whole, both in one run. */
export async function measureTransformShare(sound: BenchSound, rounds: number): Promise<BenchRow[]> {
  const [transforms, whole] = await takeTurns(
    [silent('transforms', () => transformOnly(sound)), silent('whole', () => runAll(sound))],
    rounds,
  );
  if (transforms === undefined || whole === undefined) return [];
  return [
    boundRow({
      work: 'FFT 16384, half overlap',
      against: 'whole analysis',
      ownMs: 1000 * transforms.processorSeconds,
      againstMs: 1000 * whole.processorSeconds,
      figure: (100 * transforms.processorSeconds) / whole.processorSeconds,
      figureByClock: (100 * transforms.seconds) / whole.seconds,
      unit: '%',
      wanted: { bound: 'below', value: MOST_TRANSFORM_SHARE },
    }),
  ];
}

function silent(name: string, work: () => void): ReturnType<typeof ownContender> {
  return ownContender(name, () => {
    work();
    return [];
  });
}

function runAll(sound: BenchSound): void {
  for (const { run } of ANALYSIS_PARTS) run(sound);
}

function realTimeRow(whole: Standing, seconds: number): BenchRow {
  return boundRow({
    work: 'whole analysis of a run',
    against: 'real time',
    ownMs: 1000 * whole.processorSeconds,
    figure: seconds / whole.processorSeconds,
    figureByClock: seconds / whole.seconds,
    unit: 'x real time',
    wanted: { bound: 'at least', value: LEAST_TIMES_REAL_TIME },
  });
}

function judgedRow(judged: Standing): BenchRow {
  return boundRow({
    work: 'a run of 10 s judged',
    against: 'a bound',
    ownMs: 1000 * judged.processorSeconds,
    figure: 1000 * judged.processorSeconds,
    figureByClock: 1000 * judged.seconds,
    unit: 'ms',
    wanted: { bound: 'at most', value: MOST_JUDGED_MS },
  });
}

/** What each part takes of the whole; the bands are what is left of "levels and bands" without the levels. */
function shareLines(
  whole: Standing,
  parts: readonly AnalysisPart[],
  standings: readonly Standing[],
): string[] {
  const seconds = new Map(parts.map(({ name }, place) => [name, standings[place]?.processorSeconds ?? 0]));
  const levels = seconds.get(LEVELS_ALONE.name) ?? 0;
  const bands = (seconds.get('levels and bands') ?? 0) - levels;
  const others = ANALYSIS_PARTS.slice(1).map(({ name }): [string, number] => [name, seconds.get(name) ?? 0]);
  return partShares([['levels', levels], ['bands', bands], ...others], whole.processorSeconds);
}

/** Lines that tell what of the whole each part takes, in milliseconds and per cent. */
export function partShares(
  parts: readonly (readonly [name: string, seconds: number])[],
  wholeSeconds: number,
): string[] {
  return parts.map(([name, seconds]) => {
    const share = ((100 * seconds) / wholeSeconds).toFixed(1);
    return `  ${name.padEnd(18)} ${(1000 * seconds).toFixed(1).padStart(8)} ms ${share.padStart(6)} %`;
  });
}
