import { basename } from 'node:path';

/** A recording that is played as if a microphone sent it. */
export interface Replay {
  readonly filePath: string;
  /** The file's own name, without its folders. */
  readonly fileName: string;
  /** 1 is real time; 4 plays four seconds of sound in one. */
  readonly speed: number;
}

const scheme = 'wav:';
const speedAtEnd = /\?speed=(\d{1,3}(?:\.\d{1,3})?)$/;

/** Reads a port path such as `wav:/folder/file.wav?speed=4`; null for the path of any other port. */
export function replayOfPath(path: string): Replay | null {
  if (!path.startsWith(scheme)) return null;
  const found = speedAtEnd.exec(path);
  const filePath = path.slice(scheme.length, found?.index ?? path.length);
  // Either separator, so that a file of another platform's making is named alike.
  const fileName = basename(filePath.replaceAll('\\', '/'));
  return { filePath, fileName, speed: Number(found?.[1] ?? 1) };
}
