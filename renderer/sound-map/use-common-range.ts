import { useMemo } from 'react';
import type { FetchedMap } from '../door/sound-map-door.ts';
import type { RangeKind } from './map-controls.tsx';
import { commonRange } from './map-range.ts';
import { useMapSettings } from './map-settings.ts';
import type { Span } from './map-view.ts';
import type { MappedRun } from './mapped-run.ts';

/** The range of colours of all maps of the screen: what a person set, else the common one of all runs of their tests. */
export function useCommonRange(runs: readonly MappedRun[]) {
  const [{ weighting, ranges }] = useMapSettings();
  return useMemo(() => {
    const highestLevelsDb = runs.flatMap((run) => run.highestLevelsDb);
    const calibrated = { unit: 'dB', highestLevelsDb } as const;
    const inUse: Readonly<Record<RangeKind, Span>> = {
      A: ranges.A ?? commonRange({ ...calibrated, weighting: 'A' }),
      Z: ranges.Z ?? commonRange({ ...calibrated, weighting: 'Z' }),
      dBFS: ranges.dBFS ?? commonRange({ unit: 'dBFS', weighting, highestLevelsDb }),
    };
    // Before the first map is there, it is taken for calibrated.
    const kindOf = (map: FetchedMap | null): RangeKind => (map?.unit === 'dBFS' ? 'dBFS' : weighting);
    return {
      ofKind: (kind: RangeKind): Span => inUse[kind],
      kindOf,
      rangeOf: (map: FetchedMap): Span => inUse[kindOf(map)],
    };
  }, [runs, weighting, ranges]);
}
