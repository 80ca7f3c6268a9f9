import { ProfileError } from './profile-error.ts';
import { createProfileLibrary, type ProfileLibrary } from './profile-library.ts';
import { type ProfileFile, shippedProfileFiles } from './shipped-profile-files.ts';

/** The shipped profiles with a laboratory's own, and what is wrong with those that were left out. */
export interface LaboratoryLibrary {
  readonly library: ProfileLibrary;
  readonly problems: readonly ProfileError[];
}

/**
 * Adds a laboratory's profile files to the shipped ones, in their order. Each is marked as the laboratory's, whatever it
 * says of itself; one that cannot be used, or takes the name of another, is left out and told, and never keeps the others out.
 */
export function withLaboratoryProfiles(files: readonly ProfileFile[]): LaboratoryLibrary {
  const accepted: ProfileFile[] = [...shippedProfileFiles];
  const problems: ProfileError[] = [];
  for (const { file, content } of files) {
    const own: ProfileFile = { file, content: markedAsLaboratory(content) };
    try {
      createProfileLibrary([...accepted, own]);
      accepted.push(own);
    } catch (error) {
      if (!(error instanceof ProfileError)) throw error;
      problems.push(error);
    }
  }
  return { library: createProfileLibrary(accepted), problems };
}

/** What is no object is refused by the schema in its own words. */
function markedAsLaboratory(content: unknown): unknown {
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content);
  return isObject ? { ...content, origin: 'laboratory' } : content;
}
