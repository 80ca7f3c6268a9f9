import type { Replacement } from '#core/record/amendment.ts';
import { amendmentWords, replacementSentence, replacementStamp } from '#core/words/amendment-words.ts';
import { formatNumber, formatSigned, formatUnrounded } from '#core/words/number-format.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';
import { limitValueText, resultDecimals } from './limit-text.ts';
import { shown } from './report-context.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportBanner } from './report-model.ts';

function levelNotes(context: ReportContext): readonly string[] {
  const { judgement } = context.record;
  const { sentences, language } = context;
  const { result, limit, differenceDb } = judgement;
  if (result === null) return [context.words.level];
  const notes = [sentences.unroundedNote(formatUnrounded(result.unroundedDb, language, 2))];
  const isDecided = judgement.verdict !== 'no_limit_applies';
  if (limit !== null && isDecided) notes.push(sentences.limitNote(limitValueText(context, limit)));
  const uncertainty = isDecided ? (limit?.expandedUncertaintyDb ?? null) : null;
  if (uncertainty !== null) notes.push(sentences.uncertaintyNote(shown(context, uncertainty, 1, 'dB')));
  if (differenceDb !== null) {
    const difference = formatSigned(differenceDb.reported, resultDecimals(context), language);
    notes.push(sentences.differenceNote(`${difference} dB`));
  }
  return notes;
}

/** The verdict at the top of the report: shape, word, level. A record that another took the place of has none any more. */
export function reportBanner(context: ReportContext): ReportBanner {
  const { replacedBy } = context;
  return replacedBy === null ? verdictBanner(context) : replacedBanner(context, replacedBy);
}

/** What once was a verdict must not look like one: it is quoted small. */
function replacedBanner(context: ReportContext, replacedBy: Replacement): ReportBanner {
  const { language } = context;
  const { word, level } = verdictBanner(context);
  const figure = level === null ? '' : `, ${level.value} ${level.unit}`;
  return {
    sign: 'triangle',
    word: replacementStamp(replacedBy)[language],
    sentence: replacementSentence(replacedBy, language),
    level: null,
    noLevel: '',
    levelNotes: [`${amendmentWords.formerly[language]}: ${word}${figure}`],
  };
}

function verdictBanner(context: ReportContext): ReportBanner {
  const { verdict, result } = context.record.judgement;
  const text = verdictText(verdict, context.language);
  return {
    sign: verdictSign[verdict],
    word: text.word,
    sentence: text.meaning,
    level:
      result === null
        ? null
        : {
            value: formatNumber(result.reportedDb, resultDecimals(context), context.language),
            unit: context.words.levelUnit,
          },
    noLevel: context.words.notReported,
    levelNotes: levelNotes(context),
  };
}
