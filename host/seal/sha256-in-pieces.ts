import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** So much of a file is in memory at a time, read and hashed in a few milliseconds. */
const pieceBytes = 4 * 1024 * 1024;

/**
 * SHA-256 of a file of any size in constant memory, in hexadecimal. Whoever takes the steps can do other work between two
 * pieces, or leave it: the file is open only while a piece is read.
 * @throws Error of the file system
 */
export function* sha256InPieces(path: string): Generator<void, string> {
  const hash = createHash('sha256');
  const piece = new Uint8Array(pieceBytes);
  for (let position = 0; ;) {
    const taken = readPiece(path, piece, position);
    hash.update(piece.subarray(0, taken));
    position += taken;
    if (taken < pieceBytes) return hash.digest('hex');
    yield;
  }
}

/** All steps at once, for a place where nothing else has to go on. */
export function toItsEnd<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A piece is whole but at the end of the file. */
function readPiece(path: string, piece: Uint8Array, position: number): number {
  const file = openSync(path, 'r');
  try {
    let filled = 0;
    for (;;) {
      const taken = readSync(file, piece, filled, piece.length - filled, position + filled);
      filled += taken;
      if (taken === 0 || filled === piece.length) return filled;
    }
  } finally {
    closeSync(file);
  }
}
