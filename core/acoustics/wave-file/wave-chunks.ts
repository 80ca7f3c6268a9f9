import type { ByteSource } from './byte-source.ts';
import { fourCharacters, viewOf } from './chunk-bytes.ts';
import { isUnfinished, readLongDataLength, UNKNOWN_LENGTH } from './unfinished-data.ts';
import { WaveFileError } from './wave-file-error.ts';

/** Where the body of a chunk lies in a file. */
export interface ChunkPlace {
  readonly offset: number;
  readonly byteLength: number;
}

/** Where the chunks that matter lie in a file. */
export interface WaveChunks {
  readonly formatOffset: number;
  readonly formatByteLength: number;
  readonly dataOffset: number;
  /** As stated; up to the end of the file where the recording was never finished. */
  readonly dataByteLength: number;
  /** The header was never completed: its maker was stopped while recording. */
  readonly isUnfinished: boolean;
  /** Chunks that tell about the recording, by name; the first of each. */
  readonly telling: ReadonlyMap<string, ChunkPlace>;
}

const CHUNK_HEADER_BYTES = 8;
/** No format chunk of any known kind is longer than this. */
const LONGEST_FORMAT_CHUNK = 4096;
/** More chunks than this are no recording but rubbish, and would take long to walk. */
const MOST_CHUNKS = 4096;
const TELLING = new Set(['bext', 'iXML', 'snyp']);
/** Names by which a chunk is known to begin where a maker forgot the padding byte of the odd one before. */
const COMMON_NAMES = new Set([
  'fmt ',
  'data',
  'LIST',
  'fact',
  'cue ',
  'PEAK',
  'JUNK',
  'PAD ',
  'FLLR',
  'smpl',
  'inst',
  'id3 ',
  'ID3 ',
  'axml',
  'umid',
  'minf',
  'elm1',
  'bext',
  'iXML',
  'snyp',
]);

/** Other recordings by their first four characters. */
const OTHER_KINDS = new Map([
  ['riff', 'a Wave64 file'],
  ['RIFX', 'a WAV file with its bytes the other way round'],
  ['FORM', 'an AIFF file'],
  ['caff', 'a CAF file'],
  ['fLaC', 'a FLAC file'],
  ['OggS', 'an Ogg file'],
]);

interface Found {
  readonly riffByteLength: number;
  readonly isLongFile: boolean;
  readonly telling: Map<string, ChunkPlace>;
  format: ChunkPlace | undefined;
  data: (ChunkPlace & { readonly isUnfinished: boolean }) | undefined;
  longDataByteLength: number | undefined;
}

/** Walks the chunks of a RIFF, RF64 or BW64 file and finds the first format and the first data chunk. */
export function locateWaveChunks(source: ByteSource): WaveChunks {
  const found = walk(source, readFileKind(source));
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
    isUnfinished: found.data.isUnfinished,
    telling: found.telling,
  };
}

function readFileKind(source: ByteSource): Found {
  const head = source.read(0, 12);
  const kind = head.byteLength < 12 ? '' : fourCharacters(head, 0);
  const isWave = head.byteLength === 12 && fourCharacters(head, 8) === 'WAVE';
  if (!isWave || !['RIFF', 'RF64', 'BW64'].includes(kind)) {
    const what = OTHER_KINDS.get(kind);
    throw new WaveFileError(
      'NOT_A_WAVE_FILE',
      `This is not a WAV file${what === undefined ? '' : ` but ${what}`}. Give a recording saved as uncompressed WAV.`,
    );
  }
  return {
    riffByteLength: viewOf(head).getUint32(4, true),
    isLongFile: kind !== 'RIFF',
    telling: new Map(),
    format: undefined,
    data: undefined,
    longDataByteLength: undefined,
  };
}

function walk(source: ByteSource, found: Found): Found {
  let offset = 12;
  for (let count = 0; count < MOST_CHUNKS && offset + CHUNK_HEADER_BYTES <= source.byteLength; count += 1) {
    const head = source.read(offset, CHUNK_HEADER_BYTES);
    if (head.byteLength < CHUNK_HEADER_BYTES) break;
    const bodyOffset = offset + CHUNK_HEADER_BYTES;
    const byteLength = note(
      found,
      fourCharacters(head, 0),
      bodyOffset,
      viewOf(head).getUint32(4, true),
      source,
    );
    offset = nextChunk(source, bodyOffset + byteLength);
  }
  return found;
}

/** Notes a chunk that matters and returns the length of its body. */
function note(found: Found, name: string, offset: number, stated: number, source: ByteSource): number {
  if (name === 'data') return noteData(found, offset, stated, source);
  const place = { offset, byteLength: stated };
  if (name === 'fmt ' && found.format === undefined) {
    found.format = { offset, byteLength: Math.min(stated, LONGEST_FORMAT_CHUNK) };
  } else if (name === 'ds64' && found.isLongFile) {
    found.longDataByteLength = readLongDataLength(source.read(offset, 16));
  } else if (TELLING.has(name) && !found.telling.has(name)) {
    found.telling.set(name, place);
  }
  return stated;
}

function noteData(found: Found, offset: number, stated: number, source: ByteSource): number {
  const isInDs64 = found.isLongFile && stated === UNKNOWN_LENGTH;
  const statedLength = isInDs64 ? (found.longDataByteLength ?? stated) : stated;
  const { riffByteLength, isLongFile } = found;
  const present = Math.max(0, source.byteLength - offset);
  const unfinished = isUnfinished({ statedLength, isInDs64, isLongFile, riffByteLength, offset, present });
  const byteLength = unfinished ? present : statedLength;
  found.data ??= { offset, byteLength, isUnfinished: unfinished };
  return byteLength;
}

/** Chunks begin at even places; a maker that forgot the padding is known by the name that stands there instead. */
function nextChunk(source: ByteSource, end: number): number {
  if (end % 2 === 0 || end >= source.byteLength) return end + (end % 2);
  const name = fourCharacters(source.read(end, 4), 0);
  return COMMON_NAMES.has(name) ? end : end + 1;
}
