import { describe, expect, test } from 'vitest';
import { actionsNow } from '#core/procedure/operator-action.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { requiredHold } from '#core/procedure/required-hold.ts';
import { liveBand } from '#core/procedure/ride-by-manner.ts';
import { type Bench, inRuns } from '../../support/procedure-bench.ts';
import { type Corners, courseAt } from '../../support/ride-builder.ts';
import {
  blipped,
  idleMethod,
  idling,
  limited10000,
  opened,
  sweepMethod,
  swept,
  throttleMethod,
} from '../../support/ridden-sessions.ts';
import { shippedProfile } from '../../support/test-record-builder.ts';

/** Rides a course until the machine ends the run; the cues as they came and the seconds it took. */
function rideAlong(bench: Bench, corners: Corners): { cues: readonly string[]; seconds: number } {
  bench.act('start');
  bench.cues.length = 0;
  const end = corners.at(-1)?.[0] ?? 0;
  const seconds = bench.feed(
    () => 92,
    (time) => courseAt(corners, Math.min(time, end)),
  );
  return { cues: bench.cues.filter((cue) => cue !== 'REPEAT'), seconds };
}

const open = { value: null, confidence: 'U', clause: null } as const;
const idle = (changes: Partial<Profile> = {}) => inRuns(idleMethod(changes), 1, { targetSpeedRpm: null });

describe('a run at idle', () => {
  test('ends by itself once the idle was steady for as long as the profile asks', () => {
    const { cues, seconds } = rideAlong(idle(), idling(30));
    expect(cues).toEqual(['GET_READY', 'HOLD', 'WAIT']);
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(7);
  });

  test('begins anew after a blip of the throttle, and says what to wait for', () => {
    const bench = idle();
    const { cues, seconds } = rideAlong(bench, blipped(3, 20));
    expect(cues).toEqual(['GET_READY', 'HOLD', 'WAIT', 'HOLD', 'WAIT']);
    expect(seconds).toBeGreaterThan(9.5);
  });

  test('leads to the 5 s of the bench where the profile sets no duration', () => {
    expect(requiredHold(idle({ holdSeconds: open }).state)).toBe(5);
  });

  test('shows the band about the idle as soon as it is known, and none before', () => {
    const bench = idle();
    expect(liveBand(bench.state)).toBeNull();
    rideAlong(bench, idling(30));
    expect(liveBand(bench.state)?.lowRpm).toBeCloseTo(1350, 6);
    expect(liveBand(bench.state)?.highRpm).toBeCloseTo(1650, 6);
  });

  test('needs no speed sensor in the workshop and ends after its time', () => {
    const bench = inRuns(idleMethod(), 1, { targetSpeedRpm: null, mode: 'workshop' });
    bench.send({ kind: 'instrument-lost', timeSeconds: bench.seconds, instrument: 'speed-sensor' });
    bench.act('start');
    expect(bench.feed(() => 92)).toBeCloseTo(6, 1);
    expect(bench.cues).toContain('HOLD');
  });

  test('cannot begin without a speed sensor on site', () => {
    const bench = idle();
    bench.send({ kind: 'instrument-lost', timeSeconds: bench.seconds, instrument: 'speed-sensor' });
    expect(bench.act('start')).toEqual([]);
  });
});

describe('a sweep', () => {
  test('is raised until the set speed is near, released, and ends at idle', () => {
    const bench = inRuns(sweepMethod());
    const { cues, seconds } = rideAlong(bench, swept(6));
    expect(cues).toEqual(['GET_READY', 'RAISE', 'RELEASE', 'WAIT']);
    // Back at idle at 9.44 s (1650 rpm), and half a second on record after it.
    expect(seconds).toBeCloseTo(9.96, 1);
  });

  test('that gave up half way is no attempt: the next rise can be the sweep', () => {
    const bench = inRuns(sweepMethod());
    const gaveUp = swept(6, 2500);
    const later = swept(6).map(([time, speed]) => [time + 10.5, speed] as const);
    expect(rideAlong(bench, [...gaveUp, ...later]).cues).toEqual(['GET_READY', 'RAISE', 'RELEASE', 'WAIT']);
  });

  test('shows the time that it should take at least: that of the profile, else at 500 rpm/s from idle', () => {
    expect(requiredHold(inRuns(sweepMethod()).state)).toBe(5);
    const bench = inRuns(sweepMethod({ sweep: {} }));
    rideAlong(bench, swept(6));
    expect(requiredHold(bench.state)).toBeCloseTo((4000 - 1500) / 500, 6);
  });
});

describe('full throttle', () => {
  const bench = (targetSpeedRpm: number | null = 10_000) => inRuns(throttleMethod(), 1, { targetSpeedRpm });

  test('is opened at once, held at the top, released, and ends at idle', () => {
    expect(rideAlong(bench(), opened(0.6)).cues).toEqual(['GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT']);
  });

  test('is held through the swing of a limiter', () => {
    const { cues } = rideAlong(bench(), limited10000(9000));
    expect(cues).toEqual(['GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT']);
  });

  test('that stays below the highest speed at rest is told to raise it further', () => {
    const { cues } = rideAlong(bench(), opened(0.6, 3, 6000));
    expect(cues.slice(0, 2)).toEqual(['GET_READY', 'RAISE']);
    expect(cues).not.toContain('HOLD');
    expect(cues).not.toContain('RELEASE');
  });

  test('goes by the steady top alone where no highest speed is known', () => {
    expect(rideAlong(bench(null), opened(0.6, 1.5, 6000)).cues).toContain('RELEASE');
  });
});

describe('the sweep before the runs', () => {
  const r41 = shippedProfile('un-r41-04-stationary');

  test('may be made before the first run, is raised past the target, and asks for nothing after it', () => {
    const bench = inRuns(r41);
    expect(actionsNow(bench.state)).toEqual(['start', 'sweep', 'next', 'abort-test']);
    expect(bench.act('sweep')).toEqual([{ kind: 'begin-phase', phase: 'speed-sweep', runNumber: null }]);
    bench.cues.length = 0;
    const corners = swept(8, 4800);
    bench.feed(
      () => 92,
      (time) => courseAt(corners, Math.min(time, 12.5)),
    );
    expect(bench.cues).toEqual(['GET_READY', 'RAISE', 'RELEASE', 'WAIT', 'READY']);
    expect(bench.state).toMatchObject({ step: 'runs', phase: null, pending: null });
    expect(actionsNow(bench.state)).toContain('sweep');
  });

  test('is no run, and cannot be made once there is one', () => {
    const bench = inRuns(r41);
    bench.act('sweep');
    bench.act('stop');
    expect(bench.state.series[0]?.runs).toEqual([]);
    bench.ride();
    expect(actionsNow(bench.state)).not.toContain('sweep');
    expect(bench.act('sweep')).toEqual([]);
  });

  test('is not offered where no target is held', () => {
    expect(actionsNow(inRuns(sweepMethod()).state)).not.toContain('sweep');
  });
});
