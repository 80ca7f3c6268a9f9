import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CivilZone } from '#core/units/civil-zone.ts';
import { read, send } from './door.ts';

interface KeptZone {
  readonly zone: CivilZone | null;
}

const key = ['zone'];

/** The civil time in which the bench stands. */
export const useZone = () =>
  useQuery({ queryKey: key, queryFn: async (): Promise<KeptZone> => await read('/zone') });

/** Keeps another civil time; null follows the computer. */
export function useZoneChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (zone: CivilZone | null): Promise<KeptZone> => await send('PUT', '/zone', { zone }),
    onSuccess: (kept) => queries.setQueryData(key, kept),
  });
}
