import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  entriesOfFilter,
  type HistoryFilter,
  type HistoryGroup,
  type HistoryKind,
} from '#core/record/history-filter.ts';
import type { HistoryChoices, HistoryFigures, HistoryPage, SavedView } from '#core/record/history-view.ts';
import { read, send } from './door.ts';

/** How many tests one page of the history holds. */
export const historyLinesOfPage = 100;

/** A filter with the kind of tests that is looked at. */
export type KindFilter = HistoryFilter & { readonly kind: HistoryKind };

function parametersOf(filter: HistoryFilter): URLSearchParams {
  return new URLSearchParams(entriesOfFilter(filter).map(([key, value]) => [key, value]));
}

/** The wanted tests, latest first, a page at a time; those of the filter before stay until the new ones are there. */
export const useHistoryLines = (filter: KindFilter, isAllowed: boolean) =>
  useInfiniteQuery({
    queryKey: ['history', 'tests', filter],
    enabled: isAllowed,
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }): Promise<HistoryPage> => {
      const parameters = parametersOf(filter);
      parameters.set('limit', String(historyLinesOfPage));
      if (pageParam !== null) parameters.set('before', pageParam);
      return await read(`/history/tests?${parameters}`, signal);
    },
    getNextPageParam: ({ lines }) =>
      lines.length < historyLinesOfPage ? null : (lines.at(-1)?.number ?? null),
  });

/** The wanted tests counted. */
export const useHistoryFigures = (filter: KindFilter, groups: readonly HistoryGroup[], isAllowed: boolean) =>
  useQuery({
    queryKey: ['history', 'figures', filter, groups],
    enabled: isAllowed,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<HistoryFigures> => {
      const parameters = parametersOf(filter);
      parameters.set('by', groups.join(','));
      return await read(`/history/figures?${parameters}`, signal);
    },
  });

/** The names that tests of a kind can be filtered by. */
export const useHistoryChoices = (kind: HistoryKind, isAllowed: boolean) =>
  useQuery({
    queryKey: ['history', 'choices', kind],
    enabled: isAllowed,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<HistoryChoices> => await read(`/history/choices?kind=${kind}`),
  });

const viewsKey = ['history', 'views'];

/** The views that whoever is here has kept. */
export const useSavedViews = (isAllowed: boolean) =>
  useQuery({
    queryKey: viewsKey,
    enabled: isAllowed,
    queryFn: async (): Promise<readonly SavedView[]> => await read('/history/views'),
  });

/** Keeps views in place of all others. */
export const useKeepViews = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (views: readonly SavedView[]): Promise<readonly SavedView[]> =>
      await send('PUT', '/history/views', views),
    onSuccess: (views) => queries.setQueryData(viewsKey, views),
  });
};

/** Address of the wanted tests as a file, for a link that saves it. */
export function historyAddress(filter: HistoryFilter, form: 'csv' | 'csv-id' | 'xlsx' | 'json'): string {
  const parameters = parametersOf(filter);
  parameters.set('form', form);
  return `/api/history?${parameters}`;
}
