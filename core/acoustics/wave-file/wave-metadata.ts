import { type BroadcastExtension, readBroadcastExtension } from './broadcast-extension.ts';
import type { ByteSource } from './byte-source.ts';
import { readText } from './chunk-bytes.ts';
import { type RecordingNote, readRecordingNote } from './recording-note.ts';
import { locateWaveChunks } from './wave-chunks.ts';

/** What a WAV file tells about its recording besides the samples; null for what it does not tell. */
export interface WaveMetadata {
  readonly broadcast: BroadcastExtension | null;
  /** Text of the `iXML` chunk, each byte one character. */
  readonly ixml: string | null;
  /** The side chunk of a recording made by the bench. */
  readonly note: RecordingNote | null;
}

/** Longer chunks are read up to here: what matters stands at their beginning, and memory stays small. */
const LONGEST_READ = 65_536;

/** Reads the telling chunks of a WAV file, wherever they stand. @throws WaveFileError where it is no WAV file */
export function readWaveMetadata(source: ByteSource): WaveMetadata {
  const { telling } = locateWaveChunks(source);
  const body = (name: string): Uint8Array | null => {
    const place = telling.get(name);
    return place === undefined ? null : source.read(place.offset, Math.min(place.byteLength, LONGEST_READ));
  };
  const [bext, ixml, note] = [body('bext'), body('iXML'), body('snyp')];
  return {
    broadcast: bext && readBroadcastExtension(bext),
    ixml: ixml && readText(ixml),
    note: note && readRecordingNote(note),
  };
}
