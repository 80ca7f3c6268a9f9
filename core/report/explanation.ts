import { explainVerdict } from '#core/verdict/explain-verdict.ts';
import { decisionText } from '#core/words/decision-words.ts';
import type { Language } from '#core/words/language.ts';
import { reportSentences } from '#core/words/report-sentences.ts';
import { explainedRule } from './explained-rule.ts';
import { explainedStep } from './explained-step.ts';
import type { ExplainedDecision, ExplainedTest, Explanation } from './explanation-model.ts';
import { findingSentence } from './finding-sentence.ts';

/** The chain of a verdict in words; it explains the judgement it is given and makes none. */
export function explanationOf(test: ExplainedTest): Explanation {
  const { evidence, judgement, language } = test;
  const chain = explainVerdict(evidence, judgement);
  return {
    unverified: evidence.profile.verified ? null : reportSentences(language).unverifiedProfile,
    rules: chain.rules.map((link) => explainedRule(link, test)),
    steps: chain.steps.map((step) => explainedStep(step, test)),
    whole: chain.whole.map((reason) => findingSentence(reason, language, '')),
    decisions: chain.decisions.map((number) => explainedDecision(number, language)),
  };
}

function explainedDecision(number: number, language: Language): ExplainedDecision {
  const { title, text } = decisionText(number, language);
  return { number, title, text };
}
