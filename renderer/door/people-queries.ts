import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PeopleView, Right } from '#host/http/contract.ts';
import { peopleDoor } from './people-door.ts';

const key = ['people'];
/** How often the page looks whether its place has locked itself, in milliseconds. */
const lookAgainMs = 30_000;

/** Who is signed in here; looked at again from time to time, because the host locks by itself. */
export const usePeople = () =>
  useQuery({ queryKey: key, queryFn: peopleDoor.look, refetchInterval: lookAgainMs });

/** Name of whoever is signed in; empty for nobody. */
export function useOwnName(): string {
  return usePeople().data?.person?.name ?? '';
}

/** What whoever is signed in may do; nothing as long as the host has not said. */
export function useRights(): ReadonlySet<Right> {
  return new Set(usePeople().data?.rights);
}

/** Carries out something that changes who is signed in here; whatever was read for the person before is read anew. */
export function usePeopleChange<Wish>(change: (wish: Wish) => Promise<PeopleView>, after: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (view) => {
      queries.setQueryData(key, view);
      after();
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    },
  });
}
