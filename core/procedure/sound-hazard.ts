import type { LevelTrack } from './evidence.ts';
import type { Manner } from './manner.ts';
import type { Cue, PhaseName } from './procedure-state.ts';

/** By what a rider hears the cues. */
export type SoundOutput = 'loudspeaker' | 'headphones';

/** The most that may sound: a spoken word, a tone of an eighth of a second, or nothing. */
export type AllowedSound = 'word' | 'tone' | 'nothing';

/** What is going on in a test, as far as a sound could spoil it. */
export interface SoundSituation {
  readonly phase: PhaseName | null;
  readonly cue: Cue;
  readonly manner: Manner;
  readonly levelSource: LevelTrack['obtainedBy'];
}

/**
 * What may sound now without falling into what is measured. Between measurements everything may; in a check of the
 * calibrator and in a background nothing may, for even headphones leak. In a run headphones may. A loudspeaker may speak
 * at idle and give a short tone with the order to raise the speed: Fast falls by 34.7 dB/s (IEC 61672-1:2013, 5.8), so
 * that the tone is gone before anybody holds the speed. From the hold to the end of the run it is silent, for hold and
 * deceleration count; and all through the run where all of it counts, or where the meter's own maximum would keep it.
 */
export function allowedSound(output: SoundOutput, situation: SoundSituation): AllowedSound {
  const { phase, cue, manner, levelSource } = situation;
  if (phase === null) return 'word';
  if (phase !== 'run') return 'nothing';
  if (output === 'headphones') return 'word';
  if (manner !== 'hold' || levelSource === 'meter-maximum') return 'nothing';
  if (cue === 'GET_READY') return 'word';
  return cue === 'RAISE' ? 'tone' : 'nothing';
}
