import type {
  HeardSpeedTrack,
  LevelTrack,
  SeriesEvidence,
  SpeedTrack,
  TestEvidence,
} from '#core/procedure/evidence.ts';

/** Where in a test a track was measured; background and sweep belong to no series and no run. */
export interface TrackPlace {
  readonly part: 'background-before' | 'background-after' | 'speed-sweep' | 'run';
  readonly role: SeriesEvidence['role'] | null;
  readonly outlet: number | null;
  readonly runNumber: number | null;
}

/** Everything that was measured against time in one place of a test; null where it was not measured. */
export interface PlacedTracks {
  readonly place: TrackPlace;
  readonly level: LevelTrack | null;
  readonly speed: SpeedTrack | null;
  /** Speed heard beside a sensor: for comparison, never judged by. */
  readonly heard: HeardSpeedTrack | null;
}

/** All tracks of a test in the order in which they are told: backgrounds, sweep, runs by series, rejected runs too. */
export function tracksOfTest(evidence: TestEvidence): readonly PlacedTracks[] {
  const { backgroundBefore, backgroundAfter, speedSweep, series } = evidence;
  const alone = { role: null, outlet: null, runNumber: null };
  const runs = series.flatMap(({ role, outlet, runs: own }) =>
    own.map((run): PlacedTracks => ({
      place: { part: 'run', role, outlet, runNumber: run.number },
      level: run.level,
      speed: run.speed,
      heard: run.speedHeard ?? null,
    })),
  );
  return [
    ...onlyLevel({ part: 'background-before', ...alone }, backgroundBefore),
    ...onlyLevel({ part: 'background-after', ...alone }, backgroundAfter),
    ...(speedSweep === undefined
      ? []
      : [{ place: { part: 'speed-sweep', ...alone } as const, ...speedSweep, heard: null }]),
    ...runs,
  ];
}

function onlyLevel(place: TrackPlace, level: LevelTrack | null): readonly PlacedTracks[] {
  return level === null ? [] : [{ place, level, speed: null, heard: null }];
}
