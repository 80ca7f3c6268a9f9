import { decidingSplit, type DiagnosedRun } from '#core/diagnosis/run-diagnosis.ts';
import type { DiagnosedTestRun } from '#core/diagnosis/test-diagnosis.ts';
import { formatInstant } from '#core/words/date-format.ts';
import { diagnosisPaperWords as paper } from '#core/words/diagnosis-paper-words.ts';
import { whyLoud } from '#core/words/diagnosis-text.ts';
import { notEnoughWords, sureWords } from '#core/words/diagnosis-words.ts';
import { letterheadWords } from '#core/words/letterhead-words.ts';
import { whyWords } from '#core/words/page/why-words.ts';
import { unauthorisedStamp } from '../authorisation.ts';
import { paperModel } from '../build-report.ts';
import type { ReportContext } from '../report-context.ts';
import type { ReportBanner, ReportLetterhead, ReportModel, ReportSection } from '../report-model.ts';
import { comparisonSection } from './comparison-section.ts';
import { bandsSection, ordersSection } from './deciding-sections.ts';
import { itemOfDiagnosis, tracedSection } from './diagnosis-item.ts';
import { sharesSection } from './shares-section.ts';
import { surenessSection } from './sureness-section.ts';
import type { ToldDiagnosis } from './told-diagnosis.ts';

const { why } = whyWords;

/**
 * Everything that the sheet of a diagnosis says, without layout: headed as an indication, without verdict, limit or signature.
 * The same record, answer and language give the same model; it is dated by the record.
 */
export function buildDiagnosisPaper(context: ReportContext, diagnosis: ToldDiagnosis): ReportModel {
  const { record, language } = context;
  const { run } = diagnosis;
  const title = paper.title[language];
  const model = paperModel(context, {
    title,
    endMark: `${paper.end[language]} ${record.number}`,
    sections: sectionsOf(context, diagnosis),
  });
  const told = answer(context, run);
  return {
    ...model,
    letterhead: unaccredited(model.letterhead, context),
    subtitle: paper.subtitle[language],
    datedLine: `${paper.dated[language]}: ${formatInstant(record.closedAt, language)}`,
    stamps: [paper.stamp[language], ...model.stamps.filter((stamp) => stamp !== unauthorisedStamp(context))],
    banner: bannerOf(context, run, told),
    findings: told === null ? [] : [{ sign: 'circle-dash', text: paper.sentence[language] }],
  };
}

/** An interpretation lies outside what a laboratory is accredited for (ISO/IEC 17025:2017, 7.8.7). */
function unaccredited(
  letterhead: ReportLetterhead | null,
  { language }: ReportContext,
): ReportLetterhead | null {
  if (letterhead === null || letterhead.accreditation === null) return letterhead;
  return { ...letterhead, accreditation: letterheadWords.outsideScope[language] };
}

function bannerOf(
  { language }: ReportContext,
  { diagnosis }: DiagnosedTestRun,
  told: string | null,
): ReportBanner {
  const sure =
    diagnosis.state === 'diagnosed' ? sureWords[diagnosis.confidence][language] : why.notEnough[language];
  return {
    sign: 'circle-dash',
    word: paper.word[language],
    sentence: told ?? paper.sentence[language],
    level: null,
    noLevel: sure,
    levelNotes: [],
  };
}

function answer({ language }: ReportContext, { diagnosis }: DiagnosedTestRun): string | null {
  const text = diagnosis.state === 'diagnosed' ? whyLoud(diagnosis, language) : '';
  return text === '' ? null : text;
}

function sectionsOf(context: ReportContext, told: ToldDiagnosis): readonly ReportSection[] {
  const { diagnosis } = told.run;
  const split =
    diagnosis.state === 'diagnosed'
      ? splitSections(context, told, diagnosis)
      : [notEnoughSection(context, diagnosis)];
  return [itemOfDiagnosis(context, told), ...split, tracedSection(context, told)];
}

function splitSections(
  context: ReportContext,
  told: ToldDiagnosis,
  run: DiagnosedRun,
): readonly ReportSection[] {
  const part = decidingSplit(run);
  if (part === null) return [surenessSection(context, run)];
  return [
    sharesSection(context, run, part, told.test.spread[told.run.series] ?? []),
    bandsSection(context, part),
    ordersSection(context, part),
    comparisonSection(context, told),
    surenessSection(context, run),
  ];
}

function notEnoughSection(
  { language }: ReportContext,
  { reasons }: Extract<ToldDiagnosis['run']['diagnosis'], { state: 'not-enough-data' }>,
): ReportSection {
  const sentences = reasons.map((reason) => ({ sign: null, text: notEnoughWords[reason][language] }));
  return { title: why.notEnough[language], blocks: [{ kind: 'sentences', sentences }] };
}
