import { createRandom } from '#drivers/simulation/random.ts';
import type { CapturedDecoding } from './captured-decoding.ts';

/** Bytes without meaning, the same for the same seed. */
export function randomBytes(length: number, seed: number): Uint8Array {
  const random = createRandom(seed);
  return Uint8Array.from({ length }, () => Math.floor(random.uniform() * 256));
}

/** A stream that costs a careless decoder the most, and its name. */
export interface HostileStream {
  readonly name: string;
  readonly bytes: (length: number) => Uint8Array;
}

/** Most of the bytes that an instrument's frames begin with. */
const mostStarts = 3;

/**
 * What is worst for a decoder of these bytes: nothing but starts, beginnings of frames that never go on, text without an end,
 * and bytes that claim the greatest lengths.
 */
export function hostileStreams(chunks: readonly Uint8Array[]): readonly HostileStream[] {
  const starts = [...new Set(chunks.map((chunk) => chunk[0] ?? 0))].slice(0, mostStarts);
  const longest = chunks.reduce(
    (most, chunk) => (chunk.length > most.length ? chunk : most),
    Uint8Array.of(0),
  );
  const beginnings = [2, 4, 8, longest.length - 1].filter((length) => length > 0 && length < longest.length);
  return [
    ...starts.map((start) => ({
      name: `nothing but ${hex(start)}`,
      bytes: (length: number) => new Uint8Array(length).fill(start),
    })),
    ...[...new Set(beginnings)].map((count) => ({
      name: `the first ${count} bytes of a frame again and again`,
      bytes: (length: number) => repeated(longest.subarray(0, count), length),
    })),
    { name: 'text without an end', bytes: (length) => new Uint8Array(length).fill(0x41) },
    { name: 'digits without an end', bytes: (length) => new Uint8Array(length).fill(0x39) },
    { name: 'nothing but 00', bytes: (length) => new Uint8Array(length) },
    { name: 'nothing but FF', bytes: (length) => new Uint8Array(length).fill(0xff) },
  ];
}

/** Chunks that came from the instrument, in their order. */
export function chunksOf({ calls }: CapturedDecoding): readonly Uint8Array[] {
  return calls.flatMap((call) => (call.kind === 'push' ? [call.chunk] : []));
}

function repeated(piece: Uint8Array, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, place) => piece[place % piece.length] ?? 0);
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
