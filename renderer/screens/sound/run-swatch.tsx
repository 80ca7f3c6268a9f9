import { usePlotColours } from '../../charts/plot/plot-colours.ts';
import type { CurveLook } from '../../charts/plot/plot-model.ts';

/** A sample of the look of a run's curves. */
export function RunSwatch({ look }: { readonly look: CurveLook }) {
  const colour = usePlotColours()[look.colour];
  return (
    <svg width="26" height="8" aria-hidden="true">
      <line
        x2="26"
        y1="4"
        y2="4"
        stroke={colour}
        strokeWidth={look.width + 0.6}
        strokeDasharray={look.dash.join(' ')}
      />
    </svg>
  );
}
