import type { Comparison } from '#core/diagnosis/compare-with-reference.ts';
import type { FoundPattern } from '#core/diagnosis/pattern.ts';
import { changeFigures, referenceName, referenceReason } from '#core/words/diagnosis-facts.ts';
import { diagnosisPaperWords as paper } from '#core/words/diagnosis-paper-words.ts';
import { patternWords } from '#core/words/diagnosis-pattern-words.ts';
import { evidenceText } from '#core/words/diagnosis-text.ts';
import { noReferenceWords, sureWords } from '#core/words/diagnosis-words.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import { cell, fact, factGroup, type ReportContext } from '../report-context.ts';
import type { ReportBlock, ReportRow, ReportSection } from '../report-model.ts';
import { comparisonPlot } from './comparison-plot.ts';
import type { ToldDiagnosis } from './told-diagnosis.ts';

const { why } = whyWords;

const sentence = (text: string): ReportBlock => ({ kind: 'sentences', sentences: [{ sign: null, text }] });

function patternRow({ language }: ReportContext, pattern: FoundPattern, number: number): ReportRow {
  const { name, alternatives } = patternWords[pattern.kind];
  const evidence = pattern.evidence.map((one) => evidenceText(one, language)).join('; ');
  return {
    cells: [
      cell(`${number}  ${name[language]}`, { strong: true }),
      cell(sureWords[pattern.confidence][language]),
    ],
    notes: [
      { sign: null, text: `${why.seenBy[language]}: ${evidence}` },
      { sign: null, text: `${why.alsoFits[language]}: ${alternatives[language].join(', ')}` },
    ],
    rejected: false,
  };
}

function patternTable(context: ReportContext, patterns: readonly FoundPattern[]): ReportBlock {
  const { language } = context;
  if (patterns.length === 0) return sentence(why.noPattern[language]);
  return {
    kind: 'table',
    title: null,
    columns: [
      { title: why.fits[language], align: 'start', share: 70 },
      { title: why.sureness[language], align: 'start', share: 30 },
    ],
    rows: patterns.map((pattern, index) => patternRow(context, pattern, index + 1)),
    legend: null,
  };
}

function comparedBlocks(
  context: ReportContext,
  { test, run }: ToldDiagnosis,
  compared: Extract<Comparison, { state: 'compared' }>,
): readonly ReportBlock[] {
  const { language } = context;
  const { reference } = test;
  const hold = run.diagnosis.state === 'diagnosed' ? run.diagnosis.hold : null;
  const plot = hold === null ? [] : [comparisonPlot(context, hold, compared)];
  const named =
    reference === null
      ? []
      : [
          fact(context, why.reference[language], referenceName(reference, language)),
          fact(context, why.reason[language], referenceReason(reference, language)),
        ];
  const changes = changeFigures(compared, language).map(([name, value]) => fact(context, name, value));
  return [
    {
      kind: 'facts',
      groups: [factGroup(why.reference[language], named), factGroup(paper.change[language], changes)],
      legend: why.lowFrequencyHelp[language],
    },
    ...plot,
    patternTable(context, compared.patterns),
  ];
}

/** The run beside the reference of its model: what the differences would fit and what else would, or why there is none. */
export function comparisonSection(context: ReportContext, told: ToldDiagnosis): ReportSection {
  const { language } = context;
  const { comparison } = told.run;
  const { noReference } = told.test;
  const title = why.comparison[language];
  if (comparison?.state === 'compared') return { title, blocks: comparedBlocks(context, told, comparison) };
  const reason = noReference ?? comparison?.reason ?? 'NONE_NAMED';
  return { title, blocks: [sentence(noReferenceWords[reason][language])] };
}
