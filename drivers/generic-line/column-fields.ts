import type { FieldMeaning, LineFormatOf } from './format-settings.ts';
import { checkLine } from './line-checksum.ts';
import { meanings, type FieldOutcome, type FieldReader } from './line-fields.ts';

/** Where a piece stands: by number from 1, or by the name that a header row gives it. */
type Column = number | string;

export const delimiters = { ',': ',', ';': ';', '|': '|', tab: '\t', blank: /[ \t]+/ } as const;

/** Reads columns; those that are named wait for the row that names them, and follow each new one. */
export function createColumnReader(format: LineFormatOf<'columns'>): FieldReader {
  const delimiter = delimiters[format.delimiter];
  const columns = meanings<Column>(format.columns);
  const names = columns.flatMap(([, column]) => (typeof column === 'string' ? [column.toLowerCase()] : []));
  let header: readonly string[] | null = null;
  return (line, isWhole) => {
    if (names.length > 0) {
      const cells = line.split(delimiter).map((cell) => cell.trim().toLowerCase());
      if (names.every((name) => cells.includes(name))) {
        // A row that may be cut in front would shift every column.
        if (isWhole) header = cells;
        return { fields: {} };
      }
    }
    if (!hasTag(line, format)) return null;
    const checked = checkLine(line, format.checksum);
    if ('rejected' in checked) return checked;
    if (names.length > 0 && header === null) return { rejected: 'header-missing' };
    return columnFields(checked.text.split(delimiter), placesOf(columns, header), format.tag !== null);
  };
}

function hasTag(line: string, { tag, delimiter }: LineFormatOf<'columns'>): boolean {
  if (tag === null) return true;
  return line.split(delimiters[delimiter], 1)[0]?.split('*', 1)[0]?.trim() === tag;
}

type Place = readonly [meaning: FieldMeaning, place: number];

function placesOf(
  columns: readonly (readonly [FieldMeaning, Column])[],
  header: readonly string[] | null,
): readonly Place[] {
  return columns.map(([meaning, column]): Place => [
    meaning,
    typeof column === 'number' ? column - 1 : (header?.indexOf(column.toLowerCase()) ?? -1),
  ]);
}

function columnFields(cells: readonly string[], places: readonly Place[], isTagged: boolean): FieldOutcome {
  const fields: Partial<Record<FieldMeaning, string>> = {};
  for (const [meaning, place] of places) {
    const cell = cells[place];
    // A tagged line is known to be ours: a column less means that something is missing.
    if (cell === undefined) return isTagged ? { rejected: 'column-missing' } : null;
    fields[meaning] = cell.trim();
  }
  return { fields };
}
