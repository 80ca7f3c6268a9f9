import type { ReactNode } from 'react';
import type { StatusSign } from '#core/words/verdict-words.ts';
import { toneOfShape } from '../../parts/verdict-shape.tsx';

/** Marks that tell the parts of a bar apart without colour: none, dots, crossed lines, dashes, slanted lines. */
const marks: Readonly<Record<StatusSign, ReactNode>> = {
  'circle-check': null,
  diamond: <circle cx="4" cy="4" r="1.6" fill="var(--card)" />,
  'octagon-cross': <path d="M0 0 L8 8 M8 0 L0 8" stroke="var(--card)" strokeWidth="1.3" />,
  'circle-dash': <path d="M1.5 4 L6.5 4" stroke="var(--card)" strokeWidth="1.4" />,
  triangle: <path d="M-2 6 L6 -2 M2 10 L10 2" stroke="var(--card)" strokeWidth="1.8" />,
};

const idOf = (sign: StatusSign): string => `history-${sign}`;

/** The fill of a part of a bar. */
export function fillOf(sign: StatusSign): string {
  return `url(#${idOf(sign)})`;
}

/** The patterns that the bars of a drawing are filled with; once on a page is enough. */
export function BarPatterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" style={{ position: 'absolute' }}>
      <defs>
        {(Object.keys(marks) as readonly StatusSign[]).map((sign) => (
          <pattern key={sign} id={idOf(sign)} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={toneOfShape[sign].colour} />
            {marks[sign]}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
