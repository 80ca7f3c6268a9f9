import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { formatNumber } from '#core/report/number-format.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { colour } from '../../theme/colour.ts';
import styles from './why.module.css';

/** Where in a plot things stand, in pixels. */
export interface PlotPlace {
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  /** Height of a level; levels below the lowest stand on the bottom. */
  readonly yOf: (levelDb: number) => number;
}

/** Levels that a plot shows. */
export interface PlotRange {
  readonly low: number;
  readonly high: number;
}

const margin = { left: 38, right: 16, top: 18, bottom: 22 } as const;
const usualTickDb = 10;
/** Type of the words in a plot. */
export const plotText = { fontSize: 11, fill: colour.inkSoft } as const;

/** The range of so many dB below the highest level, on whole tens. */
export function rangeBelow(highest: number, spanDb: number): PlotRange {
  const high = Math.ceil((highest + 2) / usualTickDb) * usualTickDb;
  return { low: high - spanDb, high };
}

/** An empty plot of levels with its lines and their figures; draws `children` once its size is known. */
export function PlotFrame(properties: {
  readonly label: string;
  readonly range: PlotRange;
  /** From line to line; 10 dB if left out. */
  readonly tickDb?: number;
  readonly children: (place: PlotPlace) => ReactNode;
}) {
  const { label, range, tickDb = usualTickDb, children } = properties;
  const { language } = useLanguage();
  const { ref, width, height } = useElementSize();
  const bottom = Math.max(margin.top, height - margin.bottom);
  const yOf = (levelDb: number): number => {
    const share = Math.max(0, Math.min(1, (levelDb - range.low) / (range.high - range.low)));
    return bottom - share * (bottom - margin.top);
  };
  const place = { left: margin.left, width: Math.max(0, width - margin.left - margin.right), bottom, yOf };
  const ticks = Array.from(
    { length: Math.floor((range.high - range.low) / tickDb) + 1 },
    (_, index) => range.low + index * tickDb,
  );
  return (
    <div ref={ref} className={styles.plot}>
      <svg role="img" aria-label={label} width={width} height={height}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={place.left}
              x2={place.left + place.width}
              y1={yOf(tick)}
              y2={yOf(tick)}
              stroke={colour.line}
            />
            <text x={place.left - 6} y={yOf(tick) + 4} textAnchor="end" style={plotText}>
              {formatNumber(tick, 0, language)}
            </text>
          </g>
        ))}
        {width > 0 ? children(place) : null}
      </svg>
    </div>
  );
}
