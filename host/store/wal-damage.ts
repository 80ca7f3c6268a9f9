import { existsSync, readFileSync } from 'node:fs';

const headBytes = 32;
const frameHeadBytes = 24;
/** Of the two forms of a log (SQLite file format, 4.1), the lowest bit says in which order the sums read their numbers. */
const magic = 0x377f_0682;

/** The two running sums of a log. */
type Sums = readonly [number, number];

/**
 * True where a write-ahead log holds whole changes behind a frame that is damaged: SQLite stops reading there without a word, so they
 * are lost. What a kill or a power cut left unfinished at the end is no damage. To be asked before the database is opened.
 */
export function isWalDamaged(filename: string): boolean {
  const path = `${filename}-wal`;
  if (!existsSync(path)) return false;
  const bytes = readFileSync(path);
  const log = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (log.byteLength <= headBytes) return false;
  const isLittle = (log.getUint32(0) & 1) === 0;
  const sums = sumsOver(log, 0, 24, [0, 0], isLittle);
  const isHeadWhole =
    (log.getUint32(0) & ~1) === magic && sums[0] === log.getUint32(24) && sums[1] === log.getUint32(28);
  if (!isHeadWhole) return true;
  return hasCommitBehindDamage(log, sums, isLittle);
}

function hasCommitBehindDamage(log: DataView, headSums: Sums, isLittle: boolean): boolean {
  const pageBytes = log.getUint32(8);
  const frameBytes = frameHeadBytes + pageBytes;
  let [sums, isWhole] = [headSums, true];
  for (let at = headBytes; at + frameBytes <= log.byteLength; at += frameBytes) {
    const isOfThisLog =
      log.getUint32(at + 8) === log.getUint32(16) && log.getUint32(at + 12) === log.getUint32(20);
    const isCommit = log.getUint32(at + 4) > 0;
    if (!isWhole && isOfThisLog && isCommit) return true;
    if (!isWhole) continue;
    sums = sumsOver(log, at, 8, sums, isLittle);
    sums = sumsOver(log, at + frameHeadBytes, pageBytes, sums, isLittle);
    isWhole = isOfThisLog && sums[0] === log.getUint32(at + 16) && sums[1] === log.getUint32(at + 20);
  }
  return false;
}

function sumsOver(log: DataView, at: number, length: number, [first, second]: Sums, isLittle: boolean): Sums {
  let [one, two] = [first, second];
  for (let place = at; place < at + length; place += 8) {
    one = (one + log.getUint32(place, isLittle) + two) >>> 0;
    two = (two + log.getUint32(place + 4, isLittle) + one) >>> 0;
  }
  return [one, two];
}
