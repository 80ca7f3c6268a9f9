import type { StatusSign } from '#core/words/verdict-words.ts';
import { colours } from '../theme/tokens.ts';

/** The signs of the bench and the dot of what is going on now: each is told apart without colour. */
export type ShapeKind = StatusSign | 'current';

/** Colour and wash of each shape. */
export const toneOfShape: Readonly<Record<ShapeKind, { readonly colour: string; readonly wash: string }>> = {
  'circle-check': { colour: colours.green, wash: colours.greenSoft },
  'octagon-cross': { colour: colours.red, wash: colours.redSoft },
  diamond: { colour: colours.amber, wash: colours.amberSoft },
  triangle: { colour: colours.violet, wash: colours.violetSoft },
  'circle-dash': { colour: colours.slate, wash: colours.slateSoft },
  current: { colour: colours.teal, wash: colours.tealSoft },
};

const octagon = '7.1,1 16.9,1 23,7.1 23,16.9 16.9,23 7.1,23 1,16.9 1,7.1';

function Outline({ kind }: { readonly kind: ShapeKind }) {
  const fill = toneOfShape[kind].colour;
  switch (kind) {
    case 'octagon-cross':
      return <polygon points={octagon} fill={fill} />;
    case 'diamond':
      return <polygon points="12,0.5 23.5,12 12,23.5 0.5,12" fill={fill} />;
    case 'triangle':
      return <polygon points="12,1.5 23.5,22 0.5,22" fill={fill} />;
    case 'circle-check':
    case 'circle-dash':
    case 'current':
      return <circle cx="12" cy="12" r="11" fill={fill} />;
  }
}

function Sign({ kind }: { readonly kind: ShapeKind }) {
  switch (kind) {
    case 'circle-check':
      return <path d="M6.8 12.4 L10.5 16 L17.4 8.4" />;
    case 'octagon-cross':
      return <path d="M8 8 L16 16 M16 8 L8 16" />;
    case 'diamond':
      return <path d="M12 7 L12 13 M12 16.6 L12 16.7" />;
    case 'triangle':
      return <path d="M12 9 L12 14.6 M12 18.2 L12 18.3" />;
    case 'circle-dash':
      return <path d="M7 12 L17 12" />;
    case 'current':
      return <circle cx="12" cy="12" r="3.4" fill={colours.card} stroke="none" />;
  }
}

/** One shape of the bench as a drawing; the word that belongs to it always stands beside it. */
export function VerdictShape({ kind, size }: { readonly kind: ShapeKind; readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" style={{ flex: 'none' }}>
      <Outline kind={kind} />
      <g stroke={colours.card} strokeWidth="2.6" strokeLinecap="round" strokeLinejoin="round" fill="none">
        <Sign kind={kind} />
      </g>
    </svg>
  );
}
