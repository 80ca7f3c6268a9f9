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
}

/**
 * Reads and checks the header of a WAV file (RIFF, RF64 or BW64; chunks in any order, unknown ones skipped).
 * Throws WaveFileError for anything that cannot be measured as it stands.
 */
export function readWaveHeader(source: ByteSource): WaveHeader {
  const chunks = locateWaveChunks(source);
  const format = readWaveFormat(source.read(chunks.formatOffset, chunks.formatByteLength));
  checkComplete(chunks.dataOffset, chunks.dataByteLength, source.byteLength);
  const frameCount = wholeFrames(chunks.dataByteLength, format.blockAlign);
  return {
    ...format,
    dataOffset: chunks.dataOffset,
    dataByteLength: chunks.dataByteLength,
    frameCount,
    durationSeconds: frameCount / format.sampleRateHz,
  };
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
