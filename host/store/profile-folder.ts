import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LaboratoryLibrary, withLaboratoryProfiles } from '#core/procedure/laboratory-profiles.ts';
import { ProfileError } from '#core/procedure/profile-error.ts';
import type { ProfileFile } from '#core/procedure/shipped-profile-files.ts';

/** Place of a laboratory's own profiles inside the data folder. */
export const profileFolderName = 'profiles';

/**
 * The profiles of this bench: the shipped ones and every `.json` file in the folder `profiles` of the data folder, by name.
 * A file that cannot be read or used, or whose identifier is taken, is told and left out.
 */
export function openProfileFolder(dataFolder: string, taken: readonly string[] = []): LaboratoryLibrary {
  const folder = join(dataFolder, profileFolderName);
  const unreadable: ProfileError[] = [];
  const files: ProfileFile[] = [];
  for (const name of jsonFilesIn(folder)) {
    try {
      files.push({ file: name, content: JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown });
    } catch (error) {
      unreadable.push(new ProfileError(name, '', error instanceof Error ? error.message : String(error)));
    }
  }
  const isTaken = ({ content }: ProfileFile): boolean => taken.some((id) => id === idOf(content));
  const refused = files.filter(isTaken).map(({ file }) => new ProfileError(file, 'id', TAKEN));
  const { library, problems } = withLaboratoryProfiles(files.filter((file) => !isTaken(file)));
  return { library, problems: [...unreadable, ...refused, ...problems] };
}

const TAKEN = 'a profile with this identifier is made in the bench itself';

function idOf(content: unknown): unknown {
  return typeof content === 'object' && content !== null && 'id' in content ? content.id : null;
}

function jsonFilesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();
}
