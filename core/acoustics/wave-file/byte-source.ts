/** Bytes that can be read anywhere; the host hands in a file, tests an array. Core opens nothing itself. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes from `offset`, `length` of them or fewer where the source ends. */
  read(offset: number, length: number): Uint8Array;
}

/** A source over bytes that are already in memory. */
export function byteSourceOf(bytes: Uint8Array): ByteSource {
  return {
    byteLength: bytes.byteLength,
    read: (offset, length) => bytes.subarray(offset, offset + length),
  };
}
