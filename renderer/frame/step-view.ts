import { testSteps, type TestStep } from '#core/procedure/procedure-state.ts';
import { formatNumber, formatSigned } from '#core/report/number-format.ts';
import type { Language } from '#core/words/language.ts';
import { mannerName } from '#core/words/manner-words.ts';
import { pageWords } from '#core/words/page-words.ts';
import { stepName } from '#core/words/step-words.ts';
import type { SteadyTest } from '../door/live-feed.ts';

/** One line of the step list at the left. */
export interface StepView {
  readonly step: TestStep;
  readonly number: number;
  readonly name: string;
  /** `missing` was left behind without a valid result: never shown as done. */
  readonly state: 'done' | 'missing' | 'current' | 'pending';
  /** What the step found so far; empty if nothing yet. */
  readonly detail: string;
}

function calibrationDetail(
  check: SteadyTest['calibrationBefore'],
  other: SteadyTest['calibrationBefore'],
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
export function validRunCount(test: SteadyTest): { readonly valid: number; readonly wanted: number | null } {
  const own = test.runs.filter((run) => run.series === test.seriesIndex);
  const valid = own.filter((run) => run.judgement?.valid === true).length;
  return { valid, wanted: test.profile.runs.consecutive };
}

/** `2 dari 3 sah`. */
export function validRunWords(test: SteadyTest, language: Language): string {
  const { valid, wanted } = validRunCount(test);
  const of = wanted === null ? '' : ` ${pageWords.step.of[language]} ${wanted}`;
  return `${valid}${of} ${pageWords.step.valid[language]}`;
}

/** The target, or how the engine is run where none is held. */
function targetDetail({ manner, targetSpeedRpm }: SteadyTest, language: Language): string {
  const name = manner === 'hold' ? pageWords.step.target[language] : mannerName(manner, language);
  return targetSpeedRpm === null ? name : `${name} ${formatNumber(targetSpeedRpm, 0, language)} rpm`;
}

type DetailOf = (test: SteadyTest, language: Language) => string;

const detailOf: Readonly<Record<TestStep, DetailOf>> = {
  prepare: targetDetail,
  'calibration-before': (test, language) => calibrationDetail(test.calibrationBefore, null, language),
  'background-before': (test, language) => backgroundDetail(test.backgroundBeforeDb, language),
  runs: (test, language) => (test.runs.length === 0 ? '' : validRunWords(test, language)),
  'background-after': (test, language) => backgroundDetail(test.backgroundAfterDb, language),
  'calibration-after': (test, language) =>
    calibrationDetail(test.calibrationAfter, test.calibrationBefore, language),
  closed: () => '',
};

const hasResult: Readonly<Record<TestStep, (test: SteadyTest) => boolean>> = {
  prepare: () => true,
  'calibration-before': (test) => test.calibrationBefore?.accepted === true,
  'background-before': (test) => test.backgroundBeforeDb !== null,
  runs: (test) => test.judgement.series.every((series) => series.countedRuns.length > 0),
  'background-after': (test) => test.backgroundAfterDb !== null,
  'calibration-after': (test) => test.calibrationAfter?.accepted === true,
  closed: () => true,
};

function stateOf(test: SteadyTest | null, step: TestStep): StepView['state'] {
  const distance = testSteps.indexOf(step) - testSteps.indexOf(test?.step ?? 'prepare');
  if (distance > 0) return 'pending';
  if (distance === 0) return 'current';
  return test !== null && hasResult[step](test) ? 'done' : 'missing';
}

function detailIn(test: SteadyTest, step: TestStep, state: StepView['state'], language: Language): string {
  const detail = detailOf[step](test, language);
  return detail === '' && state === 'missing' ? pageWords.step.skipped[language] : detail;
}

/** All seven steps with their state and what they found; without a test only the preparation is at hand. */
export function stepViews(test: SteadyTest | null, language: Language): StepView[] {
  return testSteps.map((step, index) => {
    const state = stateOf(test, step);
    const detail = test === null ? '' : detailIn(test, step, state, language);
    return { step, number: index + 1, name: stepName(step, language), state, detail };
  });
}
