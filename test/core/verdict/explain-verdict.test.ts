import { describe, expect, test } from 'vitest';
import { type LevelSample, testEvidenceSchema, type TestEvidence } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import { rejects } from '#core/procedure/make-reason.ts';
import { reasonCodes } from '#core/procedure/reason.ts';
import { judgeOutcome } from '#core/record/judge-outcome.ts';
import { exactMean, toNumber } from '#core/units/decimal.ts';
import { roundFigure } from '#core/units/rounding.ts';
import { explainVerdict, type VerdictChain } from '#core/verdict/explain-verdict.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { ruleOfReason } from '#core/verdict/rule-of-reason.ts';
import type { VerdictStep } from '#core/verdict/verdict-step.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';
import { runEvidence } from '../../support/test-track-builder.ts';

const basis = { id: 'Kesepakatan', en: 'Agreement' };

/** A good test by UN R41-04 against 90 dB(A), under a decision rule. */
function againstNinety(decision: TestEvidence['decision'], levels = [85.6, 86, 85.8]): TestEvidence {
  const profile = shippedProfile('un-r41-04-stationary');
  const limit = {
    kind: 'absolute',
    maximumDb: 90,
    testType: 'stationary',
    legalBasis: basis,
    confidence: 'C',
  } as const;
  const runs = levels.map((maximumDb, index) => runEvidence(index + 1, { maximumDb }));
  const evidence = buildEvidence({ decision, series: [{ role: 'test', outlet: 1, runs }] });
  return testEvidenceSchema.parse({ ...evidence, profile: { ...profile, limits: [limit] } });
}

const simple = { rule: 'simple', expandedUncertaintyDb: null } as const;

function chainOf(evidence: TestEvidence): VerdictChain {
  return explainVerdict(evidence, judgeTest(evidence));
}

type Of<Kind extends VerdictStep['kind']> = VerdictStep & { readonly kind: Kind };

function stepsOf<Kind extends VerdictStep['kind']>(chain: VerdictChain, kind: Kind): readonly Of<Kind>[] {
  return chain.steps.filter((step): step is Of<Kind> => step.kind === kind);
}

