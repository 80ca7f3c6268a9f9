import type { BandLevel } from '#core/acoustics/level-figures.ts';
import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';
import { weightingDb } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { PartEnergies } from './part-energies.ts';
import { noEnergies, type PerKindSums, shareKinds, totalOf } from './share-kind.ts';

/** Unweighted background of third octaves. */
export type Background = readonly BandLevel[];

/** Energies of a part in which nothing is assigned where the background is too near. */
export interface AssignedEnergies extends PartEnergies {
  /** A-weighted level of the background in each band; null where it was not measured. */
  readonly backgroundDb: readonly (number | null)[];
  readonly isNearBackground: readonly boolean[];
}

/** The gap that a band needs before anything is told of it. */
const LEAST_GAP_DB = 10;

/** Takes back what lies in bands whose background is nearer than 10 dB: whose sound it is cannot be told there. */
export function withoutNearBackground(part: PartEnergies, background: Background | null): AssignedEnergies {
  const bands = allThirdOctaveBands();
  const backgroundDb = bands.map(({ nominalHz, midHz }) => {
    const level = background?.find((band) => band.nominalHz === nominalHz)?.levelDb ?? null;
    return level === null ? null : level + weightingDb('A', midHz);
  });
  const isNearBackground = part.byBand.map((energies, band) => {
    const level = levelFromMeanSquare(totalOf(energies) / part.seconds);
    const noise = backgroundDb[band] ?? null;
    return level !== null && noise !== null && level - noise < LEAST_GAP_DB;
  });
  const isNear = (hertz: number): boolean =>
    bands.some(
      (band, index) => isNearBackground[index] === true && hertz >= band.lowerHz && hertz < band.upperHz,
    );
  const byBand = part.byBand.map((energies, band) =>
    isNearBackground[band] === true ? allNotAssigned(energies) : energies,
  );
  return {
    ...part,
    byBand,
    byKind: moved(part, isNearBackground),
    lines: part.lines.filter((line) => !isNear(line.frequencyHz)),
    tones: part.tones.filter((tone) => !isNear(tone.frequencyHz)),
    backgroundDb,
    isNearBackground,
  };
}

function allNotAssigned(energies: PerKindSums): PerKindSums {
  return { ...noEnergies(), 'not-assigned': totalOf(energies) };
}

function moved({ byKind, byBand }: PartEnergies, isNear: readonly boolean[]): PerKindSums {
  const result = { ...byKind };
  for (const [band, energies] of byBand.entries()) {
    if (isNear[band] !== true) continue;
    for (const kind of shareKinds) {
      result[kind] -= energies[kind];
      result['not-assigned'] += energies[kind];
    }
  }
  for (const kind of shareKinds) result[kind] = Math.max(0, result[kind]);
  return result;
}
