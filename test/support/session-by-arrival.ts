import { advance } from '#core/procedure/advance.ts';
import { beginProcedure } from '#core/procedure/begin-procedure.ts';
import type { LevelSample, LevelTrack, RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { judgeRun } from '#core/procedure/judge-run.ts';
import type { ProcedureAction, ProcedureEvent, ProcedureState } from '#core/procedure/procedure-state.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { courseAt, goodRide, gridTimes, meterTrack, rideRun } from './ride-builder.ts';
import { buildEvidence } from './test-record-builder.ts';
import { calibrationEvidence } from './test-track-builder.ts';

type Told = Extract<ProcedureEvent, { readonly kind: 'level' | 'speed' | 'tick' }>;
type Ended = ProcedureAction & { readonly kind: 'end-phase' };

/** How the events of a phase arrive; each line keeps its own order. */
export interface ArrivalOrder {
  /** Seconds by which an event is late. */
  readonly latenessOf: (kind: Told['kind'], place: number) => number;
  /** Which of the events that arrive at one moment comes first: the smaller number. */
  readonly rankOf: (place: number) => number;
}

/** A session with the length of each of its phases, in their order. */
export interface ArrivedSession {
  readonly evidence: TestEvidence;
  readonly ends: readonly number[];
}

/** A phase is fed for so long; the machine ends it earlier. */
const FED_SECONDS = 13;

/** Carries a whole test through the machine, the events of its lines arriving in this order, as the smallest host would. */
export function sessionBy(order: ArrivalOrder, profile: Profile): ArrivedSession {
  const host = new Host(profile);
  const runLevels = [92.4, 92.6, 93.1];
  host.measure(94, false, order);
  host.measure(55, false, order);
  for (const level of runLevels) host.measure(level, true, order);
  host.measure(56, false, order);
  host.measure(94.1, false, order);
  return { evidence: host.evidence(profile), ends: host.ends };
}

/** The evidence without what lies at or after the end of its phase: a line that was silent at that moment misses it. */
export function withoutLastMoments(evidence: TestEvidence, ends: readonly number[]): TestEvidence {
  const cut = <T extends { readonly timeSeconds: number }>(samples: readonly T[], end: number): T[] =>
    samples.filter(({ timeSeconds }) => timeSeconds < end - 1e-9);
  const cutTrack = <T extends Pick<LevelTrack, 'samples'> | null>(track: T, end = 0): T =>
    track && { ...track, samples: cut(track.samples, end) };
  const cutRun = (run: RunEvidence, end = 0): RunEvidence => ({
    ...run,
    level: cutTrack(run.level, end),
    speed: run.speed && { ...run.speed, samples: cut(run.speed.samples, end) },
  });
  return {
    ...evidence,
    backgroundBefore: cutTrack(evidence.backgroundBefore, ends[1]),
    backgroundAfter: cutTrack(evidence.backgroundAfter, ends[5]),
    series: evidence.series.map(({ runs, ...series }) => ({
      ...series,
      runs: runs.map((run, index) => cutRun(run, ends[2 + index])),
    })),
  };
}

class Host {
  readonly ends: number[] = [];
  #state: ProcedureState;
  #seconds = 0;
  #levels: LevelSample[] = [];
  #speeds: { timeSeconds: number; speedRpm: number | null }[] = [];

  constructor(profile: Profile) {
    this.#state = beginProcedure({ profile, mode: 'site', targetSpeedRpm: 4000, outlets: 1 });
  }

  evidence(profile: Profile): TestEvidence {
    const { calibrationBefore, calibrationAfter, backgroundBefore, backgroundAfter, series } = this.#state;
    return buildEvidence({
      profile,
      calibrationBefore,
      calibrationAfter,
      backgroundBefore,
      backgroundAfter,
      series: [...series],
    });
  }

  /** Measures one phase: a flat level, or a ride whose window is at the level. */
  measure(levelDb: number, isRide: boolean, order: ArrivalOrder): void {
    this.#levels = [];
    this.#speeds = [];
    this.#send({ kind: 'operator', timeSeconds: this.#seconds, action: 'start' });
    for (const event of arriving(levelDb, isRide, order)) {
      if (this.#state.phase !== null) this.#keep(event);
      this.#send({ ...event, timeSeconds: this.#seconds + event.timeSeconds });
    }
    this.#seconds += FED_SECONDS + 1;
  }

  #keep(event: Told): void {
    const { timeSeconds } = event;
    if (event.kind === 'level') this.#levels.push({ ...event.sample, timeSeconds });
    if (event.kind === 'speed') this.#speeds.push({ timeSeconds, speedRpm: event.speedRpm });
  }

  #send(event: ProcedureEvent): void {
    const { state, actions } = advance(this.#state, event);
    this.#state = state;
    const ended = actions.find((one): one is Ended => one.kind === 'end-phase');
    if (ended === undefined) return;
    this.ends.push(Number((event.timeSeconds - this.#seconds).toFixed(6)));
    this.#deliver(ended, event.timeSeconds);
  }

  #deliver({ phase }: Ended, timeSeconds: number): void {
    const level = { ...meterTrack(() => null, 0), samples: this.#levels };
    if (phase.startsWith('calibration')) {
      const levelDb = this.#levels.at(-1)?.levelDb ?? null;
      const evidence = { ...calibrationEvidence(), levelDb };
      this.#send({ kind: 'calibration-measured', timeSeconds, evidence });
    } else if (phase.startsWith('background')) {
      this.#send({ kind: 'background-measured', timeSeconds, track: level });
    } else {
      const number = (this.#state.series[0]?.runs.length ?? 0) + 1;
      const evidence = rideRun(0, { number, level, speed: { samples: this.#speeds } });
      const judgement = judgeRun(evidence, this.#state);
      this.#send({ kind: 'run-analysed', timeSeconds, evidence, judgement });
    }
  }
}

/** The events of a phase with 50 levels, 25 speeds and 10 ticks a second, in the order of their arrival. */
function arriving(levelDb: number, isRide: boolean, order: ArrivalOrder): readonly Told[] {
  const inWindow = (time: number): boolean => !isRide || (time >= 2 && time <= 4.7);
  const lines: readonly (readonly Told[])[] = [
    gridTimes(FED_SECONDS, 0.02).map((timeSeconds) => ({
      kind: 'level',
      timeSeconds,
      sample: sampleOf(inWindow(timeSeconds) ? levelDb : levelDb - 20),
    })),
    gridTimes(FED_SECONDS, 0.04).map((timeSeconds) => ({
      kind: 'speed',
      timeSeconds,
      speedRpm: isRide ? Number(courseAt(goodRide, timeSeconds).toFixed(3)) : 0,
    })),
    gridTimes(FED_SECONDS, 0.1).map((timeSeconds) => ({ kind: 'tick', timeSeconds })),
  ];
  const all = lines.flatMap((line, which) => onTheWay(line, which * 1e5, order));
  return all.toSorted((a, b) => a.arrives - b.arrives || a.rank - b.rank).map(({ event }) => event);
}

/** A line never overtakes itself: nothing arrives before what was sent before it. */
function onTheWay(line: readonly Told[], firstPlace: number, order: ArrivalOrder) {
  const sent: { event: Told; arrives: number; rank: number }[] = [];
  for (const event of line) {
    const place = firstPlace + sent.length;
    const arrives = event.timeSeconds + order.latenessOf(event.kind, place);
    const before = sent.at(-1);
    const isOvertaking = before !== undefined && before.arrives >= arrives;
    sent.push({
      event,
      arrives: isOvertaking ? before.arrives : arrives,
      rank: isOvertaking ? before.rank : order.rankOf(place),
    });
  }
  return sent;
}

function sampleOf(levelDb: number): LevelSample {
  return { timeSeconds: 0, levelDb, maximumDb: null, overload: false, underRange: false };
}
