import { strFromU8, unzipSync } from 'fflate';

/** A cell as a spreadsheet takes it: a number, a flag, a text, or nothing. */
export type WorkbookCell = number | boolean | string | null;

/** The sheets of an XLSX file by name, each as rows of typed cells; formulas and dates are none of ours. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly WorkbookCell[])[]> {
  const files = unzipSync(bytes);
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const strings = [...textOf('xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text = '']) => plain(text),
  );
  const names = [...textOf('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return new Map(
    names.map(([, name = ''], index) => [
      name,
      rowsOf(textOf(`xl/worksheets/sheet${index + 1}.xml`), strings),
    ]),
  );
}

function rowsOf(xml: string, strings: readonly string[]): readonly (readonly WorkbookCell[])[] {
  const rows: WorkbookCell[][] = [];
  for (const [, attributes = '', cells = ''] of xml.matchAll(/<row ([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const row = (rows[Number(/r="(\d+)"/.exec(attributes)?.[1]) - 1] ??= []);
    for (const [, about = '', content = ''] of cells.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      row[columnOf(about)] = valueOf(about, content, strings);
    }
  }
  return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
}

function valueOf(about: string, content: string, strings: readonly string[]): WorkbookCell {
  const value = /<v>(.*?)<\/v>/.exec(content)?.[1];
  const inline = /<t[^>]*>(.*?)<\/t>/s.exec(content)?.[1];
  if (inline !== undefined) return plain(inline);
  if (value === undefined) return null;
  if (about.includes('t="s"')) return strings[Number(value)] ?? null;
  return about.includes('t="b"') ? value === '1' : Number(value);
}

function columnOf(about: string): number {
  const letters = /r="([A-Z]+)/.exec(about)?.[1] ?? 'A';
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
