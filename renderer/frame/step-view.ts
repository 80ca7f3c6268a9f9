import type { LiveTest } from '#host/http/contract.ts';
import { testSteps, type TestStep } from '#core/procedure/procedure-state.ts';
import { formatNumber, formatSigned } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { stepName } from '#core/words/step-words.ts';

/** One line of the step list at the left. */
export interface StepView {
  readonly step: TestStep;
  readonly number: number;
  readonly name: string;
  readonly state: 'done' | 'current' | 'pending';
  /** What the step found so far; empty if nothing yet. */
  readonly detail: string;
}

function calibrationDetail(
  check: LiveTest['calibrationBefore'],
  other: LiveTest['calibrationBefore'],
  language: Language,
): string {
  if (check === null) return '';
  if (check.levelDb === null) return pageWords.calibrate.noTone[language];
  const level = `${formatNumber(check.levelDb, 1, language)} dB`;
  if (other?.levelDb === null || other?.levelDb === undefined) return level;
  return `${level} · ${formatSigned(check.levelDb - other.levelDb, 2, language)} dB`;
}

function backgroundDetail(levelDb: number | null, language: Language): string {
  if (levelDb === null) return '';
  return `${pageWords.step.highest[language]} ${formatNumber(levelDb, 1, language)} dB`;
}

/** How many valid runs are wanted, or null where the profile leaves it open. */
export function validRunCount(test: LiveTest): { readonly valid: number; readonly wanted: number | null } {
  const own = test.runs.filter((run) => run.series === test.seriesIndex);
  const valid = own.filter((run) => run.judgement?.valid === true).length;
  return { valid, wanted: test.profile.runs.consecutive };
}

/** `2 dari 3 sah`. */
export function validRunWords(test: LiveTest, language: Language): string {
  const { valid, wanted } = validRunCount(test);
  const of = wanted === null ? '' : ` ${pageWords.step.of[language]} ${wanted}`;
  return `${valid}${of} ${pageWords.step.valid[language]}`;
}

type DetailOf = (test: LiveTest, language: Language) => string;

const detailOf: Readonly<Record<TestStep, DetailOf>> = {
  prepare: (test, language) =>
    `${pageWords.step.target[language]} ${formatNumber(test.targetSpeedRpm, 0, language)} rpm`,
  'calibration-before': (test, language) => calibrationDetail(test.calibrationBefore, null, language),
  'background-before': (test, language) => backgroundDetail(test.backgroundBeforeDb, language),
  runs: (test, language) => (test.runs.length === 0 ? '' : validRunWords(test, language)),
  'background-after': (test, language) => backgroundDetail(test.backgroundAfterDb, language),
  'calibration-after': (test, language) =>
    calibrationDetail(test.calibrationAfter, test.calibrationBefore, language),
  closed: () => '',
};

/** All seven steps with their state and what they found; without a test only the preparation is at hand. */
export function stepViews(test: LiveTest | null, language: Language): StepView[] {
  const current = testSteps.indexOf(test?.step ?? 'prepare');
  return testSteps.map((step, index) => ({
    step,
    number: index + 1,
    name: stepName(step, language),
    state: index < current ? 'done' : index === current ? 'current' : 'pending',
    detail: test === null ? '' : detailOf[step](test, language),
  }));
}
