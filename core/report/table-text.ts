import type { ExportTable, TableCell } from './history-table.ts';

/** CSV with dots and commas, or as Excel of an Indonesian computer reads it: decimal comma and semicolons. */
export type CsvForm = 'dot' | 'indonesian';

/**
 * CSV of a table (RFC 4180): a block of `key,value` with a blank line after it, the names, the units, the rows. Numbers stand
 * in their shortest exact decimal form, a flag as 1 or 0, no value as an empty cell. The Indonesian form has `;` between cells,
 * a decimal comma and the mark by which Excel knows UTF-8.
 */
export function csvOfTable({ rows, ...head }: ExportTable, form: CsvForm): string {
  return `${csvHead(head, form)}${csvOfRows(rows, form)}`;
}

/** What stands above the rows in such a table. */
export function csvHead({ facts, columns }: Pick<ExportTable, 'facts' | 'columns'>, form: CsvForm): string {
  const lines = [
    ...facts.map((fact) => fact.map(quoted)),
    [],
    columns.map(({ name }) => quoted(name)),
    columns.map(({ unit }) => quoted(unit)),
  ];
  return `${form === 'dot' ? '' : '\ufeff'}${textOfLines(lines, form)}`;
}

/** Rows of such a table, each with its end of line: a long table can be written a part at a time. */
export function csvOfRows(rows: ExportTable['rows'], form: CsvForm): string {
  return textOfLines(
    rows.map((row) => row.map((cell) => cellText(cell, form))),
    form,
  );
}

function textOfLines(lines: readonly (readonly string[])[], form: CsvForm): string {
  return lines.map((cells) => `${cells.join(form === 'dot' ? ',' : ';')}\r\n`).join('');
}

/** JSON of a table: its facts, the units by column, and one object a row; days are ISO dates. */
export function jsonOfTable(table: ExportTable): string {
  return jsonText({ ...Object.fromEntries(table.facts), ...contentOf(table) });
}

/** JSON of several tables of one thing: its facts once, then each table by name. No value is null. */
export function jsonOfTables(
  facts: ExportTable['facts'],
  tables: readonly (readonly [name: string, table: ExportTable])[],
): string {
  const contents = tables.map(([name, table]) => [name, contentOf(table)] as const);
  return jsonText({ ...Object.fromEntries(facts), tables: Object.fromEntries(contents) });
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function contentOf({ columns, rows }: ExportTable) {
  return {
    units: Object.fromEntries(columns.flatMap(({ name, unit }) => (unit === '' ? [] : [[name, unit]]))),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, index) => [name, valueOf(row[index] ?? { kind: 'none' })])),
    ),
  };
}

function valueOf(cell: TableCell): string | number | boolean | null {
  return cell.kind === 'none' ? null : cell.value;
}

function cellText(cell: TableCell, form: CsvForm): string {
  if (cell.kind === 'none') return '';
  if (cell.kind === 'flag') return String(Number(cell.value));
  if (cell.kind !== 'number') return quoted(cell.value);
  return form === 'dot' ? String(cell.value) : String(cell.value).replace('.', ',');
}

/** A text that a spreadsheet would compute as a formula gets an apostrophe in front, so that it stays a text. */
function quoted(words: string): string {
  const harmless = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
