import { describe, expect, test } from 'vitest';
import type { ControlStanding, StandingLine } from '#core/procedure/control-standing.ts';
import type { TestEvidence } from '#core/procedure/evidence.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { testEvidenceSchema } from '#core/procedure/evidence.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { ruleOfReason } from '#core/verdict/rule-of-reason.ts';
import { evidence, judged, limited } from '../../support/judged-evidence.ts';

const demanding = (outOfControlInvalidates = true): Profile => ({
  ...limited(95),
  controlCharts: { outOfControlInvalidates, confidence: 'L', clause: 'quality manual, 7.7' },
});

const limits = { centreDb: 0, deviationDb: 0.1 };
const line = (newestDb: readonly number[], changes: Partial<StandingLine> = {}): StandingLine => ({
  name: 'NL-52 · 42',
  limits,
  newestDb: [...newestDb],
  ...changes,
});
const quiet = line([0, 0.1, -0.1, 0]);
const standing = (changes: Partial<ControlStanding> = {}): ControlStanding => ({
  calibration: quiet,
  references: [line([0.1, 0], { name: 'Golden muffler' })],
  ...changes,
});

/** A check before or after the runs at which the instrument is so far off the calibrator. */
function check(offDb: number): TestEvidence['calibrationBefore'] {
  const { calibrationBefore } = evidence();
  if (calibrationBefore === null) throw new Error('the built evidence has a check');
  const { nominalLevelDb, freeFieldCorrectionDb } = calibrationBefore;
  return { ...calibrationBefore, levelDb: nominalLevelDb + freeFieldCorrectionDb + offDb };
}

const withCharts = (controlCharts: ControlStanding | undefined, changes: Partial<TestEvidence> = {}) =>
  judged({
    profile: demanding(),
    calibrationBefore: check(0),
    calibrationAfter: check(0),
    ...(controlCharts !== undefined && { controlCharts }),
    ...changes,
  });
const outcomeOf = ({ rules }: ReturnType<typeof judged>) =>
  rules.find(({ rule }) => rule === 'control-charts');

describe('control charts', () => {
  test('judge nothing where the profile says nothing of them, whatever they show', () => {
    const controlCharts = standing({ references: [line([9])] });
    const found = judged({ controlCharts });
    expect([found.verdict, outcomeOf(found)]).toEqual(['pass', undefined]);
  });

  test('that are in control meet the rule, with its mark and the text that it rests on', () => {
    const found = withCharts(standing());
    expect(found.verdict).toBe('pass');
    expect(outcomeOf(found)).toMatchObject({ met: true, confidence: 'L', clause: 'quality manual, 7.7' });
  });

  test.each<[string, ControlStanding, Partial<TestEvidence>, string, number]>([
    [
      'of a reference exhaust',
      standing({ references: [line([0, 0.31], { name: 'Golden muffler' })] }),
      {},
      'Golden muffler',
      0.31,
    ],
    [
      'of the instrument by the check before the runs',
      standing(),
      { calibrationBefore: check(0.4) },
      'NL-52 · 42',
      0.4,
    ],
    [
      'of the instrument by the check after the runs',
      standing(),
      { calibrationAfter: check(-0.4) },
      'NL-52 · 42',
      -0.4,
    ],
    [
      'that drifts, one check after the other',
      standing({ calibration: line([-0.15, -0.12, -0.09, -0.06, -0.03]) }),
      { calibrationAfter: check(0.03) },
      'NL-52 · 42',
      0.03,
    ],
  ])('void the test, one %s', (_, controlCharts, changes, detail, measured) => {
    const found = withCharts(controlCharts, changes);
    expect(found).toMatchObject({
      verdict: 'invalid',
      valid: false,
      result: null,
      rejecting: ['OUT_OF_CONTROL'],
    });
    const reason = found.reasons.find(({ code }) => code === 'OUT_OF_CONTROL');
    expect(reason).toMatchObject({ place: 'preparation', detail, unit: 'dB', required: 0 });
    expect(reason?.measured).toBeCloseTo(measured, 9);
    expect(reason && ruleOfReason(reason)).toBe('control-charts');
    expect(outcomeOf(found)).toMatchObject({ met: false });
  });

  test('void the test in workshop mode, too: what is known to be off stays off', () => {
    const controlCharts = standing({ references: [line([1])] });
    expect(withCharts(controlCharts, { mode: 'workshop' }).verdict).toBe('invalid');
  });

  test('of an instrument that was out before and is in control at the check of this test void nothing', () => {
    expect(withCharts(standing({ calibration: line([0, 0.9]) })).verdict).toBe('pass');
  });

  test('without enough values for limits, or without a chart at all, void nothing', () => {
    const young = standing({ calibration: null, references: [line([5], { limits: null })] });
    expect(withCharts(young).verdict).toBe('pass');
  });

  test('that nobody read are missing on site and noted in the workshop', () => {
    const onSite = withCharts(undefined);
    expect([onSite.verdict, onSite.rejecting]).toEqual(['invalid', ['CONDITIONS_MISSING']]);
    expect(outcomeOf(onSite)).toMatchObject({ met: 'unknown' });
    expect(withCharts(undefined, { mode: 'workshop' }).verdict).toBe('pass');
  });

  test('are noted and no more where the profile wants them noted', () => {
    const controlCharts = standing({ references: [line([1])] });
    const found = withCharts(controlCharts, { profile: demanding(false) });
    expect(found.verdict).toBe('pass');
    expect(found.reasons).toContainEqual(
      expect.objectContaining({ code: 'OUT_OF_CONTROL', effect: 'warns' }),
    );
    expect(outcomeOf(found)).toMatchObject({ met: 'not-required' });
  });

  test('are judged the same from the record alone, which holds the values and not the finding', () => {
    const controlCharts = standing({ references: [line([0, 0.31])] });
    const whole = evidence({ profile: demanding(), controlCharts });
    const read = testEvidenceSchema.parse(JSON.parse(JSON.stringify(whole)));
    expect(read).toEqual(whole);
    expect(judgeTest(read)).toEqual(judgeTest(whole));
  });
});
