import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchSoundMap, type FetchedMap, type WantedMap } from '../door/sound-map-door.ts';

/** How the page stands with a map. */
export type MapState =
  /** null progress waits its turn. */
  | { readonly kind: 'making'; readonly progress: number | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'there'; readonly map: FetchedMap };

/** A map and what can be done about it. */
export interface SoundMapInHand {
  readonly state: MapState;
  readonly cancel: () => void;
  readonly again: () => void;
}

const keptMinutes = 10;

/** The wanted map; null wants none: made when it is first looked at, kept for a while, given up when it is looked at no more. */
export function useSoundMap(wanted: WantedMap | null): SoundMapInHand {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<number | null>(null);
  const queryKey = ['sound-map', wanted];
  const { data, error, fetchStatus, refetch } = useQuery({
    queryKey,
    queryFn:
      wanted === null ? skipToken : async ({ signal }) => await fetchSoundMap(wanted, signal, setProgress),
    staleTime: Infinity,
    gcTime: keptMinutes * 60_000,
    retry: false,
  });
  return {
    state: stateOf(data, error, fetchStatus === 'fetching', progress),
    cancel: () => {
      queries.cancelQueries({ queryKey }).catch(() => undefined);
    },
    again: () => {
      refetch().catch(() => undefined);
    },
  };
}

/** The wanted map where somebody else has had it made; null before that. */
export function useKnownMap(wanted: WantedMap | null): FetchedMap | null {
  const { data } = useQuery<FetchedMap>({ queryKey: ['sound-map', wanted], queryFn: skipToken });
  return data ?? null;
}

function stateOf(
  map: FetchedMap | undefined,
  error: Error | null,
  isMaking: boolean,
  progress: number | null,
): MapState {
  if (map !== undefined) return { kind: 'there', map };
  if (isMaking) return { kind: 'making', progress };
  return error === null ? { kind: 'cancelled' } : { kind: 'failed', error };
}