describe('the chain of a verdict', () => {
  test('leads from the noted readings to the verdict without a gap', () => {
    expect(chainOf(againstNinety(simple)).steps.map(({ kind }) => kind)).toEqual([
      'noted',
      'noted',
      'noted',
      'counted',
      'combined',
      'rounded',
      'limit',
      'compared',
      'verdict',
    ]);
  });

  test('hands on in each step what the step before gave', () => {
    const chain = chainOf(againstNinety(simple, [85.6, 86.2, 85.8]));
    const noted = stepsOf(chain, 'noted').map(({ run, rounding }) => {
      expect(run.notedDb).toBe(roundFigure(run.LAFmaxDb ?? 0, rounding));
      return run.notedDb;
    });
    const [counted] = stepsOf(chain, 'counted');
    expect(counted?.readingsDb).toEqual(noted);
    const [combined] = stepsOf(chain, 'combined');
    expect(combined?.readingsDb).toEqual(noted);
    const mean = exactMean(combined?.readingsDb ?? []);
    expect(combined?.unroundedDb).toBe(mean === null ? null : toNumber(mean));
    const [rounded] = stepsOf(chain, 'rounded');
    expect(rounded?.unroundedDb).toBe(combined?.unroundedDb);
    expect(rounded?.reportedDb).toBe(
      roundFigure(rounded?.unroundedDb ?? 0, rounded?.rounding ?? { decimals: 0, mode: 'floor' }),
    );
    expect(stepsOf(chain, 'compared')[0]?.reportedDb).toBe(rounded?.reportedDb);
  });

  test.each([
    ['simple', null, 90, null],
    ['guarded', 1.9, 88.1, null],
    ['four-way', 1.9, 88.1, 91.9],
  ] as const)(
    'compares under the %s rule with the bounds of ILAC-G8',
    (rule, guardDb, acceptDb, rejectAboveDb) => {
      const evidence = againstNinety({ ...simple, rule, expandedUncertaintyDb: guardDb });
      const [compared] = stepsOf(chainOf(evidence), 'compared');
      expect(compared).toMatchObject({ reportedDb: 86, acceptDb, rejectAboveDb, outcome: 'pass' });
      expect(compared?.decisions).toEqual(rule === 'four-way' ? [1, 2, 3] : [1, 3]);
    },
  );

  test('compares nothing where the test is invalid, and names the rules that void it', () => {
    const windy = { ...buildEvidence().conditions, windMps: 9 };
    const chain = chainOf({ ...againstNinety(simple), conditions: windy, calibrationAfter: null });
    expect(stepsOf(chain, 'compared')).toEqual([]);
    expect(stepsOf(chain, 'verdict')[0]).toMatchObject({
      verdict: 'invalid',
      isCompared: false,
      broken: ['calibration', 'wind'],
    });
  });

  test('sets a rejected run and its reason at the rule it failed, with what became of it', () => {
    const series = [
      {
        role: 'test' as const,
        outlet: 1,
        runs: [0.6, 1.8, 1.8, 1.8].map((holdSeconds, index) =>
          runEvidence(index + 1, { holdSeconds, maximumDb: 86 }),
        ),
      },
    ];
    const chain = chainOf(buildEvidence({ series }));
    const hold = chain.rules.find(({ outcome }) => outcome.rule === 'hold');
    expect(hold?.outcome.met).toBe(true);
    expect(hold?.runs.map(({ number, fate, reason }) => [number, fate, reason.code])).toEqual([
      [1, 'rejected', 'HOLD_TOO_SHORT'],
    ]);
    expect(stepsOf(chain, 'counted')[0]?.numbers).toEqual([2, 3, 4]);
    expect(stepsOf(chain, 'noted').map(({ fate }) => fate)).toEqual([
      'rejected',
      'counted',
      'counted',
      'counted',
    ]);
  });

  test('leaves no reason out and tells none twice', () => {
    const evidence = buildEvidence({ calibrationBefore: null, backgroundAfter: null });
    const bare = { ...evidence, instruments: { meter: null, calibrator: null, speedSensor: null } };
    for (const outcome of ['closed', 'aborted', 'interrupted'] as const) {
      const judgement = judgeOutcome(bare, outcome);
      const chain = explainVerdict(bare, judgement);
      const told = [...chain.rules.flatMap(({ reasons }) => reasons), ...chain.whole];
      const ofTest = judgement.reasons.filter(({ place }) => place !== 'run');
      expect(new Set(told)).toEqual(new Set(ofTest));
      expect(told).toHaveLength(ofTest.length);
      expect(chain.whole.map(({ code }) => code)).toEqual(
        outcome === 'closed' ? [] : [outcome === 'aborted' ? 'OPERATOR_ABORTED' : 'INTERRUPTED'],
      );
    }
  });
});

