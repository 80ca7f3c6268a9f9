import type { TestRecord } from '#core/record/test-record.ts';
import { formatDay } from '#core/words/date-format.ts';
import type { Language } from '#core/words/language.ts';
import { claimWords } from '#core/words/paper-claim-words.ts';
import { shortPaperWords } from '#core/words/paper-words.ts';
import type { PrintedClaim } from './authenticity-section.ts';
import { unauthorisedStamp } from './authorisation.ts';
import { reportBanner } from './banner.ts';
import { limitValueText } from './limit-text.ts';
import { type PrintedSignature, reportContext } from './report-context.ts';
import type { ReportBanner } from './report-model.ts';

/** Everything on a label of 50 x 30 mm. */
export interface LabelModel {
  readonly number: string;
  /** Stands in place of nothing else: that nobody has authorised the result; null where somebody has. */
  readonly stamp: string | null;
  readonly banner: ReportBanner;
  readonly limit: string;
  /** Vehicle, exhaust and day, one line each. */
  readonly lines: readonly string[];
  readonly code: { readonly text: string; readonly alternative: string };
}

/** The label of a record; its code says the same and more. */
export function buildLabel(
  record: TestRecord,
  language: Language,
  claim: PrintedClaim,
  signatures: readonly PrintedSignature[] = [],
): LabelModel {
  const context = reportContext(record, language, signatures);
  const { vehicle, exhaust, testDate } = record.evidence;
  const applied = record.judgement.limit;
  return {
    number: record.number,
    stamp: unauthorisedStamp(context),
    banner: reportBanner(context),
    limit:
      applied === null
        ? shortPaperWords.noLimit[language]
        : `${shortPaperWords.limit[language]} ${limitValueText(context, applied)}`,
    lines: [
      vehicle.plate.trim() === '' ? vehicle.chassisNumber : vehicle.plate,
      [exhaust.maker, exhaust.model, exhaust.serialNumber].filter((part) => part !== '').join(' '),
      formatDay(testDate, language),
    ],
    code: { text: claim.text, alternative: claimWords.alternative[language] },
  };
}
