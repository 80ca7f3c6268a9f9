import { useState } from 'react';
import type { SoundOutput } from '#core/procedure/sound-hazard.ts';
import { recall, remember } from '../../parts/remembered.ts';

/** How this device tells the cues besides showing them. */
export interface SoundChoice {
  readonly mode: 'voice' | 'tones' | 'silent';
  /** Declared by the rider; only headphones may speak in the counted part of a run. */
  readonly output: SoundOutput;
  /** Share of full scale. */
  readonly volume: number;
}

/** Words and a loudspeaker: what may sound without spoiling a measurement is decided by that. */
export const usualSound: SoundChoice = { mode: 'voice', output: 'loudspeaker', volume: 0.7 };

const name = 'rider-sound';

/** What was kept, as far as it is understood. */
export function soundChoiceOf(kept: unknown): SoundChoice {
  if (typeof kept !== 'object' || kept === null) return usualSound;
  const { mode, output, volume } = kept as Partial<Record<keyof SoundChoice, unknown>>;
  return {
    mode: mode === 'tones' || mode === 'silent' ? mode : usualSound.mode,
    output: output === 'headphones' ? output : usualSound.output,
    volume: typeof volume === 'number' && volume >= 0 && volume <= 1 ? volume : usualSound.volume,
  };
}

/** The choice of this device and how to change it. */
export function useSoundChoice(): readonly [SoundChoice, (part: Partial<SoundChoice>) => void] {
  const [choice, setChoice] = useState(() => soundChoiceOf(recall(name)));
  const change = (part: Partial<SoundChoice>): void => {
    const next = { ...choice, ...part };
    remember(name, next);
    setChoice(next);
  };
  return [choice, change];
}
