import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

const pageBytes = 4096;

/** Damages a file as a failing disk does, and tells how: bytes, a sector or a whole page, a page in another's place, a lost end. */
export function corruptFile(path: string, chance: () => number): string {
  const file = openSync(path, 'r+');
  try {
    const size = fstatSync(file).size;
    const pages = Math.max(1, Math.floor(size / pageBytes));
    const page = (chance() % pages) * pageBytes;
    const way = chance() % 10;
    if (way < 5) return bytesAt(file, page, 1 + (chance() % 3), chance);
    if (way < 7) return overwritten(file, page + (chance() % 8) * 512, 512, chance);
    if (way < 8) return overwritten(file, page, pageBytes, chance);
    if (way < 9) return copied(file, page, (chance() % pages) * pageBytes);
    const left = chance() % size;
    ftruncateSync(file, left);
    return `cut off after ${left} of ${size} bytes`;
  } finally {
    closeSync(file);
  }
}

/** A few bytes in each of a few places of a page. */
function bytesAt(file: number, page: number, places: number, chance: () => number): string {
  for (let place = 0; place < places; place += 1) {
    const bytes = Uint8Array.from({ length: 1 + (chance() % 16) }, () => chance() % 256);
    writeSync(file, bytes, 0, bytes.length, page + (chance() % (pageBytes - bytes.length)));
  }
  return `bytes in ${places} places of the page at ${page}`;
}

function overwritten(file: number, at: number, length: number, chance: () => number): string {
  const isEmpty = chance() % 2 === 0;
  const bytes = Uint8Array.from({ length }, () => (isEmpty ? 0 : chance() % 256));
  writeSync(file, bytes, 0, length, at);
  return `${length} bytes at ${at} ${isEmpty ? 'emptied' : 'overwritten'}`;
}

function copied(file: number, to: number, from: number): string {
  const bytes = new Uint8Array(pageBytes);
  const length = readSync(file, bytes, 0, pageBytes, from);
  writeSync(file, bytes, 0, length, to);
  return `the page at ${from} in the place of that at ${to}`;
}
