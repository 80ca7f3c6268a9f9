import writeExcelFile, { type Cell } from 'write-excel-file/node';
import type { ExportTable, TableCell } from '#core/report/history-table.ts';

/** XLSX of a table with typed cells: numbers, days and flags can be computed with, text is never a formula. */
export async function workbookOfTable({ facts, columns, rows }: ExportTable): Promise<Uint8Array> {
  const data = [
    ...facts.map((fact) => fact.map((value) => cellOf({ kind: 'text', value }))),
    [],
    columns.map(({ name }) => ({ value: name, type: String, fontWeight: 'bold' as const })),
    columns.map(({ unit }) => (unit === '' ? null : { value: unit, type: String })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  return new Uint8Array(await writeExcelFile(data, { sheet: 'Senyap' }).toBuffer());
}

function cellOf(cell: TableCell): Cell {
  if (cell.kind === 'none') return null;
  if (cell.kind === 'number') return { value: cell.value, type: Number };
  if (cell.kind === 'flag') return { value: cell.value, type: Boolean };
  // XML has no place for control characters: one of them would spoil the whole file.
  if (cell.kind === 'text') return { value: cell.value.replaceAll(/\p{Cc}/gu, ' '), type: String };
  return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
}
