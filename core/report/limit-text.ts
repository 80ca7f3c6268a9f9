import type { Limit } from '#core/procedure/profile.ts';
import type { AppliedLimit } from '#core/verdict/test-judgement.ts';
import { given, shownLevel } from './report-context.ts';
import type { ReportContext } from './report-context.ts';

/** Decimals of the reported result, so that result and limit are read alike. */
export function resultDecimals(context: ReportContext): number {
  return context.record.evidence.profile.resultRounding.decimals;
}

/** How a limit is built, in words: `stock exhaust of the same session + 5 dB`. */
export function limitKindText(context: ReportContext, limit: Limit): string {
  const { sentences } = context;
  if (limit.kind === 'reference-plus') {
    const plus = limit.plusDb === null ? '?' : given(context, limit.plusDb, 'dB');
    return sentences.reference[limit.reference](plus);
  }
  if (limit.kind === 'smallest-of') return sentences.smallestOf;
  return sentences.absolute;
}

/** The limit's number, without trailing zeros that nobody wrote. */
export function limitValueText(context: ReportContext, applied: AppliedLimit): string {
  return `${given(context, applied.maximumDb, '')} ${context.words.levelUnit}`;
}

/** The result as reported, or null when there is none. */
export function reportedText(context: ReportContext): string | null {
  const { result } = context.record.judgement;
  return result === null ? null : shownLevel(context, result.reportedDb, resultDecimals(context));
}
