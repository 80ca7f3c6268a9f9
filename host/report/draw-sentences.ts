import type { ReportSentence } from '#core/report/report-model.ts';
import { drawSign } from './draw-sign.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged } from './paper-structure.ts';
import { content, textStyles } from './paper-tokens.ts';
import type { TextStyle } from './paper-tokens.ts';
import { drawLines, layOut } from './text-layout.ts';

const signSize = 8.4;
const indent = 14;
const gapBetween = 3;

/** Draws one sentence from `left` to the right edge, going on over the page end line by line. */
export function drawSentence(
  flow: PageFlow,
  sentence: ReportSentence,
  style: TextStyle = textStyles.body,
  left: number = content.left,
): void {
  const { document } = flow;
  const shift = sentence.sign === null ? 0 : indent;
  const block = layOut(document, sentence.text, style, content.left + content.width - left - shift);
  // A sentence begins with at least two lines on its page.
  flow.require(Math.min(2, block.lines.length) * style.leading);
  if (sentence.sign !== null) {
    drawSign(document, sentence.sign, left, flow.y + (style.leading - signSize) / 2, signSize);
  }
  tagged(document, 'P', () => {
    for (const line of block.lines) {
      flow.require(style.leading);
      flow.moveTo(drawLines(document, block, [line], left + shift, flow.y));
    }
  });
}

/** Height of sentences drawn one under the other on one page. */
export function sentencesHeight(document: PDFKit.PDFDocument, sentences: readonly ReportSentence[]): number {
  return sentences.reduce((sum, { sign, text }) => {
    const width = content.width - (sign === null ? 0 : indent);
    return sum + layOut(document, text, textStyles.body, width).height + gapBetween;
  }, 0);
}

/** Draws sentences one under the other. */
export function drawSentences(
  flow: PageFlow,
  sentences: readonly ReportSentence[],
  style: TextStyle = textStyles.body,
): void {
  for (const sentence of sentences) {
    drawSentence(flow, sentence, style);
    flow.gap(gapBetween);
  }
}
