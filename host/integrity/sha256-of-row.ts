import { NonFiniteNumberError } from '#core/record/canonical-json.ts';
import { sha256OfJson } from '../seal/sha256.ts';

/** Hash of a row as it stands; null where it holds a number that the bench never stores (an infinity put there by SQL). */
export function sha256OfRow(row: object): string | null {
  try {
    return sha256OfJson(row);
  } catch (error) {
    if (error instanceof NonFiniteNumberError) return null;
    throw error;
  }
}
