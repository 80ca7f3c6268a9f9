import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from '#core/procedure/advance.ts';
import { beginProcedure } from '#core/procedure/begin-procedure.ts';
import type { LevelSample, RunEvidence } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import { actionsNow } from '#core/procedure/operator-action.ts';
import type {
  OperatorAction,
  ProcedureAction,
  ProcedureEvent,
  ProcedureState,
} from '#core/procedure/procedure-state.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import {
  courseAt,
  type Corners,
  goodRide,
  meterTrack,
  rideRun,
  speedTrack,
} from '../../support/ride-builder.ts';
import { calibrationEvidence } from '../../support/test-track-builder.ts';
import { buildEvidence, shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const comparison = shippedProfile('comparative-stock-vs-aftermarket');

/** A bench that carries out what the machine asks for: the smallest host there can be. */
class Bench {
  state: ProcedureState;
  readonly asked: ProcedureAction[] = [];
  readonly cues: string[] = [];
  seconds = 0;

  constructor(profile: Profile = r41, outlets = 1) {
    this.state = beginProcedure({ profile, mode: 'site', targetSpeedRpm: 4000, outlets });
  }

  send(event: ProcedureEvent): readonly ProcedureAction[] {
    const { state, actions } = advance(this.state, event);
    this.state = state;
    if (this.cues.at(-1) !== state.cue) this.cues.push(state.cue);
    this.asked.push(...actions);
    return actions;
  }

  act(action: OperatorAction): readonly ProcedureAction[] {
    return this.send({ kind: 'operator', timeSeconds: this.seconds, action });
  }

  level(levelDb: number | null, changes: Partial<LevelSample> = {}): void {
    const sample = {
      timeSeconds: 0,
      levelDb,
      maximumDb: null,
      overload: false,
      underRange: false,
      ...changes,
    };
    this.send({ kind: 'level', timeSeconds: this.seconds, sample });
  }

  speed(speedRpm: number | null): void {
    this.send({ kind: 'speed', timeSeconds: this.seconds, speedRpm });
  }

  /** Feeds a phase until the machine ends it; the seconds it took. */
  feed(levelAt: (time: number) => number | null, speedAt: ((time: number) => number) | null = null): number {
    const began = this.seconds;
    while (this.state.phase !== null && this.seconds - began < 100) {
      this.seconds = Number((this.seconds + 0.02).toFixed(2));
      const time = this.seconds - began;
      if (speedAt !== null) this.speed(speedAt(time));
      this.level(levelAt(time));
    }
    return this.seconds - began;
  }

  calibrate(levelDb = 94): void {
    this.act('start');
    this.feed(() => levelDb);
    const evidence = { ...calibrationEvidence(), levelDb };
    this.send({ kind: 'calibration-measured', timeSeconds: this.seconds, evidence });
  }

  background(levelDb = 55): void {
    this.act('start');
    this.feed(() => levelDb);
    this.send({
      kind: 'background-measured',
      timeSeconds: this.seconds,
      track: meterTrack(() => levelDb, 11),
    });
  }

  ride(corners: Corners = goodRide, levelDb = 92): void {
    this.act(this.state.cue === 'REPEAT' ? 'repeat' : 'start');
    const end = corners.at(-1)?.[0] ?? 0;
    this.feed(
      () => levelDb,
      (time) => courseAt(corners, Math.min(time, end)),
    );
    this.analysed({ level: meterTrack(() => levelDb, end), speed: speedTrack(corners) });
  }

  analysed(changes: Partial<RunEvidence>): void {
    const number = (this.state.series[this.state.seriesIndex]?.runs.length ?? 0) + 1;
    const evidence = rideRun(92, { ...changes, number });
    const judgement = judgeRun(evidence, this.state);
    this.send({ kind: 'run-analysed', timeSeconds: this.seconds, evidence, judgement });
  }
}

function inRuns(profile: Profile = r41, outlets = 1): Bench {
  const bench = new Bench(profile, outlets);
  bench.calibrate();
  bench.background();
  return bench;
}

describe('a whole stationary test', () => {
  test('goes through its steps and closes by itself', () => {
    const bench = inRuns();
    expect(bench.state.step).toBe('runs');
    bench.ride(goodRide, 91.4);
    bench.ride(goodRide, 92.6);
    expect(bench.state).toMatchObject({ step: 'runs', cue: 'READY' });
    bench.ride(goodRide, 93.3);
    expect(bench.state).toMatchObject({ step: 'background-after', cue: 'READY' });
    bench.background();
    bench.calibrate(94.2);
    expect(bench.state).toMatchObject({ step: 'closed', cue: 'DONE' });
    expect(bench.asked.map((one) => ('phase' in one ? `${one.kind} ${one.phase}` : one.kind))).toEqual([
      'begin-phase calibration-before',
      'end-phase calibration-before',
      'begin-phase background-before',
      'end-phase background-before',
      'begin-phase run',
      'end-phase run',
      'begin-phase run',
      'end-phase run',
      'begin-phase run',
      'end-phase run',
      'begin-phase background-after',
      'end-phase background-after',
      'begin-phase calibration-after',
      'end-phase calibration-after',
      'close-test',
    ]);
  });

  test('of two exhausts changes the exhaust between two series, and calibrates before and after both', () => {
    const bench = inRuns(comparison);
    for (let run = 0; run < 3; run += 1) bench.ride(goodRide, 88);
    expect(bench.state).toMatchObject({
      step: 'runs',
      cue: 'CHANGE_EXHAUST',
      seriesIndex: 1,
      runJudgements: [],
    });
    bench.act('next');
    expect(bench.state.cue).toBe('READY');
    for (let run = 0; run < 3; run += 1) bench.ride(goodRide, 92);
    expect(bench.state.step).toBe('background-after');
    expect(bench.state.series.map((one) => one.runs.length)).toEqual([3, 3]);
  });

  test('of two outlets moves the microphone between two series', () => {
    const bench = inRuns(r41, 2);
    for (let run = 0; run < 3; run += 1) bench.ride();
    expect(bench.state.cue).toBe('CHANGE_OUTLET');
    expect(bench.state.series.map((one) => one.outlet)).toEqual([1, 2]);
  });
});

describe('a run', () => {
  test('leads the rider by one cue after the other', () => {
    const bench = inRuns();
    bench.cues.length = 0;
    bench.ride();
    expect(bench.cues).toEqual(['GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT', 'READY']);
  });

  test('shows how long the speed is held and tells to release a little after the required time', () => {
    const bench = inRuns();
    bench.act('start');
    const releases: number[] = [];
    for (let step = 0; step < 150; step += 1) {
      bench.seconds += 0.02;
      bench.speed(step < 60 ? 1500 : 4000);
      if (bench.state.cue === 'RELEASE') releases.push(bench.state.heldSeconds);
    }
    expect(releases[0]).toBeGreaterThanOrEqual(1.3 - 1e-9);
    expect(releases[0]).toBeLessThan(1.33);
  });

  test('ends by itself half a second after the return to idle', () => {
    const bench = inRuns();
    bench.act('start');
    const took = bench.feed(
      () => 92,
      (time) => courseAt(goodRide, Math.min(time, 5.7)),
    );
    expect(took).toBeCloseTo(4.68 + 0.5, 1);
    expect(bench.asked.at(-1)).toEqual({ kind: 'end-phase', phase: 'run', cut: null });
  });

  test('without a hold is ended after a minute and judged as it is', () => {
    const bench = inRuns();
    bench.act('start');
    expect(
      bench.feed(
        () => 70,
        () => 1500,
      ),
    ).toBeCloseTo(60, 1);
    bench.analysed({
      speed: speedTrack([
        [0, 1500],
        [60, 1500],
      ]),
      level: meterTrack(() => 70, 60),
    });
    expect(bench.state).toMatchObject({ step: 'runs', cue: 'REPEAT' });
  });

  test('ends by ticks alone when every line is silent', () => {
    const bench = inRuns();
    bench.act('start');
    bench.send({ kind: 'tick', timeSeconds: bench.seconds + 61 });
    expect(bench.asked.at(-1)).toMatchObject({ kind: 'end-phase', phase: 'run' });
  });

  test('that was rejected is repeated and stays', () => {
    const bench = inRuns();
    bench.ride([...goodRide.slice(0, 3), [3, 4000], [3.5, 1500], [4.5, 1500]]);
    expect(bench.state.cue).toBe('REPEAT');
    expect(actionsNow(bench.state)).toEqual(['repeat', 'next', 'abort-test']);
    for (let run = 0; run < 3; run += 1) bench.ride();
    expect(bench.state.series[0]?.runs.map((run) => run.number)).toEqual([1, 2, 3, 4]);
    expect(bench.state.step).toBe('background-after');
  });

  test('that a person gives up carries the reason', () => {
    const bench = inRuns();
    bench.act('start');
    expect(bench.act('abort-run')).toEqual([{ kind: 'end-phase', phase: 'run', cut: 'OPERATOR_ABORTED' }]);
    bench.analysed({ cut: 'OPERATOR_ABORTED' });
    expect(bench.state).toMatchObject({ cue: 'REPEAT', phase: null, pending: null });
  });
});

describe('a lost instrument', () => {
  test.each([
    ['meter', true, 'SIGNAL_DROPOUT'],
    ['meter', false, 'NO_SIGNAL'],
    ['speed-sensor', true, 'RPM_SIGNAL_LOST'],
  ] as const)('%s ends the run (level seen: %s) with %s', (instrument, hasLevel, cut) => {
    const bench = inRuns();
    bench.act('start');
    if (hasLevel) bench.level(80);
    const actions = bench.send({ kind: 'instrument-lost', timeSeconds: bench.seconds, instrument });
    expect(actions).toEqual([{ kind: 'end-phase', phase: 'run', cut }]);
    bench.analysed({ cut });
    expect(bench.state.cue).toBe('REPEAT');
    expect(actionsNow(bench.state)).not.toContain('repeat');
    bench.level(60);
    bench.speed(1500);
    expect(actionsNow(bench.state)).toContain('repeat');
  });

  test('meter ends a check, which is repeated; the speed sensor is not missed there', () => {
    const bench = new Bench();
    bench.act('start');
    expect(bench.send({ kind: 'instrument-lost', timeSeconds: 1, instrument: 'speed-sensor' })).toEqual([]);
    bench.send({ kind: 'instrument-lost', timeSeconds: 1, instrument: 'meter' });
    expect(bench.state).toMatchObject({
      step: 'calibration-before',
      cue: 'REPEAT',
      phase: null,
      pending: null,
    });
    bench.level(94);
    bench.calibrate();
    expect(bench.state.step).toBe('background-before');
  });
});

describe('the checks', () => {
  test('a calibration ends when the tone has stood for the required time', () => {
    const bench = new Bench();
    bench.act('start');
    expect(bench.feed(() => 94)).toBeCloseTo(6, 1);
    const late = new Bench();
    late.act('start');
    expect(late.feed((time) => (time < 3 ? 60 + time : 94))).toBeCloseTo(8, 1);
  });

  test('a tone that never stands ends after a minute, or when a person stops it', () => {
    const bench = new Bench();
    bench.act('start');
    expect(bench.feed((time) => 94 + 0.5 * Math.sin(time * 9))).toBeCloseTo(60, 1);
    const stopped = new Bench();
    stopped.act('start');
    expect(stopped.act('stop')).toMatchObject([{ kind: 'end-phase', cut: null }]);
  });

  test('a bad calibration is repeated, never accepted by itself', () => {
    const bench = new Bench();
    bench.calibrate(97);
    expect(bench.state).toMatchObject({ step: 'calibration-before', cue: 'REPEAT' });
    bench.calibrate(94);
    expect(bench.state.step).toBe('background-before');
  });

  test('a background that is too loud for the readings is repeated after the runs', () => {
    const bench = inRuns();
    for (let run = 0; run < 3; run += 1) bench.ride(goodRide, 92);
    bench.background(82.1);
    expect(bench.state).toMatchObject({ step: 'background-after', cue: 'REPEAT' });
    bench.background(82);
    expect(bench.state.step).toBe('calibration-after');
  });

  test('a drifted calibration is repeated; a person may close the test with it', () => {
    const bench = inRuns();
    for (let run = 0; run < 3; run += 1) bench.ride();
    bench.background();
    bench.calibrate(94.6);
    expect(bench.state).toMatchObject({ step: 'calibration-after', cue: 'REPEAT' });
    expect(bench.act('next')).toEqual([{ kind: 'close-test' }]);
  });
});

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
          expect(next === state && actions.length === 0, `${state.step} ${state.cue} ${action}`).toBe(false);
        }
        expect(state.phase !== null && state.pending !== null).toBe(false);
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });

  test('a test never passes unless every step of it was measured and good', () => {
    const limits = [{ ...r41.limits[0], kind: 'absolute', maximumDb: 120 }];
    fc.assert(
      fc.property(anyHistory, (events) => {
        const state = stateAfter(events);
        const evidence = buildEvidence({
          profile: { ...r41, limits } as Profile,
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
        if (!isWhole) expect(verdict).toBe('invalid');
        expect(verdict === 'pass').toBe(valid);
      }),
      { seed: 20261125, numRuns: 150 },
    );
  });
});
