import type { AssignedEnergies } from './assigned-bands.ts';
import type { ToneEnergy } from './part-energies.ts';
import { type PerKind, type PerKindSums, shareKinds } from './share-kind.ts';
import type { LineEnergy } from './split-frames.ts';

/** Two parts of a run as one: energies added, kind by kind, band by band, line by line. */
export function joinParts(one: AssignedEnergies, other: AssignedEnergies): AssignedEnergies {
  return {
    seconds: one.seconds + other.seconds,
    total: one.total + other.total,
    byKind: added(one.byKind, other.byKind),
    byBand: one.byBand.map((energies, band) => added(energies, other.byBand[band] ?? energies)),
    lines: joinedLines(one.lines, other.lines),
    tones: joinedTones(one.tones, other.tones),
    backgroundDb: one.backgroundDb,
    isNearBackground: one.isNearBackground.map(
      (isNear, band) => isNear && other.isNearBackground[band] === true,
    ),
  };
}

function added(one: PerKind, other: PerKind): PerKindSums {
  const sums: PerKindSums = { ...one };
  for (const kind of shareKinds) sums[kind] += other[kind];
  return sums;
}

function joinedLines(ones: readonly LineEnergy[], others: readonly LineEnergy[]): readonly LineEnergy[] {
  const byOrder = new Map(ones.map((line) => [line.order, line]));
  for (const line of others) {
    const same = byOrder.get(line.order);
    const energy = line.energy + (same?.energy ?? 0);
    const weighted = line.frequencyHz * line.energy + (same?.frequencyHz ?? 0) * (same?.energy ?? 0);
    byOrder.set(line.order, { ...line, energy, frequencyHz: weighted / energy });
  }
  return [...byOrder.values()].toSorted((one, other) => one.order - other.order);
}

function joinedTones(ones: readonly ToneEnergy[], others: readonly ToneEnergy[]): readonly ToneEnergy[] {
  const all = [...ones, ...others];
  const frequencies = [...new Set(all.map(({ frequencyHz }) => frequencyHz))];
  return frequencies.map((frequencyHz) => ({
    frequencyHz,
    energy: all.reduce((sum, tone) => sum + (tone.frequencyHz === frequencyHz ? tone.energy : 0), 0),
  }));
}
