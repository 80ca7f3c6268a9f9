import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemoView } from '#host/http/contract.ts';
import { read, request, send } from '../door/door.ts';

const key = ['demo'];

/** The demo bench beside this one: how it stands, and what opens and removes it. */
export function useDemo() {
  const client = useQueryClient();
  const keep = (view: DemoView): void => {
    client.setQueryData(key, view);
  };
  const view = useQuery({
    queryKey: key,
    queryFn: async (): Promise<DemoView> => await read('/demo'),
    // It may be closed by hand, in its own window.
    refetchInterval: ({ state }) => (state.data?.state === 'open' ? 3000 : false),
  });
  const open = useMutation({
    mutationFn: async (): Promise<DemoView> => await send('POST', '/demo', {}),
    onSuccess: keep,
  });
  const remove = useMutation({
    mutationFn: async (): Promise<DemoView> =>
      (await (await request('/demo', { method: 'DELETE' })).json()) as DemoView,
    onSuccess: keep,
  });
  return { view: view.data, open, remove };
}
