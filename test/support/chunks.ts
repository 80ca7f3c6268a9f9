/** A stream cut into two at every place. */
export function everyCut(bytes: Uint8Array): readonly (readonly [Uint8Array, Uint8Array])[] {
  return Array.from({ length: bytes.length + 1 }, (_, place) => [
    bytes.subarray(0, place),
    bytes.subarray(place),
  ]);
}

/** A stream byte by byte. */
export function singleBytes(bytes: Uint8Array): readonly Uint8Array[] {
  return Array.from(bytes, (byte) => Uint8Array.of(byte));
}

/** A stream cut into pieces whose lengths repeat. */
export function piecesOf(bytes: Uint8Array, lengths: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let place = 0, turn = 0; place < bytes.length; turn += 1) {
    const length = Math.max(1, lengths[turn % lengths.length] ?? 1);
    pieces.push(bytes.subarray(place, place + length));
    place += length;
  }
  return pieces;
}

/** Bytes written as hexadecimal words. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));
}
