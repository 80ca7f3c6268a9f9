import type { ReactNode } from 'react';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { colour } from '../theme/colour.ts';

/** The signs of the bench and the dot of what is going on now: each is told apart without colour. */
export type ShapeKind = StatusSign | 'current';

/** Colours of a shape: the shape itself, the wash behind it, and text on that wash (AA even where it is small). */
export interface ShapeTone {
  readonly colour: string;
  readonly wash: string;
  readonly text: string;
}

/** Colours of each shape. */
export const toneOfShape: Readonly<Record<ShapeKind, ShapeTone>> = {
  'circle-check': { colour: colour.green, wash: colour.greenSoft, text: colour.green },
  'octagon-cross': { colour: colour.red, wash: colour.redSoft, text: colour.red },
  diamond: { colour: colour.amber, wash: colour.amberSoft, text: colour.amberInk },
  triangle: { colour: colour.violet, wash: colour.violetSoft, text: colour.violet },
  'circle-dash': { colour: colour.slate, wash: colour.slateSoft, text: colour.slate },
  current: { colour: colour.teal, wash: colour.tealSoft, text: colour.teal },
};

const octagon = '7.1,1 16.9,1 23,7.1 23,16.9 16.9,23 7.1,23 1,16.9 1,7.1';

const disc = <circle cx="12" cy="12" r="11" />;

const outlines: Readonly<Record<ShapeKind, ReactNode>> = {
  'circle-check': disc,
  'octagon-cross': <polygon points={octagon} />,
  diamond: <polygon points="12,0.5 23.5,12 12,23.5 0.5,12" />,
  triangle: <polygon points="12,1.5 23.5,22 0.5,22" />,
  'circle-dash': disc,
  current: disc,
};

const signs: Readonly<Record<ShapeKind, ReactNode>> = {
  'circle-check': <path d="M6.8 12.4 L10.5 16 L17.4 8.4" />,
  'octagon-cross': <path d="M8 8 L16 16 M16 8 L8 16" />,
  diamond: <path d="M12 7 L12 13 M12 16.6 L12 16.7" />,
  triangle: <path d="M12 9 L12 14.6 M12 18.2 L12 18.3" />,
  'circle-dash': <path d="M7 12 L17 12" />,
  current: <circle cx="12" cy="12" r="3.4" fill={colour.card} stroke="none" />,
};

/** One shape of the bench as a drawing; the word that belongs to it always stands beside it. */
export function VerdictShape({ kind, size }: { readonly kind: ShapeKind; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      <g fill={toneOfShape[kind].colour}>{outlines[kind]}</g>
      <g stroke={colour.card} strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" fill="none">
        {signs[kind]}
      </g>
    </svg>
  );
}
