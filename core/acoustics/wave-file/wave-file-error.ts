/** Why a WAV file was refused; stable, for scripts and for the sentence shown to people. */
export type WaveFileErrorCode =
  | 'NOT_A_WAVE_FILE'
  | 'UNSUPPORTED_FORMAT'
  | 'BAD_WAVE_HEADER'
  | 'TRUNCATED_FILE'
  | 'UNFINISHED_RECORDING'
  | 'EMPTY_RECORDING'
  | 'RATE_OUT_OF_RANGE'
  | 'CHANNEL_OUT_OF_RANGE'
  | 'NON_FINITE_SAMPLE'
  | 'SAMPLE_OUT_OF_RANGE'
  | 'FULL_SCALE_NOT_DECLARED'
  | 'FULL_SCALES_CONTRADICT';

/** A WAV file that cannot be measured: the code, and one sentence that says what is wrong and what to do. */
export class WaveFileError extends Error {
  override readonly name = 'WaveFileError';
  readonly code: WaveFileErrorCode;
  /** Zero-based frame at which the fault lies, where it lies at one. */
  readonly frameIndex: number | undefined;

  constructor(code: WaveFileErrorCode, message: string, frameIndex?: number) {
    super(message);
    this.code = code;
    this.frameIndex = frameIndex;
  }
}
