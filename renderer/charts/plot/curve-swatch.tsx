import { usePlotColours } from './plot-colours.ts';
import type { PlotCurve } from './plot-model.ts';
import styles from './plot.module.css';

/** A sample of how a curve looks, beside its name. */
export function CurveSwatch({ curve: { kind, look } }: { readonly curve: PlotCurve }) {
  const colour = usePlotColours()[look.colour];
  if (kind === 'bars' || kind === 'broad-bars') {
    return (
      <svg className={styles.swatch} viewBox="0 0 22 10" aria-hidden="true">
        <rect x="5" width="12" height="10" fill={colour} fillOpacity={kind === 'bars' ? 1 : 0.33} />
      </svg>
    );
  }
  return (
    <svg className={styles.swatch} viewBox="0 0 22 10" aria-hidden="true">
      <line
        x2="22"
        y1="5"
        y2="5"
        stroke={colour}
        strokeWidth={look.width + 0.5}
        strokeDasharray={look.dash.join(' ')}
      />
    </svg>
  );
}
