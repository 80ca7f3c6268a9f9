import { CALIBRATOR_LIMITS } from '#core/standards/iec-60942-2017.ts';
import type { PassportEstimate } from './passport-estimate.ts';
import { scatterOf } from './scatter.ts';
import { workshopLine, type WorkshopLine } from './workshop-line.ts';
import type { UsableRun, WorkshopRun } from './workshop-run.ts';

/** A class 1 meter of a site, as a standard uncertainty. */
const REFERENCE_METER_DB = 0.45;
const CLASS_2_DB = 1;
/** Of a meter that nobody says anything of. */
const UNKNOWN_METER_DB = 2;
/** Change of level for a change of distance at 0.5 m, from 20 lg r. */
const LEVEL_PER_METRE_DB = 20 / Math.LN10 / 0.5;
/** Growth of level with engine speed where nothing else is known, as in the bench's own budget of a yard. */
const LEVEL_PER_PERCENT_DB = 0.25;
/** Of a sensor or of what the microphone hears, beside the band that the run was held in. */
const SENSOR_PERCENT = 2;
/** Of a motorcycle's own rev counter. */
const REV_COUNTER_PERCENT = 10;

/** What the budget of a level in the workshop rests on. */
export interface WorkshopBudgetBasis {
  /** Runs of one part in one sitting; at least one. */
  readonly runs: readonly UsableRun[];
  /** Accuracy that the maker declares for a meter without a class, as ± dB; null where nothing is known. */
  readonly declaredAccuracyDb: number | null;
  /** What the passport of the meter says of this level; null without a passport that holds. */
  readonly passport: PassportEstimate | null;
}

/**
 * Budget of what the site's reference meter would show for this motorcycle on another day, from what a meter in a yard shows:
 * typical figures, engineering estimates of no standard unless they are of one, each to the careful side.
 */
export function preCheckBudget(basis: WorkshopBudgetBasis): readonly WorkshopLine[] {
  const { passport } = basis;
  return [
    ...(passport === null ? [...meterLines(basis), referenceMeter()] : passportLines(passport)),
    ...placeLines(),
    ...speedLines(basis.runs),
    repeatabilityLine([levelsOf(basis.runs)], basis.runs.length),
    workshopLine({ name: 'another-day', basis: 'another-day', value: 0.5, distribution: 'standard' }),
  ];
}

/** The level of one part as the workshop's meter shows it, for a comparison of two. */
export function partBudget(
  basis: WorkshopBudgetBasis,
  groups: readonly (readonly number[])[],
): readonly WorkshopLine[] {
  return [
    ...meterLines(basis),
    ...placeLines(),
    ...speedLines(basis.runs),
    repeatabilityLine(groups, basis.runs.length),
  ];
}

/** Scatter of single runs, of these groups together, as the uncertainty of the mean of so many. */
export function repeatabilityLine(groups: readonly (readonly number[])[], count: number): WorkshopLine {
  const { standardDeviationDb, degreesOfFreedom, fewRunsFactor } = scatterOf(groups);
  return workshopLine({
    name: 'repeatability',
    basis: degreesOfFreedom === null ? 'usual-runs' : 'own-runs',
    value: standardDeviationDb / Math.sqrt(count),
    distribution: 'standard',
    fewRunsFactor,
  });
}

function levelsOf(runs: readonly UsableRun[]): readonly number[] {
  return runs.map(({ LAFmaxDb }) => LAFmaxDb);
}

function referenceMeter(): WorkshopLine {
  return workshopLine({
    name: 'reference-meter',
    basis: 'reference-meter',
    value: REFERENCE_METER_DB,
    distribution: 'standard',
  });
}

function meterLines({ runs, declaredAccuracyDb }: WorkshopBudgetBasis): readonly WorkshopLine[] {
  const meter = runs[0]?.meter.class ?? null;
  const calibration = runs[0]?.calibration.state ?? 'none';
  return [
    workshopLine({ name: 'meter', distribution: 'standard', ...meterFigure(meter, declaredAccuracyDb) }),
    ...calibrationLines(calibration),
    workshopLine({ name: 'environment', basis: 'weather', value: 0.5, distribution: 'rectangular' }),
    resolution(),
  ];
}

