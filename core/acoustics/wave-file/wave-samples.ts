import type { ByteSource } from './byte-source.ts';
import { createWaveDecoder } from './wave-decoder.ts';
import { WaveFileError } from './wave-file-error.ts';
import type { WaveHeader } from './wave-header.ts';

const FRAMES_PER_BLOCK = 8192;
/** Frames of very many channels come in shorter blocks. */
const BYTES_PER_BLOCK = 4 * 1024 * 1024;

/**
 * The samples of one channel (1-based) in blocks, full scale being ±1, with one block in memory at a time.
 * The array handed out is used again for the next block: copy what is to be kept.
 */
export function* readWaveSamples(
  source: ByteSource,
  header: WaveHeader,
  channel: number,
): Generator<Float64Array, void, undefined> {
  const decoder = createWaveDecoder(header, channel);
  const mostFrames = Math.min(FRAMES_PER_BLOCK, Math.ceil(BYTES_PER_BLOCK / header.blockAlign));
  const samples = new Float64Array(Math.min(mostFrames, header.frameCount));
  let frame = 0;
  while (frame < header.frameCount) {
    const wanted = Math.min(samples.length, header.frameCount - frame);
    const bytes = source.read(header.dataOffset + frame * header.blockAlign, wanted * header.blockAlign);
    if (bytes.byteLength !== wanted * header.blockAlign) throw endedEarly(frame);
    const count = decoder.decode(bytes, samples);
    yield samples.subarray(0, count);
    frame += count;
  }
}

/** All samples of one channel at once, for recordings known to be short. */
export function readAllWaveSamples(source: ByteSource, header: WaveHeader, channel: number): Float64Array {
  const all = new Float64Array(header.frameCount);
  let position = 0;
  for (const block of readWaveSamples(source, header, channel)) {
    all.set(block, position);
    position += block.length;
  }
  return all;
}

function endedEarly(frame: number): WaveFileError {
  return new WaveFileError(
    'TRUNCATED_FILE',
    `The file ended while it was read, at frame ${frame}. Copy it again.`,
    frame,
  );
}
