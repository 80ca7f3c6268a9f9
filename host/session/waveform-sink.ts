/** A waveform that the page delivers in numbered blocks. */
export interface WaveformSink {
  begin(source: {
    readonly sampleRateHz: number;
    readonly deviceName: string;
    readonly processing: readonly string[];
  }): void;
  /** Blocks are numbered from 0 without gaps; a gap is recorded as a drop-out. */
  block(number: number, samples: Float32Array): void;
  end(): void;
}
