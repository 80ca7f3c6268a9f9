import type { ComparisonChoice } from '#core/procedure/budget-choice.ts';
import { differenceBudget, type DifferenceBudget } from '#core/verdict/difference-budget.ts';
import { partBudget } from './pre-check-budget.ts';
import { meanOf } from './scatter.ts';
import { isUsable, type UsableRun, type WorkshopRun } from './workshop-run.ts';

/** Why two parts cannot be compared; each has its sentence among the words. */
export const comparisonRefusals = [
  'no-runs',
  'other-target',
  'speeds-differ',
  'speed-known-once',
  'other-source',
] as const;

/** One of {@link comparisonRefusals}. */
export type ComparisonRefusal = (typeof comparisonRefusals)[number];

/** What both parts no longer share, so that it no longer cancels; each has its sentence among the words. */
export const unsharedThings = ['day', 'meter', 'calibration', 'stand'] as const;

/** One of {@link unsharedThings}. */
export type UnsharedThing = (typeof unsharedThings)[number];

/** A run with the day on which it was made. */
export interface DatedRun {
  readonly run: WorkshopRun;
  /** ISO 8601 with offset. */
  readonly at: string;
}

/** What is compared: by LAFmax, or by the level of the hold where a slow meter can have missed the maximum. */
export type ComparedQuantity = 'LAFmax' | 'hold';

/** A difference of two parts, B less A, with its own uncertainty. */
export type PartDifference =
  | { readonly state: 'refused'; readonly why: ComparisonRefusal }
  | {
      readonly state: 'difference';
      readonly finding: 'quieter' | 'louder' | 'not-distinguishable';
      readonly quantity: ComparedQuantity;
      readonly levelADb: number;
      readonly levelBDb: number;
      readonly differenceDb: number;
      readonly runsA: number;
      readonly runsB: number;
      readonly speedARpm: number | null;
      readonly speedBRpm: number | null;
      readonly budget: DifferenceBudget;
      /** U (about 95 %) of the difference; beyond it the parts differ. */
      readonly expandedDb: number;
      readonly unshared: readonly UnsharedThing[];
      /** B less A in each third-octave band that both have; null without a waveform. */
      readonly thirdOctave: readonly { readonly nominalHz: number; readonly differenceDb: number }[] | null;
    };

/** What a comparison is told besides its runs. */
export interface ComparisonWish {
  /** The microphone's stand was not touched between the parts. */
  readonly standStayed: boolean;
}

/** A stand that was not touched puts the microphone to the same place, while the outlet of another exhaust may lie elsewhere. */
const STAND_STAYED = 0.8;
/** Largest difference of the mean speeds, in percent, where the tolerance is wider still. */
const WIDEST_SPEED_PERCENT = 5;

/**
 * The difference of two parts on the same motorcycle at the same speed (ISO/IEC Guide 98-3, formula 16): what both have in
 * common cancels, what was set, ridden or read anew adds up. Smaller than its expanded uncertainty it is no difference.
 */
export function partDifference(
  all: { readonly a: readonly DatedRun[]; readonly b: readonly DatedRun[] },
  { standStayed }: ComparisonWish,
): PartDifference {
  const [a, b] = [usable(all.a), usable(all.b)];
  const refusal = refusalOf(runsOf(a), runsOf(b));
  if (refusal !== null) return { state: 'refused', why: refusal };
  const quantity = quantityOf([...runsOf(a), ...runsOf(b)]);
  const [levelsA, levelsB] = [levels(runsOf(a), quantity), levels(runsOf(b), quantity)];
  const [levelADb, levelBDb] = [meanOf(levelsA), meanOf(levelsB)];
  const groups = [levelsA, levelsB];
  const unshared = unsharedOf(a, b, standStayed);
  const budget = differenceBudget(
    partBudget({ runs: runsOf(a), declaredAccuracyDb: null, passport: null }, groups),
    partBudget({ runs: runsOf(b), declaredAccuracyDb: null, passport: null }, groups),
    correlationsOf(unshared),
  );
  const differenceDb = levelBDb - levelADb;
  const expandedDb = budget.expandedUncertaintyDb;
  return {
    state: 'difference',
    finding: findingOf(differenceDb, expandedDb),
    quantity,
    levelADb,
    levelBDb,
    differenceDb,
    runsA: a.length,
    runsB: b.length,
    speedARpm: meanSpeed(runsOf(a)),
    speedBRpm: meanSpeed(runsOf(b)),
    budget,
    expandedDb,
    unshared,
    thirdOctave: spectrumDifference(runsOf(a), runsOf(b), unshared),
  };
}

/** What is no number is never a difference. */
function findingOf(differenceDb: number, expandedDb: number) {
  if (!(Math.abs(differenceDb) > expandedDb)) return 'not-distinguishable';
  return differenceDb < 0 ? 'quieter' : 'louder';
}

type Dated = DatedRun & { readonly run: UsableRun };

function usable(runs: readonly DatedRun[]): readonly Dated[] {
  return runs.filter((one): one is Dated => isUsable(one.run));
}

