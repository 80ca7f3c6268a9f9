import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { replacementStamp } from '#core/words/amendment-words.ts';
import { formatInstant } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import { amendmentSection } from './amendment-section.ts';
import { unauthorisedStamp } from './authorisation.ts';
import { authenticitySection, type PrintedClaim } from './authenticity-section.ts';
import { reportBanner } from './banner.ts';
import { budgetSection } from './budget-section.ts';
import { courseSection } from './course-section.ts';
import { checksSection } from './checks-section.ts';
import { reportFindings } from './findings.ts';
import { historiesSection } from './histories-section.ts';
import { instrumentsSection } from './instruments-section.ts';
import { itemSection } from './item-section.ts';
import { deviationsSection, orderSection } from './order-section.ts';
import { photosSection } from './photos-section.ts';
import { procedureSection } from './procedure-section.ts';
import { reportContext } from './report-context.ts';
import type { PrintedSignature, ReportContext } from './report-context.ts';
import { reportLetterhead } from './report-letterhead.ts';
import type { ReportModel, ReportSection } from './report-model.ts';
import { reservedPlace, withUniqueMarker } from './reserved-place.ts';
import { resultSection } from './result-section.ts';
import { rulesSection } from './rules-section.ts';
import { runsSection } from './runs-section.ts';
import { siteSection } from './site-section.ts';
import { spectrumSection } from './spectrum-section.ts';
import { stepsSection } from './steps-section.ts';
import { signaturesBlock, statementsSection } from './statements-section.ts';

/** So many digits of the core's hash tell two versions apart on paper; the record has all of them. */
const shownHashDigits = 16;

function reportSections(context: ReportContext, claim: PrintedClaim | null): readonly ReportSection[] {
  return [
    amendmentSection(context),
    itemSection(context),
    orderSection(context),
    siteSection(context),
    courseSection(context),
    resultSection(context),
    budgetSection(context),
    runsSection(context),
    rulesSection(context),
    stepsSection(context),
    instrumentsSection(context),
    checksSection(context),
    historiesSection(context),
    spectrumSection(context),
    procedureSection(context),
    deviationsSection(context),
    photosSection(context),
    ...closingSections(context, claim),
  ].filter((section) => section !== null);
}

/** What holds, the code where there is one, and the boxes to sign in below: always last, on the last page. */
function closingSections(context: ReportContext, claim: PrintedClaim | null): readonly ReportSection[] {
  const boxes = signaturesBlock(context, { isCompact: false, reserved: reservedPlace(context) });
  const statements = statementsSection(context);
  const authenticity = authenticitySection(context, claim);
  if (authenticity === null) return [{ ...statements, blocks: [...statements.blocks, boxes] }];
  return [statements, { ...authenticity, blocks: [...authenticity.blocks, boxes] }];
}

/**
 * Everything that the report of a record says, in one language and without layout. The same record, language,
 * signatures and successor always give the same model; all dates are the record's own. A signed claim of the record is printed as a code at the end.
 */
export function buildReport(
  record: TestRecord,
  language: Language,
  claim: PrintedClaim | null = null,
  signatures: readonly PrintedSignature[] = [],
  replacedBy: Replacement | null = null,
): ReportModel {
  const context = reportContext(record, language, signatures, replacedBy);
  const { words, sentences } = context;
  return paperModel(context, {
    title: words.title,
    endMark: sentences.end(record.number),
    sections: reportSections(context, claim),
  });
}

/** What tells one paper of a record from another. */
export type PaperParts = Pick<ReportModel, 'title' | 'endMark' | 'sections'>;

/** A paper of a record: its own parts, and what every paper has. */
export function paperModel(context: ReportContext, parts: PaperParts): ReportModel {
  const { words, sentences, record, language } = context;
  const { evidence, program } = record;
  const stamp = unauthorisedStamp(context);
  const isComparison = evidence.profile.series.includes('stock');
  return withUniqueMarker({
    language,
    letterhead: reportLetterhead(context),
    subtitle: isComparison ? words.comparisonSubtitle : words.subtitle,
    documentTitle: `${parts.title} ${record.number}`,
    number: record.number,
    author: evidence.conditions.operator,
    dated: record.closedAt,
    datedLine: sentences.dated(formatInstant(record.closedAt, language)),
    numberLabel: words.number,
    pageWord: words.page,
    ofWord: words.of,
    watermark: evidence.simulated ? words.simulatedWatermark : null,
    stamps: [
      ...(stamp === null ? [] : [stamp]),
      ...(context.replacedBy === null ? [] : [replacementStamp(context.replacedBy)[language]]),
      ...(evidence.simulated ? [words.simulatedWatermark] : []),
      ...(evidence.mode === 'workshop' ? [words.workshopStamp] : []),
    ],
    footer: sentences.footer(
      `${program.name} ${program.version}`,
      program.coreHash?.slice(0, shownHashDigits) ?? null,
      record.id,
    ),
    banner: reportBanner(context),
    findings: reportFindings(context),
    attachedManifest: sentences.attachedManifest,
    unprintable: sentences.unprintable,
    ...parts,
  });
}
