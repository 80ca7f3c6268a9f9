import { mannerOf, needsTarget } from '#core/procedure/manner.ts';
import { trustedFigure } from '#core/procedure/profile-gaps.ts';
import type { Profile } from '#core/procedure/profile.ts';
import { speedBandOf } from '#core/procedure/speed-band.ts';
import { benchComponent, type BudgetComponent } from './budget-component.ts';
import type { BudgetSite } from './default-components.ts';
import type { SpeedSlope } from './speed-slope.ts';

/** Level grows by about 50 lg n with engine speed n: an estimate, until the bench's own sweep shows the slope. */
const LEVEL_PER_SPEED_DECADE_DB = 50;
/** The same estimate as taken for a yard. */
const YARD_DB_PER_PERCENT = 0.25;
const USUAL_TOLERANCE_PERCENT = 5;
const USUAL_SPEED_ACCURACY_PERCENT = 2;

/**
 * Where no speed is held or reached by the rider's hand, none can be missed: the idle's wander and the top speed of the engine
 * are part of what is measured, and how they differ from run to run is in the repeatability.
 */
const notHeld = {
  value: 0,
  unit: '%',
  distribution: 'rectangular',
  source: 'speed-not-held',
  mark: 'C',
} as const;

/** What the engine speed's share depends on. */
export interface SpeedBasis {
  readonly profile: Profile;
  readonly targetSpeedRpm: number | null;
  readonly site: BudgetSite;
  readonly speedSlope: SpeedSlope;
}

/**
 * What the engine speed brings: its tolerance and, on an open site, the accuracy of its instrument, each times the slope of
 * level against speed: the one of the bench's own sweep where it has one. Nothing where the method holds no speed.
 */
export function speedComponents({
  profile,
  targetSpeedRpm,
  site,
  speedSlope,
}: SpeedBasis): readonly BudgetComponent[] {
  if (!needsTarget(mannerOf(profile))) return [benchComponent('speed', notHeld)];
  const tolerance = percentage(tolerancePercent(profile, targetSpeedRpm), site, speedSlope);
  const speed = benchComponent('speed', tolerance);
  if (site === 'yard') return [speed];
  const { speedAccuracyPercent, confidence } = profile.instruments;
  const stated = confidence === 'U' ? null : speedAccuracyPercent;
  const accuracy = percentage(stated ?? USUAL_SPEED_ACCURACY_PERCENT, site, speedSlope);
  return [speed, benchComponent('speed-instrument', accuracy)];
}

/** The profile's tolerance, or half the band where it gives its targets by edges. */
function tolerancePercent(profile: Profile, targetSpeedRpm: number | null): number {
  const stated = trustedFigure(profile.speedTolerancePercent);
  if (stated !== null) return stated;
  if (targetSpeedRpm === null) return USUAL_TOLERANCE_PERCENT;
  const { lowRpm, highRpm } = speedBandOf(targetSpeedRpm, profile);
  return ((highRpm - lowRpm) / 2 / targetSpeedRpm) * 100;
}

function percentage(halfWidthPercent: number, site: BudgetSite, slope: SpeedSlope) {
  return {
    value: halfWidthPercent,
    unit: '%',
    distribution: 'rectangular',
    ...sensitivity(halfWidthPercent, site, slope),
  } as const;
}

function sensitivity(halfWidthPercent: number, site: BudgetSite, slope: SpeedSlope) {
  if (slope.state === 'measured') {
    const sensitivityDbPerUnit = Math.abs(slope.dbPerPercent);
    const source = slope.by === 'own-sweep' ? 'speed-own-sweep' : 'speed-slope';
    return { sensitivityDbPerUnit, source, mark: 'measured' } as const;
  }
  if (site === 'yard') {
    return { sensitivityDbPerUnit: YARD_DB_PER_PERCENT, source: 'speed-usual', mark: 'estimate' } as const;
  }
  const riseDb = LEVEL_PER_SPEED_DECADE_DB * Math.log10(1 + halfWidthPercent / 100);
  return {
    sensitivityDbPerUnit: riseDb / halfWidthPercent,
    source: 'speed-trend',
    mark: 'estimate',
  } as const;
}
