import type { Cue } from '#core/procedure/procedure-state.ts';
import type { Language } from './language.ts';

/** The cues that a rider can hear; while a check or a background is measured there is nothing to hear. */
export const spokenCues = [
  'READY',
  'GET_READY',
  'RAISE',
  'HOLD',
  'RELEASE',
  'WAIT',
  'REPEAT',
  'CHANGE_EXHAUST',
  'CHANGE_OUTLET',
  'DONE',
  'ABORTED',
  'PAUSED',
] as const satisfies readonly Cue[];

/** One cue of {@link spokenCues}. */
export type SpokenCue = (typeof spokenCues)[number];

/** True if there is a sound for the cue. */
export function isSpoken(cue: Cue): cue is SpokenCue {
  return spokenCues.some((spoken) => spoken === cue);
}

/** File of the spoken word of a cue, below the folder of sounds. */
export function cueSoundFile(cue: SpokenCue, language: Language): string {
  return `${language}/${cue.toLowerCase().replaceAll('_', '-')}.wav`;
}

/** File of the tone of a cue: rising, high, falling, and one for all others. */
export function toneSoundFile(cue: SpokenCue): string {
  if (cue === 'RAISE' || cue === 'HOLD' || cue === 'RELEASE') return `tone-${cue.toLowerCase()}.wav`;
  return 'tone-other.wav';
}
