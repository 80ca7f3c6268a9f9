import { ProfileError } from '../profile-error.ts';
import type { ProfileLibrary } from '../profile-library.ts';
import type { Profile } from '../profile.ts';
import { belongsToCategory } from '../vehicle-category.ts';
import { partsOf } from './field-value.ts';

/** Version of a laboratory's profile that nobody has approved yet. */
export const DRAFT_VERSION = 'draft';

/** Identifiers of profiles: small letters, digits and hyphens. */
export const profileIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A copy that a laboratory can change. It stands by itself: the rules of its method are written out, so that nothing outside
 * can change it later. Where the method is that of a vehicle category, the copy covers this category only. Its numbers have not been compared with the official text by whoever changes them.
 */
export function copiedProfile(origin: Profile, id: string, category: string | null = null): Profile {
  const { methodReference: _method, ...rest } = origin;
  return {
    ...rest,
    categories: categoriesFor(category, origin),
    methodReference: null,
    id,
    version: DRAFT_VERSION,
    verified: false,
    verifiedAgainst: null,
    origin: 'laboratory',
  };
}

/** The method that was written out is that of one category, so the copy covers no other. */
function categoriesFor(category: string | null, { categories }: Profile): string[] {
  if (category === null) return categories;
  const covered = categories.filter(
    (one) => belongsToCategory(category, one) || belongsToCategory(one, category),
  );
  return covered.length === 0 ? categories : covered;
}

/** A draft as it is kept: what the bench sets is set, whatever was entered. */
export function asDraft(content: unknown, id: string): Readonly<Record<string, unknown>> {
  return {
    ...partsOf(content),
    schemaVersion: 1,
    id,
    version: DRAFT_VERSION,
    origin: 'laboratory',
    methodReference: null,
  };
}

/** A profile out of a file, with the rules of the method that it refers to written out. @throws ProfileError */
export function importedProfile(
  library: ProfileLibrary,
  content: unknown,
  file: string,
  id: string,
): Profile {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    throw new ProfileError(file, '', 'this is no profile');
  }
  return { ...copiedProfile(library.complete({ file, content }), id), ...readAgainst(content) };
}

/** What a file says of its own verification is the word of its laboratory and is kept. */
function readAgainst(content: unknown): Partial<Pick<Profile, 'verified' | 'verifiedAgainst'>> {
  const { origin, verified, verifiedAgainst } = partsOf(content);
  if (origin !== 'laboratory' || typeof verified !== 'boolean') return {};
  return { verified, verifiedAgainst: typeof verifiedAgainst === 'string' ? verifiedAgainst : null };
}
