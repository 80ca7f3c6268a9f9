import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { RuleOutcome, TestJudgement } from '#core/verdict/test-judgement.ts';
import type { DecisionText } from '#core/words/decision-text.ts';
import type { Language } from '#core/words/language.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';
import type { ReportSentence } from './report-model.ts';

/** A test that is explained: a record's, or one that was judged from a folder. */
export interface ExplainedTest {
  readonly evidence: TestEvidence;
  readonly judgement: TestJudgement;
  readonly language: Language;
}

/** One rule in words: what it asks, what was found, whether it was met and how sure the figure is. */
export interface ExplainedRule {
  readonly rule: RuleOutcome['rule'];
  readonly name: string;
  readonly asks: string;
  readonly measured: string;
  /** With the sign of its bound, as `≥ 1,0 detik`. */
  readonly required: string;
  readonly sign: StatusSign;
  readonly outcome: string;
  readonly clause: string | null;
  readonly confidence: RuleOutcome['confidence'];
  readonly confidenceMeaning: string;
  /** Which run failed it and why; what else was found about it. */
  readonly findings: readonly ReportSentence[];
  readonly decisions: readonly number[];
}

/** One step from the readings to the verdict. */
export interface ExplainedStep {
  readonly title: string;
  /** The arithmetic, with its numbers. */
  readonly working: string;
  readonly detail: string | null;
  readonly result: string;
  readonly sign: StatusSign | null;
  readonly decisions: readonly number[];
}

/** One reading of the rules with its number. */
export interface ExplainedDecision extends DecisionText {
  readonly number: number;
}

/** Why a test has its verdict, in words: the same on the page, on paper and on the command line. */
export interface Explanation {
  /** Said where the figures were not read in the official text. */
  readonly unverified: string | null;
  readonly rules: readonly ExplainedRule[];
  readonly steps: readonly ExplainedStep[];
  /** What speaks about the test as a whole. */
  readonly whole: readonly ReportSentence[];
  readonly decisions: readonly ExplainedDecision[];
}
