import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewProfile, OwnProfileView, ProfileWish } from '#host/http/contract.ts';
import { profileDoor } from './profile-door.ts';

const key = ['own-profiles'];

/** The profiles that the laboratory made in this bench, read anew whenever a screen opens. */
export const useOwnProfiles = () => useQuery({ queryKey: key, queryFn: profileDoor.list });

/** Keeps what the host answered; what can be tested by may be other profiles than before. */
function useKept(after: (profile: OwnProfileView) => void) {
  const queries = useQueryClient();
  return async (profile: OwnProfileView): Promise<void> => {
    queries.setQueryData(key, (known: readonly OwnProfileView[] | undefined) => withProfile(known, profile));
    await queries.invalidateQueries({ queryKey: ['profiles'] });
    after(profile);
  };
}

function withProfile(
  known: readonly OwnProfileView[] = [],
  profile: OwnProfileView,
): readonly OwnProfileView[] {
  return [...known.filter(({ id }) => id !== profile.id), profile];
}

/** Begins a new own profile. */
export function useBeginProfile(after: (profile: OwnProfileView) => void) {
  const onSuccess = useKept(after);
  return useMutation({
    mutationFn: async (wanted: NewProfile) => await profileDoor.begin(wanted),
    onSuccess,
  });
}

/** A wish without what the page has seen, which the page itself adds. */
export type UnseenWish = ProfileWish extends infer One
  ? One extends ProfileWish
    ? Omit<One, 'seen'>
    : never
  : never;

/** Carries out the next step of an own profile as this page has seen it; a refusal reads the profile anew. */
export function useProfileStep(
  { id, steps }: Pick<OwnProfileView, 'id' | 'steps'>,
  after: (profile: OwnProfileView) => void,
) {
  const queries = useQueryClient();
  const onSuccess = useKept(after);
  return useMutation({
    mutationFn: async (wish: UnseenWish) => await profileDoor.step(id, { ...wish, seen: steps.length }),
    onSuccess,
    onError: async () => {
      await queries.invalidateQueries({ queryKey: key });
    },
  });
}
