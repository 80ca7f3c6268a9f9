import { withWaveFile } from './read-wave-file.ts';

/** What the header of a recording tells before anything is measured. */
export interface RecordingDescription {
  readonly sampleRateHz: number;
  readonly channelCount: number;
  readonly durationSeconds: number;
  /** The maker was stopped while recording; it is read to its end. */
  readonly isUnfinished: boolean;
  /** The surest full scale that file and name declare, or null. */
  readonly declaredFullScale: {
    readonly levelDb: number;
    readonly from: 'side-chunk' | 'description' | 'ixml' | 'file-name';
    readonly peak: 'stated' | 'assumed';
  } | null;
}

/** Reads header and declarations of a WAV file kept at `path` under its own `name`. Throws as `withWaveFile` does. */
export function describeRecording(path: string, name: string): RecordingDescription {
  return withWaveFile(
    path,
    ({ header, declaredFullScales }) => {
      const { sampleRateHz, channelCount, durationSeconds, isUnfinished } = header;
      const [declared] = declaredFullScales();
      const declaredFullScale =
        declared === undefined
          ? null
          : { levelDb: declared.levelDb, from: declared.from, peak: declared.peak };
      return { sampleRateHz, channelCount, durationSeconds, isUnfinished, declaredFullScale };
    },
    { acceptsUnfinished: true, name },
  );
}
