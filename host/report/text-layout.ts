import { markContent } from './paper-structure.ts';
import type { TextStyle } from './paper-tokens.ts';

/** A piece of text on one baseline; a lowered piece is smaller and stands below it. */
interface Piece {
  readonly text: string;
  readonly lowered: boolean;
  /** Set with figures of equal width. */
  readonly tabular: boolean;
  readonly width: number;
}

/** One line of laid out text. */
export interface TextLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Written after the last piece, unseen, so that a reader of the file does not run two lines' words into one. */
  readonly ending: '' | ' ';
}

/** Text broken into lines that fit a width. */
export interface TextBlock {
  readonly style: TextStyle;
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

const loweredSize = 0.72;
const loweredDrop = 0.2;
const levelSymbol = /\bL(AF|Aeq|eq)(?=max\b|\b)/;
/** Without named features pdfkit keeps the layout of words it has seen, which makes plain text several times faster. */
function featuresOf(isTabular: boolean): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  return isTabular ? { features: ['tnum'] } : {};
}

/** Proportional figures crowd the mark in 4.2.1; figures of equal width, for their part, spread the hyphen in 2026-01. */
const markedFigure = /\d[.,]\d/;

function isTabular(text: string, style: TextStyle): boolean {
  return style.tabular || (markedFigure.test(text) && !text.includes('-'));
}

type Document = PDFKit.PDFDocument;

/** Widths of texts at size 1, by document: shaping is the dear part of printing, and tables measure before they draw. */
const unitWidths = new WeakMap<Document, Map<string, number>>();

