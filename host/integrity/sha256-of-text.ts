import { sha256 } from '../seal/sha256.ts';

/** Hash of a text as it stands; null where SQL has put something else there: SQLite keeps any kind of value in any column. */
export function sha256OfText(stored: unknown): string | null {
  return typeof stored === 'string' ? sha256(stored) : null;
}
