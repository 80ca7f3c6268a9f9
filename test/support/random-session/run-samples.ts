import type { Hole, LevelSource, PlaceInRun, RunStory } from './session-story.ts';

/** A level of a run in whole numbers. */
export interface StoryLevel {
  readonly timeMs: number;
  readonly centiDb: number | null;
  /** Highest level since the sample before, where the source knows it. */
  readonly maximumCentiDb: number | null;
  readonly overload: boolean;
  readonly underRange: boolean;
}

/** A speed of a run in whole numbers. */
export interface StorySpeed {
  readonly timeMs: number;
  readonly rpm: number | null;
}

/** The hold begins here; before it the engine idles at 1500 rpm. */
export const HOLD_BEGINS_MS = 1000;
const SPEED_SPACING_MS = 20;
const IDLE_RPM = 1500;
const AFTER_MS = 400;

/** The last moment of the hold. */
export function holdEndsMs({ holdMs }: RunStory): number {
  return HOLD_BEGINS_MS + holdMs;
}

/** The moment at which the end speed is reached. */
export function fallEndsMs(run: RunStory): number {
  return holdEndsMs(run) + run.fallMs;
}

/** Blocks of a waveform: their highest level lies above the one at their end; that of the peak's block is the peak. */
const WITHIN_BLOCK_CENTI_DB = 40;

/** The levels of a run as its source gives them. */
export function levelsOf(run: RunStory, source: LevelSource): readonly StoryLevel[] {
  const times = grid(run, run.spacingMs).map((time, index) => time - run.spacingMs * (index % run.bunch));
  const first = (place: PlaceInRun | null): number | undefined =>
    place === null ? undefined : times.find((time) => time >= middleOf(run, place));
  const peak = first(run.peakPlace);
  const overload = first(run.overload);
  const underRange = first(run.underRange);
  const whole = times.map((timeMs) => ({
    timeMs,
    // Where several values carry the time of the peak, all of them are the peak: the largest counts.
    centiDb: timeMs === peak ? run.peakCentiDb : besideThePeak(run, timeMs),
    maximumCentiDb: null,
    overload: timeMs === overload,
    underRange: timeMs === underRange,
  }));
  const known = whole.map((one, index) => withMaximum(one, whole[index - 1], source));
  const empty = (one: StoryLevel): StoryLevel => ({ ...one, centiDb: null, maximumCentiDb: null });
  return run.missing === 'every-level' ? known.map(empty) : withHole(run, known, run.levelHole, empty);
}

/** A waveform knows the maximum of each block, a register that since it was read last. */
function withMaximum(one: StoryLevel, before: StoryLevel | undefined, source: LevelSource): StoryLevel {
  const { centiDb } = one;
  if (source === 'meter-stream' || centiDb === null) return one;
  if (source === 'meter-maximum')
    return { ...one, maximumCentiDb: Math.max(centiDb, before?.centiDb ?? centiDb) };
  return { ...one, centiDb: centiDb - WITHIN_BLOCK_CENTI_DB, maximumCentiDb: centiDb };
}

/** The speeds of a run as its sensor sends them. */
export function speedsOf(run: RunStory): readonly StorySpeed[] {
  const whole = grid(run, SPEED_SPACING_MS).map((timeMs) => ({ timeMs, rpm: speedAt(run, timeMs) }));
  const empty = ({ timeMs }: StorySpeed): StorySpeed => ({ timeMs, rpm: null });
  return run.missing === 'every-speed' ? whole.map(empty) : withHole(run, whole, run.speedHole, empty);
}

function grid(run: RunStory, spacingMs: number): number[] {
  const count = Math.floor((fallEndsMs(run) + AFTER_MS) / spacingMs);
  return Array.from({ length: count + 1 }, (_, index) => index * spacingMs);
}

function besideThePeak(run: RunStory, timeMs: number): number {
  const counts = timeMs >= HOLD_BEGINS_MS && timeMs <= fallEndsMs(run);
  return counts ? run.peakCentiDb - 300 : run.outsideCentiDb;
}

function speedAt(run: RunStory, timeMs: number): number {
  if (timeMs < HOLD_BEGINS_MS) return IDLE_RPM;
  if (run.excursionMs !== null && timeMs === HOLD_BEGINS_MS + run.excursionMs) return 4400;
  if (timeMs <= holdEndsMs(run)) return run.speedRpm;
  if (timeMs >= fallEndsMs(run)) return run.endSpeedRpm;
  return 3600 - Math.round((1900 * (timeMs - holdEndsMs(run))) / run.fallMs);
}

function middleOf(run: RunStory, place: PlaceInRun): number {
  const middles: Readonly<Record<PlaceInRun, number>> = {
    before: HOLD_BEGINS_MS / 2,
    hold: HOLD_BEGINS_MS + run.holdMs / 2,
    fall: holdEndsMs(run) + run.fallMs / 2,
    after: fallEndsMs(run) + AFTER_MS / 2,
  };
  return middles[place];
}

/** Data are lost strictly between two moments around the middle of a place. */
function withHole<T extends { readonly timeMs: number }>(
  run: RunStory,
  samples: readonly T[],
  hole: Hole | null,
  empty: (sample: T) => T,
): readonly T[] {
  if (hole === null) return samples;
  const from = middleOf(run, hole.place) - hole.lengthMs / 2;
  const isLost = ({ timeMs }: T): boolean => timeMs > from && timeMs < from + hole.lengthMs;
  return hole.as === 'missing-rows'
    ? samples.filter((sample) => !isLost(sample))
    : samples.map((sample) => (isLost(sample) ? empty(sample) : sample));
}

/** A speed heard in the hold; null is untold. */
export interface HeardSpeed {
  readonly timeMs: number;
  readonly rpm: number | null;
}

const HEARD_SPACING_MS = 40;
const FAULT_MS = 500;

/** What was heard along a run: of the moving parts nothing is told. */
export function heardOf(run: RunStory): readonly HeardSpeed[] {
  const middle = HOLD_BEGINS_MS + run.holdMs / 2;
  return grid(run, HEARD_SPACING_MS).map((timeMs) => {
    const isHeld = timeMs > HOLD_BEGINS_MS && timeMs < holdEndsMs(run);
    return { timeMs, rpm: isHeld ? heardAt(run, timeMs - middle) : null };
  });
}

function heardAt({ heardAlong, speedRpm }: RunStory, fromMiddleMs: number): number | null {
  switch (heardAlong) {
    case 'agrees':
      return speedRpm;
    case 'slips':
      return Math.abs(fromMiddleMs) < HEARD_SPACING_MS / 2 ? speedRpm * 1.1 : speedRpm;
    case 'half-for-a-while':
      return Math.abs(fromMiddleMs) <= FAULT_MS / 2 ? speedRpm / 2 : speedRpm;
    case 'twice':
      return 2 * speedRpm;
    default:
      return null;
  }
}
