import { useSearchParams } from 'react-router';
import { type JobState, jobStates } from '#core/record/job.ts';

/** Which jobs are shown; `state` is null for all of them. */
export interface ShownJobs {
  readonly state: JobState | null;
  readonly text: string;
  /** The client that another page named; empty for all. */
  readonly client: string;
}

/** The shown jobs by the address, so that other pages lead to some of them; those that wait where it says nothing. */
export function useWantedJobs(): ShownJobs & { readonly show: (wanted: ShownJobs) => void } {
  const [address, setAddress] = useSearchParams();
  return {
    ...shownJobs(address),
    show: ({ state, text, client }) => {
      const parameters = new URLSearchParams({ state: state ?? 'all' });
      if (text !== '') parameters.set('text', text);
      if (client !== '') parameters.set('client', client);
      setAddress(parameters, { replace: true });
    },
  };
}

/** The shown jobs of an address; a state that is none is that of the jobs that wait. */
export function shownJobs(address: URLSearchParams): ShownJobs {
  const wanted = address.get('state');
  const state = jobStates.find((one) => one === wanted) ?? (wanted === 'all' ? null : 'waiting');
  return { state, text: address.get('text') ?? '', client: address.get('client') ?? '' };
}
