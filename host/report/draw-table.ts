import type { ReportBlock, ReportCell, ReportColumn, ReportRow } from '#core/report/report-model.ts';
import type { Language } from '#core/words/language.ts';
import { drawSentence } from './draw-sentences.ts';
import { drawSign } from './draw-sign.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged, untagged } from './paper-structure.ts';
import { colour, content, tabular, textStyles } from './paper-tokens.ts';
import { drawText, layOut, textWidth } from './text-layout.ts';
import type { TextBlock } from './text-layout.ts';

type Document = PDFKit.PDFDocument;
type Table = Extract<ReportBlock, { kind: 'table' }>;

const cellGap = 9;
const rowPadding = 2.9;
const signSize = 7.6;
const signIndent = 11.5;
const noteIndent = 20;
const shortTableRows = 10;

interface Column {
  readonly column: ReportColumn;
  readonly left: number;
  readonly width: number;
  /** Widest part from the decimal mark on, so that all marks stand on one line. */
  readonly tail: number;
}

interface CellLayout {
  readonly cell: ReportCell;
  readonly text: TextBlock;
  readonly detail: TextBlock | null;
  readonly height: number;
}

interface RowLayout {
  readonly cells: readonly CellLayout[];
  readonly height: number;
}

const figure = /^[+\u2212]?\d[\d.,]*/;

/** The part of a figure from its decimal mark on, with whatever follows. */
function tailOf(text: string, language: Language): string | null {
  if (!figure.test(text)) return null;
  const at = text.indexOf(language === 'id' ? ',' : '.');
  return at < 0 ? '' : text.slice(at);
}

function tailWidth(document: Document, cell: ReportCell | undefined, language: Language): number {
  const tail = cell === undefined ? null : tailOf(cell.text, language);
  return tail === null || tail === '' ? 0 : textWidth(document, tail, tabular(textStyles.cellStrong));
}

function columnsOf(document: Document, table: Table, language: Language): readonly Column[] {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const available = content.width - cellGap * (table.columns.length - 1);
  let { left } = content;
  return table.columns.map((column, index) => {
    const width = (available * column.share) / shares;
    const tails = table.rows.map((row) => tailWidth(document, row.cells[index], language));
    const tail = column.align === 'decimal' ? tails.reduce((one, other) => Math.max(one, other), 0) : 0;
    const placed = { column, left, width, tail };
    left += width + cellGap;
    return placed;
  });
}

function measureCell(document: Document, cell: ReportCell, row: ReportRow, column: Column): CellLayout {
  const width = column.width - (cell.sign === null ? 0 : signIndent);
  const plain = cell.strong ? textStyles.cellStrong : row.rejected ? textStyles.cellSoft : textStyles.cell;
  const style = column.column.align === 'start' ? plain : tabular(plain);
  const text = layOut(document, cell.text, style, width);
  const detail =
    cell.detail === null || cell.detail === ''
      ? null
      : layOut(document, cell.detail, textStyles.small, width);
  return { cell, text, detail, height: text.height + (detail?.height ?? 0) };
}

function measureRow(document: Document, row: ReportRow, columns: readonly Column[]): RowLayout {
  const cells = row.cells.flatMap((cell, index) => {
    const column = columns[index];
    return column === undefined ? [] : [measureCell(document, cell, row, column)];
  });
  const tallest = cells.reduce((height, cell) => Math.max(height, cell.height), textStyles.cell.leading);
  return { cells, height: tallest + 2 * rowPadding };
}

/** Right-aligned figures step back so that their decimal marks stand under each other. */
function stepBack(document: Document, layout: CellLayout, column: Column, language: Language): number {
  if (column.column.align !== 'decimal') return 0;
  const tail = tailOf(layout.cell.text, language);
  if (tail === null) return 0;
  return column.tail - (tail === '' ? 0 : textWidth(document, tail, layout.text.style));
}

function drawCell(
  document: Document,
  layout: CellLayout,
  column: Column,
  top: number,
  language: Language,
): void {
  const { sign } = layout.cell;
  const indent = sign === null ? 0 : signIndent;
  if (sign !== null) {
    drawSign(document, sign, column.left, top + (layout.text.style.leading - signSize) / 2, signSize);
  }
  const align = column.column.align === 'start' ? 'start' : 'end';
  const back = stepBack(document, layout, column, language);
  const left = column.left + indent - back;
  const below = drawText(document, layout.text, left, top, align);
  if (layout.detail !== null) drawText(document, layout.detail, column.left + indent, below, align);
}

