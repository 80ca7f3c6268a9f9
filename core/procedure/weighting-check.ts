import type { LevelTrack, TestEvidence } from './evidence.ts';
import { rejects, rejectsOnSite } from './make-reason.ts';
import type { Profile } from './profile.ts';
import type { Reason, ReasonPlace } from './reason.ts';

/**
 * Levels must be A-weighted, and Fast or what the profile reads by. Another weighting always rejects; one that nobody stated rejects in site mode and
 * warns in the workshop.
 */
export function weightingReasons(
  track: LevelTrack,
  place: ReasonPlace,
  { mode, profile }: { readonly mode: TestEvidence['mode']; readonly profile: Profile },
): readonly Reason[] {
  const { frequencyWeighting: frequency, timeWeighting: time } = track;
  return [
    ...statedReasons(frequency, 'A', { place, mode, detail: 'frequency-weighting' }),
    ...statedReasons(time, profile.reading.quantity?.startsWith('LAS') === true ? 'S' : 'F', {
      place,
      mode,
      detail: 'time-weighting',
    }),
  ];
}

function statedReasons(
  stated: { readonly origin: 'unknown' } | { readonly origin: string; readonly value: string },
  wanted: string,
  about: { readonly place: ReasonPlace; readonly mode: TestEvidence['mode']; readonly detail: string },
): Reason[] {
  const { place, mode, detail } = about;
  if (!('value' in stated)) return [rejectsOnSite(mode, 'WRONG_WEIGHTING', place, { detail })];
  return stated.value === wanted ? [] : [rejects('WRONG_WEIGHTING', place, { detail })];
}
