import {
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type CSSProperties,
  type PointerEvent,
} from 'react';
import { useLanguage } from '../language/language-context.tsx';
import type { FetchedMap } from '../door/sound-map-door.ts';
import { MapCanvas, type ScreenFigure } from './map-canvas.tsx';
import { dragBox, isClick, isOnMap, placeUnder, viewIn, type Drag, type ScreenPlace } from './map-drag.ts';
import { plotBox, type Box } from './map-figure.ts';
import { afterMapKey, type MapLookedAt } from './map-keys.ts';
import { insideOf, shareOf, wholeView, zoomedView, type MapView, type Span } from './map-view.ts';
import { readOut, type MapPlace } from './map-words.ts';
import { overlay } from './palettes.ts';
import styles from './sound-map.module.css';

/** A map to be looked at, and who hears what is done with it. */
export interface MapFieldProperties {
  readonly map: FetchedMap;
  readonly figure: ScreenFigure;
  /** What it shows, in a sentence. */
  readonly label: string;
  readonly place: MapPlace | null;
  /** A stretch of time that is marked. */
  readonly stretch: Span | null;
  readonly onView: (view: MapView) => void;
  readonly onPlace: (place: MapPlace | null) => void;
  /** Hears a marked stretch; null where the map has no time. */
  readonly onStretch: ((stretch: Span) => void) | null;
}

const wheelFactor = 1.2;
const nothing = { width: 0, height: 0 };
/** Lines upon a map have the colours of its palette, not of the theme. */
const overlayStyle = { '--map-line': overlay.line, '--map-halo': overlay.halo } as CSSProperties;

function screenPlace(
  event: { readonly clientX: number; readonly clientY: number },
  element: HTMLElement,
): ScreenPlace {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function boxStyle({ left, top, width, height }: Box) {
  return { left, top, width, height };
}

/** Lines through the pointer's place; outside of what is seen there are none. */
function Pointer({
  place,
  view,
  box,
}: {
  readonly place: MapPlace;
  readonly view: MapView;
  readonly box: Box;
}) {
  const across = shareOf(view.across, place.across);
  const up = shareOf(view.up, place.up);
  return (
    <>
      {across < 0 || across > 1 ? null : (
        <i
          className={styles.upright}
          style={{
            top: box.top,
            height: box.height,
            transform: `translateX(${box.left + across * box.width}px)`,
          }}
        />
      )}
      {up < 0 || up > 1 ? null : (
        <i
          className={styles.level}
          style={{
            left: box.left,
            width: box.width,
            transform: `translateY(${box.top + (1 - up) * box.height}px)`,
          }}
        />
      )}
    </>
  );
}

/** A marked stretch of time over the whole height. */
function Stretch({
  stretch,
  view,
  box,
}: {
  readonly stretch: Span;
  readonly view: MapView;
  readonly box: Box;
}) {
  const [from, to] = stretch.map((seconds) => Math.min(1, Math.max(0, shareOf(view.across, seconds))));
  if (from === undefined || to === undefined || to <= from) return null;
  const marked = { ...box, left: box.left + from * box.width, width: (to - from) * box.width };
  return <i className={styles.stretch} style={boxStyle(marked)} />;
}

/** The map with its pointer: read by hovering and keys, looked at closer by drag, wheel and keys. */
export function MapField(properties: MapFieldProperties) {
  const { map, figure, label, place, stretch, onView, onPlace, onStretch } = properties;
  const { view } = figure;
  const { language } = useLanguage();
  const field = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(nothing);
  const [hovered, setHovered] = useState<MapPlace | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const box = plotBox(size, 0);
  const shown = hovered ?? place;
  const keepSize = useCallback((next: typeof nothing) => setSize(next), []);
  useWheel(field, (event, at) => {
    if (!isOnMap(at, box)) return false;
    const factor = event.deltaY < 0 ? 1 / wheelFactor : wheelFactor;
    const sides = { across: event.altKey ? 1 : factor, up: event.shiftKey ? 1 : factor };
    onView(zoomedView(map.head, view, sides, placeUnder(at, view, box)));
    return true;
  });
  const at = (event: PointerEvent<HTMLElement>): ScreenPlace => screenPlace(event, event.currentTarget);
  const begin = (event: PointerEvent<HTMLElement>): void => {
    const from = at(event);
    if (event.button !== 0 || !isOnMap(from, box)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
    setDrag({ from, to: from, isStretch: event.shiftKey && onStretch !== null });
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const to = at(event);
    setHovered(isOnMap(to, box) ? placeUnder(to, view, box) : null);
    if (drag !== null) setDrag({ ...drag, to });
  };
  const end = (event: PointerEvent<HTMLElement>): void => {
    if (drag === null) return;
    setDrag(null);
    const done = { ...drag, to: at(event) };
    if (isClick(done)) return onPlace(placeUnder(done.to, view, box));
    const chosen = viewIn(dragBox(done, box), view, box);
    if (done.isStretch) onStretch?.(chosen.across);
    else onView(insideOf(map.head, chosen));
  };
  const take = (next: MapLookedAt): void => {
    if (next.view !== view) onView(next.view);
    if (next.place !== place) onPlace(next.place);
  };
  const dragged = drag === null || isClick(drag) ? null : dragBox(drag, box);
  return (
    <>
      <div
        ref={field}
        className={styles.field}
        style={overlayStyle}
        data-sound-map={map.head.kind}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={wholeView(map.head).across[0]}
        aria-valuemax={wholeView(map.head).across[1]}
        aria-valuenow={place?.across ?? view.across[0]}
        aria-valuetext={place === null ? label : readOut(map, place, language)}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => setDrag(null)}
        onPointerLeave={() => setHovered(null)}
        onDoubleClick={() => onView(wholeView(map.head))}
        onKeyDown={(event) => {
          const next = afterMapKey(map, { view, place }, event);
          if (next === null) return;
          event.preventDefault();
          take(next);
        }}
      >
        <MapCanvas figure={figure} onSize={keepSize} />
        {stretch === null ? null : <Stretch stretch={stretch} view={view} box={box} />}
        {place === null ? null : <Pointer place={place} view={view} box={box} />}
        {dragged === null ? null : (
          <i className={drag?.isStretch === true ? styles.stretch : styles.drag} style={boxStyle(dragged)} />
        )}
      </div>
      <p className={styles.readout} data-read-out aria-hidden="true">
        {shown === null ? '\u00A0' : readOut(map, shown, language)}
      </p>
    </>
  );
}

/** Listens to the wheel over an element that has the focus, so that a page can be scrolled past it. */
function useWheel(
  field: React.RefObject<HTMLElement | null>,
  hear: (event: WheelEvent, at: ScreenPlace) => boolean,
): void {
  const onWheel = useEffectEvent((event: WheelEvent, element: HTMLElement) => {
    if (document.activeElement !== element || event.ctrlKey) return;
    if (hear(event, screenPlace(event, element))) event.preventDefault();
  });
  useEffect(() => {
    const element = field.current;
    if (element === null) return undefined;
    const listener = (event: WheelEvent): void => onWheel(event, element);
    element.addEventListener('wheel', listener, { passive: false });
    return () => element.removeEventListener('wheel', listener);
  }, [field]);
}
