const messages = {
  TEST_NOT_SEALED: 'has no seal, so that no evidence bundle can be made of it',
  BUNDLE_TOO_LARGE: 'has recordings of more than 900 MB, too much for one bundle. Use the command export',
} as const;

/** A bundle that cannot be made. */
export class BundleError extends Error {
  override readonly name = 'BundleError';
  readonly code: keyof typeof messages;

  constructor(code: keyof typeof messages, number: string) {
    super(`Test ${number} ${messages[code]}.`);
    this.code = code;
  }
}
