import { readFileSync } from 'node:fs';
import { FileAccessError } from './file-access-error.ts';

/** One engine speed of a file; null where the cell is empty. */
export interface SpeedSample {
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
}

/** A speed file whose text cannot be understood; names the line. */
export class SpeedFileError extends Error {
  override readonly name = 'SpeedFileError';
  readonly code = 'BAD_SPEED_FILE';
}

/** Reads a CSV file with the columns `time_s` and `rpm`, found by their names; other columns are left alone. */
export function readSpeedFile(path: string): SpeedSample[] {
  return parseSpeedText(path, readText(path));
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new FileAccessError(path, cause);
  }
}

/** The same from a text; `path` names it in errors. */
export function parseSpeedText(path: string, text: string): SpeedSample[] {
  const [header = '', ...lines] = text.split(/\r?\n/);
  const names = header.split(',').map((name) => name.trim().toLowerCase());
  const timeColumn = names.indexOf('time_s');
  const speedColumn = names.indexOf('rpm');
  if (timeColumn < 0 || speedColumn < 0) {
    throw new SpeedFileError(`The first line of ${path} must name the columns time_s and rpm.`);
  }
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const cells = line.split(',').map((cell) => cell.trim());
    const timeSeconds = readNumber(cells[timeColumn] ?? '', path, index + 2);
    const speed = cells[speedColumn] ?? '';
    return [{ timeSeconds, speedRpm: speed === '' ? null : readNumber(speed, path, index + 2) }];
  });
}

function readNumber(cell: string, path: string, lineNumber: number): number {
  const value = Number(cell);
  if (cell !== '' && Number.isFinite(value)) return value;
  throw new SpeedFileError(`Line ${lineNumber} of ${path} holds "${cell}" where a number must be.`);
}
