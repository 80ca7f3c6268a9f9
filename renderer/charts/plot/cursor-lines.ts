import type uPlot from 'uplot';
import type { AxisView } from './axis-view.ts';
import styles from './plot.module.css';

/** The two cursors as elements over the curves: moving one draws nothing anew. */
export interface CursorLines {
  place(view: AxisView): void;
}

/** Puts the elements over a plot. */
export function createCursorLines(plot: uPlot): CursorLines {
  const lines = ([0, 1] as const).map((cursor) => {
    const line = document.createElement('div');
    line.className = `${styles.cursor ?? ''} ${(cursor === 0 ? styles.first : styles.second) ?? ''}`;
    line.dataset.cursor = String(cursor + 1);
    plot.over.append(line);
    return line;
  });
  return {
    place({ cursors, active }) {
      const { min, max } = plot.scales.x ?? {};
      lines.forEach((line, index) => {
        const place = cursors[index] ?? null;
        const isSeen = place !== null && min != null && max != null && place >= min && place <= max;
        line.hidden = !isSeen;
        line.toggleAttribute('data-active', index === active);
        if (isSeen) line.style.transform = `translateX(${plot.valToPos(place, 'x')}px)`;
      });
    },
  };
}
