/** A cell: a number at full precision, a flag, or nothing. */
export type CsvCell = number | boolean | null;

/**
 * CSV of a header and rows. Numbers stand in their shortest exact decimal form, so that reading them gives the very same
 * numbers; a flag is 1 or 0, no value is an empty cell.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  const lines = [header.join(',')];
  for (const row of rows) lines.push(row.map(cellText).join(','));
  return `${lines.join('\n')}\n`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'boolean' ? String(Number(cell)) : String(cell);
}
