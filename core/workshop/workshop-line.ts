import { COVERAGE_FACTOR } from '#core/verdict/budget-component.ts';
import { DIVISORS } from '#core/standards/iso-iec-guide-98-3-2008.ts';

/** Where a figure of the workshop's budget comes from; each has its sentence among the words. */
export const workshopBases = [
  'meter-class-1',
  'meter-class-2',
  'meter-declared',
  'meter-unknown',
  'calibrator-check',
  'calibrator-certificate',
  'certificate-alone',
  'drift-since-check',
  'drift-since-certificate',
  'weather',
  'display',
  'passport-pairs',
  'passport-age',
  'reference-meter',
  'stand-distance',
  'stand-angle',
  'background-yard',
  'reflections-yard',
  'speed-sensor',
  'speed-heard',
  'speed-held',
  'rev-counter',
  'own-runs',
  'usual-runs',
  'another-day',
] as const;

/** One of {@link workshopBases}. */
export type WorkshopBasis = (typeof workshopBases)[number];

/** Names of the lines; those that stand in the bench's own budget bear its names, so that what two parts share is known. */
export const workshopLineNames = [
  'meter',
  'calibrator',
  'calibrator-certificate',
  'drift',
  'environment',
  'resolution',
  'passport',
  'passport-age',
  'reference-meter',
  'distance',
  'angle-and-height',
  'background',
  'reflections',
  'speed',
  'speed-instrument',
  'repeatability',
  'another-day',
] as const;

/** One of {@link workshopLineNames}. */
export type WorkshopLineName = (typeof workshopLineNames)[number];

/** One line of the workshop's budget in the terms of ISO/IEC Guide 98-3. */
export interface WorkshopLine {
  readonly name: WorkshopLineName;
  readonly basis: WorkshopBasis;
  /** Half width, expanded or standard uncertainty as the distribution says, in `unit`. */
  readonly value: number;
  readonly unit: 'dB' | 'm' | '%';
  readonly distribution: keyof typeof DIVISORS;
  readonly sensitivityDbPerUnit: number;
  /** value / divisor x sensitivity. */
  readonly standardUncertaintyDb: number;
  /** By how much it is taken larger because few runs or pairs showed it; 1 for all that was not shown by a few. */
  readonly fewRunsFactor: number;
  /** Factor of this line in an expanded uncertainty. */
  readonly coverageFactor: number;
}

type Given = Pick<WorkshopLine, 'name' | 'basis' | 'value' | 'distribution'> &
  Partial<Pick<WorkshopLine, 'unit' | 'sensitivityDbPerUnit' | 'fewRunsFactor'>>;

/** A line with its standard uncertainty; in dB unless it says otherwise. */
export function workshopLine({
  unit = 'dB',
  sensitivityDbPerUnit = 1,
  fewRunsFactor = 1,
  ...given
}: Given): WorkshopLine {
  return {
    ...given,
    unit,
    sensitivityDbPerUnit,
    fewRunsFactor,
    standardUncertaintyDb: (given.value / DIVISORS[given.distribution]) * sensitivityDbPerUnit,
    coverageFactor: COVERAGE_FACTOR * fewRunsFactor,
  };
}

/** Standard uncertainty of all lines together, each taken as large as few runs demand. */
export function combinedUncertainty(
  lines: readonly Pick<WorkshopLine, 'standardUncertaintyDb' | 'fewRunsFactor'>[],
): number {
  return Math.sqrt(
    lines.reduce((sum, line) => sum + (line.standardUncertaintyDb * line.fewRunsFactor) ** 2, 0),
  );
}
