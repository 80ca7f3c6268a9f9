import { isInside, type SpeedBand } from './speed-band.ts';
import type { SpeedPoint } from './speed-trace.ts';

/** A stretch in which the speed stood steady. */
export interface Plateau {
  readonly durationSeconds: number;
  readonly speedRpm: number;
}

/** A plateau's points differ from its first one by at most this share of the middle of the band. */
const PLATEAU_SHARE = 0.02;
/** Steeper than this share of the middle of the band per second is on the way to somewhere, not held. */
const STEEPEST_SHARE_PER_SECOND = 0.05;
const SHORTEST_SECONDS = 0.3;

/** The longest stretch in which the engine was held outside the band and clearly above idle; null if there is none. */
export function longestPlateauOutside(
  points: readonly SpeedPoint[],
  band: SpeedBand,
  idleRpm: number | null,
): Plateau | null {
  const floor = ((idleRpm ?? 0) + band.lowRpm) / 2;
  return longestPlateau(points, band, (speed) => speed > floor && !isInside(speed, band));
}

/** The longest stretch in which the engine was held steady among points that are all inside the band; null if none. */
export function longestPlateauInside(points: readonly SpeedPoint[], band: SpeedBand): Plateau | null {
  return longestPlateau(points, band, (speed) => isInside(speed, band));
}

function longestPlateau(
  points: readonly SpeedPoint[],
  band: SpeedBand,
  counts: (speedRpm: number) => boolean,
): Plateau | null {
  const middle = (band.lowRpm + band.highRpm) / 2;
  return pieces(points, middle * PLATEAU_SHARE, counts)
    .map((piece) => plateauOf(piece, middle))
    .reduce((best, plateau) => (seconds(plateau) > seconds(best) ? plateau : best), null);
}

/** Cuts the points that count into pieces that stay near their first point. */
function pieces(
  points: readonly SpeedPoint[],
  span: number,
  counts: (speedRpm: number) => boolean,
): SpeedPoint[][] {
  const found: SpeedPoint[][] = [];
  let piece: SpeedPoint[] | null = null;
  for (const point of points) {
    if (!counts(point.speedRpm)) {
      piece = null;
      continue;
    }
    const anchor: SpeedPoint = piece?.[0] ?? point;
    if (piece === null || Math.abs(point.speedRpm - anchor.speedRpm) > span) found.push((piece = []));
    piece.push(point);
  }
  return found;
}

function plateauOf(piece: readonly SpeedPoint[], middle: number): Plateau | null {
  const first = piece[0];
  const last = piece.at(-1);
  if (first === undefined || last === undefined) return null;
  const durationSeconds = last.timeSeconds - first.timeSeconds;
  if (durationSeconds < SHORTEST_SECONDS) return null;
  const steepness = Math.abs(last.speedRpm - first.speedRpm) / durationSeconds;
  if (steepness > middle * STEEPEST_SHARE_PER_SECOND) return null;
  const sum = piece.reduce((total, point) => total + point.speedRpm, 0);
  return { durationSeconds, speedRpm: sum / piece.length };
}

function seconds(plateau: Plateau | null): number {
  return plateau?.durationSeconds ?? 0;
}
