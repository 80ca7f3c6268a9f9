/** A profile that cannot be used: which file, where in it, and why. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';
  readonly code = 'PROFILE_INVALID';
  readonly file: string;
  readonly path: string;

  constructor(file: string, path: string, reason: string) {
    super(`Profile ${file}${path === '' ? '' : `, at ${path}`}: ${reason}. Correct the file.`);
    this.file = file;
    this.path = path;
  }
}
