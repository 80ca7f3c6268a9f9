import { describe, expect, test } from 'vitest';
import { advance } from '#core/procedure/advance.ts';
import { beginProcedure } from '#core/procedure/begin-procedure.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { ProcedureState } from '#core/procedure/procedure-state.ts';
import { canVoid } from '#core/procedure/void-run.ts';
import { judged, series } from '../../support/judged-evidence.ts';
import { rideRun } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const profile = shippedProfile('un-r41-04-stationary');
const voided = { reason: 'truk lewat', at: '2026-11-28T10:00:00+07:00' };

/** A test whose runs gave these levels, in the step that follows them. */
function after(levels: readonly number[]): ProcedureState {
  let state: ProcedureState = {
    ...beginProcedure({ profile, mode: 'site', targetSpeedRpm: 4000, outlets: 1 }),
    step: 'runs',
  };
  for (const [index, level] of levels.entries()) {
    const evidence = rideRun(level, { number: index + 1 });
    const judgement = judgeRun(evidence, state);
    const awaited: ProcedureState = { ...state, pending: 'run' };
    state = advance(awaited, { kind: 'run-analysed', timeSeconds: index, evidence, judgement }).state;
  }
  return state;
}

const voidRun = (state: ProcedureState, runNumber: number): ProcedureState =>
  advance(state, { kind: 'run-voided', timeSeconds: 9, runNumber, voided }).state;

describe('a run that a person voids', () => {
  test('counts no more, stays with all it measured and its reason, and is to be replaced', () => {
    const complete = after([92, 92.4, 92.8]);
    expect(complete.step).toBe('background-after');
    const without = voidRun(complete, 2);
    expect(without).toMatchObject({ step: 'runs', cue: 'REPEAT' });
    expect(without.series[0]?.runs[1]).toMatchObject({ number: 2, voided });
    expect(without.series[0]?.runs[1]?.level).toEqual(complete.series[0]?.runs[1]?.level);
    expect(without.runJudgements.map(({ valid }) => valid)).toEqual([true, false, true]);
    expect(without.runJudgements[1]?.reasons[0]).toMatchObject({
      code: 'RUN_VOIDED',
      effect: 'rejects',
      detail: 'truk lewat',
    });
    expect(without.runJudgements[1]?.notedDb).toBe(92.4);
  });

  test('leaves a series complete that is complete without it', () => {
    const complete = after([95, 92, 92.4, 92.8]);
    expect(complete.step).toBe('background-after');
    expect(voidRun(complete, 1).step).toBe('background-after');
  });

  test('can be voided once, and only when nothing is measured or awaited and the test is open', () => {
    const complete = after([92, 92.4, 92.8]);
    expect(canVoid(complete, 3)).toBe(true);
    expect(canVoid(complete, 4)).toBe(false);
    expect(canVoid(voidRun(complete, 3), 3)).toBe(false);
    expect(canVoid({ ...complete, pending: 'background-after' }, 3)).toBe(false);
    const measuring = { name: 'background-after', beganSeconds: 1, runNumber: null } as const;
    expect(canVoid({ ...complete, phase: measuring }, 3)).toBe(false);
    const closed: ProcedureState = { ...complete, step: 'closed' };
    expect(voidRun(closed, 3)).toBe(closed);
  });

  test('never makes a verdict better: without another run there is none', () => {
    const good = series([91.4, 92.6, 93.3]);
    const [first, ...others] = good.runs;
    if (first === undefined) throw new Error('the series has runs');
    expect(judged({ series: [good] }).verdict).toBe('pass');
    const found = judged({ series: [{ ...good, runs: [{ ...first, voided }, ...others] }] });
    expect(found).toMatchObject({ verdict: 'invalid', result: null });
    expect(found.rejecting).toContain('RUN_VOIDED');
  });
});
