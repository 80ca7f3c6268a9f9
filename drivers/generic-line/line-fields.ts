import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { FrequencyWeighting, TimeWeighting } from '#core/reading/reading.ts';
import type { FieldMeaning } from './format-settings.ts';

/** What a line says, piece by piece, still as written; null is a JSON null. */
export type LineFields = Partial<Record<FieldMeaning, string | null>> & {
  /** Said by the name under which the level came, such as `LAF`. */
  readonly namedFrequencyWeighting?: FrequencyWeighting | null;
  readonly namedTimeWeighting?: TimeWeighting | null;
  /** The numbers were written by the format's own rule (JSON), whatever the settings say of other lines. */
  readonly ownNumberStyle?: boolean;
};

/** What one format makes of a line: not its kind of line, refused, or its pieces. */
export type FieldOutcome = null | { readonly rejected: RejectionCode } | { readonly fields: LineFields };

/** Reads one line, which may be cut in front where it is not whole; made once per format, so that patterns are compiled once. */
export type FieldReader = (line: string, isWhole: boolean) => FieldOutcome;

/** The entries of a record by meaning, without those that are not set. */
export function meanings<T>(
  record: Partial<Record<FieldMeaning, T>>,
): readonly (readonly [FieldMeaning, T])[] {
  return Object.entries(record) as (readonly [FieldMeaning, T])[];
}
