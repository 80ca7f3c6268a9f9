import { allowedSound, type AllowedSound, type SoundSituation } from '#core/procedure/sound-hazard.ts';
import { cueSoundFile, isSpoken, type SpokenWord, toneSoundFile } from '#core/words/cue-sounds.ts';
import type { Language } from '#core/words/language.ts';
import type { SoundChoice } from './sound-choice.ts';

/** What goes on, for a sound, with the word that is said where it is not that of the cue; null where nothing goes on. */
export type HeardSituation = (SoundSituation & { readonly says?: SpokenWord }) | null;

/** The most that may sound now by this choice. */
export function allowedNow(choice: SoundChoice, situation: HeardSituation): AllowedSound {
  if (choice.mode === 'silent') return 'nothing';
  const allowed = situation === null ? 'word' : allowedSound(choice.output, situation);
  return allowed === 'word' && choice.mode === 'tones' ? 'tone' : allowed;
}

/** File of the sound that tells the present cue; null where none may or none is to be heard. */
export function soundOfCue(
  choice: SoundChoice,
  situation: HeardSituation,
  language: Language,
): string | null {
  const word = situation && wordOf(situation);
  const allowed = allowedNow(choice, situation);
  if (word === null || allowed === 'nothing') return null;
  return allowed === 'word' ? cueSoundFile(word, language) : toneSoundFile(word);
}

function wordOf({ cue, says }: NonNullable<HeardSituation>): SpokenWord | null {
  if (says !== undefined) return says;
  return isSpoken(cue) ? cue : null;
}
