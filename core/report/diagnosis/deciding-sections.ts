import { fallWithout } from '#core/diagnosis/energy-share.ts';
import { mainKind } from '#core/diagnosis/main-kind.ts';
import type { PartSplit } from '#core/diagnosis/run-diagnosis.ts';
import { hertzText } from '#core/words/diagnosis-text.ts';
import { diagnosisPaperWords as paper } from '#core/words/diagnosis-paper-words.ts';
import { shareNames } from '#core/words/diagnosis-words.ts';
import { formatAsGiven } from '#core/words/number-format.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import { cell, type ReportContext } from '../report-context.ts';
import type { ReportBlock, ReportCell, ReportColumn, ReportSection } from '../report-model.ts';
import { bandAxis, bandLabel, bandsOnPaper } from './band-axis.ts';
import { figureText } from './figure-text.ts';

const { why } = whyWords;

/** Level, part of the energy, and fall of the total of one band or order. */
function costCells(
  levelDb: number | null,
  share: number,
  { language }: ReportContext,
): readonly ReportCell[] {
  const texts = [
    figureText(levelDb, language),
    `${figureText(100 * share, language)} %`,
    figureText(fallWithout(share), language),
  ];
  return texts.map((text) => cell(text));
}

function costColumns({ language }: ReportContext): readonly ReportColumn[] {
  return [why.bandLevel, why.share, why.fall].map((words) => ({
    title: words[language],
    align: 'end',
    share: 16,
  }));
}

function bandTable(context: ReportContext, part: PartSplit): ReportBlock {
  const { language } = context;
  const bands = part.decidingBands.flatMap(
    (hertz) => part.bands.find(({ nominalHz }) => nominalHz === hertz) ?? [],
  );
  return {
    kind: 'table',
    title: null,
    columns: [
      { title: why.deciding[language], align: 'start', share: 20 },
      { title: why.mostly[language], align: 'start', share: 32 },
      ...costColumns(context),
    ],
    rows: bands.map((band) => ({
      cells: [
        cell(hertzText(band.nominalHz, language), { strong: true }),
        cell(shareNames[mainKind(band)][language]),
        ...costCells(band.levelDb, band.share, context),
      ],
      notes: [],
      rejected: false,
    })),
    legend: bands.length === 0 ? why.noBands[language] : null,
  };
}

function bandPlot(context: ReportContext, part: PartSplit): ReportBlock {
  const { language, words } = context;
  const bands = bandsOnPaper(part);
  const deciding = part.decidingBands.map((hertz) => hertzText(hertz, language)).join(', ');
  return {
    kind: 'spectrum',
    bars: bands.map(({ nominalHz, levelDb, backgroundDb }) => ({
      label: bandLabel(nominalHz, language),
      levelDb,
      backgroundDb,
      ...(part.decidingBands.includes(nominalHz) && { mark: figureText(levelDb, language) }),
    })),
    level: bandAxis(bands, language),
    frequencyTitle: words.plot.frequency,
    legend: { level: why.bands[language], background: words.plot.background },
    caption: paper.bandsShown[language],
    alternative: `${why.bands[language]}. ${why.deciding[language]}: ${deciding}`,
  };
}

/** The third octaves of the deciding part, and what those cost that decide. */
export function bandsSection(context: ReportContext, part: PartSplit): ReportSection {
  return {
    title: why.bands[context.language],
    blocks: [bandPlot(context, part), bandTable(context, part)],
  };
}

/** The orders of the engine that decide, with what each costs. */
export function ordersSection(context: ReportContext, part: PartSplit): ReportSection {
  const { language } = context;
  const orders = part.decidingOrders.flatMap(
    (wanted) => part.orders.find(({ order }) => order === wanted) ?? [],
  );
  return {
    title: why.orders[language],
    blocks: [
      {
        kind: 'table',
        title: null,
        columns: [
          { title: why.decidingOrders[language], align: 'start', share: 20 },
          { title: why.frequency[language], align: 'start', share: 32 },
          ...costColumns(context),
        ],
        rows: orders.map(({ order, frequencyHz, levelDb, share }) => ({
          cells: [
            cell(formatAsGiven(order, language), { strong: true }),
            cell(hertzText(Math.round(frequencyHz), language)),
            ...costCells(levelDb, share, context),
          ],
          notes: [],
          rejected: false,
        })),
        legend: orders.length === 0 ? why.noOrders[language] : null,
      },
    ],
  };
}