function hairline(document: Document, y: number, width: number, ink: string): void {
  document.save().lineWidth(width).strokeColor(ink);
  document
    .moveTo(content.left, y)
    .lineTo(content.left + content.width, y)
    .stroke();
  document.restore();
}

function headBlocks(document: Document, columns: readonly Column[]): readonly TextBlock[] {
  return columns.map(({ column, width }) => layOut(document, column.title, textStyles.columnTitle, width));
}

function headHeight(blocks: readonly TextBlock[]): number {
  return blocks.reduce((height, block) => Math.max(height, block.height), 0) + 4;
}

function drawHead(flow: PageFlow, columns: readonly Column[]): void {
  const { document } = flow;
  const blocks = headBlocks(document, columns);
  const height = headHeight(blocks);
  blocks.forEach((block, index) => {
    const column = columns[index];
    if (column === undefined) return;
    const top = flow.y + height - 4 - block.height;
    const align = column.column.align === 'start' ? 'start' : 'end';
    tagged(document, 'TH', () => drawText(document, block, column.left, top, align), { scope: 'Column' });
  });
  flow.moveTo(flow.y + height);
  hairline(document, flow.y, 0.8, colour.ink);
}

function notesHeight(document: Document, row: ReportRow): number {
  const width = content.width - noteIndent - 14;
  return row.notes.reduce(
    (sum, note) => sum + layOut(document, note.text, textStyles.small, width).height + 1,
    row.notes.length === 0 ? 0 : 2,
  );
}

function drawNotes(flow: PageFlow, row: ReportRow): void {
  for (const note of row.notes) {
    drawSentence(flow, note, textStyles.small, content.left + noteIndent);
    flow.moveTo(flow.y + 1);
  }
}

function drawRow(
  flow: PageFlow,
  row: ReportRow,
  columns: readonly Column[],
  language: Language,
  below: number,
): void {
  const { document } = flow;
  const layout = measureRow(document, row, columns);
  const whole = layout.height + notesHeight(document, row) + below;
  if (flow.require(Math.min(whole, flow.full))) untagged(document, () => drawHead(flow, columns));
  const top = flow.y + rowPadding;
  tagged(document, 'TR', () => {
    layout.cells.forEach((cell, index) => {
      const column = columns[index];
      if (column === undefined) return;
      tagged(document, 'TD', () => drawCell(document, cell, column, top, language));
    });
  });
  flow.moveTo(flow.y + layout.height);
  if (row.notes.length > 0) tagged(document, 'TR', () => tagged(document, 'TD', () => drawNotes(flow, row)));
  if (row.notes.length > 0) flow.moveTo(flow.y + 2);
  hairline(document, flow.y, 0.4, colour.line);
}

function heightOfLegend(document: Document, legend: string | null): number {
  return legend === null ? 0 : layOut(document, legend, textStyles.small, content.width).height + 3;
}

/** Height of what must stay together: a short table whole, of a long one the title, the head and two rows. */
export function tableLeadHeight(document: Document, table: Table, language: Language): number {
  const columns = columnsOf(document, table, language);
  const title = table.title === null ? 0 : textStyles.bodyStrong.leading + 3;
  return table.rows
    .slice(0, table.rows.length > shortTableRows ? 2 : shortTableRows)
    .reduce(
      (sum, row) => sum + measureRow(document, row, columns).height + notesHeight(document, row),
      title + headHeight(headBlocks(document, columns)) + heightOfLegend(document, table.legend),
    );
}

/** Draws a table; its head is repeated on every page, a row and its notes stay together. */
export function drawTable(flow: PageFlow, table: Table, language: Language): void {
  const { document } = flow;
  const columns = columnsOf(document, table, language);
  flow.require(Math.min(tableLeadHeight(document, table, language), flow.full));
  if (table.title !== null) {
    const title = layOut(document, table.title, textStyles.bodyStrong, content.width);
    flow.moveTo(tagged(document, 'P', () => drawText(document, title, content.left, flow.y)) + 3);
  }
  const legendHeight = heightOfLegend(document, table.legend);
  tagged(document, 'Table', () => {
    tagged(document, 'TR', () => drawHead(flow, columns));
    table.rows.forEach((row, index) => {
      drawRow(flow, row, columns, language, index === table.rows.length - 1 ? legendHeight : 0);
    });
  });
  if (table.legend === null) return;
  flow.gap(3);
  drawSentence(flow, { sign: null, text: table.legend }, textStyles.small);
}
