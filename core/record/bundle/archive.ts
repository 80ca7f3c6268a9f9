import { type Zippable, zipSync } from 'fflate';

/** One file of an archive. */
export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is wrong with the bytes of an archive itself: the first byte that is not as it would be written. */
export interface ArchiveFault {
  readonly code: 'STRUCTURE_ALTERED' | 'NAME_REFUSED' | 'NAME_TWICE';
  /** The file it belongs to; null for the directory at the end. */
  readonly file: string | null;
  /** Counted from 0. */
  readonly byteOffset: number;
}

/** An archive as far as it could be read. */
export interface ReadArchive {
  readonly entries: readonly ArchiveEntry[];
  readonly fault: ArchiveFault | null;
}

/** Largest bundle that is made or read, in bytes. */
export const maximumBundleBytes = 1_000_000_000;

/** More files than any test has; what stands behind them is refused. */
const maximumEntries = 2000;
/** The clock of the local header has no zone: these are the same bytes everywhere. */
const noTime = '1980-01-01T00:00:00';
const localHeaderSignature = 0x04034b50;
const localHeaderBytes = 30;
const nameForm = /^(?:[a-z][a-z0-9-]*\/)?[a-z0-9][A-Za-z0-9_().-]*\.[a-z0-9]+$/;

/**
 * Writes a zip archive (PKWARE APPNOTE 6.3) of files as they are, without compression, dates, rights or comments: the
 * same files in the same order give the same bytes.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const files: Zippable = Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes]));
  return zipSync(files, { level: 0, mtime: noTime });
}

/**
 * Reads an archive and holds every one of its bytes to those that {@link writeArchive} writes for the same files. What it
 * would not write is refused: compression, folders that lead out, links, comments, data before, between or behind.
 * Nothing is unpacked beyond the bytes that are there. Null where the bytes are no zip archive at all.
 */
export function readArchive(bytes: Uint8Array): ReadArchive | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < localHeaderBytes || view.getUint32(0, true) !== localHeaderSignature) return null;
  const located = entriesFrom(bytes, view);
  const fault = nameFault(located) ?? structureFault(bytes, located);
  return { entries: located, fault };
}

interface LocatedEntry extends ArchiveEntry {
  readonly byteOffset: number;
}

function entriesFrom(bytes: Uint8Array, view: DataView): readonly LocatedEntry[] {
  const entries: LocatedEntry[] = [];
  for (let offset = 0; ;) {
    const entry = entryAt(offset, bytes, view);
    if (entry === null || entries.length === maximumEntries) return entries;
    entries.push(entry);
    offset = entry.bytes.byteOffset - bytes.byteOffset + entry.bytes.length;
  }
}

function entryAt(byteOffset: number, bytes: Uint8Array, view: DataView): LocatedEntry | null {
  const nameStart = byteOffset + localHeaderBytes;
  if (nameStart > bytes.length || view.getUint32(byteOffset, true) !== localHeaderSignature) return null;
  const dataStart = nameStart + view.getUint16(byteOffset + 26, true);
  const dataEnd = dataStart + view.getUint32(byteOffset + 22, true);
  if (dataEnd > bytes.length) return null;
  const name = String.fromCharCode(...bytes.subarray(nameStart, Math.min(dataStart, nameStart + 300)));
  return { name, bytes: bytes.subarray(dataStart, dataEnd), byteOffset };
}

function nameFault(entries: readonly LocatedEntry[]): ArchiveFault | null {
  const seen = new Set<string>();
  for (const { name, byteOffset } of entries) {
    if (name.length > 200 || !nameForm.test(name)) return { code: 'NAME_REFUSED', file: name, byteOffset };
    if (seen.has(name)) return { code: 'NAME_TWICE', file: name, byteOffset };
    seen.add(name);
  }
  return null;
}

function structureFault(bytes: Uint8Array, entries: readonly LocatedEntry[]): ArchiveFault | null {
  const expected = writeArchive(entries);
  const byteOffset = firstDifference(bytes, expected);
  if (byteOffset === null) return null;
  return { code: 'STRUCTURE_ALTERED', file: fileAt(byteOffset, entries), byteOffset };
}

function firstDifference(one: Uint8Array, other: Uint8Array): number | null {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    if (one[index] !== other[index]) return index;
  }
  return one.length === other.length ? null : length;
}

/** The directory at the end belongs to no file. */
function fileAt(byteOffset: number, entries: readonly LocatedEntry[]): string | null {
  const found = entries.find(({ byteOffset: start, name, bytes }) => {
    const end = start + localHeaderBytes + name.length + bytes.length;
    return byteOffset >= start && byteOffset < end;
  });
  return found?.name ?? null;
}