/** A declared accuracy holds at one frequency from the front; no meter is taken for better than class 2 by its maker's word. */
function meterFigure(meterClass: 1 | 2 | null, declaredAccuracyDb: number | null) {
  if (meterClass === 1) return { basis: 'meter-class-1', value: REFERENCE_METER_DB } as const;
  if (meterClass === 2) return { basis: 'meter-class-2', value: CLASS_2_DB } as const;
  if (declaredAccuracyDb === null) return { basis: 'meter-unknown', value: UNKNOWN_METER_DB } as const;
  return { basis: 'meter-declared', value: Math.max(CLASS_2_DB, declaredAccuracyDb / Math.sqrt(3)) } as const;
}

function calibrationLines(state: WorkshopRun['calibration']['state']): readonly WorkshopLine[] {
  if (state === 'checked') {
    return [
      workshopLine({
        name: 'calibrator',
        basis: 'calibrator-check',
        value: CALIBRATOR_LIMITS['2'].levelDb,
        distribution: 'rectangular',
      }),
      workshopLine({
        name: 'calibrator-certificate',
        basis: 'calibrator-certificate',
        value: 0.3,
        distribution: 'normal',
      }),
      workshopLine({ name: 'drift', basis: 'drift-since-check', value: 0.5, distribution: 'rectangular' }),
    ];
  }
  return [
    workshopLine({
      name: 'calibrator-certificate',
      basis: 'certificate-alone',
      value: 0.5,
      distribution: 'normal',
    }),
    workshopLine({ name: 'drift', basis: 'drift-since-certificate', value: 1, distribution: 'rectangular' }),
  ];
}

function passportLines(passport: PassportEstimate): readonly WorkshopLine[] {
  return [
    workshopLine({
      name: 'passport',
      basis: 'passport-pairs',
      value: passport.standardUncertaintyDb,
      distribution: 'standard',
      fewRunsFactor: passport.fewPairsFactor,
    }),
    workshopLine({
      name: 'passport-age',
      basis: 'passport-age',
      value: 0.3 + (0.7 * Math.min(passport.ageDays, 365)) / 365,
      distribution: 'rectangular',
    }),
    resolution(),
  ];
}

function resolution(): WorkshopLine {
  return workshopLine({ name: 'resolution', basis: 'display', value: 0.05, distribution: 'rectangular' });
}

function placeLines(): readonly WorkshopLine[] {
  return [
    workshopLine({
      name: 'distance',
      basis: 'stand-distance',
      value: 0.02,
      unit: 'm',
      sensitivityDbPerUnit: LEVEL_PER_METRE_DB,
      distribution: 'rectangular',
    }),
    workshopLine({
      name: 'angle-and-height',
      basis: 'stand-angle',
      value: 0.6,
      distribution: 'rectangular',
    }),
    workshopLine({ name: 'background', basis: 'background-yard', value: 0.46, distribution: 'rectangular' }),
    workshopLine({ name: 'reflections', basis: 'reflections-yard', value: 1, distribution: 'rectangular' }),
  ];
}

const speedInstruments = {
  sensor: { basis: 'speed-sensor', value: SENSOR_PERCENT },
  sound: { basis: 'speed-heard', value: SENSOR_PERCENT },
  none: { basis: 'rev-counter', value: REV_COUNTER_PERCENT },
} as const satisfies Readonly<Record<UsableRun['speed']['from'], object>>;

/** The band that the speed was held in, and the error of whatever told it. */
function speedLines(runs: readonly UsableRun[]): readonly WorkshopLine[] {
  const from = runs[0]?.speed.from ?? 'none';
  const inPercent = {
    unit: '%',
    sensitivityDbPerUnit: LEVEL_PER_PERCENT_DB,
    distribution: 'rectangular',
  } as const;
  return [
    workshopLine({ name: 'speed', basis: 'speed-held', value: missPercent(runs), ...inPercent }),
    workshopLine({
      name: 'speed-instrument',
      ...speedInstruments[from],
      ...inPercent,
    }),
  ];
}

/** Farthest mean speed of a run from the one asked for; the whole tolerance where nothing tells the speed. */
function missPercent(runs: readonly UsableRun[]): number {
  const misses = runs.map(({ speed, targetSpeedRpm, tolerancePercent }) =>
    speed.meanRpm === null ? tolerancePercent : Math.abs(speed.meanRpm / targetSpeedRpm - 1) * 100,
  );
  return Math.max(0.5, ...misses);
}
