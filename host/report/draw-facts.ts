import type { FactGroup, ReportFact } from '#core/report/report-model.ts';
import { drawSentence } from './draw-sentences.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import type { TextStyle } from './paper-tokens.ts';
import { drawLines, drawShort, drawText, layOut } from './text-layout.ts';
import type { TextBlock } from './text-layout.ts';

type Document = PDFKit.PDFDocument;

const columnGap = 22;
const rowPadding = 1.6;
const groupGap = 9;
const labelShare = 0.38;
const proseFrom = 40;

interface FactLayout {
  readonly label: TextBlock;
  readonly value: TextBlock;
  readonly height: number;
}

interface GroupLayout {
  readonly title: string;
  readonly facts: readonly FactLayout[];
  readonly height: number;
}

/** Short values stand out; prose is set in the plain weight. */
function valueStyle(value: string): TextStyle {
  return value.length > proseFrom ? textStyles.valueProse : textStyles.value;
}

function measureFact(document: Document, fact: ReportFact, width: number): FactLayout {
  const label = layOut(document, fact.label, textStyles.label, width * labelShare - 8);
  const style = fact.missing ? textStyles.valueMissing : valueStyle(fact.value);
  const value = layOut(document, fact.value, style, width * (1 - labelShare));
  return { label, value, height: Math.max(label.height, value.height) + 2 * rowPadding };
}

function measureGroup(document: Document, group: FactGroup, width: number): GroupLayout {
  const facts = group.facts.map((fact) => measureFact(document, fact, width));
  const height = facts.reduce((sum, fact) => sum + fact.height, textStyles.group.leading + 2);
  return { title: group.title, facts, height };
}

function hairline(document: Document, left: number, y: number, width: number): void {
  document.save().lineWidth(0.4).strokeColor(colour.line);
  document
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke();
  document.restore();
}

function drawGroup(document: Document, group: GroupLayout, left: number, top: number, width: number): number {
  tagged(document, 'H3', () => drawShort(document, group.title, textStyles.group, left, top));
  let y = top + textStyles.group.leading + 2;
  tagged(document, 'L', () => {
    for (const fact of group.facts) {
      hairline(document, left, y, width);
      drawFact(document, fact, left, left + width * labelShare, y + rowPadding);
      y += fact.height;
    }
  });
  return y;
}

function drawFact(document: Document, fact: FactLayout, left: number, valueLeft: number, top: number): void {
  tagged(document, 'LI', () => {
    tagged(document, 'Lbl', () => drawText(document, fact.label, left, top));
    tagged(document, 'LBody', () => drawText(document, fact.value, valueLeft, top));
  });
}

interface Placed {
  readonly group: GroupLayout;
  readonly column: 0 | 1;
  readonly top: number;
}

/** Puts each group under the shorter of two columns. */
function placeInColumns(groups: readonly GroupLayout[]): { placed: readonly Placed[]; height: number } {
  const heights: [number, number] = [0, 0];
  const placed = groups.map((group): Placed => {
    const column = heights[0] <= heights[1] ? 0 : 1;
    const top = heights[column] === 0 ? 0 : heights[column] + groupGap;
    heights[column] = top + group.height;
    return { group, column, top };
  });
  return { placed, height: Math.max(...heights) };
}

/** One fact over the whole width, going on over the page end line by line. */
function drawWideFact(flow: PageFlow, fact: ReportFact): void {
  const { document } = flow;
  const { label, value } = measureFact(document, fact, content.width);
  flow.require(Math.min(label.height + 2 * rowPadding, flow.full));
  hairline(document, content.left, flow.y, content.width);
  tagged(document, 'Lbl', () => drawText(document, label, content.left, flow.y + rowPadding));
  flow.moveTo(flow.y + rowPadding);
  const labelBottom = flow.y + label.height;
  tagged(document, 'LBody', () => {
    for (const line of value.lines) {
      flow.require(value.style.leading);
      flow.moveTo(drawLines(document, value, [line], content.left + content.width * labelShare, flow.y));
    }
  });
  flow.moveTo(Math.max(flow.y, value.lines.length > 1 ? flow.y : labelBottom) + rowPadding);
}

function drawStacked(flow: PageFlow, groups: readonly FactGroup[]): void {
  const { document } = flow;
  for (const group of groups) {
    flow.require(textStyles.group.leading * 3);
    tagged(document, 'H3', () => drawShort(document, group.title, textStyles.group, content.left, flow.y));
    flow.moveTo(flow.y + textStyles.group.leading + 2);
    tagged(document, 'L', () => {
      for (const fact of group.facts) tagged(document, 'LI', () => drawWideFact(flow, fact));
    });
    flow.gap(groupGap);
  }
}

const columnWidth = (content.width - columnGap) / 2;

function arrange(document: Document, groups: readonly FactGroup[]) {
  return placeInColumns(groups.map((group) => measureGroup(document, group, columnWidth)));
}

/** Height that the groups take in two columns. */
export function factsHeight(document: Document, groups: readonly FactGroup[]): number {
  return arrange(document, groups).height;
}

/** Draws groups of facts in two columns; texts too long for one page go over the whole width and over pages. */
export function drawFacts(flow: PageFlow, groups: readonly FactGroup[], legend: string | null): void {
  drawGroups(flow, groups);
  if (legend === null) return;
  flow.gap(4);
  drawSentence(flow, { sign: null, text: legend }, textStyles.small);
}

function drawGroups(flow: PageFlow, groups: readonly FactGroup[]): void {
  const { placed, height } = arrange(flow.document, groups);
  if (height > flow.full * 0.9) {
    drawStacked(flow, groups);
    return;
  }
  flow.require(height);
  const top = flow.y;
  for (const { group, column, top: offset } of placed) {
    const left = content.left + column * (columnWidth + columnGap);
    drawGroup(flow.document, group, left, top + offset, columnWidth);
  }
  flow.moveTo(top + height);
}
