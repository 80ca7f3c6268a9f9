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

/** What a rider of the workshop hears after a run that was taken, where the cue has no word of its own for it. */
export const spokenGuides = ['ONCE_MORE', 'ENOUGH'] as const;

/** A word that there is a sound for. */
export type SpokenWord = SpokenCue | (typeof spokenGuides)[number];

/** True if there is a sound for the cue. */
export function isSpoken(cue: Cue): cue is SpokenCue {
  return spokenCues.some((spoken) => spoken === cue);
}

/** File of a spoken word, below the folder of sounds. */
export function cueSoundFile(cue: SpokenWord, language: Language): string {
  return `${language}/${cue.toLowerCase().replaceAll('_', '-')}.wav`;
}

/** File of the tone for a word: rising, high, falling, and one for all others. */
export function toneSoundFile(cue: SpokenWord): string {
  if (cue === 'RAISE' || cue === 'HOLD' || cue === 'RELEASE') return `tone-${cue.toLowerCase()}.wav`;
  return 'tone-other.wav';
}
