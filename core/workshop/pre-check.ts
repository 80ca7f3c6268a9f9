import { meanOf } from './scatter.ts';
import { normalBelow } from './normal-distribution.ts';
import type { PassportEstimate } from './passport-estimate.ts';
import { preCheckBudget } from './pre-check-budget.ts';
import { combinedUncertainty, type WorkshopLine } from './workshop-line.ts';
import { isUsable, type RunFlaw, type WorkshopRun } from './workshop-run.ts';

/** The three zones. None of them is a verdict, and none of their names is that of one. */
export const preCheckZones = ['likely-below', 'too-close', 'likely-above'] as const;

/** One of {@link preCheckZones}. */
export type PreCheckZone = (typeof preCheckZones)[number];

/** Why there is no zone; each has its word and what to do. */
export const noZoneReasons = [
  'no-limit',
  'no-run',
  'run-flawed',
  'uncalibrated',
  'passport-out-of-range',
  'not-a-number',
] as const;

/** One of {@link noZoneReasons}. */
export type NoZoneReason = (typeof noZoneReasons)[number];

/** Chance that the reference meter shows at most the limit, between what it is if nothing and if most was missed. */
export interface Chance {
  readonly low: number;
  readonly high: number;
}

/** A zone with all that it rests on, or why there is none. */
export type PreCheck =
  | {
      readonly state: 'zone';
      readonly zone: PreCheckZone;
      readonly chance: Chance;
      /** Mean of the runs as the meter showed them. */
      readonly shownDb: number;
      /** What the reference meter would most likely show. */
      readonly expectedDb: number;
      readonly maximumDb: number;
      readonly combinedDb: number;
      readonly shortfallDb: number;
      readonly lines: readonly WorkshopLine[];
      readonly runs: number;
    }
  | { readonly state: 'none'; readonly why: NoZoneReason; readonly flaw: RunFlaw | null };

/** What a pre-check is made of. */
export interface PreCheckBasis {
  /** Highest level that passes; null where none was chosen. */
  readonly maximumDb: number | null;
  /** Runs of one part in one sitting, the newest last; those that were set aside left out. */
  readonly runs: readonly WorkshopRun[];
  readonly declaredAccuracyDb: number | null;
  /** What the meter's passport says of a level; null without a passport, `out-of-range` where it never saw such a level. */
  readonly passport: (levelDb: number) => PassportEstimate | 'out-of-range' | null;
}

/** From this chance on a zone is called likely. */
export const LIKELY = 0.95;

/**
 * In which of three zones a motorcycle lies, from the chance that the value that the site's reference meter would give lies at or
 * below the limit (ISO/IEC Guide 98-3: the distribution of the value by its estimate and combined uncertainty; JCGM 106). What
 * a meter that is asked too seldom can have missed is a bound without a distribution: a zone must hold at both of its ends.
 */
export function preCheck(basis: PreCheckBasis): PreCheck {
  const { maximumDb, runs, declaredAccuracyDb } = basis;
  if (maximumDb === null) return none('no-limit');
  const newest = runs.at(-1);
  if (newest === undefined) return none('no-run');
  if (!isUsable(newest)) return none('run-flawed', newest.flaws[0] ?? 'NO_LEVEL');
  const usable = runs.filter(isUsable);
  const shownDb = meanOf(usable.map(({ LAFmaxDb }) => LAFmaxDb));
  const passport = basis.passport(shownDb);
  if (passport === 'out-of-range') return none('passport-out-of-range');
  if (passport === null && usable.some(({ calibration }) => calibration.state === 'none'))
    return none('uncalibrated');
  const lines = preCheckBudget({ runs: usable, declaredAccuracyDb, passport });
  const combinedDb = combinedUncertainty(lines);
  const expectedDb = passport?.referenceDb ?? shownDb;
  const shortfallDb = Math.max(...usable.map((run) => run.shortfallDb));
  const chance = chanceOf({ expectedDb, maximumDb, combinedDb, shortfallDb });
  if (chance === null) return none('not-a-number');
  return {
    state: 'zone',
    zone: zoneOf(chance),
    chance,
    shownDb,
    expectedDb,
    maximumDb,
    combinedDb,
    shortfallDb,
    lines,
    runs: usable.length,
  };
}

/** The chance at both ends of what can have been missed; null where a figure is no number or nothing is uncertain. */
export function chanceOf({
  expectedDb,
  maximumDb,
  combinedDb,
  shortfallDb,
}: Readonly<Record<'expectedDb' | 'maximumDb' | 'combinedDb' | 'shortfallDb', number>>): Chance | null {
  const figures = [expectedDb, maximumDb, combinedDb, shortfallDb];
  if (!figures.every(Number.isFinite) || combinedDb <= 0 || shortfallDb < 0) return null;
  return {
    low: normalBelow((maximumDb - expectedDb - shortfallDb) / combinedDb),
    high: normalBelow((maximumDb - expectedDb) / combinedDb),
  };
}

/** The zone of a chance: both ends must lie in it. */
export function zoneOf({ low, high }: Chance): PreCheckZone {
  if (low >= LIKELY) return 'likely-below';
  return high <= 1 - LIKELY ? 'likely-above' : 'too-close';
}

function none(why: NoZoneReason, flaw: RunFlaw | null = null): PreCheck {
  return { state: 'none', why, flaw };
}
