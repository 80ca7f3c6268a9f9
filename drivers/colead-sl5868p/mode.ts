import type { FrequencyWeighting, TimeWeighting } from '#core/reading/reading.ts';

/** What the number on the display is. */
export type ColeadMode =
  | {
      readonly kind: 'level';
      readonly frequencyWeighting: FrequencyWeighting;
      readonly timeWeighting: TimeWeighting;
    }
  | { readonly kind: 'share-over-alarm' }
  | { readonly kind: 'calibration' };

const level = (frequencyWeighting: FrequencyWeighting, timeWeighting: TimeWeighting): ColeadMode => {
  return { kind: 'level', frequencyWeighting, timeWeighting };
};

/** By the low half of the mode byte. 8 to B are means over 10 s or long, of which fast or slow is not said any more. */
const modes: readonly ColeadMode[] = [
  level('A', 'F'),
  level('A', 'S'),
  level('C', 'F'),
  level('C', 'S'),
  level('FLAT', 'F'),
  level('FLAT', 'S'),
  { kind: 'share-over-alarm' },
  { kind: 'share-over-alarm' },
  level('A', 'LEQ'),
  level('A', 'LEQ'),
  level('A', 'LEQ'),
  level('A', 'LEQ'),
  { kind: 'calibration' },
  { kind: 'calibration' },
];

const holds = { 1: 'none', 2: 'hold' } as const;

/** Reads the mode byte: what is shown, and whether it is kept; null where nobody knows this mode. */
export function modeOf(byte: number): { readonly mode: ColeadMode; readonly hold: 'none' | 'hold' } | null {
  const mode = modes[byte & 0x0f];
  const state = byte >> 4;
  if (mode === undefined || (state !== 1 && state !== 2)) return null;
  return { mode, hold: holds[state] };
}
