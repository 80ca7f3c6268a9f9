import { useEffect, useRef, useState } from 'react';
import { drawMap } from './draw-map.ts';
import type { MapFigure } from './map-figure.ts';
import styles from './sound-map.module.css';

/** What of a figure does not depend on the size of the screen. */
export type ScreenFigure = Omit<MapFigure, 'size' | 'title'>;

interface CanvasSize {
  readonly width: number;
  readonly height: number;
  readonly deviceWidth: number;
  readonly deviceHeight: number;
}

function sizeIn({ contentRect, devicePixelContentBoxSize }: ResizeObserverEntry): CanvasSize {
  const { width, height } = contentRect;
  const [device] = devicePixelContentBoxSize;
  const deviceWidth = device?.inlineSize ?? Math.round(width * devicePixelRatio);
  const deviceHeight = device?.blockSize ?? Math.round(height * devicePixelRatio);
  return { width, height, deviceWidth, deviceHeight };
}

/** The levels with axes and legend, drawn to the pixel of the screen and anew only when something of them changes. */
export function MapCanvas({
  figure,
  onSize,
}: {
  readonly figure: ScreenFigure;
  readonly onSize: (size: { readonly width: number; readonly height: number }) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<CanvasSize | null>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize(sizeIn(entry));
    });
    observer.observe(element, { box: 'device-pixel-content-box' });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (size !== null) onSize({ width: size.width, height: size.height });
  }, [size, onSize]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || size === null || size.width < 1) return undefined;
    const planned = requestAnimationFrame(() => {
      element.width = size.deviceWidth;
      element.height = size.deviceHeight;
      const context = element.getContext('2d');
      const ratio = size.deviceWidth / size.width;
      if (context !== null) drawMap(context, { ...figure, size, title: [] }, ratio);
    });
    return () => cancelAnimationFrame(planned);
  }, [figure, size]);
  return <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />;
}
