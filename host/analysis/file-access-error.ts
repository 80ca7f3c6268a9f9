/** A file that could not be opened or read; says which one and what to do. */
export class FileAccessError extends Error {
  override readonly name = 'FileAccessError';
  readonly code: 'FILE_NOT_FOUND' | 'FILE_NOT_READABLE';

  constructor(path: string, cause: unknown) {
    const isMissing = errorCodeOf(cause) === 'ENOENT';
    super(
      isMissing
        ? `There is no file ${path}. Check the name and the folder.`
        : `The file ${path} cannot be read (${errorCodeOf(cause)}). Check that it is a file and that you may read it.`,
      { cause },
    );
    this.code = isMissing ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE';
  }
}

function errorCodeOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return 'unknown';
}
