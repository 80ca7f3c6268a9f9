const refusals: Readonly<Record<string, string>> = {
  '0001': 'nak-unknown-instruction',
  '0002': 'nak-parameter-error',
  '0003': 'nak-not-available-now',
};

/** The name of an error code in a NAK block; a code that the manual does not name is only a refusal. */
export function refusalOf(code: string): string {
  return refusals[code] ?? 'nak-code-unknown';
}
