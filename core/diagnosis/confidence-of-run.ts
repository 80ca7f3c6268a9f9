import { shareOf } from './energy-share.ts';
import type { DiagnosisConfidence, DiagnosisNote, PartSplit } from './run-diagnosis.ts';

/** More of the energy than this is assigned in a split that is sure. */
const SURE_ASSIGNED = 0.9;
/** A part this long tells lines from noise. */
const SURE_SECONDS = 0.5;

/** How sure a split is: each doubt takes one step. */
export function confidenceOf(part: PartSplit, notes: readonly DiagnosisNote[]): DiagnosisConfidence {
  const doubts = [
    1 - shareOf(part.shares, 'not-assigned') < SURE_ASSIGNED,
    part.seconds < SURE_SECONDS,
    notes.includes('BACKGROUND_UNKNOWN'),
    notes.includes('SPEED_NOT_HEARD'),
  ].filter(Boolean).length;
  if (doubts === 0) return 'high';
  return doubts === 1 ? 'medium' : 'low';
}
