import type { EnergyShare } from '#core/diagnosis/energy-share.ts';
import type { DiagnosedRun, PartSplit, RunPart } from '#core/diagnosis/run-diagnosis.ts';
import type { ShareSpread } from '#core/diagnosis/spread-over-runs.ts';
import { allTogether, arithmeticOf, toldShares } from '#core/words/diagnosis-arithmetic.ts';
import { diagnosisPaperWords as paper } from '#core/words/diagnosis-paper-words.ts';
import { partNames, shareMeanings, shareNames } from '#core/words/diagnosis-words.ts';
import { formatNumber } from '#core/words/number-format.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import { cell, shownLevel, type ReportContext } from '../report-context.ts';
import type { ReportBlock, ReportColumn, ReportRow, ReportSection, ReportSentence } from '../report-model.ts';
import { figureText } from './figure-text.ts';

const { why } = whyWords;
type Table = Extract<ReportBlock, { kind: 'table' }>;

function shareRow({ language }: ReportContext, one: EnergyShare, spread: ShareSpread | undefined): ReportRow {
  const figure = (value: number | null) => cell(figureText(value, language));
  const between =
    spread === undefined
      ? '–'
      : `${figureText(spread.lowestDb, language)} … ${figureText(spread.highestDb, language)}`;
  return {
    cells: [
      cell(shareNames[one.kind][language], { strong: true, detail: shareMeanings[one.kind][language] }),
      figure(one.levelDb),
      cell(`${figureText(100 * one.share, language)} %`),
      figure(one.totalWithoutDb),
      figure(one.fallDb),
      cell(between),
    ],
    notes: [],
    rejected: false,
  };
}

function totalRow({ language }: ReportContext, part: PartSplit): ReportRow {
  const strong = (text: string) => cell(text, { strong: true });
  const figures = [figureText(part.levelDb, language), `${formatNumber(100, 1, language)} %`, '–', '–', '–'];
  return {
    cells: [strong(allTogether[language]), ...figures.map(strong)],
    notes: [],
    rejected: false,
  };
}

function shareTable(context: ReportContext, part: PartSplit, spread: readonly ShareSpread[]): Table {
  const { language } = context;
  const figures = [why.level, why.share, why.without, why.fall, why.spread];
  const widths = [12, 10, 12, 9, 15];
  return {
    kind: 'table',
    title: null,
    columns: [
      { title: why.source[language], align: 'start', share: 42 },
      ...figures.map((words, index): ReportColumn => ({
        title: words[language],
        align: 'end',
        share: widths[index] ?? 12,
      })),
    ],
    rows: [
      ...toldShares(part).map((one) =>
        shareRow(
          context,
          one,
          spread.find(({ kind }) => kind === one.kind),
        ),
      ),
      totalRow(context, part),
    ],
    legend: null,
  };
}

function arithmeticTable({ language }: ReportContext, part: PartSplit): Table {
  return {
    kind: 'table',
    title: null,
    columns: [
      { title: why.source[language], align: 'start', share: 30 },
      { title: why.sums[language], align: 'start', share: 70 },
    ],
    rows: arithmeticOf(part, language).map(({ name, text }) => ({
      cells: [cell(name), cell(text)],
      notes: [],
      rejected: false,
    })),
    legend: why.arithmetic[language],
  };
}

/** The part that does not decide, in one line. */
function otherPart(context: ReportContext, run: DiagnosedRun, part: PartSplit): readonly ReportSentence[] {
  const { language } = context;
  const other: RunPart = part === run.hold ? 'deceleration' : 'hold';
  const split = run[other];
  if (split === null) return [];
  const shares = toldShares(split).map(
    ({ kind, share }) => `${shareNames[kind][language].toLowerCase()} ${figureText(100 * share, language)} %`,
  );
  const level = shownLevel(context, split.levelDb, 1);
  const name = partNames[other][language].toLowerCase();
  return [{ sign: null, text: `${paper.otherPart[language]}, ${name}, ${level}: ${shares.join(', ')}.` }];
}

/** Where the energy of the deciding part comes from, what it would be without each share, and how that is reckoned. */
export function sharesSection(
  context: ReportContext,
  run: DiagnosedRun,
  part: PartSplit,
  spread: readonly ShareSpread[],
): ReportSection {
  const others = otherPart(context, run, part);
  return {
    title: why.shares[context.language],
    blocks: [
      shareTable(context, part, spread),
      ...(others.length === 0 ? [] : [{ kind: 'sentences', sentences: others } as const]),
      arithmeticTable(context, part),
    ],
  };
}
