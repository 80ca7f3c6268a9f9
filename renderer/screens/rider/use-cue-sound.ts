import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Cue } from '#core/procedure/procedure-state.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { allowedNow, soundOfCue, type HeardSituation } from './cue-sound.ts';
import type { SoundChoice } from './sound-choice.ts';
import { createSoundPlayer, type SoundPlayer } from './sound-player.ts';

/** Tells each new cue by the device's choice, and falls silent the moment nothing may sound any more. */
export function useCueSound(
  situation: HeardSituation,
  choice: SoundChoice,
): { readonly player: SoundPlayer; readonly isAllowed: boolean } {
  const [player] = useState(() => createSoundPlayer(new AudioContext()));
  const { language } = useLanguage();
  const isAllowed = useSyncExternalStore(player.subscribe, player.isAllowed);
  const cue = situation?.cue ?? null;
  const file = soundOfCue(choice, situation, language);
  const mustBeSilent = allowedNow(choice, situation) === 'nothing';
  // The same file may tell two cues; another volume is no new cue.
  const tell = useEffectEvent((_cue: Cue | null, told: string | null) => {
    if (told !== null) player.play(told, choice.volume);
  });
  useEffect(() => {
    if (mustBeSilent) player.stop();
  }, [player, mustBeSilent]);
  useEffect(() => tell(cue, file), [cue, file]);
  return { player, isAllowed };
}
