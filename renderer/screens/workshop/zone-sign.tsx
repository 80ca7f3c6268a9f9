import type { PreCheckZone } from '#core/workshop/pre-check.ts';

const strokes: Readonly<Record<PreCheckZone, string>> = {
  'likely-below': 'M5 5 L12 11 L19 5 M5 13 L12 19 L19 13',
  'too-close': 'M3 9 Q7.5 4 12 9 T21 9 M3 16 Q7.5 11 12 16 T21 16',
  'likely-above': 'M5 11 L12 5 L19 11 M5 19 L12 13 L19 19',
};

/** The sign of a zone: downward, wavering or upward, in the one colour of the text; no sign of a verdict looks like it. */
export function ZoneSign({ zone, size }: { readonly zone: PreCheckZone; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={strokes[zone]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
