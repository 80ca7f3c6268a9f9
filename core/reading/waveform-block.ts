/** A piece of sound that an instrument delivers sample by sample, with its place in the stream. */
export interface WaveformBlock {
  /** Host's monotonic time in seconds at which the last byte of the block arrived. */
  readonly timeSeconds: number;
  readonly sampleRateHz: number;
  /** Index of the first sample since the instrument began, by its own count: a jump is a gap. */
  readonly firstSample: number;
  /** In parts of full scale; the first channel where there are several. */
  readonly samples: Float32Array<ArrayBuffer>;
  /** The instrument says that its input was overloaded in this block. */
  readonly clipped: boolean;
  /** The instrument says that it lost samples of its own before this block. */
  readonly overrun: boolean;
  /** The instrument says that gain, range or the like were changed before this block: a calibration of before is void. */
  readonly settingsChanged: boolean;
  /** The instrument sends a test signal instead of sound: never measured by. */
  readonly testSignal: boolean;
}
