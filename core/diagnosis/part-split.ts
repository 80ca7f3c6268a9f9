import { allThirdOctaveBands } from '#core/standards/iec-61260-1-2014.ts';
import { decibelFromPowerRatio, levelFromMeanSquare } from '#core/units/decibel.ts';
import type { AssignedEnergies } from './assigned-bands.ts';
import { energyShares } from './energy-share.ts';
import type { BandSplit, OrderSplit, PartSplit } from './run-diagnosis.ts';
import { type PerKind, type ShareKind, shareKinds, totalOf } from './share-kind.ts';
import type { LineEnergy } from './split-frames.ts';

const MOST_BANDS = 4;
const LEAST_BAND_SHARE = 0.05;
const MOST_ORDERS = 5;
const LEAST_ORDER_SHARE = 0.02;
/** Orders below this are neither shown nor told. */
const LEAST_SHOWN_SHARE = 1e-5;

/** The levels of a part from its energies; null of silence. */
export function splitOfPart(energies: AssignedEnergies): PartSplit | null {
  const { seconds, tones } = energies;
  const levelDb = levelFromMeanSquare(energies.total / seconds);
  if (levelDb === null) return null;
  const bands = bandsOf(energies);
  const orders = ordersOf(energies);
  return {
    seconds,
    levelDb,
    shares: energyShares(perSecond(energies.byKind, seconds)),
    bands,
    orders,
    tones: tones.map(({ frequencyHz, energy }) => ({ frequencyHz, levelDb: levelOf(energy, seconds) })),
    decidingBands: loudest(bands, LEAST_BAND_SHARE, MOST_BANDS).map((band) => band.nominalHz),
    decidingOrders: loudest(orders, LEAST_ORDER_SHARE, MOST_ORDERS).map((order) => order.order),
  };
}

function perSecond(energies: PerKind, seconds: number): PerKind {
  const means = { ...energies };
  for (const kind of shareKinds) means[kind] = energies[kind] / seconds;
  return means;
}

function bandsOf({
  byBand,
  seconds,
  backgroundDb,
  isNearBackground,
}: AssignedEnergies): readonly BandSplit[] {
  const total = byBand.reduce((sum, energies) => sum + totalOf(energies), 0);
  return allThirdOctaveBands().map(({ nominalHz }, band) => {
    const energies = byBand[band];
    const inBand = energies === undefined ? 0 : totalOf(energies);
    return {
      nominalHz,
      levelDb: levelFromMeanSquare(inBand / seconds),
      byKind: energies === undefined ? {} : levelsOf(energies, seconds),
      share: total > 0 ? inBand / total : 0,
      backgroundDb: backgroundDb[band] ?? null,
      isNearBackground: isNearBackground[band] ?? false,
    };
  });
}

function levelsOf(energies: PerKind, seconds: number): Partial<Record<ShareKind, number>> {
  const levels = shareKinds.flatMap((kind) => {
    const level = levelFromMeanSquare(energies[kind] / seconds);
    return level === null ? [] : [[kind, level] as const];
  });
  return Object.fromEntries(levels);
}

function ordersOf({ lines, total, seconds }: AssignedEnergies): readonly OrderSplit[] {
  return lines
    .filter((line) => line.energy > LEAST_SHOWN_SHARE * total)
    .map((line) => ({
      order: line.order,
      frequencyHz: line.frequencyHz,
      levelDb: levelOf(line.energy, seconds),
      share: line.energy / total,
      isFiring: line.isFiring,
      standsOutDb: standsOut(line, lines),
    }));
}

/** Level of a line over the middle one of the two lines of its kind to each side. */
function standsOut(line: LineEnergy, lines: readonly LineEnergy[]): number | null {
  const kin = lines.filter((one) => one.isFiring === line.isFiring);
  const place = kin.indexOf(line);
  const beside = [place - 2, place - 1, place + 1, place + 2].flatMap((index) => kin[index] ?? []);
  if (beside.length < 3) return null;
  const sorted = beside.map((one) => one.energy).toSorted((one, other) => one - other);
  return decibelFromPowerRatio(line.energy / (sorted[Math.floor(sorted.length / 2)] ?? 0));
}

function loudest<One extends { readonly share: number }>(
  ones: readonly One[],
  least: number,
  most: number,
): readonly One[] {
  return ones
    .filter(({ share }) => share >= least)
    .toSorted((one, other) => other.share - one.share)
    .slice(0, most);
}

function levelOf(energy: number, seconds: number): number {
  return levelFromMeanSquare(energy / seconds) ?? Number.NEGATIVE_INFINITY;
}
