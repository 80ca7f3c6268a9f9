import { useApprovals, useOpenFailures } from '../../door/laboratory-door.ts';
import { useLive } from '../../door/live-context.tsx';
import { useOwnName, useRights } from '../../door/people-queries.ts';
import { useOwnProfiles } from '../../door/profile-queries.ts';
import { useInstruments } from '../../door/queries.ts';
import { endingCertificates } from '../../language/ending-certificates.ts';
import { countForPerson, type Waiting, waitingProfiles } from './waiting-view.ts';

/** All that waits; null as long as the host has not said. */
export function useWaiting(): { readonly waiting: Waiting | null; readonly error: Error | null } {
  const isAllowed = useRights().has('read-official');
  const person = useOwnName();
  const runningId = useLive((live) => live.test?.id ?? null);
  const today = useLive((live) => live.values?.clock.slice(0, 10) ?? null);
  const { data: queue, error } = useApprovals(runningId, isAllowed);
  const { data: failures } = useOpenFailures();
  const { data: profiles = [] } = useOwnProfiles();
  const { data: cards = [] } = useInstruments();
  if (queue === undefined || failures === undefined) return { waiting: null, error };
  const certificates = endingCertificates(cards, today);
  return {
    waiting: { ...queue, failures, profiles: waitingProfiles(profiles, person), certificates },
    error,
  };
}

/** How much waits for whoever is signed in. */
export function useWaitingCount(): number {
  const may = useRights();
  const { waiting } = useWaiting();
  return waiting === null ? 0 : countForPerson(waiting, may);
}
