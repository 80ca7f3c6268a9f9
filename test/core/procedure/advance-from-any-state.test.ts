import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '#core/procedure/advance.ts';
import { actionsNow } from '#core/procedure/operator-action.ts';
import { limitSchema } from '#core/procedure/profile.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { anyHistory, eventsAfter, stateAfter } from '../../support/any-procedure-history.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';
import { calibrationEvidence } from '../../support/test-track-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');

describe('from any state', () => {
  test('aborting the test ends it in one step, whatever comes after', () => {
    fc.assert(
      fc.property(anyHistory, anyHistory, (events, later) => {
        const state = stateAfter(events);
        const { state: end, actions } = advance(state, {
          kind: 'operator',
          timeSeconds: 1e6,
          action: 'abort-test',
        });
        expect(end).toMatchObject({ step: 'closed', phase: null, pending: null });
        const ended = state.phase === null ? [] : ['end-phase'];
        const closing = state.step === 'closed' ? [] : [...ended, 'close-test'];
        expect(actions.map((one) => one.kind)).toEqual(closing);
        for (const event of eventsAfter(later, 1e6)) {
          expect(advance(end, event)).toEqual({ state: end, actions: [] });
        }
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });

  test('what is offered is what is done, and phases begin and end in pairs', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const state = stateAfter(events);
        for (const action of actionsNow(state)) {
          const { state: next, actions } = advance(state, { kind: 'operator', timeSeconds: 1e6, action });
          expect(next === state && actions.length === 0).toBe(false);
        }
        expect(state.phase !== null && state.pending !== null).toBe(false);
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });

  test('a test never passes unless every step of it was measured and good', () => {
    const limits = [limitSchema.parse({ ...r41.limits[0], kind: 'absolute', maximumDb: 120 })];
    fc.assert(
      fc.property(anyHistory, (events) => {
        const state = stateAfter(events);
        const evidence = buildEvidence({
          profile: { ...r41, limits },
          calibrationBefore: state.calibrationBefore,
          calibrationAfter: state.calibrationAfter,
          backgroundBefore: state.backgroundBefore,
          backgroundAfter: state.backgroundAfter,
          series: [...state.series],
        });
        const { verdict, valid } = judgeTest(evidence);
        const valids =
          state.series[0]?.runs.filter((run) => run.cut === null && run.speed !== null).length ?? 0;
        const isWhole =
          state.calibrationBefore?.fluctuationDb === calibrationEvidence().fluctuationDb &&
          state.calibrationAfter?.fluctuationDb === calibrationEvidence().fluctuationDb &&
          state.backgroundBefore?.samples.length === 111 &&
          state.backgroundAfter?.samples.length === 111 &&
          valids >= 3;
        expect(isWhole || verdict === 'invalid').toBe(true);
        expect(verdict === 'pass').toBe(valid);
      }),
      { seed: 20261125, numRuns: 150 },
    );
  });
});
