/** Why there is no map of a recording. */
export type SoundMapErrorCode = 'SOUND_MAP_ALTERED' | 'SOUND_MAP_TOO_SHORT' | 'SOUND_MAP_NO_SPEED';

/** A map that cannot be made; the message says why. */
export class SoundMapError extends Error {
  override readonly name = 'SoundMapError';
  readonly code: SoundMapErrorCode;

  constructor(code: SoundMapErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
