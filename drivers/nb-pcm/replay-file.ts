import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '#core/acoustics/wave-file/byte-source.ts';
import { createWaveDecoder, largestCode } from '#core/acoustics/wave-file/wave-decoder.ts';
import { WaveFileError } from '#core/acoustics/wave-file/wave-file-error.ts';
import { readWaveHeader } from '#core/acoustics/wave-file/wave-header.ts';

/** A WAV file that is open for being played. */
export interface ReplayFile {
  readonly sampleRateHz: number;
  readonly frameCount: number;
  /** Size of a sample from which on the file says no more. */
  readonly largestCode: number;
  /** The next samples of the first channel, fewer at the end. @throws WaveFileError, Error of the file system */
  next(count: number): Float64Array;
  close(): void;
}

/** Opens a WAV file to be played from its beginning. @throws WaveFileError, Error of the file system */
export function openReplayFile(path: string): ReplayFile {
  const descriptor = openSync(path, 'r');
  try {
    return playable(descriptor);
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** What is wrong with a file in English, beginning with its code where it has one. */
export function replayProblemOf(error: unknown): string {
  if (error instanceof WaveFileError) return `${error.code}: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}

function playable(descriptor: number): ReplayFile {
  const source = sourceOf(descriptor);
  const header = readWaveHeader(source);
  const decoder = createWaveDecoder(header, 1);
  let frame = 0;
  return {
    sampleRateHz: header.sampleRateHz,
    frameCount: header.frameCount,
    largestCode: largestCode(header),
    next(count) {
      const samples = new Float64Array(Math.min(count, header.frameCount - frame));
      const length = samples.length * header.blockAlign;
      const bytes = source.read(header.dataOffset + frame * header.blockAlign, length);
      if (bytes.length < length) throw endedEarly(frame);
      frame += decoder.decode(bytes, samples);
      return samples;
    },
    close: () => closeSync(descriptor),
  };
}

function sourceOf(descriptor: number): ByteSource {
  return {
    byteLength: fstatSync(descriptor).size,
    read(offset, length) {
      const bytes = new Uint8Array(length);
      let filled = 0;
      for (let count = -1; count !== 0 && filled < length; filled += count) {
        count = readSync(descriptor, bytes, filled, length - filled, offset + filled);
      }
      return bytes.subarray(0, filled);
    },
  };
}

function endedEarly(frame: number): WaveFileError {
  return new WaveFileError('TRUNCATED_FILE', `The file ended while it was played, at frame ${frame}.`, frame);
}
