import type { Both } from '#core/words/conformance-words.ts';
import { inBoth } from './conformance-table.ts';
import { drawPlot, escapeText, type SvgPlot } from './svg-plot.ts';

/** A plot with its caption in both languages; a wide one takes the whole width of the page. */
export function plotFigure(
  caption: Both,
  plot: Omit<SvgPlot, 'title' | 'size'>,
  width: 'half' | 'whole',
): string {
  const size = width === 'whole' ? { width: 1120, height: 330 } : { width: 560, height: 260 };
  const picture = drawPlot({ ...plot, title: caption.id, size });
  return `<figure class="${width}" aria-label="${escapeText(caption.id)}"><figcaption>${inBoth(caption)}</figcaption>${picture}</figure>`;
}
