import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { peopleDoor } from './people-door.ts';

const key = ['accounts'];

/** The accounts of the bench, for an administrator. */
export const useAccounts = (isAllowed: boolean) =>
  useQuery({ queryKey: key, queryFn: peopleDoor.accounts, enabled: isAllowed, retry: false });

/** Changes something about accounts and reads them anew. */
export function useAccountChange<Wish, Result>(
  change: (wish: Wish) => Promise<Result>,
  after: (result: Result) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (result) => {
      after(result);
      await queries.invalidateQueries({ queryKey: key });
    },
  });
}
