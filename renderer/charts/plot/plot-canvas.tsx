import { useCallback, useMemo } from 'react';
import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Language } from '#core/words/language.ts';
import type { AxisViewKeeper } from './axis-view.ts';
import { placeCursor, shownOf } from './carry-command.ts';
import { createCombLines } from './comb-lines.ts';
import type { CombKeeper } from './comb.ts';
import { createCursorLines } from './cursor-lines.ts';
import { usePlotLook } from '../../theme/plot-look.ts';
import { alignedData } from './plot-data.ts';
import type { PlotModel } from './plot-model.ts';
import { plotOptions } from './plot-options.ts';
import { zoomedAround, within } from './axis-zoom.ts';
import { usePlot } from '../use-plot.ts';
import styles from './plot.module.css';

const smallestDragPixels = 5;
const wheelFactor = 1.25;

/** What a plot is drawn from, and where its view is kept. */
export interface PlotCanvasProperties {
  readonly model: PlotModel;
  readonly keeper: AxisViewKeeper;
  readonly language: Language;
  /** The harmonic cursor, where there is one. */
  readonly comb?: CombKeeper | undefined;
}

/** The curves with their cursors, to be zoomed by drag and wheel; keys belong to what stands around it. */
export function PlotCanvas({ model, keeper, language, comb }: PlotCanvasProperties) {
  const look = usePlotLook();
  const data = useMemo(() => alignedData(model.curves), [model]);
  const makeOptions = useCallback(
    (width: number, height: number): uPlot.Options => {
      const usual = plotOptions(model, { ...look, language, fontPixels: look.fontPx });
      let unfollow = (): void => undefined;
      return {
        ...usual,
        width,
        height,
        cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
        scales: {
          ...usual.scales,
          x: {
            ...usual.scales?.x,
            range: () => {
              const { from, to } = shownOf(model, keeper.current());
              return [from, to];
            },
          },
        },
        hooks: {
          ...usual.hooks,
          init: [
            (plot) => {
              listenToMouse(plot, model, keeper);
              const ends = [
                follow(plot, model, keeper),
                ...(comb === undefined ? [] : [followComb(plot, comb)]),
              ];
              unfollow = () => ends.forEach((end) => end());
            },
          ],
          destroy: [() => unfollow()],
          setSelect: [(plot) => lookCloser(plot, model, keeper)],
        },
      };
    },
    [model, look, language, keeper, comb],
  );
  const { host } = usePlot(makeOptions, data);
  return (
    <div className={styles.canvas}>
      <figure ref={host} className={styles.inner} aria-hidden="true" />
    </div>
  );
}

/** Keeps cursors and shown stretch as they are kept; returns how to end it. */
function follow(plot: uPlot, model: PlotModel, keeper: AxisViewKeeper): () => void {
  const lines = createCursorLines(plot);
  let shown = keeper.current().shown;
  const look = (): void => {
    const view = keeper.current();
    if (view.shown !== shown) {
      shown = view.shown;
      const { from, to } = shownOf(model, view);
      plot.setScale('x', { min: from, max: to });
      return;
    }
    lines.place(view);
  };
  const placed = (): void => lines.place(keeper.current());
  (plot.hooks.draw ??= []).push(placed);
  placed();
  return keeper.subscribe(look);
}

/** Keeps the harmonics where they are kept, and lets them be dragged with Alt; returns how to end it. */
function followComb(plot: uPlot, comb: CombKeeper): () => void {
  const lines = createCombLines(plot);
  const placed = (): void => lines.place(comb.current());
  (plot.hooks.draw ??= []).push(placed);
  let isDragging = false;
  const pull = (event: MouseEvent): void => {
    comb.pull(plot.posToVal(event.clientX - plot.over.getBoundingClientRect().left, 'x'));
    event.preventDefault();
    event.stopPropagation();
  };
  const begin = (event: MouseEvent): void => {
    if (!event.altKey) return;
    isDragging = true;
    pull(event);
  };
  const drag = (event: MouseEvent): void => {
    if (isDragging) pull(event);
  };
  const end = (): void => {
    isDragging = false;
  };
  plot.root.addEventListener('mousedown', begin, { capture: true });
  window.addEventListener('mousemove', drag, { capture: true });
  window.addEventListener('mouseup', end, { capture: true });
  const unsubscribe = comb.subscribe(placed);
  return () => {
    window.removeEventListener('mousemove', drag, { capture: true });
    window.removeEventListener('mouseup', end, { capture: true });
    unsubscribe();
  };
}

function lookCloser(plot: uPlot, model: PlotModel, keeper: AxisViewKeeper): void {
  const { left, width } = plot.select;
  if (width < smallestDragPixels) return;
  const stretch = { from: plot.posToVal(left, 'x'), to: plot.posToVal(left + width, 'x') };
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  keeper.show(within(model.x, stretch));
}

/** A click puts the active cursor, with Shift the other one; the wheel zooms once the plot has been chosen. */
function listenToMouse(plot: uPlot, model: PlotModel, keeper: AxisViewKeeper): void {
  let pressedAt = Number.NaN;
  plot.over.addEventListener('mousedown', ({ clientX }) => {
    pressedAt = clientX;
  });
  plot.over.addEventListener('click', ({ clientX, offsetX, shiftKey }) => {
    // Not set where somebody else took the press, such as the harmonic cursor.
    if (!(Math.abs(clientX - pressedAt) < smallestDragPixels)) return;
    pressedAt = Number.NaN;
    if (shiftKey) keeper.choose(keeper.current().active === 0 ? 1 : 0);
    placeCursor(model, keeper, plot.posToVal(offsetX, 'x'));
  });
  plot.over.addEventListener('dblclick', () => keeper.show(null));
  plot.over.addEventListener(
    'wheel',
    (event) => {
      const isChosen = plot.root.closest('[data-plot]')?.contains(document.activeElement) ?? false;
      if (!isChosen && !event.ctrlKey) return;
      event.preventDefault();
      const around = plot.posToVal(event.offsetX, 'x');
      const factor = event.deltaY < 0 ? 1 / wheelFactor : wheelFactor;
      keeper.show(zoomedAround(model.x, shownOf(model, keeper.current()), around, factor));
    },
    { passive: false },
  );
}
