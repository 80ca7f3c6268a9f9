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
    const left = Math.max(0, 1 - share);
    const change = decibelFromPowerRatio(left);
    return {
      kind,
      share,
      levelDb: levelFromMeanSquare(meanSquares[kind]),
      totalWithoutDb: levelFromMeanSquare(total * left),
      fallDb: change === null ? null : -change,
    };
  });
}

/** The share of a kind. */
export function shareOf(shares: readonly EnergyShare[], kind: ShareKind): number {
  return shares.find((one) => one.kind === kind)?.share ?? 0;
}