function unitWidth(document: Document, text: string, style: TextStyle): number {
  const known = unitWidths.get(document) ?? new Map<string, number>();
  unitWidths.set(document, known);
  const tabularText = isTabular(text, style);
  const key = `${style.font} ${tabularText} ${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  const measured = document.font(style.font).fontSize(1).widthOfString(text, featuresOf(tabularText));
  known.set(key, measured);
  return measured;
}

/** Width of a text in a style, in points. */
export function textWidth(document: Document, text: string, style: TextStyle, scale = 1): number {
  return unitWidth(document, text, style) * style.size * scale;
}

/** Cuts a word at the symbols of the standard, whose index is set lower: LAFmax is L, AF lowered, max. */
function pieces(document: Document, word: string, style: TextStyle): readonly Piece[] {
  const piece = (text: string, lowered: boolean): Piece => ({
    text,
    lowered,
    tabular: isTabular(text, style),
    width: textWidth(document, text, style, lowered ? loweredSize : 1),
  });
  const found = levelSymbol.exec(word);
  const [symbol, index] = found ?? [];
  if (found === null || symbol === undefined || index === undefined)
    return word === '' ? [] : [piece(word, false)];
  const before = word.slice(0, found.index + 1);
  return [
    piece(before, false),
    piece(index, true),
    ...pieces(document, word.slice(found.index + symbol.length), style),
  ];
}

function widthOf(parts: readonly Piece[]): number {
  return parts.reduce((sum, part) => sum + part.width, 0);
}

/** After a slash a path is broken where it can be, or else after a hyphen. */
const joints: readonly RegExp[] = [/^.*\//u, /^.*-/u];

/** What of a part of a word stands before the place to break it: all of it where there is none. */
function beforeJoint(part: string): string {
  return joints.map((joint) => joint.exec(part)?.[0]).find((found) => found !== undefined) ?? part;
}

/** Breaks a word that is wider than the line: after a slash or hyphen, or else at the last character that fits. */
function breakWord(document: Document, word: string, style: TextStyle, width: number): readonly string[] {
  if (textWidth(document, word, style) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && textWidth(document, part + character, style) > width) {
      const whole = beforeJoint(part);
      parts.push(whole);
      part = part.slice(whole.length);
    }
    part += character;
  }
  return [...parts, part];
}

/** A figure and its unit are never parted by a line end. */
const beforeUnit = /(?<=\d) (?=(?:dB|rpm|detik|ms|m|s|m\/s|Hz|hPa|cc|°C|%)(?![\p{L}\d]))/gu;
const noBreak = '\u00a0';

function keepTogether(text: string): string {
  return text.replace(beforeUnit, noBreak).replace('(k = 2)', ['(k', '=', '2)'].join(noBreak));
}

/** Breaks a text into lines of at most `width` points; words longer than a line are broken, nothing is cut off. */
export function layOut(document: Document, text: string, style: TextStyle, width: number): TextBlock {
  const space: Piece = {
    text: ' ',
    lowered: false,
    tabular: style.tabular,
    width: textWidth(document, ' ', style),
  };
  const words = keepTogether(text)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const parts = breakWord(document, word, style, width);
      return parts.map((text, index) => ({ text, isWhole: index === parts.length - 1 }));
    });
  const lines: TextLine[] = [];
  let line: readonly Piece[] = [];
  let ending: TextLine['ending'] = '';
  for (const { text: word, isWhole } of words) {
    const added = pieces(document, word, style);
    const longer = line.length === 0 ? added : [...line, space, ...added];
    if (line.length > 0 && widthOf(longer) > width) {
      lines.push({ pieces: line, width: widthOf(line), ending });
      line = added;
    } else {
      line = longer;
    }
    ending = isWhole ? ' ' : '';
  }
  if (line.length > 0) lines.push({ pieces: line, width: widthOf(line), ending: '' });
  return { style, lines, width, height: lines.length * style.leading };
}

/** How lines stand inside their width. */
export type TextAlign = 'start' | 'end' | 'centre';

/** Neighbours at the same height are one text, as a reader of the file would expect. */
function joined(parts: readonly Piece[]): readonly Piece[] {
  const together: Piece[] = [];
  for (const part of parts) {
    const last = together.at(-1);
    const fits = last?.lowered === part.lowered && last.tabular === part.tabular;
    if (last === undefined || !fits) together.push(part);
    else together.splice(-1, 1, { ...last, text: last.text + part.text, width: last.width + part.width });
  }
  return together;
}

function drawLine(
  document: Document,
  line: TextLine,
  style: TextStyle,
  left: number,
  baseline: number,
): void {
  let x = left;
  const parts = joined(line.pieces);
  for (const [index, piece] of parts.entries()) {
    const size = piece.lowered ? style.size * loweredSize : style.size;
    const y = piece.lowered ? baseline + style.size * loweredDrop : baseline;
    document
      .font(style.font)
      .fontSize(size)
      .fillColor(style.colour)
      .text(`${piece.text}${index === parts.length - 1 ? line.ending : ''}`, x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...featuresOf(piece.tabular),
      });
    x += piece.width;
  }
}

const shareBefore: Readonly<Record<TextAlign, number>> = { start: 0, centre: 0.5, end: 1 };

/** Draws some lines of a block with the top of the first one at `top`; returns the y below the last one. */
export function drawLines(
  document: Document,
  block: TextBlock,
  lines: readonly TextLine[],
  left: number,
  top: number,
  align: TextAlign = 'start',
): number {
  const { style } = block;
  markContent(document, () => {
    lines.forEach((line, index) => {
      const x = left + (block.width - line.width) * shareBefore[align];
      const baseline = top + index * style.leading + (style.leading + style.size * 0.7) / 2;
      drawLine(document, line, style, x, baseline);
    });
  });
  return top + lines.length * style.leading;
}

/** Draws a block with its top at `top`; returns the y below it. */
export function drawText(
  document: Document,
  block: TextBlock,
  left: number,
  top: number,
  align: TextAlign = 'start',
): number {
  return drawLines(document, block, block.lines, left, top, align);
}

/** Width of a text on one line as {@link drawShort} draws it, in points. */
export function shortWidth(document: Document, text: string, style: TextStyle): number {
  return layOut(document, text, style, Number.POSITIVE_INFINITY).lines[0]?.width ?? 0;
}

/** Lays out and draws a text that fits on one line; returns its width. */
export function drawShort(
  document: Document,
  text: string,
  style: TextStyle,
  left: number,
  top: number,
): number {
  const block = layOut(document, text, style, Number.POSITIVE_INFINITY);
  drawLines(document, { ...block, width: 0 }, block.lines, left, top);
  return block.lines[0]?.width ?? 0;
}
