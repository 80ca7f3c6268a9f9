import { useMemo } from 'react';
import { mappedRun, type MappedRun } from '../../sound-map/mapped-run.ts';
import type { ShownRun } from './shown-run.ts';

/** The runs of the screen as maps and playback need them; they meet at the throttle release, as their curves do. */
export function useMappedRuns(runs: readonly ShownRun[]): readonly MappedRun[] {
  return useMemo(() => {
    const releaseOf = ({ run }: ShownRun): number | null => run.judgement?.window?.holdEndSeconds ?? null;
    const [first] = runs;
    const release = first === undefined ? null : releaseOf(first);
    return runs.map((shown) => {
      const own = releaseOf(shown);
      const { key, name, record, run } = shown;
      return mappedRun({
        key,
        name,
        record,
        series: run.series,
        number: run.evidence.number,
        shiftSeconds: release === null || own === null ? 0 : release - own,
      });
    });
  }, [runs]);
}
