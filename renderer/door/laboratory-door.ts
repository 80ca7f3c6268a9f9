import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ApprovalQueue } from '#core/record/approval-queue.ts';
import type { ControlCharts } from '#core/record/control-chart.ts';
import type { OddityList } from '#core/record/oddity-list.ts';
import type { ValidationSheet } from '#core/record/validation-sheet.ts';
import type { OpenFailures } from '#core/record/open-failures.ts';
import { read, request, send } from './door.ts';

/** How long what waits is shown before it is asked for again, in milliseconds. */
const askAgainMs = 60_000;

/** Failures about which nobody has noted what was done. */
export const useOpenFailures = () =>
  useQuery({
    queryKey: ['log', 'open-failures'],
    queryFn: async (): Promise<OpenFailures> => await read('/failures'),
    refetchInterval: askAgainMs,
  });

/** What of the tests waits for a person; read anew when another test runs, and whenever a screen with it opens. */
export const useApprovals = (runningId: string | null, isAllowed: boolean) =>
  useQuery({
    queryKey: ['approvals', runningId],
    queryFn: async (): Promise<ApprovalQueue> => await read('/approvals'),
    enabled: isAllowed,
    refetchInterval: askAgainMs,
  });

const controlKey = ['control'];

/** All control charts; read anew when another test runs. */
export const useControlCharts = (runningId: string | null, isAllowed: boolean) =>
  useQuery({
    queryKey: [...controlKey, runningId],
    queryFn: async (): Promise<ControlCharts> => await read('/control'),
    enabled: isAllowed,
    staleTime: askAgainMs,
  });

/** What is asked of a reference exhaust, by the address that takes it. */
export type ControlWish =
  | { readonly path: '/control/references'; readonly body: { testId: string; name: string; reason: string } }
  | {
      readonly path: `/control/references/${string}/steps`;
      readonly body: { reason: string; step: ReferenceWish };
    }
  | { readonly path: `/control/references/${string}/sites?${string}`; readonly bundle: Blob };

/** A step that a person asks for. */
export type ReferenceWish =
  | { readonly kind: 'add-run' | 'drop-run'; readonly testId: string }
  | { readonly kind: 'state-limits'; readonly limits: { centreDb: number; deviationDb: number } | null }
  | { readonly kind: 'retire' };

/** Carries out what is asked of a reference exhaust; every chart is read anew after it. */
export function useControlStep(after: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wish: ControlWish): Promise<unknown> =>
      'bundle' in wish
        ? await request(wish.path, {
            method: 'POST',
            body: wish.bundle,
            headers: { 'content-type': 'application/octet-stream' },
          })
        : await send('POST', wish.path, wish.body),
    onSuccess: async () => {
      after();
      await queries.invalidateQueries({ queryKey: controlKey });
    },
  });
}

const validationKey = ['validation'];

/** The validation sheet; asked again while the proof is under way. */
export const useValidation = () =>
  useQuery({
    queryKey: validationKey,
    queryFn: async (): Promise<ValidationSheet> => await read('/validation'),
    refetchInterval: ({ state }) => (state.data?.proof.state === 'running' ? 500 : false),
  });

/** Begins the proof of the running program, or ends it. */
export function useProof() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: 'POST' | 'DELETE'): Promise<unknown> =>
      await request('/validation/proof', { method: wanted }),
    onSettled: async () => await queries.invalidateQueries({ queryKey: validationKey }),
  });
}

const oddityKey = ['oddities'];

/** Hints worth a visit; asked again while the look is under way. */
export const useOddities = (isAllowed: boolean) =>
  useQuery({
    queryKey: oddityKey,
    queryFn: async (): Promise<OddityList> => await read('/oddities'),
    enabled: isAllowed,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 500 : false),
  });

/** Begins the look through the tests, or ends it. */
export function useLook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (wanted: 'POST' | 'DELETE'): Promise<unknown> =>
      await request('/oddities/look', { method: wanted }),
    onSettled: async () => await queries.invalidateQueries({ queryKey: oddityKey }),
  });
}
