import type { TableCell } from './history-table.ts';

/** Cell of a text; none for an empty one. */
export function textCell(value: string | null | undefined): TableCell {
  return value === null || value === undefined || value === '' ? { kind: 'none' } : { kind: 'text', value };
}

/** Cell of a number as it stands in the record, never rounded; none where there is no number. */
export function numberCell(value: number | null | undefined): TableCell {
  return value === null || value === undefined ? { kind: 'none' } : { kind: 'number', value };
}

/** Cell of a yes or no. */
export function flagCell(value: boolean): TableCell {
  return { kind: 'flag', value };
}

/** A column with what it takes from a row's source. */
export interface SourceColumn<Source> {
  readonly name: string;
  readonly unit: string;
  readonly cell: (source: Source) => TableCell;
}

/** A column of text. */
export function textColumn<Source>(
  name: string,
  value: (source: Source) => string | null | undefined,
  unit = '',
): SourceColumn<Source> {
  return { name, unit, cell: (source) => textCell(value(source)) };
}

/** A column of numbers with their unit. */
export function numberColumn<Source>(
  name: string,
  unit: string,
  value: (source: Source) => number | null | undefined,
): SourceColumn<Source> {
  return { name, unit, cell: (source) => numberCell(value(source)) };
}

/** A column of yes and no. */
export function flagColumn<Source>(name: string, value: (source: Source) => boolean): SourceColumn<Source> {
  return { name, unit: '', cell: (source) => flagCell(value(source)) };
}
