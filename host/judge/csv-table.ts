import { readFileSync } from 'node:fs';
import { FileAccessError } from '../analysis/file-access-error.ts';
import { TestFolderError } from './test-folder-error.ts';

/** One row of numbers by column name; null is an empty cell. */
export type CsvRow<Column extends string> = Readonly<Record<Column, number | null>> & {
  readonly time_s: number;
};

/** The columns a file must and may have besides `time_s`. */
export interface CsvColumns<Column extends string> {
  readonly required: readonly Column[];
  readonly optional: readonly Column[];
}

const plainNumber = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a CSV file of numbers against time: a header line with `time_s` and the named columns in any order, comma between
 * cells, point as decimal mark, times that never go back. An empty cell is "no value".
 * @throws TestFolderError naming file and line, FileAccessError
 */
export function readCsvTable<Column extends string>(
  path: string,
  columns: CsvColumns<Column>,
): readonly CsvRow<Column>[] {
  const [header = '', ...lines] = readText(path).split(/\r?\n/);
  const names = readHeader(path, header, columns);
  const rows: CsvRow<Column>[] = [];
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const row = readRow(path, index + 2, line, names, columns);
    if (row.time_s < (rows.at(-1)?.time_s ?? row.time_s)) {
      throw badLine(path, index + 2, 'the time goes back: rows must be in the order of time');
    }
    rows.push(row);
  });
  return rows;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new FileAccessError(path, cause);
  }
}

function readHeader(path: string, header: string, columns: CsvColumns<string>): readonly string[] {
  const names = header.split(',').map((name) => name.trim().toLowerCase());
  const known = ['time_s', ...columns.required, ...columns.optional];
  const strange = names.find((name) => !known.includes(name));
  const missing = ['time_s', ...columns.required].find((name) => !names.includes(name));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (strange !== undefined) throw badLine(path, 1, `"${strange}" is not a column of ${known.join(', ')}`);
  if (missing !== undefined) throw badLine(path, 1, `the column ${missing} is missing`);
  if (twice !== undefined) throw badLine(path, 1, `the column ${twice} stands there twice`);
  return names;
}

function readRow<Column extends string>(
  path: string,
  lineNumber: number,
  line: string,
  names: readonly string[],
  columns: CsvColumns<Column>,
): CsvRow<Column> {
  const cells = line.split(',').map((cell) => cell.trim());
  if (cells.length !== names.length) {
    throw badLine(path, lineNumber, `there are ${cells.length} cells where the header names ${names.length}`);
  }
  const absent = Object.fromEntries(columns.optional.map((name) => [name, null]));
  const values = names.map((name, index) => [name, readCell(path, lineNumber, cells[index] ?? '')]);
  const row: Record<string, unknown> = { ...absent, ...Object.fromEntries(values) };
  if (row['time_s'] === null) throw badLine(path, lineNumber, 'the time is missing');
  return row as CsvRow<Column>;
}

function readCell(path: string, lineNumber: number, cell: string): number | null {
  if (cell === '') return null;
  const value = Number(cell);
  if (plainNumber.test(cell) && Number.isFinite(value)) return value;
  throw badLine(path, lineNumber, `"${cell}" is not a number`);
}

function badLine(path: string, lineNumber: number, what: string): TestFolderError {
  return new TestFolderError('BAD_CSV_FILE', `${path}, line ${lineNumber}: ${what}.`);
}
