/** Where the harmonic cursor stands. */
export interface Comb {
  /** Frequency of the first harmonic; null where none is known. */
  readonly baseHz: number | null;
  /** Stands at the frequency of the firing, where nobody has moved it. */
  readonly isLocked: boolean;
}

/** The harmonic cursor of a spectrum, moved by mouse, keys and buttons. */
export interface CombKeeper {
  readonly current: () => Comb;
  readonly subscribe: (listener: () => void) => () => void;
  /** Moves the base by so many hertz; it stays above zero. */
  readonly move: (byHz: number) => void;
  /** Puts the harmonic that is nearest to a frequency onto it. */
  readonly pull: (towardsHz: number) => void;
  /** Back to the frequency of the firing. */
  readonly lock: () => void;
}

const lowestBaseHz = 1;

/** Keeps a harmonic cursor that begins at the frequency of the firing. */
export function createComb(firingHz: number | null): CombKeeper {
  const listeners = new Set<() => void>();
  let comb: Comb = { baseHz: firingHz, isLocked: firingHz !== null };
  const keep = (next: Comb): void => {
    comb = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => comb,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    move: (byHz) => {
      if (comb.baseHz === null) return;
      keep({ baseHz: Math.max(lowestBaseHz, comb.baseHz + byHz), isLocked: false });
    },
    pull: (towardsHz) => {
      const base = comb.baseHz ?? towardsHz;
      const harmonic = Math.max(1, Math.round(towardsHz / base));
      keep({ baseHz: Math.max(lowestBaseHz, towardsHz / harmonic), isLocked: false });
    },
    lock: () => keep({ baseHz: firingHz, isLocked: firingHz !== null }),
  };
}

/** So many harmonics are marked. */
export const combTeeth = 12;
