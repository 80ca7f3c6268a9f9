/** A test folder that cannot be judged because something in it cannot be read; missing measurements are no error. */
export class TestFolderError extends Error {
  override readonly name = 'TestFolderError';
  readonly code:
    | 'FOLDER_NOT_FOUND'
    | 'TEST_FILE_MISSING'
    | 'TEST_FILE_INVALID'
    | 'PROFILE_UNKNOWN'
    | 'TWO_RECORDINGS'
    | 'BAD_CSV_FILE'
    | 'BAD_MICROPHONE_CORRECTION'
    | 'CORRECTION_CHANGED'
    | 'BUNDLE_INVALID';

  constructor(code: TestFolderError['code'], message: string, cause?: unknown) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
  }
}
