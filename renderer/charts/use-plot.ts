import { useEffect, useRef, type RefObject } from 'react';
import uPlot from 'uplot';

/** Keeps one uPlot in an element: made once, fitted to the element, given new data without being made again. */
export function usePlot(
  makeOptions: (width: number, height: number) => uPlot.Options,
  data: uPlot.AlignedData,
): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef(data);
  latest.current = data;

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

  useEffect(() => plot.current?.setData(data), [data]);
  return host;
}
