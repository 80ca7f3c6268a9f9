import type { Stretch } from './plot-model.ts';

/** Which of the two cursors. */
export type CursorName = 0 | 1;

/** What of an axis is shown, and where its two cursors stand. */
export interface AxisView {
  /** null shows all. */
  readonly shown: Stretch | null;
  readonly cursors: readonly [number | null, number | null];
  /** The cursor that keys and clicks move. */
  readonly active: CursorName;
}

/** An axis seen by several plots, and by whoever moves the cursor along it. */
export interface AxisViewKeeper {
  readonly current: () => AxisView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly show: (stretch: Stretch | null) => void;
  /** Puts a cursor somewhere, or away; the active one where not said otherwise. */
  readonly moveCursor: (place: number | null, cursor?: CursorName) => void;
  readonly choose: (cursor: CursorName) => void;
}

const nothing: AxisView = { shown: null, cursors: [null, null], active: 0 };

/** Keeps what is shown of an axis. Two plots with the same keeper zoom together and share their cursors. */
export function createAxisView(): AxisViewKeeper {
  const listeners = new Set<() => void>();
  let view = nothing;
  const keep = (part: Partial<AxisView>): void => {
    view = { ...view, ...part };
    for (const listener of listeners) listener();
  };
  return {
    current: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (shown) => keep({ shown }),
    moveCursor: (place, cursor = view.active) => {
      const [first, second] = view.cursors;
      keep({ cursors: cursor === 0 ? [place, second] : [first, place] });
    },
    choose: (active) => keep({ active }),
  };
}
