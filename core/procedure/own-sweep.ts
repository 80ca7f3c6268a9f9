import { decimalProduct } from '#core/units/decimal.ts';
import { mannerOf } from './manner.ts';
import type { PhaseName, ProcedureState } from './procedure-state.ts';
import { bandAround, type SpeedBand } from './speed-band.ts';

/** The sweep before the runs goes up to this share of the target; from idle it passes all that the slope is read from. */
const TOP_OF_TARGET = 1.2;

/** The rider is told to release within this share of the top. */
const TOP_PERCENT = 3;

/** How far the sweep before the runs goes, and the band about its end. */
export interface OwnSweep {
  readonly topRpm: number;
  readonly band: SpeedBand;
}

/** The sweep that may be made before the runs; null where no target is held. */
export function ownSweepOf({
  profile,
  targetSpeedRpm,
}: Pick<ProcedureState, 'profile' | 'targetSpeedRpm'>): OwnSweep | null {
  if (targetSpeedRpm === null || mannerOf(profile) !== 'hold') return null;
  const topRpm = decimalProduct(targetSpeedRpm, TOP_OF_TARGET);
  return { topRpm, band: bandAround(topRpm, TOP_PERCENT) };
}

/** True for the phases in which the rider rides: a run, or the sweep before the runs. */
export function isRidden(phase: PhaseName | undefined): boolean {
  return phase === 'run' || phase === 'speed-sweep';
}
