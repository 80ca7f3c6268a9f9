import { z } from 'zod';
import { decodeSoundMap, SoundMapBytesError } from '#core/acoustics/sound-map/sound-map-bytes.ts';
import type { SoundMap } from '#core/acoustics/sound-map/sound-map.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DoorError } from './door-error.ts';
import { request } from './door.ts';

/** Which map of which run is wanted. */
export interface WantedMap {
  readonly testId: string;
  /** From 1. */
  readonly series: number;
  readonly run: number;
  readonly kind: 'spectrogram' | 'campbell';
  readonly weighting: 'A' | 'Z';
  readonly size: number;
  readonly highestHz: number;
}

/** A map as the bench sends it. */
export interface FetchedMap extends SoundMap {
  readonly unit: 'dB' | 'dBFS';
  /** Where the engine speed of a Campbell map comes from. */
  readonly speedFrom: 'sensor' | 'sound' | null;
}

/** How far a map is; null while it waits its turn. */
export type HearProgress = (progress: number | null) => void;

const tells = z.object({ unit: z.enum(['dB', 'dBFS']), speedFrom: z.enum(['sensor', 'sound']).nullable() });

const stillMaking = 202;

function pathOf({ testId, ...wish }: WantedMap): string {
  const query = new URLSearchParams(Object.entries(wish).map(([name, value]) => [name, String(value)]));
  return `/tests/${encodeURIComponent(testId)}/sound-map?${query.toString()}`;
}

/** Asks for a map until it is there; whoever ends the signal has the bench end the making too. @throws DoorError */
export async function fetchSoundMap(
  wanted: WantedMap,
  signal: AbortSignal,
  hear: HearProgress,
): Promise<FetchedMap> {
  const path = pathOf(wanted);
  const giveUp = (): void => {
    request(path, { method: 'DELETE', keepalive: true }).catch(() => undefined);
  };
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    // The bench answers a request after a while at the latest, so this does not hurry it.
    for (;;) {
      const response = await request(path, { signal });
      if (response.status !== stillMaking) return mapIn(await response.arrayBuffer());
      const state = (await response.json()) as { readonly progress?: number };
      hear(state.progress ?? null);
    }
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

function mapIn(bytes: ArrayBuffer): FetchedMap {
  try {
    const { head, codes, told } = decodeSoundMap(bytes, tells);
    return { head, codes, ...told };
  } catch (error) {
    if (!(error instanceof SoundMapBytesError)) throw error;
    throw new DoorError('SOUND_MAP_UNREADABLE', 0, pageWords.soundMap.unreadable);
  }
}
