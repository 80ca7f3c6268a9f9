import { type BroadcastExtension, encodeBroadcastExtension } from './broadcast-extension.ts';
import { chunkOf, fourCharacters, joinBytes, viewOf, writeAscii } from './chunk-bytes.ts';
import { encodeRecordingNote, type RecordingNote } from './recording-note.ts';
import { UNKNOWN_LENGTH } from './unfinished-data.ts';
import { BYTES_PER_SAMPLE, encodeSamples, type WaveEncoding } from './wave-encoder.ts';

/** What stands before the samples of a mono Broadcast WAV file. */
export interface BroadcastHead {
  readonly sampleRateHz: number;
  readonly encoding: WaveEncoding;
  readonly extension: BroadcastExtension;
  /** Side chunk of the bench; left out where null. */
  readonly note: RecordingNote | null;
}

const DS64_BYTES = 28;
const FLOAT_TAG = 3;
const PCM_TAG = 1;

/**
 * All bytes before the samples, for a recording that has not ended: it holds no length yet. The room for a `ds64` chunk is
 * kept by a JUNK chunk at the very beginning (EBU Tech 3306), so that a recording may outgrow 4 GiB. The same head gives
 * the same bytes.
 */
export function encodeBroadcastHead(head: BroadcastHead): Uint8Array {
  const opening = new Uint8Array(12);
  writeAscii(opening, 0, 'RIFF', 4);
  writeAscii(opening, 8, 'WAVE', 4);
  return joinBytes([
    opening,
    chunkOf('JUNK', new Uint8Array(DS64_BYTES)),
    chunkOf('bext', encodeBroadcastExtension(head.extension)),
    ...formatChunks(head),
    ...(head.note === null ? [] : [chunkOf('snyp', encodeRecordingNote(head.note))]),
    chunkOf('data', new Uint8Array(0)),
  ]);
}

/**
 * The head of a recording that has ended after so many bytes of samples: as long as before, so it can be written over it.
 * Above 4 GiB the file becomes RF64. `head` is everything up to the first sample and may come from an older program.
 */
export function completeHead(head: Uint8Array, dataByteLength: number): Uint8Array {
  const bytes = head.slice();
  const view = viewOf(bytes);
  const riffByteLength = bytes.length - 8 + dataByteLength + (dataByteLength % 2);
  const places = placesOf(bytes);
  const frameCount = Math.floor(dataByteLength / blockAlignOf(view, places));
  const isLong = riffByteLength >= UNKNOWN_LENGTH;
  if (isLong) writeLongLengths(bytes, { riffByteLength, dataByteLength, frameCount });
  view.setUint32(4, isLong ? UNKNOWN_LENGTH : riffByteLength, true);
  view.setUint32(bytes.length - 4, isLong ? UNKNOWN_LENGTH : dataByteLength, true);
  const fact = places.get('fact');
  if (fact !== undefined) view.setUint32(fact, Math.min(frameCount, UNKNOWN_LENGTH), true);
  return bytes;
}

/** One mono channel as a complete Broadcast WAV file; 24-bit and 16-bit samples are rounded and held at full scale. */
export function encodeBroadcastWave(samples: ArrayLike<number>, head: BroadcastHead): Uint8Array {
  const data = encodeSamples(samples, head.encoding);
  const padding = new Uint8Array(data.length % 2);
  return joinBytes([completeHead(encodeBroadcastHead(head), data.length), data, padding]);
}

function formatChunks({ sampleRateHz, encoding }: BroadcastHead): Uint8Array[] {
  const bytesPerSample = BYTES_PER_SAMPLE[encoding];
  const isFloat = encoding === 'float32';
  // A format other than PCM carries the length of its extension and a fact chunk.
  const body = new Uint8Array(isFloat ? 18 : 16);
  const view = viewOf(body);
  view.setUint16(0, isFloat ? FLOAT_TAG : PCM_TAG, true);
  view.setUint16(2, 1, true);
  view.setUint32(4, sampleRateHz, true);
  view.setUint32(8, sampleRateHz * bytesPerSample, true);
  view.setUint16(12, bytesPerSample, true);
  view.setUint16(14, bytesPerSample * 8, true);
  const format = chunkOf('fmt ', body);
  return isFloat ? [format, chunkOf('fact', new Uint8Array(4))] : [format];
}

/** Where the body of each chunk before the samples begins. */
function placesOf(head: Uint8Array): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const view = viewOf(head);
  for (let offset = 12; offset + 8 <= head.length;) {
    const byteLength = view.getUint32(offset + 4, true);
    places.set(fourCharacters(head, offset), offset + 8);
    offset += 8 + byteLength + (byteLength % 2);
  }
  return places;
}

function blockAlignOf(view: DataView, places: ReadonlyMap<string, number>): number {
  const format = places.get('fmt ');
  return format === undefined ? 1 : Math.max(1, view.getUint16(format + 12, true));
}

function writeLongLengths(
  bytes: Uint8Array,
  lengths: { readonly riffByteLength: number; readonly dataByteLength: number; readonly frameCount: number },
): void {
  if (!['JUNK', 'ds64'].includes(fourCharacters(bytes, 12))) {
    throw new RangeError('A recording without room for long lengths cannot grow beyond 4 GiB.');
  }
  const view = viewOf(bytes);
  writeAscii(bytes, 0, 'RF64', 4);
  writeAscii(bytes, 12, 'ds64', 4);
  view.setBigUint64(20, BigInt(lengths.riffByteLength), true);
  view.setBigUint64(28, BigInt(lengths.dataByteLength), true);
  view.setBigUint64(36, BigInt(lengths.frameCount), true);
  view.setUint32(44, 0, true);
}
