import type { InEachLanguage } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';

const processings = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const;

/** What the browser says it really does with the sound, of which only these fields matter. */
export interface TrackSettings {
  readonly echoCancellation?: boolean | string;
  readonly noiseSuppression?: boolean;
  readonly autoGainControl?: boolean;
  readonly sampleRate?: number;
}

/** Constraints under which a microphone may be asked for at all. */
export const measuringConstraints = {
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
  video: false,
} as const;

/**
 * Why this sound must not be measured, naming everything that is on; null if it may. A processing whose state is not
 * reported counts as on, and so does a sample rate that differs from the context's (the browser would resample).
 */
export function refusalOfTrack(
  settings: TrackSettings,
  contextRateHz: number,
): InEachLanguage<string> | null {
  const { microphone } = pageWords;
  const faults: InEachLanguage<string>[] = processings
    .filter((name) => settings[name] !== false)
    .map((name) => {
      const state = settings[name] === undefined ? microphone.unreported : microphone.stillOn;
      return {
        id: `${microphone[name].id} ${state.id}`,
        en: `${microphone[name].en} ${state.en}`,
      };
    });
  if (settings.sampleRate !== contextRateHz) faults.push(microphone.otherRate);
  if (faults.length === 0) return null;
  return {
    id: `${microphone.processed.id}: ${faults.map((fault) => fault.id).join(', ')}.`,
    en: `${microphone.processed.en}: ${faults.map((fault) => fault.en).join(', ')}.`,
  };
}
