import type { SeriesJudgement } from '#core/verdict/test-judgement.ts';
import { confidenceWord } from '#core/words/confidence-words.ts';
import { formatSigned, formatUnrounded } from '#core/words/number-format.ts';
import { roleName } from '#core/words/step-words.ts';
import { verdictText } from '#core/words/verdict-words.ts';
import { limitKindText, limitValueText, reportedText, resultDecimals } from './limit-text.ts';
import { fact, factGroup, given, shown, shownLevel } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { FactGroup, ReportFact, ReportSection } from './report-model.ts';

function unroundedLevel(context: ReportContext, valueDb: number): string {
  return `${formatUnrounded(valueDb, context.language, 2)} ${context.words.levelUnit}`;
}

/** The series that a comparison or several outlets add beside the result. */
function seriesFacts(context: ReportContext, series: SeriesJudgement): ReportFact {
  const { words, language, record } = context;
  const outlets = record.judgement.series.filter((other) => other.role === series.role).length;
  const outlet = outlets > 1 ? `, ${words.run.outlet} ${series.outlet}` : '';
  const value =
    series.reportedDb === null || series.unroundedDb === null
      ? null
      : `${shownLevel(context, series.reportedDb, resultDecimals(context))} (${unroundedLevel(context, series.unroundedDb)})`;
  return fact(context, `${roleName(series.role, language)}${outlet}`, value, 'no-data');
}

function countedFact(context: ReportContext): ReportFact {
  const { record, words } = context;
  const many = record.judgement.series.length > 1;
  const text = record.judgement.series
    .filter((series) => series.countedRuns.length > 0)
    .map((series) => {
      const numbers = series.countedRuns.join(', ');
      return many ? `${roleName(series.role, context.language)}: ${numbers}` : numbers;
    })
    .join('; ');
  return { label: words.result.countedRuns, value: text === '' ? words.none : text, missing: text === '' };
}

function spreadFact(context: ReportContext): ReportFact {
  const spreads = context.record.judgement.series
    .map((series) => series.spreadDb)
    .filter((spread) => spread !== null);
  const text = spreads.map((spread) => shown(context, spread, 1, 'dB')).join('; ');
  return fact(context, context.words.result.spread, text, 'no-data');
}

function levelGroup(context: ReportContext): FactGroup {
  const { words, record, language } = context;
  const { result, series, differenceDb } = record.judgement;
  const notReported = (label: string): ReportFact => ({ label, value: words.notReported, missing: true });
  const reported = reportedText(context);
  const { unrounded, reported: reportedLabel } = words.result;
  return factGroup(words.result.level, [
    result === null
      ? notReported(unrounded)
      : fact(context, unrounded, unroundedLevel(context, result.unroundedDb)),
    reported === null ? notReported(reportedLabel) : fact(context, reportedLabel, reported),
    ...(series.length > 1 ? series.map((one) => seriesFacts(context, one)) : []),
    differenceDb === null
      ? null
      : fact(
          context,
          words.result.difference,
          `${formatSigned(differenceDb.reported, resultDecimals(context), language)} dB (${formatSigned(differenceDb.unrounded, 2, language)} dB)`,
        ),
    countedFact(context),
    spreadFact(context),
  ]);
}

function limitFacts(context: ReportContext): readonly ReportFact[] {
  const { words, record, language } = context;
  const applied = record.judgement.limit;
  if (applied === null) return [fact(context, words.result.limit, words.result.noLimit)];
  const { limit, referenceDb } = applied;
  return [
    fact(
      context,
      words.result.limit,
      `${limitValueText(context, applied)} (${limitKindText(context, limit)})`,
    ),
    ...(referenceDb === null
      ? []
      : [
          fact(
            context,
            words.result.reference,
            `${given(context, referenceDb, '')} ${context.words.levelUnit}`,
          ),
        ]),
    fact(context, words.result.legalBasis, limit.legalBasis[language]),
    fact(
      context,
      words.result.confidence,
      `${limit.confidence}: ${confidenceWord(limit.confidence, language)}`,
    ),
  ];
}

function decisionGroup(context: ReportContext): FactGroup {
  const { words, record, recordWords, language } = context;
  const { decision } = record.evidence;
  const uncertainty = record.judgement.limit?.expandedUncertaintyDb ?? decision.expandedUncertaintyDb;
  return factGroup(words.result.decision, [
    fact(context, words.result.verdict, verdictText(record.judgement.verdict, language).word),
    fact(context, words.result.decisionRule, recordWords.decisionRule[decision.rule]),
    ...limitFacts(context),
    uncertainty === null
      ? null
      : fact(context, words.result.uncertainty, shown(context, uncertainty, 1, 'dB')),
  ]);
}

/** Result unrounded and rounded, limit with its basis, decision rule, uncertainty where one was used. */
export function resultSection(context: ReportContext): ReportSection {
  return {
    title: context.words.sections.result,
    blocks: [{ kind: 'facts', groups: [levelGroup(context), decisionGroup(context)], legend: null }],
  };
}
