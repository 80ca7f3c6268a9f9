import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Job, JobState, jobWishSchema } from '#core/record/job.ts';
import { read, send } from './door.ts';

/** How many jobs one page holds. */
export const jobPageSize = 50;

/** A job as it is entered; what is left out is not known. */
export type EnteredJob = z.input<typeof jobWishSchema>;

const key = ['jobs'];

/** Which jobs a page shows: of all states or one, that hold every word of a text, from before a number. */
export interface WantedJobs {
  readonly state: JobState | null;
  readonly text: string;
  /** Empty for all clients. */
  readonly client: string;
  readonly before: string | null;
}

/** A page of jobs, newest first; what was shown before stands there until it has come. */
export const useJobs = ({ state, text, client, before }: WantedJobs, isAllowed: boolean) =>
  useQuery({
    queryKey: [...key, state, text, client, before],
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<readonly Job[]> => {
      const parameters = new URLSearchParams({ limit: String(jobPageSize) });
      if (state !== null) parameters.set('state', state);
      if (text !== '') parameters.set('text', text);
      if (client !== '') parameters.set('client', client);
      if (before !== null) parameters.set('before', before);
      return await read(`/jobs?${parameters}`);
    },
    enabled: isAllowed,
  });

/** As many as the bench gives at once. */
const mostEarlierJobs = 200;

/** The newest jobs of all states, for what they tell about customers and vehicles. */
export const useEarlierJobs = () =>
  useQuery({
    queryKey: [...key, 'earlier'],
    queryFn: async (): Promise<readonly Job[]> => await read(`/jobs?limit=${mostEarlierJobs}`),
  });

/** One job; null asks for none. */
export const useJob = (id: string | null) =>
  useQuery({
    queryKey: [...key, id],
    queryFn: async (): Promise<Job> => await read(`/jobs/${encodeURIComponent(id ?? '')}`),
    enabled: id !== null,
  });

/** Carries out something about jobs; the lists are read anew. */
function useJobChange<Wish>(change: (wish: Wish) => Promise<Job>, after: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      after();
      await queries.invalidateQueries({ queryKey: key });
    },
  });
}

/** Enters a job. */
export const useAddJob = (after: () => void) =>
  useJobChange(async (job: EnteredJob): Promise<Job> => await send('POST', '/jobs', job), after);

/** Gives a job up. */
export const useCancelJob = (id: string, after: () => void) =>
  useJobChange(
    async (reason: string): Promise<Job> =>
      await send('POST', `/jobs/${encodeURIComponent(id)}/cancel`, { reason }),
    after,
  );
