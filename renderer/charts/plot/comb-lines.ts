import type uPlot from 'uplot';
import { combTeeth, type Comb } from './comb.ts';
import styles from './plot.module.css';

/** The harmonics as elements over the curves: moving them draws nothing anew. */
export interface CombLines {
  place(comb: Comb): void;
}

/** Puts the elements over a plot. */
export function createCombLines(plot: uPlot): CombLines {
  const lines = Array.from({ length: combTeeth }, (_, index) => {
    const line = document.createElement('div');
    line.className = styles.tooth ?? '';
    line.dataset.harmonic = String(index + 1);
    line.textContent = String(index + 1);
    plot.over.append(line);
    return line;
  });
  return {
    place({ baseHz }) {
      const { min, max } = plot.scales.x ?? {};
      lines.forEach((line, index) => {
        const place = baseHz === null ? null : (index + 1) * baseHz;
        const isSeen = place !== null && min != null && max != null && place >= min && place <= max;
        line.hidden = !isSeen;
        if (isSeen) line.style.transform = `translateX(${plot.valToPos(place, 'x')}px)`;
      });
    },
  };
}
