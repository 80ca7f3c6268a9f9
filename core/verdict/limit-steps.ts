import { mannerOf } from '#core/procedure/manner.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { decimalDifference, decimalSum } from '#core/units/decimal.ts';
import { decide } from './decide.ts';
import { decisionsOfMark } from './decisions-of-mark.ts';
import { ruleOfReason } from './rule-of-reason.ts';
import type { AppliedLimit, RuleOutcome, SeriesJudgement, TestJudgement } from './test-judgement.ts';
import type { VerdictStep } from './verdict-step.ts';

/** How the result was compared with the limit, and what came of it. */
export function limitSteps(judgement: TestJudgement, profile: Profile): readonly VerdictStep[] {
  const { limit, result, verdict } = judgement;
  const isCompared = result !== null && limit !== null && verdict !== 'no_limit_applies';
  return [
    ...loudestStep(judgement, profile),
    ...differenceStep(judgement),
    ...(limit === null ? [] : [limitStep(limit)]),
    ...(isCompared ? [comparedStep(result.reportedDb, limit), ...polledStep(judgement)] : []),
    { kind: 'verdict', verdict, isCompared, broken: brokenRules(judgement, profile), decisions: [] },
  ];
}

/** Rules that something rejecting was found about; the limit is no rule of the measurement. */
function brokenRules({ rules, reasons }: TestJudgement, profile: Profile): readonly RuleOutcome['rule'][] {
  const manner = mannerOf(profile);
  const rejecting = reasons.filter(({ effect }) => effect === 'rejects');
  const broken = new Set(rejecting.map((reason) => ruleOfReason(reason, manner)));
  return rules.map(({ rule }) => rule).filter((rule) => rule !== 'limit' && broken.has(rule));
}

/** The series that the verdict is about: every outlet of the exhaust under test. */
function judgedSeries({ series }: TestJudgement, profile: Profile): readonly SeriesJudgement[] {
  const role = profile.series.at(-1) ?? 'test';
  return series.filter((one) => one.role === role);
}

function loudestStep(judgement: TestJudgement, profile: Profile): VerdictStep[] {
  const series = judgedSeries(judgement, profile);
  if (series.length < 2 || judgement.result === null) return [];
  const outlets = series.flatMap(({ outlet, reportedDb }) =>
    reportedDb === null ? [] : [{ outlet, reportedDb }],
  );
  return [{ kind: 'loudest', outlets, reportedDb: judgement.result.reportedDb, decisions: [24] }];
}

function differenceStep({ result, differenceDb }: TestJudgement): VerdictStep[] {
  if (result === null || differenceDb === null) return [];
  return [
    {
      kind: 'difference',
      stockDb: decimalDifference(result.reportedDb, differenceDb.reported),
      replacementDb: result.reportedDb,
      differenceDb: differenceDb.reported,
      unroundedDifferenceDb: differenceDb.unrounded,
      decisions: [20],
    },
  ];
}

function limitStep(limit: AppliedLimit): VerdictStep {
  const { confidence } = limit.limit;
  return { kind: 'limit', limit, decisions: [19, ...decisionsOfMark(confidence)].toSorted((a, b) => a - b) };
}

function comparedStep(reportedDb: number, limit: AppliedLimit): VerdictStep {
  const { maximumDb, rule, expandedUncertaintyDb } = limit;
  const guardDb = rule === 'simple' ? 0 : (expandedUncertaintyDb ?? 0);
  return {
    kind: 'compared',
    limit,
    reportedDb,
    acceptDb: decimalDifference(maximumDb, guardDb),
    rejectAboveDb: rule === 'four-way' ? decimalSum(maximumDb, guardDb) : null,
    outcome: decide({ reportedDb, maximumDb, rule, expandedUncertaintyDb }),
    decisions: rule === 'four-way' ? [1, 2, 3] : [1, 3],
  };
}

/** The bound of a polled stream stands as a step where it reaches the limit (decision 12). */
function polledStep({ reasons }: TestJudgement): VerdictStep[] {
  const close = reasons.find(({ code, place }) => code === 'SAMPLING_TOO_SLOW' && place === 'limit');
  if (close?.measured == null) return [];
  return [{ kind: 'polled', boundDb: close.measured, roomDb: close.required ?? 0, decisions: [12] }];
}
