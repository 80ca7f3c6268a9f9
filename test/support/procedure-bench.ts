import { advance } from '#core/procedure/advance.ts';
import { beginProcedure } from '#core/procedure/begin-procedure.ts';
import type { LevelSample, RunEvidence } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type {
  OperatorAction,
  ProcedureAction,
  ProcedureEvent,
  ProcedureState,
} from '#core/procedure/procedure-state.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { type Corners, courseAt, goodRide, meterTrack, rideRun, speedTrack } from './ride-builder.ts';
import { shippedProfile } from './test-record-builder.ts';
import { calibrationEvidence } from './test-track-builder.ts';

const r41 = shippedProfile('un-r41-04-stationary');

/** A bench that carries out what the machine asks for: the smallest host there can be. */
export class Bench {
  state: ProcedureState;
  readonly asked: ProcedureAction[] = [];
  readonly cues: string[] = [];
  seconds = 0;

  constructor(
    profile: Profile = r41,
    outlets = 1,
    setup: Partial<Pick<ProcedureState, 'mode' | 'targetSpeedRpm'>> = {},
  ) {
    this.state = beginProcedure({ profile, mode: 'site', targetSpeedRpm: 4000, outlets, ...setup });
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

/** A bench whose first checks are done: its runs can begin. */
export function inRuns(
  profile: Profile = r41,
  outlets = 1,
  setup: Partial<Pick<ProcedureState, 'mode' | 'targetSpeedRpm'>> = {},
): Bench {
  const bench = new Bench(profile, outlets, setup);
  bench.calibrate();
  bench.background();
  return bench;
}
