import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import type { Language } from '#core/words/language.ts';
import { paperWords, shortPaperWords } from '#core/words/paper-words.ts';
import { onePersonText, unauthorisedFindings, unauthorisedStamp } from './authorisation.ts';
import type { PrintedClaim } from './authenticity-section.ts';
import { buildReport, paperModel } from './build-report.ts';
import type { PaperKind } from './paper-kind.ts';
import { reportContext } from './report-context.ts';
import type { PrintedSignature, ReportContext } from './report-context.ts';
import type { ReportModel, ReportSection } from './report-model.ts';
import { reservedPlace } from './reserved-place.ts';
import { rulesSection } from './rules-section.ts';
import { runsSection } from './runs-section.ts';
import { shortFactsSection, signedSection } from './short-sections.ts';

/**
 * Everything that a paper of this kind says of a record, without layout. Whether it may be issued is another question (see
 * `paperRefusal`).
 */
export function buildPaper(
  kind: Exclude<PaperKind, 'label'>,
  record: TestRecord,
  language: Language,
  claim: PrintedClaim | null = null,
  signatures: readonly PrintedSignature[] = [],
  replacedBy: Replacement | null = null,
): ReportModel {
  if (kind === 'report') return buildReport(record, language, claim, signatures, replacedBy);
  const context = reportContext(record, language, signatures, replacedBy);
  const { title, end } = paperWords[kind];
  const model = paperModel(context, {
    title: title[language],
    endMark: `${end[language]} ${record.number}`,
    sections: sectionsOf[kind](context, claim).filter((section) => section !== null),
  });
  return kind === 'certificate' ? certificateModel(context, model) : model;
}

/** A certificate that nobody has authorised says so across the page and under its result. */
function certificateModel(context: ReportContext, model: ReportModel): ReportModel {
  return {
    ...model,
    watermark: model.watermark ?? unauthorisedStamp(context),
    findings: [...unauthorisedFindings(context), ...model.findings],
  };
}

const sectionsOf: Readonly<
  Record<
    'certificate' | 'slip' | 'rejection',
    (context: ReportContext, claim: PrintedClaim | null) => readonly (ReportSection | null)[]
  >
> = {
  certificate: (context, claim) => [
    shortFactsSection(context),
    signedSection(context, certificateTexts(context), claim, reservedPlace(context)),
  ],
  slip: (context, claim) => [
    shortFactsSection(context),
    runsSection(context),
    signedSection(context, [context.sentences.workshopStatement], claim),
  ],
  rejection: (context, claim) => [
    shortFactsSection(context),
    rulesSection(context),
    runsSection(context),
    signedSection(
      context,
      [shortPaperWords.rejected[context.language], shortPaperWords.fullReport[context.language]],
      claim,
    ),
  ],
};

function certificateTexts(context: ReportContext): readonly string[] {
  const { sentences, record, language } = context;
  const onePerson = onePersonText(context);
  const isSilent = record.judgement.verdict === 'no_limit_applies';
  return [
    ...(isSilent ? [shortPaperWords.noVerdict[language]] : []),
    ...sentences.statements.slice(0, 1),
    shortPaperWords.fullReport[language],
    ...(onePerson === null ? [] : [onePerson]),
  ];
}
