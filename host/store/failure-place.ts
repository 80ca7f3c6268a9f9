import { nameKey } from '#core/people/person-name.ts';
import { sha256 } from '../seal/sha256.ts';

/** Where the failed sign-ins of the bench as a whole are counted. */
export const benchPlace = 'bench';

/** Where the failed sign-ins of a name are counted: hashed, for people type a password in its place. */
export function placeOfName(name: string): string {
  return `name:${sha256(nameKey(name))}`;
}
