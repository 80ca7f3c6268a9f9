import type { ReportSentences } from '#core/words/report-sentences.ts';
import type { VerdictStepWords } from '#core/words/verdict-step-words.ts';
import type { ExplainedStep, ExplainedTest } from './explanation-model.ts';

/** What a step says, before its decisions are set beside it. */
export type StepParts = Omit<ExplainedStep, 'decisions'>;

/** What the writers of a step need. */
export interface StepContext extends ExplainedTest {
  readonly words: VerdictStepWords;
  readonly sentences: ReportSentences;
}
