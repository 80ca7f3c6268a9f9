import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { recall, remember } from '../parts/remembered.ts';

/** Samples per spectrum that a person can choose. */
export const mapSizes = [1024, 2048, 4096, 8192, 16_384] as const;
/** Highest frequencies that a person can choose. */
export const highestFrequencies = [1000, 2000, 5000, 10_000, 20_000] as const;

const spanSchema = z.tuple([z.number(), z.number()]).nullable();
const ofKind = z.object({ size: z.number(), highestHz: z.number() });

const settingsSchema = z.object({
  palette: z.enum(['viridis', 'grey']),
  weighting: z.enum(['A', 'Z']),
  hasOrderLines: z.boolean(),
  spectrogram: ofKind,
  campbell: ofKind,
  /** Ranges that a person set, by what the levels mean; null takes the common one. */
  ranges: z.object({ A: spanSchema, Z: spanSchema, dBFS: spanSchema }),
});

/** How maps are looked at; the same for every run and every test, until somebody changes it. */
export type MapSettings = z.output<typeof settingsSchema>;

const usual: MapSettings = {
  palette: 'viridis',
  weighting: 'Z',
  hasOrderLines: true,
  spectrogram: { size: 4096, highestHz: 5000 },
  campbell: { size: 8192, highestHz: 2000 },
  ranges: { A: null, Z: null, dBFS: null },
};

const place = 'sound-maps';
const listeners = new Set<() => void>();
let settings: MapSettings | null = null;

function current(): MapSettings {
  settings ??= settingsSchema.safeParse(recall(place)).data ?? usual;
  return settings;
}

function change(part: Partial<MapSettings>): void {
  settings = { ...current(), ...part };
  remember(place, settings);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The settings of all maps of the page, and how to change them. */
export function useMapSettings(): readonly [MapSettings, (part: Partial<MapSettings>) => void] {
  return [useSyncExternalStore(subscribe, current, current), change];
}
