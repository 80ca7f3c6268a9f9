import type { LevelTrack } from '#core/procedure/evidence.ts';

/** True where the levels of a test come over the meter's line, polled or with the meter's own maxima. */
export function comesFromMeter(levelSource: LevelTrack['obtainedBy']): boolean {
  return levelSource !== 'waveform';
}
