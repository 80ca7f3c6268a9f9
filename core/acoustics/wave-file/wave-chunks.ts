import type { ByteSource } from './byte-source.ts';
import { WaveFileError } from './wave-file-error.ts';

/** Where the two chunks that matter lie in a file. */
export interface WaveChunks {
  readonly formatOffset: number;
  readonly formatByteLength: number;
  readonly dataOffset: number;
  readonly dataByteLength: number;
}

const CHUNK_HEADER_BYTES = 8;
const SIZE_IN_DS64 = 0xffff_ffff;
/** No format chunk of any known kind is longer than this. */
const LONGEST_FORMAT_CHUNK = 4096;

interface Found {
  format: { offset: number; byteLength: number } | undefined;
  data: { offset: number; byteLength: number } | undefined;
  longDataByteLength: number | undefined;
}

/** Walks the chunks of a RIFF, RF64 or BW64 file and finds the first format and the first data chunk. */
export function locateWaveChunks(source: ByteSource): WaveChunks {
  const isLongFile = readFileKind(source);
  const found = walk(source, isLongFile);
  if (found.format === undefined) {
    throw new WaveFileError(
      'BAD_WAVE_HEADER',
      'The file has no format chunk, so its samples cannot be read. Export it again as WAV.',
    );
  }
  if (found.data === undefined) {
    throw new WaveFileError(
      'EMPTY_RECORDING',
      'The file has no data chunk: there are no samples in it. Record again.',
    );
  }
  return {
    formatOffset: found.format.offset,
    formatByteLength: found.format.byteLength,
    dataOffset: found.data.offset,
    dataByteLength: found.data.byteLength,
  };
}

function readFileKind(source: ByteSource): boolean {
  const head = source.read(0, 12);
  const kind = head.byteLength < 12 ? '' : fourCharacters(head, 0);
  const isWave = head.byteLength === 12 && fourCharacters(head, 8) === 'WAVE';
  if (!isWave || !['RIFF', 'RF64', 'BW64'].includes(kind)) {
    throw new WaveFileError(
      'NOT_A_WAVE_FILE',
      'This is not a WAV file. Give a recording saved as uncompressed WAV.',
    );
  }
  return kind !== 'RIFF';
}

function walk(source: ByteSource, isLongFile: boolean): Found {
  const found: Found = { format: undefined, data: undefined, longDataByteLength: undefined };
  let offset = 12;
  while (offset + CHUNK_HEADER_BYTES <= source.byteLength && !(found.format && found.data)) {
    const head = source.read(offset, CHUNK_HEADER_BYTES);
    const name = fourCharacters(head, 0);
    const stated = viewOf(head).getUint32(4, true);
    const bodyOffset = offset + CHUNK_HEADER_BYTES;
    const isInDs64 = isLongFile && name === 'data' && stated === SIZE_IN_DS64;
    const byteLength = isInDs64 ? (found.longDataByteLength ?? stated) : stated;
    note(found, name, bodyOffset, byteLength, source);
    offset = bodyOffset + byteLength + (byteLength % 2);
  }
  return found;
}

function note(found: Found, name: string, offset: number, byteLength: number, source: ByteSource): void {
  if (name === 'fmt ' && found.format === undefined) {
    found.format = { offset, byteLength: Math.min(byteLength, LONGEST_FORMAT_CHUNK) };
  } else if (name === 'data' && found.data === undefined) {
    found.data = { offset, byteLength };
  } else if (name === 'ds64') {
    found.longDataByteLength = readLongDataLength(source.read(offset, 16));
  }
}

/** EBU Tech 3306: the data size is the second 64-bit number of the ds64 chunk. */
function readLongDataLength(body: Uint8Array): number | undefined {
  if (body.byteLength < 16) return undefined;
  const length = viewOf(body).getBigUint64(8, true);
  return length <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(length) : undefined;
}

function fourCharacters(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