function runsOf(dated: readonly Dated[]): readonly UsableRun[] {
  return dated.map(({ run }) => run);
}

function refusalOf(a: readonly UsableRun[], b: readonly UsableRun[]): ComparisonRefusal | null {
  const all = [...a, ...b];
  const [first] = all;
  if (first === undefined || a.length === 0 || b.length === 0) return 'no-runs';
  if (all.some((run) => run.targetSpeedRpm !== first.targetSpeedRpm)) return 'other-target';
  if (all.some((run) => (run.source === 'waveform') !== (first.source === 'waveform'))) return 'other-source';
  if (all.some((run) => (run.speed.from === 'none') !== (first.speed.from === 'none')))
    return 'speed-known-once';
  const [speedA, speedB] = [meanSpeed(a), meanSpeed(b)];
  if (speedA === null || speedB === null) return null;
  const percent = (Math.abs(speedB - speedA) / first.targetSpeedRpm) * 100;
  const allowed = Math.min(WIDEST_SPEED_PERCENT, ...all.map(({ tolerancePercent }) => tolerancePercent));
  return percent <= allowed ? null : 'speeds-differ';
}

function quantityOf(runs: readonly UsableRun[]): ComparedQuantity {
  return runs.every(({ shortfallDb }) => shortfallDb === 0) ? 'LAFmax' : 'hold';
}

function levels(runs: readonly UsableRun[], quantity: ComparedQuantity): readonly number[] {
  return runs.map((run) => (quantity === 'LAFmax' ? run.LAFmaxDb : run.holdLevelDb));
}

function meanSpeed(runs: readonly UsableRun[]): number | null {
  const speeds = runs.flatMap(({ speed }) => (speed.meanRpm === null ? [] : [speed.meanRpm]));
  return speeds.length === 0 ? null : meanOf(speeds);
}

function unsharedOf(
  a: readonly Dated[],
  b: readonly Dated[],
  standStayed: boolean,
): readonly UnsharedThing[] {
  const all = [...a, ...b];
  const differ = (keyOf: (one: Dated) => string): boolean => new Set(all.map(keyOf)).size > 1;
  const isOtherDay = differ(({ at }) => at.slice(0, 10));
  return [
    ...(isOtherDay ? (['day'] as const) : []),
    ...(differ(({ run }) => `${run.meter.driverId} ${run.meter.serialNumber}`) ? (['meter'] as const) : []),
    ...(differ(({ run }) => `${run.calibration.state} ${run.calibration.by} ${run.calibration.at ?? ''}`)
      ? (['calibration'] as const)
      : []),
    // A stand does not stay over night.
    ...(standStayed && !isOtherDay ? [] : (['stand'] as const)),
  ];
}

/** Lines that are independent where a thing is not shared any more. */
const LINES_OF: Readonly<Record<UnsharedThing, readonly string[]>> = {
  day: ['drift', 'environment'],
  meter: ['meter', 'calibrator', 'calibrator-certificate', 'drift', 'environment'],
  calibration: ['calibrator', 'drift'],
  stand: [],
};

function correlationsOf(unshared: readonly UnsharedThing[]): ComparisonChoice {
  const apart = new Set(unshared.flatMap((thing) => LINES_OF[thing]));
  const source = 'workshop';
  const stand = unshared.includes('stand')
    ? []
    : ['distance', 'angle-and-height'].map((name) => ({ name, correlation: STAND_STAYED, source }));
  return {
    correlations: [...[...apart].map((name) => ({ name, correlation: 0, source })), ...stand],
  };
}

/** Levels without a calibration can be compared as long as nothing was changed in between. */
function spectrumDifference(
  a: readonly UsableRun[],
  b: readonly UsableRun[],
  unshared: readonly UnsharedThing[],
): (PartDifference & { readonly state: 'difference' })['thirdOctave'] {
  const all = [...a, ...b];
  const isCalibrated = all.every(({ thirdOctaveUnit }) => thirdOctaveUnit === 'dB');
  const isOneSitting = !unshared.includes('day') && new Set(all.map((run) => run.thirdOctaveUnit)).size === 1;
  if (!isCalibrated && !isOneSitting) return null;
  const [before, after] = [meanSpectrum(a), meanSpectrum(b)];
  const bands = [...after].flatMap(([nominalHz, levelDb]) => {
    const other = before.get(nominalHz);
    return other === undefined ? [] : [{ nominalHz, differenceDb: levelDb - other }];
  });
  return bands.length === 0 ? null : bands;
}

/** Mean of the levels of each band that every run has. */
function meanSpectrum(runs: readonly UsableRun[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { nominalHz } of runs[0]?.thirdOctave ?? []) {
    const all = runs.flatMap(
      ({ thirdOctave }) => thirdOctave?.find((band) => band.nominalHz === nominalHz)?.levelDb ?? [],
    );
    if (all.length === runs.length) found.set(nominalHz, meanOf(all));
  }
  return found;
}
