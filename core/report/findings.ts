import type { Reason } from '#core/procedure/reason.ts';
import { reasonFinding } from '#core/words/reason-words.ts';
import { placeName, roleName } from '#core/words/step-words.ts';
import { amendmentFindings } from './amendment-section.ts';
import { limitKindText, limitValueText, reportedText } from './limit-text.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportSentence } from './report-model.ts';

/** A refused limit or a gap of the profile leaves a valid level without a verdict; everything else that rejects voids. */
function voidsTest({ effect, place, code }: Reason): boolean {
  return effect === 'rejects' && place !== 'limit' && code !== 'PROFILE_INCOMPLETE';
}

function reasonSentenceOf(context: ReportContext, reason: Reason, where: string): ReportSentence {
  return {
    sign: voidsTest(reason) ? 'triangle' : 'diamond',
    text: `${where}: ${reasonFinding(reason, context.language)}`,
  };
}

function limitSentences(context: ReportContext): readonly ReportSentence[] {
  const { record, sentences, language } = context;
  const { judgement, evidence } = record;
  const reported = reportedText(context);
  if (judgement.verdict === 'no_limit_applies' && reported !== null) {
    return [{ sign: null, text: sentences.noLimit(reported, evidence.profile.title[language]) }];
  }
  if (judgement.limit === null) return [];
  const { limit } = judgement.limit;
  const value = `${limitValueText(context, judgement.limit)} (${limitKindText(context, limit)})`;
  const against = { sign: null, text: sentences.againstLimit(value, limit.legalBasis[language]) };
  if (evidence.profile.bindingInIndonesia) return [against];
  return [against, { sign: null, text: sentences.notBinding }];
}

function stateSentences(context: ReportContext): readonly ReportSentence[] {
  const { record, sentences } = context;
  const said: ReportSentence[] = [...amendmentFindings(context)];
  if (record.outcome === 'interrupted') said.push({ sign: 'triangle', text: sentences.interrupted });
  if (record.outcome === 'aborted') said.push({ sign: 'triangle', text: sentences.aborted });
  if (record.evidence.simulated) said.push({ sign: 'diamond', text: sentences.simulated });
  if (record.evidence.mode === 'workshop') said.push({ sign: 'diamond', text: sentences.workshop });
  if (!record.evidence.profile.verified) said.push({ sign: 'diamond', text: sentences.unverifiedProfile });
  return said;
}

/** Runs and series tell their own reasons; how the test ended is a sentence of its own (see stateSentences). */
function toldElsewhere({ code, place }: Reason): boolean {
  if (place === 'run' || place === 'series') return true;
  return place === 'result' && (code === 'INTERRUPTED' || code === 'OPERATOR_ABORTED');
}

function reasonSentences(context: ReportContext): readonly ReportSentence[] {
  const { record, language } = context;
  const many = record.judgement.series.length > 1;
  const ofTest = record.judgement.reasons
    .filter((reason) => !toldElsewhere(reason))
    .map((reason) => reasonSentenceOf(context, reason, placeName(reason.place, language)));
  const ofSeries = record.judgement.series.flatMap((series) =>
    series.reasons
      .filter((reason) => reason.place !== 'run')
      .map((reason) => {
        const where = many ? roleName(series.role, language) : placeName(reason.place, language);
        return reasonSentenceOf(context, reason, where);
      }),
  );
  return [...ofTest, ...ofSeries];
}

/** What the bench warned of in the test as a whole: the bench itself found something otherwise than the method wants it. */
export function warningSentences(context: ReportContext): readonly ReportSentence[] {
  const { record, language } = context;
  return withoutRepeats(
    record.judgement.reasons
      .filter((reason) => reason.effect === 'warns' && !toldElsewhere(reason))
      .map((reason) => reasonSentenceOf(context, reason, placeName(reason.place, language))),
  );
}

function withoutRepeats(sentences: readonly ReportSentence[]): readonly ReportSentence[] {
  return sentences.filter(
    (sentence, index) => sentences.findIndex((other) => other.text === sentence.text) === index,
  );
}

const weight = { rejecting: 0, plain: 1, warning: 2 } as const;

function weightOf({ sign }: ReportSentence): number {
  if (sign === 'triangle') return weight.rejecting;
  return sign === null ? weight.plain : weight.warning;
}

/** What a reader must know at once, gravest first: what makes the test invalid, what the limit is worth, what to mind. */
export function reportFindings(context: ReportContext): readonly ReportSentence[] {
  const all = [...stateSentences(context), ...limitSentences(context), ...reasonSentences(context)];
  return withoutRepeats(all).toSorted((one, other) => weightOf(one) - weightOf(other));
}
