import type { MissingValue } from '#core/reading/missing-value.ts';
import type { RejectionCode } from '#core/reading/rejection-code.ts';
import type { AkReply } from './telegram.ts';
import type { AkProtocolSettings } from './settings.ts';

/** What a reply says of the speed: a number, no number and why, or a refusal by name. */
export type ReplyValue = number | { readonly none: MissingValue } | { readonly rejected: RejectionCode };

/** Words in place of data. The first two say that we have asked wrongly, the others that there is no value now. */
const refusals: Readonly<Record<string, RejectionCode>> = { SE: 'syntax-refused', DF: 'data-refused' };
const noValues: Readonly<Record<string, MissingValue>> = { BS: 'busy', OF: 'offline', NA: 'not-available' };

/** A value of which the instrument itself is not sure. */
const doubtMark = '#';

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d{1,2})?$/;

/** Reads the speed's field; an instrument with an error, a doubt or no time gives no value, with the reason. */
export function valueOfReply({ errorDigit, fields }: AkReply, settings: AkProtocolSettings): ReplyValue {
  const word = fields[0] ?? '';
  const refusal = refusals[word];
  if (refusal !== undefined) return { rejected: refusal };
  const noValue = noValues[word];
  if (noValue !== undefined) return { none: noValue };
  if (errorDigit !== 0) return { none: `device-error-${errorDigit}` };
  // Where the mark stands is not the same everywhere: one anywhere makes the whole reply doubtful.
  if (fields.some((field) => field.includes(doubtMark))) return { none: 'doubtful' };
  const field = fields[settings.fieldIndex - 1];
  if (field === undefined) return { rejected: 'field-missing' };
  return number.test(field) ? Number(field) * settings.scale : { rejected: 'not-a-number' };
}
