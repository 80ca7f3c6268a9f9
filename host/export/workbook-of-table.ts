import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { ExportTable, TableCell } from '#core/report/history-table.ts';

/** XLSX of a table with typed cells: numbers, days and flags can be computed with, text is never a formula. */
export async function workbookOfTable(table: ExportTable): Promise<Uint8Array> {
  return await workbookOfTables([['Senyap', table]]);
}

/** XLSX of several tables, one sheet each, with typed cells (see {@link workbookOfTable}). No value is an empty cell. */
export async function workbookOfTables(
  tables: readonly (readonly [sheet: string, table: ExportTable])[],
): Promise<Uint8Array> {
  const sheets = tables.map(([sheet, table]) => ({ sheet, data: dataOf(table) }));
  return new Uint8Array(await writeExcelFile(sheets).toBuffer());
}

function dataOf({ facts, columns, rows }: ExportTable): Cell[][] {
  return [
    ...facts.map((fact) => fact.map((value) => cellOf({ kind: 'text', value }))),
    [],
    columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const })),
    columns.map(({ unit }) => (unit === '' ? null : { value: unit, type: String })),
    ...rows.map((row) => row.map(cellOf)),
  ];
}

function cellOf(cell: TableCell): Cell {
  if (cell.kind === 'none') return null;
  if (cell.kind === 'number') return { value: cell.value, type: Number };
  if (cell.kind === 'flag') return { value: cell.value, type: Boolean };
  // XML has no place for control characters: one of them would spoil the whole file.
  if (cell.kind === 'text') return { value: cell.value.replaceAll(/\p{Cc}/gu, ' '), type: String };
  return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}
