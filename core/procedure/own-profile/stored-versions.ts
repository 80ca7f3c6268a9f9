import { ProfileError } from '../profile-error.ts';
import type { ProfileLibrary } from '../profile-library.ts';
import type { Profile } from '../profile.ts';

/** An approved version as it is stored. */
export interface StoredVersion {
  readonly id: string;
  readonly version: number;
  readonly content: unknown;
}

/**
 * A library with a laboratory's approved versions beside the other profiles. They are read anew each time, so that an approval
 * or a withdrawal holds at once. An identifier alone names the newest version given, `ID@VERSION` one of them.
 */
export function withStoredVersions(
  library: ProfileLibrary,
  stored: () => readonly StoredVersion[],
): ProfileLibrary {
  return {
    list: () => [...library.list(), ...stored().flatMap((version) => readVersion(library, version, null))],
    find(word, category = null) {
      const { id, version } = named(word);
      const known = library.find(id, category);
      if (known !== null) return version === null || known.version === version ? known : null;
      const wanted = stored().find(
        (one) => one.id === id && (version === null || String(one.version) === version),
      );
      return wanted === undefined ? null : (readVersion(library, wanted, category)[0] ?? null);
    },
    complete: (file, category) => library.complete(file, category),
  };
}

/** A profile by its identifier, or one version of it as `ID@VERSION`. */
function named(word: string): { readonly id: string; readonly version: string | null } {
  const at = word.indexOf('@');
  return at === -1 ? { id: word, version: null } : { id: word.slice(0, at), version: word.slice(at + 1) };
}

/** What is wrong with stored versions that this program cannot read; empty where all can be used. */
export function unreadableVersions(
  library: ProfileLibrary,
  stored: readonly StoredVersion[],
): readonly ProfileError[] {
  return stored.flatMap((version) => {
    const problem = problemOf(library, version);
    return problem === null ? [] : [problem];
  });
}

/** A version that cannot be read is left out, and never keeps the others out. */
function readVersion(library: ProfileLibrary, stored: StoredVersion, category: string | null): Profile[] {
  return problemOf(library, stored) === null ? [library.complete(fileOf(stored), category)] : [];
}

function problemOf(library: ProfileLibrary, stored: StoredVersion): ProfileError | null {
  try {
    library.complete(fileOf(stored));
    return null;
  } catch (error) {
    if (error instanceof ProfileError) return error;
    throw error;
  }
}

function fileOf({ id, version, content }: StoredVersion) {
  return { file: `${id}@${version}`, content };
}
