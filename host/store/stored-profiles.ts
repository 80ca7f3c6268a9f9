import { type OwnProfile, ownProfileOf, usableVersions } from '#core/procedure/own-profile/own-profile.ts';
import {
  type StoredVersion,
  unreadableVersions,
  withStoredVersions,
} from '#core/procedure/own-profile/stored-versions.ts';
import type { ProfileError } from '#core/procedure/profile-error.ts';
import { profileLibrary, type ProfileLibrary } from '#core/procedure/profile-library.ts';
import { openProfileFolder } from './profile-folder.ts';
import type { ProfileStore } from './profile-store.ts';

type StoredSteps = Pick<ProfileStore, 'ids' | 'steps'>;

/** All profiles of a bench, and what is wrong with those that cannot be used. */
export interface BenchProfiles {
  readonly library: ProfileLibrary;
  readonly problems: readonly ProfileError[];
}

/** Every own profile of a laboratory, by identifier. */
export function ownProfilesIn(store: StoredSteps): readonly OwnProfile[] {
  return store.ids().map((id) => ownProfileOf(id, store.steps(id)));
}

/**
 * The one library of a bench: shipped profiles, those of the data folder's files, and the approved versions that are not
 * withdrawn, newest first. A file cannot take the identifier of a profile that is made in the bench.
 */
export function openProfiles(dataFolder: string, store: StoredSteps): BenchProfiles {
  const folder = openProfileFolder(dataFolder, store.ids());
  const library = withOwnProfiles(folder.library, store);
  return { library, problems: [...folder.problems, ...unreadableVersions(folder.library, usable(store))] };
}

/** A library with the versions that tests may be made by. */
export function withOwnProfiles(library: ProfileLibrary, store: StoredSteps): ProfileLibrary {
  return withStoredVersions(library, () => usable(store));
}

/** The library of a bench for looking back: withdrawn versions are in it too. */
export function openAllProfiles(dataFolder: string, store: StoredSteps): ProfileLibrary {
  const { library } = openProfileFolder(dataFolder, store.ids());
  return withStoredVersions(library, () =>
    ownProfilesIn(store).flatMap(({ id, versions }) => stored(id, versions.toReversed())),
  );
}

/** The shipped profiles with those that are made in a bench. */
export function shippedAndOwnProfiles(store: StoredSteps): ProfileLibrary {
  return withOwnProfiles(profileLibrary, store);
}

function usable(store: StoredSteps): readonly StoredVersion[] {
  return ownProfilesIn(store).flatMap((profile) => stored(profile.id, usableVersions(profile)));
}

function stored(id: string, versions: OwnProfile['versions']): readonly StoredVersion[] {
  return versions.map(({ version, content }) => ({ id, version, content }));
}
