import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OwnProfile } from '#core/procedure/own-profile/own-profile.ts';
import type { ProfileLibrary } from '#core/procedure/profile-library.ts';

/** The profiles of a data folder: those that tests may be made by, and the histories of the laboratory's own. */
export interface ProfilesOfBench {
  readonly library: ProfileLibrary;
  readonly own: readonly OwnProfile[];
}

const noProfiles = { ids: () => [], steps: () => [] };

/** Reads the profiles of a data folder, also while a bench uses it; without a database none were made there. @throws StoreError */
export async function profilesOfBench(dataFolder: string): Promise<ProfilesOfBench> {
  const { databaseName, openRecordReader } = await import('../store/open-test-store.ts');
  const { openProfiles, ownProfilesIn } = await import('../store/stored-profiles.ts');
  if (!existsSync(join(dataFolder, databaseName))) {
    return { library: openProfiles(dataFolder, noProfiles).library, own: [] };
  }
  const reader = openRecordReader(dataFolder);
  try {
    const own = ownProfilesIn(reader.profiles);
    const kept = { ids: () => own.map(({ id }) => id), steps: (id: string) => stepsIn(own, id) };
    return { library: openProfiles(dataFolder, kept).library, own };
  } finally {
    reader.dispose();
  }
}

function stepsIn(own: readonly OwnProfile[], wanted: string): OwnProfile['steps'] {
  return own.find(({ id }) => id === wanted)?.steps ?? [];
}
