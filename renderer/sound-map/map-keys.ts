import type { SoundMap } from '#core/acoustics/sound-map/sound-map.ts';
import {
  insideOf,
  movedView,
  valueAt,
  wholeView,
  widthOf,
  zoomedView,
  type MapView,
  type Span,
} from './map-view.ts';
import type { MapPlace } from './map-words.ts';

/** What is seen of a map and where its pointer stands. */
export interface MapLookedAt {
  readonly view: MapView;
  readonly place: MapPlace | null;
}

/** The part of a keyboard event that decides. */
export interface MapKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const closer = 0.5;
const moveShare = 0.2;
const largeStep = 10;

const directions: Readonly<Record<string, readonly [across: number, up: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What a key makes of a map; null where it means nothing to it. Page keys move the pointer by ten cells. */
export function afterMapKey({ head }: SoundMap, now: MapLookedAt, pressed: MapKey): MapLookedAt | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = pressed;
  if (ctrlKey || metaKey || altKey) return null;
  const { view } = now;
  const place = now.place ?? { across: valueAt(view.across, 0.5), up: valueAt(view.up, 0.5) };
  const zoom = (factor: number): MapLookedAt => ({
    ...now,
    view: zoomedView(head, view, { across: factor, up: factor }, place),
  });
  if (key === '+' || key === '=') return zoom(closer);
  if (key === '-' || key === '_' || key === '\u2212') return zoom(1 / closer);
  if (key === '0') return { ...now, view: wholeView(head) };
  if (key === 'Delete' || key === 'Backspace') return { ...now, place: null };
  const direction = directions[key] ?? pageDirection(key);
  if (direction === null) return null;
  const [across, up] = direction;
  if (shiftKey) return { ...now, view: movedView(head, view, [moveShare * across, moveShare * up]) };
  const whole = wholeView(head);
  const moved = {
    across: clamped(place.across + across * head.across.step, whole.across),
    up: clamped(place.up + up * head.up.step, whole.up),
  };
  return { place: moved, view: insideOf(head, viewWith(view, moved)) };
}

function pageDirection(key: string): readonly [number, number] | null {
  if (key === 'PageUp') return [0, largeStep];
  return key === 'PageDown' ? [0, -largeStep] : null;
}

function clamped(value: number, [low, high]: Span): number {
  return Math.min(high, Math.max(low, value));
}

/** The view moved as little as needed to have a place in it. */
function viewWith({ across, up }: MapView, place: MapPlace): MapView {
  return { across: spanWith(across, place.across), up: spanWith(up, place.up) };
}

function spanWith(span: Span, value: number): Span {
  const [low, high] = span;
  if (value < low) return [value, value + widthOf(span)];
  return value > high ? [value - widthOf(span), value] : span;
}
