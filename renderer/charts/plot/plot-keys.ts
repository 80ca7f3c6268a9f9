import type { CursorName } from './axis-view.ts';

/** What a pressed key means to the plot that has the focus. */
export type PlotCommand =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'whole' }
  /** Moves the cursor by shares of what is shown, at least to the next value. */
  | { readonly kind: 'step'; readonly shares: number }
  | { readonly kind: 'end'; readonly side: 'first' | 'last' }
  | { readonly kind: 'choose'; readonly cursor: CursorName }
  | { readonly kind: 'remove' }
  /** Moves the harmonic cursor by steps of the spectrum. */
  | { readonly kind: 'harmonic'; readonly steps: number };

/** The part of a keyboard event that decides. */
export interface PlotKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const closer = 0.5;
const smallStep = 0.005;
const largeStep = 0.1;
const largeHarmonicStep = 10;

/** What the key does in a plot, or null where it does nothing and belongs to somebody else. */
export function commandOfPlotKey({ key, shiftKey, ctrlKey, metaKey, altKey }: PlotKey): PlotCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const shares = shiftKey ? largeStep : smallStep;
  switch (key) {
    case '+':
    case '=':
      return { kind: 'zoom', factor: closer };
    case '-':
    case '_':
    case '\u2212':
      return { kind: 'zoom', factor: 1 / closer };
    case '0':
      return { kind: 'whole' };
    case 'ArrowLeft':
      return { kind: 'step', shares: -shares };
    case 'ArrowRight':
      return { kind: 'step', shares };
    case 'Home':
      return { kind: 'end', side: 'first' };
    case 'End':
      return { kind: 'end', side: 'last' };
    case '1':
      return { kind: 'choose', cursor: 0 };
    case '2':
      return { kind: 'choose', cursor: 1 };
    case 'Delete':
    case 'Backspace':
      return { kind: 'remove' };
    case '[':
      return { kind: 'harmonic', steps: -1 };
    case ']':
      return { kind: 'harmonic', steps: 1 };
    case '{':
      return { kind: 'harmonic', steps: -largeHarmonicStep };
    case '}':
      return { kind: 'harmonic', steps: largeHarmonicStep };
    default:
      return null;
  }
}
