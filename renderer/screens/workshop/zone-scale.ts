import type { PreCheck } from '#core/workshop/pre-check.ts';

type Zone = PreCheck & { readonly state: 'zone' };

/** Standard uncertainties from the limit at which the chance is 95 % or 5 %. */
const edgeInUncertainties = 1.645;

/** Places on the ruler of a zone, as shares of its length from 0 to 1. */
export interface ZoneScale {
  readonly lowDb: number;
  readonly highDb: number;
  /** Where the middle zone begins and ends. */
  readonly middleFrom: number;
  readonly middleTo: number;
  readonly limit: number;
  readonly expected: number;
  /** Two standard uncertainties to both sides, upward with what can have been missed. */
  readonly whiskerFrom: number;
  readonly whiskerTo: number;
}

/** The ruler of a zone: the limit in its middle, wide enough for the expected level and both edges. */
export function zoneScale({ expectedDb, maximumDb, combinedDb, shortfallDb }: Zone): ZoneScale {
  const edge = edgeInUncertainties * combinedDb;
  const away = Math.abs(expectedDb - maximumDb) + combinedDb;
  const half = Math.max(edge + shortfallDb + combinedDb * 1.2, away, 3);
  const lowDb = maximumDb - half;
  const place = (levelDb: number): number => Math.min(1, Math.max(0, (levelDb - lowDb) / (2 * half)));
  return {
    lowDb,
    highDb: maximumDb + half,
    middleFrom: place(maximumDb - shortfallDb - edge),
    middleTo: place(maximumDb + edge),
    limit: 0.5,
    expected: place(expectedDb),
    whiskerFrom: place(expectedDb - 2 * combinedDb),
    whiskerTo: place(expectedDb + shortfallDb + 2 * combinedDb),
  };
}
