import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '#core/procedure/advance.ts';
import { beginProcedure } from '#core/procedure/begin-procedure.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import { actionsNow } from '#core/procedure/operator-action.ts';
import type { OperatorAction, ProcedureEvent, ProcedureState } from '#core/procedure/procedure-state.ts';
import { limitSchema } from '#core/procedure/profile.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { meterTrack, rideRun } from '../../support/ride-builder.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';
import { calibrationEvidence } from '../../support/test-track-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');

const everyEvent: fc.Arbitrary<ProcedureEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('operator' as const),
    timeSeconds: fc.constant(0),
    action: fc.constantFrom<OperatorAction>('start', 'stop', 'next', 'abort-run', 'repeat'),
  }),
  fc.record({
    kind: fc.constant('level' as const),
    timeSeconds: fc.constant(0),
    sample: fc.record({
      timeSeconds: fc.constant(0),
      levelDb: fc.constantFrom(null, 60, 94),
      maximumDb: fc.constant(null),
      overload: fc.boolean(),
      underRange: fc.constant(false),
    }),
  }),
  fc.record({
    kind: fc.constant('speed' as const),
    timeSeconds: fc.constant(0),
    speedRpm: fc.constantFrom(null, 0, 1500, 3000, 4000, 5000),
  }),
  fc.record({
    kind: fc.constant('instrument-lost' as const),
    timeSeconds: fc.constant(0),
    instrument: fc.constantFrom('meter' as const, 'speed-sensor' as const),
  }),
  fc.record({
    kind: fc.constant('calibration-measured' as const),
    timeSeconds: fc.constant(0),
    evidence: fc.constantFrom(calibrationEvidence(), { ...calibrationEvidence(), fluctuationDb: 1 }),
  }),
  fc.record({
    kind: fc.constant('background-measured' as const),
    timeSeconds: fc.constant(0),
    track: fc.constantFrom(
      meterTrack(() => 55, 11, 0.1),
      meterTrack(() => 90, 11, 0.1),
      meterTrack(() => 55, 3, 0.1),
    ),
  }),
  fc
    .constantFrom(
      rideRun(92),
      rideRun(88),
      rideRun(92, { cut: 'OPERATOR_ABORTED' }),
      rideRun(92, { speed: null }),
    )
    .map((evidence) => ({
      kind: 'run-analysed' as const,
      timeSeconds: 0,
      evidence,
      judgement: judgeRun(evidence, { profile: r41, mode: 'site', targetSpeedRpm: 4000 }),
    })),
  fc.constant({ kind: 'tick' as const, timeSeconds: 0 }),
);

/** Events with steps of time between them, as a run of any test could have them. */
function stateAfter(events: readonly (readonly [number, ProcedureEvent])[]): ProcedureState {
  let seconds = 0;
  let state = beginProcedure({ profile: r41, mode: 'site', targetSpeedRpm: 4000, outlets: 1 });
  for (const [step, event] of events) {
    seconds += step;
    state = advance(state, { ...event, timeSeconds: seconds }).state;
  }
  return state;
}

const anyHistory = fc.array(fc.tuple(fc.constantFrom(0, 0.02, 1, 7, 12), everyEvent), { maxLength: 60 });

describe('from any state', () => {
  test('aborting the test ends it in one step', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const state = stateAfter(events);
        const { state: end, actions } = advance(state, {
          kind: 'operator',
          timeSeconds: 1e6,
          action: 'abort-test',
        });
        expect(end.step).toBe('closed');
        expect(end.phase).toBeNull();
        expect(actions.some((one) => one.kind === 'close-test')).toBe(state.step !== 'closed');
        const after = advance(end, { kind: 'operator', timeSeconds: 1e6, action: 'start' });
        expect(after).toEqual({ state: end, actions: [] });
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
