import { compare, exactly } from '#core/units/decimal.ts';
import type { AppliedLimit } from '#core/verdict/test-judgement.ts';
import type { VerdictStep } from '#core/verdict/verdict-step.ts';
import { confidenceWord } from '#core/words/confidence-words.ts';
import { recordWords } from '#core/words/record-words.ts';
import { ruleName } from '#core/words/rule-words.ts';
import { verdictSign, verdictText } from '#core/words/verdict-words.ts';
import { given } from './report-context.ts';
import type { StepContext, StepParts } from './step-context.ts';

type Of<Kind extends VerdictStep['kind']> = VerdictStep & { readonly kind: Kind };

/** How the limit got its number, its legal basis and how surely it is known. */
export function limitParts({ limit: applied }: Of<'limit'>, context: StepContext): StepParts {
  const { words, language } = context;
  const { legalBasis, confidence } = applied.limit;
  return {
    title: words.titles.limit,
    working: limitWorking(applied, context),
    detail: `${legalBasis[language]} · ${confidence}: ${confidenceWord(confidence, language)}`,
    result: given(context, applied.maximumDb, 'dB'),
    sign: null,
  };
}

function limitWorking({ limit, referenceDb }: AppliedLimit, context: StepContext): string {
  const { words } = context;
  if (limit.kind === 'smallest-of') return words.smallestOf;
  if (limit.kind !== 'reference-plus' || referenceDb === null || limit.plusDb === null) {
    return words.fixedLimit;
  }
  const name = limit.reference === 'registered' ? words.registered : words.stock;
  return `${name} ${given(context, referenceDb, '')} + ${given(context, limit.plusDb, '')}`;
}

/** The comparison with its numbers, under the decision rule that was chosen. */
export function comparedParts(step: Of<'compared'>, context: StepContext): StepParts {
  const { words, language } = context;
  const { outcome, limit } = step;
  const { word } = verdictText(outcome, language);
  return {
    title: words.titles.compared,
    working: comparedWorking(step, context),
    detail: recordWords(language).decisionRule[limit.rule],
    result: word,
    sign: verdictSign[outcome],
  };
}

function comparedWorking(step: Of<'compared'>, context: StepContext): string {
  const { limit, reportedDb, acceptDb, rejectAboveDb } = step;
  const { maximumDb, rule, expandedUncertaintyDb: guardDb } = limit;
  const number = (value: number): string => given(context, value, '');
  const against = (boundDb: number): string =>
    `${number(reportedDb)} ${relation(reportedDb, boundDb)} ${number(boundDb)}`;
  if (rule === 'simple') return against(maximumDb);
  if (guardDb === null) return context.words.noUncertainty;
  const lower = `${number(maximumDb)} − U ${number(guardDb)} = ${number(acceptDb)}`;
  if (rejectAboveDb === null) return `${lower}; ${against(acceptDb)}`;
  const upper = `${number(maximumDb)} + U ${number(guardDb)} = ${number(rejectAboveDb)}`;
  const places = [acceptDb, maximumDb, rejectAboveDb].map(against);
  return `${lower}; ${upper}; ${places.join(', ')}`;
}

function relation(left: number, right: number): string {
  const order = compare(exactly(left), exactly(right));
  return order < 0 ? '<' : order > 0 ? '>' : '=';
}

/** The verdict, with the rules that are not met where it is invalid. */
export function verdictParts(
  { verdict, isCompared, broken }: Of<'verdict'>,
  context: StepContext,
): StepParts {
  const { words, language } = context;
  const { word } = verdictText(verdict, language);
  return {
    title: words.titles.verdict,
    working: isCompared ? words.decided : whyNotCompared(verdict, context),
    detail:
      verdict === 'invalid' && broken.length > 0
        ? broken.map((rule) => ruleName(rule, language)).join('; ')
        : null,
    result: word,
    sign: verdictSign[verdict],
  };
}

function whyNotCompared(verdict: Of<'verdict'>['verdict'], { words, judgement }: StepContext): string {
  if (verdict === 'invalid') return words.invalid;
  const isOpen = judgement.reasons.some(
    ({ effect, code }) => effect === 'rejects' && code === 'PROFILE_INCOMPLETE',
  );
  return isOpen ? words.open : words.noLimit;
}
