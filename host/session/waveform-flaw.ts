/** What the samples of a recording do not show by themselves: sound that was lost, or clipping that the source told of. */
export interface WaveformFlaw {
  readonly what: 'lost' | 'overload';
  /** In seconds since the first sample of the recording. */
  readonly fromSeconds: number;
  readonly toSeconds: number;
}