describe('the decisions that are named', () => {
  test('are those of a usual test, each once and in order', () => {
    const { decisions } = chainOf(againstNinety(simple));
    expect(decisions).toEqual([...decisions].toSorted((a, b) => a - b));
    // 2 four-way, 11 lost data, 18 gaps, 20 comparison, 21 unreachable, 23 overload, 24 outlets: nothing of it happened.
    for (const absent of [2, 11, 18, 20, 21, 23, 24]) expect(decisions).not.toContain(absent);
    for (const present of [1, 3, 4, 5, 6, 7, 8, 10, 12, 13, 14, 15, 25]) expect(decisions).toContain(present);
  });

  test('hold 21 where the target was lowered to what the engine reaches, and only there', () => {
    const lowered = { ...buildEvidence().vehicle, maximumSpeedAtRestRpm: 3000 };
    expect(chainOf(buildEvidence({ vehicle: lowered })).decisions).toContain(21);
    const reached = { ...lowered, maximumSpeedAtRestRpm: 9000 };
    expect(chainOf(buildEvidence({ vehicle: reached })).decisions).not.toContain(21);
  });

  test('hold 24 with two outlets and 20 in a comparison', () => {
    const runs = [85.6, 86, 85.8].map((maximumDb, index) => runEvidence(index + 1, { maximumDb }));
    const two = buildEvidence({
      exhaust: { ...buildEvidence().exhaust, outlets: 2 },
      series: [1, 2].map((outlet) => ({ role: 'test', outlet, runs })),
    });
    const chain = chainOf(two);
    expect(chain.decisions).toContain(24);
    expect(stepsOf(chain, 'loudest')[0]?.outlets.map(({ outlet }) => outlet)).toEqual([1, 2]);
    const comparison = buildEvidence({
      profile: shippedProfile('comparative-stock-vs-aftermarket'),
      series: (['stock', 'replacement'] as const).map((role) => ({ role, outlet: 1, runs })),
    });
    expect(stepsOf(chainOf(comparison), 'difference')[0]).toMatchObject({
      stockDb: 86,
      replacementDb: 86,
      differenceDb: 0,
      decisions: [20],
    });
  });
});

describe('a reason', () => {
  test('of every code belongs to a rule, but for those about the whole test', () => {
    const ofNone = reasonCodes.filter((code) => ruleOfReason(rejects(code, 'result')) === null);
    expect(ofNone).toEqual(['OPERATOR_ABORTED', 'INTERRUPTED', 'TEST_WITHDRAWN', 'SELF_TEST_FAILED']);
  });

  test('of a check belongs to that check, whatever it says', () => {
    expect(ruleOfReason(rejects('OVERLOAD', 'calibration-after'))).toBe('calibration');
    expect(ruleOfReason(rejects('WRONG_WEIGHTING', 'background-before'))).toBe('background');
    expect(ruleOfReason(rejects('OVERLOAD', 'run'))).toBe('runs');
    expect(ruleOfReason(rejects('CALIBRATION_DRIFT', 'calibration-after'))).toBe('calibration-drift');
  });

  test('of missing data belongs to the rule that needs them', () => {
    const missing = (detail: string) =>
      ruleOfReason(rejects('CONDITIONS_MISSING', 'preparation', { detail }));
    expect(['wind', 'geometry', 'calibrator-class', 'meter-certificate', 'category'].map(missing)).toEqual([
      'wind',
      'geometry',
      'meter-class',
      'certificates',
      'declared-data',
    ]);
  });
});

describe('the maxima of hold and deceleration', () => {
  /** A run whose throttle release pops by 3 dB over the hold, a tenth of a second after it. */
  function withPop(number: number) {
    const run = runEvidence(number, { maximumDb: 85 });
    const { window } = judgeRun(run, {
      profile: shippedProfile('un-r41-04-stationary'),
      targetSpeedRpm: 4000,
      mode: 'site',
    });
    const popSeconds = (window?.holdEndSeconds ?? 0) + 0.1;
    const raised = (sample: LevelSample): LevelSample =>
      Math.abs(sample.timeSeconds - popSeconds) < 0.005 ? { ...sample, levelDb: 88 } : sample;
    const samples = run.level?.samples.map(raised) ?? [];
    return { ...run, level: run.level && { ...run.level, samples } };
  }

  test('stand apart in every noted reading, and the larger one is LAFmax', () => {
    const series = [{ role: 'test' as const, outlet: 1, runs: [1, 2, 3].map(withPop) }];
    for (const { run } of stepsOf(chainOf(buildEvidence({ series })), 'noted')) {
      expect(run).toMatchObject({ holdMaximumDb: 85, decelerationMaximumDb: 88, LAFmaxDb: 88, notedDb: 88 });
    }
  });
});
