import { useQuery } from '@tanstack/react-query';
import type { ApprovalQueue } from '#core/record/approval-queue.ts';
import type { OpenFailures } from '#core/record/open-failures.ts';
import { read } from './door.ts';

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
