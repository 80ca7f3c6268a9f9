import { type SiteScore, siteScore } from '../control/between-sites.ts';
import { type ControlLimits, limitsFromRuns } from '../control/control-limits.ts';
import { type ControlSignal, controlSignals } from '../control/control-signals.ts';
import type { ComparedCheck, InstrumentHistory } from './calibration-history.ts';
import type { Reference, ReferenceSite } from './reference-item.ts';

/** One point of a control chart. */
export interface ChartedValue {
  readonly testId: string;
  readonly testNumber: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly levelDb: number;
}

/** Points that belong together, with the limits that they are held to; null where there are too few of them. */
export interface ChartedLine {
  readonly values: readonly ChartedValue[];
  readonly limits: ControlLimits | null;
  readonly signals: readonly ControlSignal[];
  /** True where the newest point breaks a rule. */
  readonly isOut: boolean;
}

/** Checks of one meter or microphone with one calibrator. */
export interface CalibrationLine extends ChartedLine {
  readonly calibrator: string;
}

/** The checks of one instrument; another calibrator begins another line. */
export interface CalibrationChart {
  readonly instrument: InstrumentHistory['instrument'];
  readonly lines: readonly CalibrationLine[];
  /** Largest drift by the profile of the newest check, in dB; null where it says none. */
  readonly maximumDriftDb: number | null;
}

/** A reference exhaust with the levels of its runs, and the scores of other sites. */
export interface ReferenceChart extends ChartedLine {
  readonly reference: Omit<Reference, 'sites'>;
  /** The mean expanded uncertainty of the runs, in dB; null where none states one. */
  readonly expandedUncertaintyDb: number | null;
  readonly sites: readonly (ReferenceSite & { readonly score: SiteScore | null })[];
}

/** All control charts of a laboratory. */
export interface ControlCharts {
  readonly calibrations: readonly CalibrationChart[];
  readonly references: readonly ReferenceChart[];
}

/** A line of values with its limits: those that are stated, or those of the first values. */
export function chartedLine(
  values: readonly ChartedValue[],
  stated: Pick<ControlLimits, 'centreDb' | 'deviationDb'> | null = null,
  most?: number,
): ChartedLine {
  const levels = values.map(({ levelDb }) => levelDb);
  const limits: ControlLimits | null =
    stated === null ? limitsFromRuns(levels, most) : { ...stated, source: { kind: 'stated' } };
  const signals = limits === null ? [] : controlSignals(levels, limits);
  return { values, limits, signals, isOut: signals.some(({ index }) => index === levels.length - 1) };
}

/** The chart of one instrument. A refused check stands in the calibration history, not in the chart. */
export function calibrationChart({ instrument, checks }: InstrumentHistory): CalibrationChart {
  const lines: { calibrator: string; values: ChartedValue[] }[] = [];
  for (const check of checks) {
    const value = valueOf(check);
    if (value === null) continue;
    const last = lines.at(-1);
    if (last?.calibrator === check.calibrator) last.values.push(value);
    else lines.push({ calibrator: check.calibrator, values: [value] });
  }
  return {
    instrument,
    lines: lines.map(({ calibrator, values }) => Object.assign({ calibrator }, chartedLine(values))),
    maximumDriftDb: checks.at(-1)?.maximumDriftDb ?? null,
  };
}

/** A check that was refused for its drift alone is what the chart is for. */
function valueOf({ testId, testNumber, at, cut, reasons, indicationDb }: ComparedCheck): ChartedValue | null {
  const isGood = reasons.every(({ code, effect }) => effect !== 'rejects' || code === 'CALIBRATION_DRIFT');
  if (cut !== null || !isGood || indicationDb === null) return null;
  return { testId, testNumber, at, levelDb: indicationDb };
}

/** The chart of a reference exhaust from what its runs gave, oldest first. */
export function referenceChart(
  { sites, ...reference }: Reference,
  runs: readonly (ChartedValue & { readonly expandedUncertaintyDb: number | null })[],
): ReferenceChart {
  const inOrder = runs.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const values = inOrder.map(({ testId, testNumber, at, levelDb }) => ({ testId, testNumber, at, levelDb }));
  const line = chartedLine(values, reference.statedLimits, 8);
  const stated = runs.flatMap((run) => run.expandedUncertaintyDb ?? []);
  const expandedUncertaintyDb = stated.length === 0 ? null : meanOf(stated);
  const centreDb =
    line.limits?.centreDb ?? (values.length === 0 ? null : meanOf(values.map((one) => one.levelDb)));
  const deviationDb = line.limits?.deviationDb ?? null;
  return {
    ...line,
    reference,
    expandedUncertaintyDb,
    sites: sites.map((site) => ({
      ...site,
      score:
        centreDb === null ? null : siteScore(site, { levelDb: centreDb, expandedUncertaintyDb, deviationDb }),
    })),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The charts that warn: their newest point breaks a rule. What is simulated warns nobody of a real instrument. */
export function chartsOutOfControl({ calibrations, references }: ControlCharts): {
  readonly calibrations: readonly CalibrationChart[];
  readonly references: readonly ReferenceChart[];
} {
  return {
    calibrations: calibrations.filter(({ lines }) => lines.at(-1)?.isOut === true),
    references: references.filter(({ isOut, reference }) => isOut && !reference.isRetired),
  };
}
