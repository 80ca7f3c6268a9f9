import type { LiveTest } from '#host/http/contract.ts';

/** The moments that were marked in one run, in seconds since it began. */
export function markersOfRun(
  markers: LiveTest['markers'],
  seriesIndex: number,
  runNumber: number,
): readonly number[] {
  return markers.flatMap(({ within }) =>
    within?.runNumber === runNumber && within.seriesIndex === seriesIndex ? [within.afterSeconds] : [],
  );
}
