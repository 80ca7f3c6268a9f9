import type { ByteSource } from './byte-source.ts';
import { locateWaveChunks } from './wave-chunks.ts';
import { WaveFileError } from './wave-file-error.ts';
import { readWaveFormat, type WaveFormat } from './wave-format.ts';

/** What a WAV file says of itself, checked against its real length. */
export interface WaveHeader extends WaveFormat {
  /** Where the samples begin in the file. */
  readonly dataOffset: number;
  readonly dataByteLength: number;
  readonly frameCount: number;
  readonly durationSeconds: number;
  /** The maker was stopped while recording: everything to the end of the file was taken for samples. */
  readonly isUnfinished: boolean;
}

/** How strictly a header is read. */
export interface WaveHeaderOptions {
  /** Takes a recording whose header was never completed up to its end; where this is not said it is refused. */
  readonly acceptsUnfinished?: boolean;
}

/**
 * Reads and checks the header of a WAV file (RIFF, RF64 or BW64; chunks in any order, unknown ones skipped).
 * Throws WaveFileError for anything that cannot be measured as it stands.
 */
export function readWaveHeader(source: ByteSource, options: WaveHeaderOptions = {}): WaveHeader {
  const { dataOffset, isUnfinished, ...chunks } = locateWaveChunks(source);
  const format = readWaveFormat(source.read(chunks.formatOffset, chunks.formatByteLength));
  if (isUnfinished && options.acceptsUnfinished !== true) throw unfinished();
  checkComplete(dataOffset, chunks.dataByteLength, source.byteLength);
  const excess = isUnfinished ? chunks.dataByteLength % format.blockAlign : 0;
  const dataByteLength = chunks.dataByteLength - excess;
  const frameCount = wholeFrames(dataByteLength, format.blockAlign);
  const durationSeconds = frameCount / format.sampleRateHz;
  return { ...format, dataOffset, dataByteLength, frameCount, durationSeconds, isUnfinished };
}

function unfinished(): WaveFileError {
  return new WaveFileError(
    'UNFINISHED_RECORDING',
    'The recording was cut off before its header was completed, so nobody knows what is missing. Record again.',
  );
}

function checkComplete(dataOffset: number, dataByteLength: number, fileByteLength: number): void {
  const present = fileByteLength - dataOffset;
  if (dataByteLength <= present) return;
  throw new WaveFileError(
    'TRUNCATED_FILE',
    `The file is cut short: its header promises ${dataByteLength} bytes of samples and ${present} are there. Copy or record it again.`,
  );
}

function wholeFrames(dataByteLength: number, blockAlign: number): number {
  if (dataByteLength === 0) {
    throw new WaveFileError('EMPTY_RECORDING', 'The file holds no samples. Record again.');
  }
  if (dataByteLength % blockAlign !== 0) {
    throw new WaveFileError(
      'TRUNCATED_FILE',
      `The samples end inside a frame (${dataByteLength} bytes, ${blockAlign} a frame). Copy or record the file again.`,
    );
  }
  return dataByteLength / blockAlign;
}
