import type { Replacement } from '#core/record/amendment.ts';
import type { ExplainedRule, ExplainedStep, Explanation } from '#core/report/explanation-model.ts';
import type { ReportSentence } from '#core/report/report-model.ts';
import type { Verdict } from '#core/verdict/test-judgement.ts';
import { replacementSentence } from '#core/words/amendment-words.ts';
import type { Language } from '#core/words/language.ts';
import { reportWords } from '#core/words/report-words.ts';
import { type StatusSign, verdictText } from '#core/words/verdict-words.ts';

/** A sign in one letter; the word that belongs to it stands beside it. */
const letter: Readonly<Record<StatusSign, string>> = {
  'circle-check': '+',
  'octagon-cross': 'x',
  diamond: '!',
  triangle: '-',
  'circle-dash': ' ',
};

/** What an explanation is about. */
export interface NamedTest {
  /** Number of the test, or its folder. */
  readonly name: string;
  /** The newest record that took the place of this one; null where none did. */
  readonly replacedBy: Replacement | null;
}

/** An explanation as lines for reading. */
export function explanationText(
  { name, replacedBy }: NamedTest,
  verdict: Verdict,
  { unverified, rules, steps, whole, decisions }: Explanation,
  language: Language,
): string {
  const { word, meaning } = verdictText(verdict, language);
  const { sections, step } = reportWords(language);
  return [
    name,
    ...(replacedBy === null ? [] : [`  - ${replacementSentence(replacedBy, language)}`]),
    `  ${word}: ${meaning}`,
    ...(unverified === null ? [] : [`  ! ${unverified}`]),
    ...whole.map((sentence) => `  ${sentenceLine(sentence)}`),
    '',
    sections.rules,
    ...rules.flatMap((rule) => ruleLines(rule, language)),
    '',
    sections.steps,
    ...steps.flatMap((one, index) => stepLines(one, index + 1, step.decision.toLowerCase())),
    '',
    step.decisions,
    ...decisions.map(({ number, title, text }) => `  ${String(number).padStart(2)}. ${title}: ${text}`),
  ].join('\n');
}

function ruleLines(rule: ExplainedRule, language: Language): string[] {
  const { rule: labels, step } = reportWords(language);
  const basis = [
    `${labels.measured.toLowerCase()} ${rule.measured}`,
    `${labels.required.toLowerCase()} ${rule.required}`,
    ...(rule.clause === null ? [] : [rule.clause]),
    `${labels.confidence.toLowerCase()} ${rule.confidence}`,
    `${step.decision.toLowerCase()} ${rule.decisions.join(', ')}`,
  ];
  return [
    `  ${letter[rule.sign]} ${rule.name}: ${rule.outcome}`,
    `      ${rule.asks}`,
    `      ${basis.join(' · ')}`,
    ...rule.findings.map((sentence) => `      ${sentenceLine(sentence)}`),
  ];
}

function stepLines(step: ExplainedStep, number: number, decisionWord: string): string[] {
  const { title, working, detail, result, decisions } = step;
  const basis = [
    ...(detail === null ? [] : [detail]),
    ...(decisions.length === 0 ? [] : [`${decisionWord} ${decisions.join(', ')}`]),
  ].join(' · ');
  return [
    `  ${String(number).padStart(2)}. ${title}: ${working} = ${result}`,
    ...(basis === '' ? [] : [`      ${basis}`]),
  ];
}

function sentenceLine({ sign, text }: ReportSentence): string {
  return sign === null ? text : `${letter[sign]} ${text}`;
}
