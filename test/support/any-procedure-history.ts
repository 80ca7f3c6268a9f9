import * as fc from 'fast-check';
import { advance } from '#core/procedure/advance.ts';
import { beginProcedure } from '#core/procedure/begin-procedure.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { OperatorAction, ProcedureEvent, ProcedureState } from '#core/procedure/procedure-state.ts';
import { meterTrack, rideRun } from './ride-builder.ts';
import { shippedProfile } from './test-record-builder.ts';
import { calibrationEvidence } from './test-track-builder.ts';

/** Events, each with the seconds since the one before it. */
export type ProcedureHistory = readonly (readonly [number, ProcedureEvent])[];

const r41 = shippedProfile('un-r41-04-stationary');

/** Any event of a test, at time 0. */
export const everyEvent: fc.Arbitrary<ProcedureEvent> = fc.oneof(
  fc.record({
    kind: fc.constant('operator' as const),
    timeSeconds: fc.constant(0),
    action: fc.constantFrom<OperatorAction>('start', 'stop', 'next', 'abort-run', 'repeat', 'sweep'),
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
  fc.record({
    kind: fc.constant('run-voided' as const),
    timeSeconds: fc.constant(0),
    runNumber: fc.constantFrom(1, 2, 3),
    voided: fc.constant({ reason: 'pintu dibanting', at: '2026-11-23T09:00:00+07:00' }),
  }),
  fc.record({
    kind: fc.constantFrom('paused' as const, 'resumed' as const),
    timeSeconds: fc.constant(0),
  }),
);

/** The events of a history at their times. */
export function eventsAfter(history: ProcedureHistory, beganSeconds: number): readonly ProcedureEvent[] {
  let seconds = beganSeconds;
  const events: ProcedureEvent[] = [];
  for (const [step, event] of history) {
    seconds += step;
    events.push({ ...event, timeSeconds: seconds });
  }
  return events;
}

/** The state of a test that has had a history. */
export function stateAfter(history: ProcedureHistory): ProcedureState {
  const begun = beginProcedure({ profile: r41, mode: 'site', targetSpeedRpm: 4000, outlets: 1 });
  return eventsAfter(history, 0).reduce((state, event) => advance(state, event).state, begun);
}

/** Any events with any steps of time. */
export const anyHistory: fc.Arbitrary<ProcedureHistory> = fc.array(
  fc.tuple(fc.constantFrom(0, 0.02, 1, 7, 12), everyEvent),
  { maxLength: 60 },
);
