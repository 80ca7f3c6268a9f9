import { decibelFromPowerRatio, levelFromMeanSquare } from '#core/units/decibel.ts';
import { type PerKind, type ShareKind, shareKinds, totalOf } from './share-kind.ts';

/** One share of the A-weighted energy, and what the energies say would be left without it. */
export interface EnergyShare {
  readonly kind: ShareKind;
  /** Part of the total energy, 0 to 1; the shares of a part of a run add up to 1. */
  readonly share: number;
  /** A-weighted level of this share alone in dB; null where there is none of it. */
  readonly levelDb: number | null;
  /** Level of all the others together in dB; null where nothing would be left. */
  readonly totalWithoutDb: number | null;
  /** By how much the total would fall in dB; null where nothing would be left. */
  readonly fallDb: number | null;
}

/** Shares of mean squares in Pa²: levels by 10 lg, totals by adding energies, never levels. */
export function energyShares(meanSquares: PerKind): readonly EnergyShare[] {
  const total = totalOf(meanSquares);
  return shareKinds.map((kind) => {
    const share = total > 0 ? meanSquares[kind] / total : 0;
    return {
      kind,
      share,
      levelDb: levelFromMeanSquare(meanSquares[kind]),
      totalWithoutDb: levelFromMeanSquare(total * leftWithout(share)),
      fallDb: fallWithout(share),
    };
  });
}

/** By how much a total falls in dB without a share of its energy from 0 to 1; null where nothing would be left. */
export function fallWithout(share: number): number | null {
  const change = decibelFromPowerRatio(leftWithout(share));
  return change === null ? null : -change;
}

function leftWithout(share: number): number {
  return Math.max(0, 1 - share);
}

/** The share of a kind. */
export function shareOf(shares: readonly EnergyShare[], kind: ShareKind): number {
  return shares.find((one) => one.kind === kind)?.share ?? 0;
}
