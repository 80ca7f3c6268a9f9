import { copiedProfile, importedProfile } from '#core/procedure/own-profile/copied-profile.ts';
import { nextProfileStep } from '#core/procedure/own-profile/next-profile-step.ts';
import { type OwnProfile, ownProfileOf } from '#core/procedure/own-profile/own-profile.ts';
import { checkedProfile } from '#core/procedure/own-profile/profile-faults.ts';
import type { NewProfile, ProfileWish } from '#core/procedure/own-profile/profile-step.ts';
import { ProfileError } from '#core/procedure/profile-error.ts';
import type { ProfileLibrary } from '#core/procedure/profile-library.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { faultSentence } from '#core/words/profile/fault-words.ts';
import type { ProfileStore } from '../store/profile-store.ts';
import { ownProfilesIn } from '../store/stored-profiles.ts';
import { type ProblemPlace, setupProblem } from './setup-problem.ts';
import type { WallClock } from './wall-clock.ts';

/** The laboratory's own profiles as the door offers them. */
export interface OwnProfileDesk {
  list(): readonly OwnProfile[];
  /** Null for an unknown profile. */
  find(id: string): OwnProfile | null;
  /** Makes a new profile whose first draft is a copy or a file. @throws SetupProblem */
  begin(wanted: NewProfile): OwnProfile;
  /** Carries out the next step of a profile. @throws SetupProblem */
  step(id: string, wish: ProfileWish): OwnProfile;
}

interface DeskParts {
  readonly store: ProfileStore;
  readonly clock: WallClock;
  readonly profiles: ProfileLibrary;
}

/** The desk on a store of profiles; what stands in its history was checked here and not in a page. */
export function openOwnProfileDesk(parts: DeskParts): OwnProfileDesk {
  const { store, clock } = parts;
  const profileOf = (id: string): OwnProfile => ownProfileOf(id, store.steps(id));
  return {
    list: () => ownProfilesIn(store),
    find: (id) => (store.steps(id).length === 0 ? null : profileOf(id)),
    begin(wanted) {
      refuseTaken(wanted.id, parts);
      store.append(wanted.id, {
        sequence: 1,
        kind: 'begin',
        at: clock.now(),
        person: wanted.person,
        reason: '',
        version: null,
        ...firstDraft(wanted, parts.profiles),
      });
      return profileOf(wanted.id);
    },
    step(id, wish) {
      const profile = profileOf(id);
      if (profile.steps.length === 0) throw setupProblem('PROFILE_UNKNOWN');
      const next = nextProfileStep(profile, wish, clock.now());
      if (next.state === 'refused') throw setupProblem(next.code, placesOf(profile));
      store.append(id, next.step);
      return profileOf(id);
    },
  };
}

/** A given-up draft keeps its identifier: its history stays and may never become another's. */
function refuseTaken(id: string, { store, profiles }: DeskParts): void {
  if (profiles.find(id) !== null || store.steps(id).length > 0) throw setupProblem('PROFILE_ID_TAKEN');
}

function firstDraft({ id, from }: NewProfile, profiles: ProfileLibrary) {
  if (from.kind === 'file') {
    return { content: draftOfFile(from, id, profiles), copiedFrom: from.name };
  }
  const origin = profiles.find(from.profile, from.category);
  if (origin === null) throw setupProblem('PROFILE_UNKNOWN');
  if (from.category === null && hasSeveralMethods(origin, profiles)) {
    throw setupProblem('PROFILE_CATEGORY_NEEDED');
  }
  return {
    content: copiedProfile(origin, id, from.category),
    copiedFrom: `${origin.id}@${origin.version}`,
  };
}

/** True where the categories of a profile are tested by different methods: a copy can hold only one of them. */
function hasSeveralMethods({ id, categories }: Profile, profiles: ProfileLibrary): boolean {
  const methods = categories.map((category) => profiles.find(id, category)?.methodReference);
  return new Set(methods).size > 1;
}

function draftOfFile(
  { name, content }: NewProfile['from'] & { readonly kind: 'file' },
  id: string,
  profiles: ProfileLibrary,
): Profile {
  try {
    return importedProfile(profiles, content, name, id);
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    const { path, message } = error;
    throw setupProblem('PROFILE_FILE_INVALID', [{ path, message: { id: message, en: message } }]);
  }
}

/** What is wrong with the draft, place by place. */
function placesOf({ draft }: OwnProfile): readonly ProblemPlace[] {
  if (draft === null) return [];
  const checked = checkedProfile(draft.content);
  if (checked.state === 'whole') return [];
  return checked.faults.map((fault) => ({
    path: fault.path.join('.'),
    message: { id: faultSentence(fault, 'id'), en: faultSentence(fault, 'en') },
  }));
}
