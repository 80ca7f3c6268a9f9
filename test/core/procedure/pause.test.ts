import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '#core/procedure/advance.ts';
import { actionsNow } from '#core/procedure/operator-action.ts';
import { canPause } from '#core/procedure/pause.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import { reasonFinding } from '#core/words/reason-words.ts';
import { anyHistory, eventsAfter, stateAfter } from '../../support/any-procedure-history.ts';
import { rideRun } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const paused = { kind: 'paused', timeSeconds: 1e6 } as const;
const resumed = { kind: 'resumed', timeSeconds: 2e6 } as const;

describe('a paused test', () => {
  test('measures nothing and begins nothing, whatever comes; only giving it up is offered', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (events, later) => {
        const before = stateAfter(events);
        if (!canPause(before)) return;
        let { state } = advance(before, paused);
        expect(state.phase).toBeNull();
        for (const event of eventsAfter(later, 1e6).filter(({ kind }) => kind !== 'resumed')) {
          const next = advance(state, event);
          expect(next.actions.filter(({ kind }) => kind === 'begin-phase')).toEqual([]);
          expect(actionsNow(next.state)).toEqual(next.state.step === 'closed' ? [] : ['abort-test']);
          state = next.state;
        }
      }),
      { seed: 20261201, numRuns: 100 },
    );
  });

  test('between two measurements goes on as if there had been no pause', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const before = stateAfter(events);
        if (!canPause(before) || before.phase !== null) return;
        expect(advance(advance(before, paused).state, resumed).state).toEqual(before);
      }),
      { seed: 20261202, numRuns: 100 },
    );
  });

  test('cuts what is being measured', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const before = stateAfter(events);
        const { actions } = advance(before, paused);
        const expected =
          before.phase === null
            ? []
            : [{ kind: 'end-phase', phase: before.phase.name, cut: 'OPERATOR_ABORTED' }];
        expect(actions).toEqual(expected);
      }),
      { seed: 20261203, numRuns: 100 },
    );
  });

  test('is not to be while evidence is awaited, nor twice, nor after its end', () => {
    const state = stateAfter([]);
    expect(canPause(state)).toBe(true);
    expect(canPause({ ...state, pending: 'run' })).toBe(false);
    expect(canPause({ ...state, step: 'closed' })).toBe(false);
    expect(canPause({ ...state, paused: true })).toBe(false);
  });
});

test('a run that a pause cut is stopped by the operator, with the word paused', () => {
  const context = {
    profile: shippedProfile('un-r41-04-stationary'),
    mode: 'site',
    targetSpeedRpm: 4000,
  } as const;
  const { valid, reasons } = judgeRun(rideRun(92, { cut: 'OPERATOR_ABORTED', paused: true }), context);
  expect(valid).toBe(false);
  expect(reasons.map((reason) => reasonFinding(reason, 'en'))).toEqual(['Stopped by the operator: paused.']);
  expect(reasons.map((reason) => reasonFinding(reason, 'id'))).toEqual(['Dihentikan oleh petugas: dijeda.']);
  const plain = judgeRun(rideRun(92, { cut: 'OPERATOR_ABORTED' }), context).reasons;
  expect(plain).toMatchObject([{ code: 'OPERATOR_ABORTED', detail: null }]);
});
