import { ProfileError } from '../profile-error.ts';
import type { ProfileLibrary } from '../profile-library.ts';
import type { Profile } from '../profile.ts';
import { partsOf } from './field-value.ts';

/** Version of a laboratory's profile that nobody has approved yet. */
export const DRAFT_VERSION = 'draft';

/** Identifiers of profiles: small letters, digits and hyphens. */
export const profileIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * A copy that a laboratory can change. It stands by itself: the rules of its method are written out, so that nothing outside
 * can change it later. Its numbers have not been compared with the official text by whoever changes them.
 */
export function copiedProfile(origin: Profile, id: string): Profile {
  const { methodReference: _method, ...rest } = origin;
  return {
    ...rest,
    methodReference: null,
    id,
    version: DRAFT_VERSION,
    verified: false,
    verifiedAgainst: null,
    origin: 'laboratory',
  };
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
