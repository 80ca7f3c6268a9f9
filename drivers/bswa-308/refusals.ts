import type { RejectionCode } from '#core/reading/rejection-code.ts';
const refusals: Readonly<Record<string, RejectionCode>> = {
  '0001': 'nak-unknown-instruction',
  '0002': 'nak-parameter-error',
  '0003': 'nak-not-available-now',
};

/** The name of an error code in a NAK block; a code that the manual does not name is only a refusal. */
export function refusalOf(code: string): RejectionCode {
  return refusals[code] ?? 'nak-code-unknown';
}
