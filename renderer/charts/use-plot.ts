import { useCallback, useEffect, useRef, type RefObject } from 'react';
import uPlot from 'uplot';

/** A plot's element, and a way to draw it again when something behind the curves has changed. */
export interface HostedPlot {
  readonly host: RefObject<HTMLElement | null>;
  readonly redraw: () => void;
}

/** Keeps one uPlot in an element: made once, fitted to the element, given new data without being made again. */
export function usePlot(
  makeOptions: (width: number, height: number) => uPlot.Options,
  data: uPlot.AlignedData,
): HostedPlot {
  const host = useRef<HTMLElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef(data);

  useEffect(() => {
    latest.current = data;
    plot.current?.setData(data);
  }, [data]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const made = new uPlot(makeOptions(element.clientWidth, element.clientHeight), latest.current, element);
    plot.current = made;
    const observer = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [makeOptions]);

  const redraw = useCallback(() => plot.current?.redraw(), []);
  return { host, redraw };
}
