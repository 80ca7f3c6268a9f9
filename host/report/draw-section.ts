import type { ReportBlock, ReportSection } from '#core/report/report-model.ts';
import type { Language } from '#core/words/language.ts';
import type { FindPhoto } from '../store/photo-folder.ts';
import { codeSize, drawCode } from './draw-code.ts';
import { drawFacts, factsHeight } from './draw-facts.ts';
import { drawPhotos, photoRowHeight } from './draw-photos.ts';
import { drawSentences, sentencesHeight } from './draw-sentences.ts';
import { drawSignatures, leastSignaturesHeight, signaturesLeadHeight } from './draw-signatures.ts';
import { drawSpectrum, spectrumHeight } from './draw-spectrum.ts';
import { drawTable, tableLeadHeight } from './draw-table.ts';
import { drawTimePlots, timePlotsLeadHeight } from './draw-time-plots.ts';
import type { PageFlow } from './page-flow.ts';
import { tagged } from './paper-structure.ts';
import { colour, content, textStyles } from './paper-tokens.ts';
import { drawText, layOut } from './text-layout.ts';

const titleGap = 5;
const blockGap = 8;
const sectionGap = 14;

/** What sections are drawn with. */
export interface SectionDrawing {
  readonly language: Language;
  readonly findPhoto: FindPhoto;
}

/** How much of a block must stand on the same page as its heading. */
function leadHeight(flow: PageFlow, blocks: readonly ReportBlock[], language: Language): number {
  const { document } = flow;
  const [block, ...others] = blocks;
  if (block === undefined) return 0;
  switch (block.kind) {
    case 'facts':
      return Math.min(factsHeight(document, block.groups), flow.full * 0.5);
    case 'table':
      return tableLeadHeight(document, block, language);
    case 'time-plots':
      return timePlotsLeadHeight;
    case 'spectrum':
      return spectrumHeight + textStyles.small.leading;
    case 'sentences':
      return sentencesHeight(document, block.sentences) + blockGap + leadHeight(flow, others, language);
    case 'photos':
      return photoRowHeight;
    case 'code': {
      // Boxes to sign in never stand on a page by themselves: what they would be alone on, the code goes to with them.
      const [next] = others;
      return next?.kind === 'signatures' ? codeSize + blockGap + leastSignaturesHeight(next) : codeSize;
    }
    case 'signatures':
      return signaturesLeadHeight;
    default:
      return block satisfies never;
  }
}

function drawBlock(flow: PageFlow, block: ReportBlock, { language, findPhoto }: SectionDrawing): void {
  switch (block.kind) {
    case 'facts':
      drawFacts(flow, block.groups, block.legend);
      return;
    case 'table':
      drawTable(flow, block, language);
      return;
    case 'time-plots':
      drawTimePlots(flow, block);
      return;
    case 'spectrum':
      drawSpectrum(flow, block);
      return;
    case 'sentences':
      drawSentences(flow, block.sentences, textStyles.body);
      return;
    case 'photos':
      drawPhotos(flow, block, findPhoto);
      return;
    case 'code':
      drawCode(flow, block);
      return;
    case 'signatures':
      drawSignatures(flow, block);
  }
}

function drawTitle(flow: PageFlow, title: string): void {
  const { document } = flow;
  const block = layOut(document, title, textStyles.section, content.width - 10);
  document
    .save()
    .rect(content.left, flow.y + 2, 3, block.height - 4)
    .fill(colour.teal)
    .restore();
  const below = tagged(document, 'H2', () => drawText(document, block, content.left + 10, flow.y));
  flow.moveTo(below + titleGap);
}

/** Draws a headed section; a heading never stands alone at the foot of a page. */
export function drawSection(flow: PageFlow, section: ReportSection, drawing: SectionDrawing): void {
  flow.gap(sectionGap);
  const lead = leadHeight(flow, section.blocks, drawing.language);
  const head = section.title === null ? 0 : textStyles.section.leading + titleGap;
  flow.require(Math.min(head + lead, flow.full));
  tagged(flow.document, 'Sect', () => {
    if (section.title !== null) drawTitle(flow, section.title);
    section.blocks.forEach((block, index) => {
      if (index > 0) flow.gap(blockGap);
      drawBlock(flow, block, drawing);
    });
  });
}
