import { describe, expect, test } from 'vitest';
import { actionsNow } from '#core/procedure/operator-action.ts';
import { Bench, inRuns } from '../../support/procedure-bench.ts';
import { courseAt, goodRide, meterTrack, speedTrack } from '../../support/ride-builder.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');
const comparison = shippedProfile('comparative-stock-vs-aftermarket');

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
