import { allowedSound, type AllowedSound, type SoundSituation } from '#core/procedure/sound-hazard.ts';
import { cueSoundFile, isSpoken, toneSoundFile } from '#core/words/cue-sounds.ts';
import type { Language } from '#core/words/language.ts';
import type { SoundChoice } from './sound-choice.ts';

/** What goes on, for a sound: nothing without a test. */
export type HeardSituation = SoundSituation | null;

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
  if (situation === null || !isSpoken(situation.cue)) return null;
  const allowed = allowedNow(choice, situation);
  if (allowed === 'nothing') return null;
  return allowed === 'word' ? cueSoundFile(situation.cue, language) : toneSoundFile(situation.cue);
}
