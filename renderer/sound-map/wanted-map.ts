import type { WantedMap } from '../door/sound-map-door.ts';
import type { MapSettings } from './map-settings.ts';
import type { MappedRun } from './mapped-run.ts';

/** The map of a run as it is set; null where the run has no recording. */
export function wantedMap(run: MappedRun, kind: WantedMap['kind'], settings: MapSettings): WantedMap | null {
  if (run.waveformSha256 === null) return null;
  const { testId, series, number } = run;
  return { testId, series, run: number, kind, weighting: settings.weighting, ...settings[kind] };
}
