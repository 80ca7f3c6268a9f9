import type { Replacement } from '#core/record/amendment.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { type DataFunction, dataSet58, type DataPoint } from './universal-data-set.ts';
import { type PlacedTracks, tracksOfTest } from './test-tracks.ts';

const time = { kind: 17, label: 'Time', unit: 's' } as const;
const frequency = { kind: 18, label: 'Frequency', unit: 'Hz' } as const;
const level = { kind: 0, label: 'Level', unit: 'dB' } as const;
const speedAxis = { kind: 19, label: 'Speed', unit: 'RPM' } as const;

/**
 * Level and speed of every phase against time, and the third-octave spectrum of the result, as a universal file of data sets 58
 * (SDRC, function at nodal degree of freedom), for programs of noise and vibration. What has no value is left out; a record
 * that another took the place of says so in every data set.
 */
export function universalFileOf(record: TestRecord, replacedBy: Replacement | null): string {
  const functions = [...tracksOfTest(record.evidence).flatMap(trackFunctions), ...spectrumFunctions(record)];
  const about = [
    `Test ${record.number}, ${record.evidence.simulated ? 'SIMULATED' : 'measured'}, ${record.judgement.verdict}`,
    record.startedAt,
    `${record.program.name} ${record.program.version}`,
    ...(replacedBy === null ? [] : [replacementLine(replacedBy)]),
  ];
  return functions
    .filter(({ points }) => points.length > 0)
    .map((one, index) => dataSet58(one, about, index + 1))
    .join('');
}

function replacementLine({ number, isWithdrawn }: Replacement): string {
  return `HOLDS NO MORE: ${isWithdrawn ? 'WITHDRAWN' : 'REPLACED'} BY ${number}`;
}

function trackFunctions(tracks: PlacedTracks): readonly DataFunction[] {
  const { part, role, outlet, runNumber } = tracks.place;
  const name = part === 'run' ? `${role} outlet ${outlet} run ${runNumber}` : part;
  const of = (
    what: string,
    ordinate: DataFunction['ordinate'],
    points: DataFunction['points'],
  ): DataFunction => {
    return { name: `${name} ${what}`, type: 1, abscissa: time, ordinate, points };
  };
  const levels = (tracks.level?.samples ?? []).map((one) => [one.timeSeconds, one.levelDb] as const);
  const speeds = (tracks.speed?.samples ?? []).map((one) => [one.timeSeconds, one.speedRpm] as const);
  const heard = (tracks.heard?.samples ?? []).map((one) => [one.timeSeconds, one.speedRpm] as const);
  return [
    of(`level ${weightingOf(tracks)}`, level, known(levels)),
    of(tracks.speed?.obtainedBy === 'sound' ? 'speed by sound' : 'speed', speedAxis, known(speeds)),
    of('speed heard beside', speedAxis, known(heard)),
  ];
}

/** `L(A,F)`: how the level is weighted, in the name because the format has no place for it; `?` where nobody knows. */
function weightingOf({ level: track }: PlacedTracks): string {
  const [frequencyLetter, timeLetter] = [track?.frequencyWeighting, track?.timeWeighting].map((stated) =>
    stated === undefined || stated.origin === 'unknown' ? '?' : stated.value,
  );
  return `L(${frequencyLetter},${timeLetter}) re 20 uPa`;
}

function spectrumFunctions({ spectrum }: TestRecord): readonly DataFunction[] {
  if (spectrum === null) return [];
  const { runNumber, thirdOctave } = spectrum;
  const of = (what: string, points: DataFunction['points']): DataFunction => {
    return {
      name: `run ${runNumber} ${what} re 20 uPa`,
      type: 12,
      abscissa: frequency,
      ordinate: level,
      points,
    };
  };
  return [
    of('third octaves Leq(Z)', known(thirdOctave.map((band) => [band.nominalHz, band.levelDb]))),
    of(
      'background third octaves Leq(Z)',
      known(thirdOctave.map((band) => [band.nominalHz, band.backgroundDb])),
    ),
  ];
}

function known(points: readonly (readonly [number, number | null])[]): readonly DataPoint[] {
  return points.flatMap(([abscissa, ordinate]) => (ordinate === null ? [] : [[abscissa, ordinate] as const]));
}
