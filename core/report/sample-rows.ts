import type { LevelSample, LevelTrack } from '#core/procedure/evidence.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { flagColumn, numberColumn, type SourceColumn, textColumn } from './table-cells.ts';
import { type PlacedTracks, type TrackPlace, tracksOfTest } from './test-tracks.ts';

/** One level with its place and how it was weighted. */
interface LevelRow {
  readonly place: TrackPlace;
  readonly sample: LevelSample;
  readonly track: LevelTrack;
}

/** One engine speed with its place and where it comes from. */
interface SpeedRow {
  readonly place: TrackPlace;
  readonly timeSeconds: number;
  readonly speedRpm: number | null;
  readonly confidence: number | null;
  readonly source: 'sensor' | 'sound';
  /** False for a speed heard beside a sensor, which no verdict is computed from. */
  readonly judgedBy: boolean;
}

function placeColumns<Row extends { readonly place: TrackPlace }>(): readonly SourceColumn<Row>[] {
  return [
    textColumn('part', ({ place }) => place.part),
    textColumn('role', ({ place }) => place.role),
    numberColumn('outlet', '', ({ place }) => place.outlet),
    numberColumn('run', '', ({ place }) => place.runNumber),
  ];
}

/** Columns of the levels; a weighting that nobody knows is an empty cell. */
export const levelColumns: readonly SourceColumn<LevelRow>[] = [
  ...placeColumns<LevelRow>(),
  numberColumn('time', 's', ({ sample }) => sample.timeSeconds),
  numberColumn('level', 'dB', ({ sample }) => sample.levelDb),
  numberColumn('maximum_since_last', 'dB', ({ sample }) => sample.maximumDb),
  flagColumn('overload', ({ sample }) => sample.overload),
  flagColumn('under_range', ({ sample }) => sample.underRange),
  textColumn('frequency_weighting', ({ track }) => statedText(track.frequencyWeighting)),
  textColumn('time_weighting', ({ track }) => statedText(track.timeWeighting)),
  textColumn('source', ({ track }) => track.obtainedBy),
];

/** Columns of the speeds. */
export const speedColumns: readonly SourceColumn<SpeedRow>[] = [
  ...placeColumns<SpeedRow>(),
  numberColumn('time', 's', ({ timeSeconds }) => timeSeconds),
  numberColumn('speed', 'rpm', ({ speedRpm }) => speedRpm),
  textColumn('source', ({ source }) => source),
  flagColumn('judged_by', ({ judgedBy }) => judgedBy),
  numberColumn('confidence', '', ({ confidence }) => confidence),
];

/** Every level of a test, background and rejected runs too. */
export function levelRows({ evidence }: TestRecord): readonly LevelRow[] {
  return tracksOfTest(evidence).flatMap(({ place, level: track }) =>
    track === null ? [] : track.samples.map((sample) => ({ place, track, sample })),
  );
}

/** Every engine speed of a test. */
export function speedRows({ evidence }: TestRecord): readonly SpeedRow[] {
  return tracksOfTest(evidence).flatMap((tracks) => judgedSpeeds(tracks).concat(heardSpeeds(tracks)));
}

function judgedSpeeds({ place, speed }: PlacedTracks): readonly SpeedRow[] {
  const source = speed?.obtainedBy ?? 'sensor';
  return (speed?.samples ?? []).map(({ timeSeconds, speedRpm }) => {
    return { place, timeSeconds, speedRpm, confidence: null, source, judgedBy: true };
  });
}

function heardSpeeds({ place, heard }: PlacedTracks): readonly SpeedRow[] {
  return (heard?.samples ?? []).map(({ timeSeconds, speedRpm, confidence }) => {
    return { place, timeSeconds, speedRpm, confidence, source: 'sound', judgedBy: false };
  });
}

function statedText(stated: LevelTrack['frequencyWeighting'] | LevelTrack['timeWeighting']): string | null {
  return stated.origin === 'unknown' ? null : stated.value;
}
