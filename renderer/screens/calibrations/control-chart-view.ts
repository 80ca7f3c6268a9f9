import type { CalibrationCheck } from '#host/http/contract.ts';

/** One check on the chart, in shares of its width and height from the top left. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly check: CalibrationCheck;
}

/** Where everything on a control chart lies. */
export interface ControlChart {
  readonly points: readonly ChartPoint[];
  /** The first good check, and the drift limit on both sides of it where the profile has one. */
  readonly centreDb: number;
  readonly limits: readonly { readonly levelDb: number; readonly y: number }[];
  readonly centreY: number;
  readonly limitDb: number | null;
}

const spare = 1.25;
const leastHalfHeightDb = 0.2;

/**
 * Lays out indications against time. Limits stand around the first good check; what lies beyond the limits still finds its
 * place. Null where no good check has an indication.
 */
export function controlChart(checks: readonly CalibrationCheck[]): ControlChart | null {
  const centre = checks.find(({ accepted, indicationDb }) => accepted && indicationDb !== null);
  const centreDb = centre?.indicationDb ?? null;
  if (centreDb === null) return null;
  const shown = checks.flatMap((check) =>
    check.indicationDb === null ? [] : [{ check, indicationDb: check.indicationDb }],
  );
  const limitDb = checks.at(-1)?.maximumDriftDb ?? null;
  const farthest = Math.max(...shown.map(({ indicationDb }) => Math.abs(indicationDb - centreDb)));
  const halfHeightDb = spare * Math.max(farthest, limitDb ?? 0, leastHalfHeightDb);
  const yOf = (levelDb: number): number => 0.5 - (levelDb - centreDb) / (2 * halfHeightDb);
  const xOf = timeScale(shown.map(({ check }) => Date.parse(check.at)));
  return {
    centreDb,
    centreY: 0.5,
    limitDb,
    limits:
      limitDb === null
        ? []
        : [limitDb, -limitDb].map((side) => ({ levelDb: centreDb + side, y: yOf(centreDb + side) })),
    points: shown.map(({ check, indicationDb }) => ({
      x: xOf(Date.parse(check.at)),
      y: yOf(indicationDb),
      check,
    })),
  };
}

function timeScale(times: readonly number[]): (time: number) => number {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return (time) => (last === first ? 0.5 : (time - first) / (last - first));
}
