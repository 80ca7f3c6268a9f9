/**
 * What the A-weighted energy of a run is split into. `firing-orders`: lines at multiples of the firing order; `other-orders`:
 * the other lines of the engine's cycle; `tones`: narrow sounds that do not follow the engine; `flow-noise`: broad noise
 * below 1.8 kHz; `hiss`: broad noise above it; `pops`: bursts after the release; `not-assigned`: what cannot be told.
 */
export const shareKinds = [
  'firing-orders',
  'other-orders',
  'tones',
  'flow-noise',
  'hiss',
  'pops',
  'not-assigned',
] as const;

/** One of {@link shareKinds}. */
export type ShareKind = (typeof shareKinds)[number];

/** A number for each kind of share. */
export type PerKind = Readonly<Record<ShareKind, number>>;

/** A number for each kind, to add to. */
export type PerKindSums = Record<ShareKind, number>;

/** Nothing of any kind yet. */
export function noEnergies(): PerKindSums {
  return {
    'firing-orders': 0,
    'other-orders': 0,
    tones: 0,
    'flow-noise': 0,
    hiss: 0,
    pops: 0,
    'not-assigned': 0,
  };
}

/** Sum over all kinds. */
export function totalOf(energies: PerKind): number {
  return shareKinds.reduce((sum, kind) => sum + energies[kind], 0);
}
