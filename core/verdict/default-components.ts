import type { Confidence, Profile } from '#core/procedure/profile.ts';
import { CALIBRATOR_LIMITS } from '#core/standards/iec-60942-2017.ts';
import { benchComponent, type BudgetComponent } from './budget-component.ts';

/** Where a test stood: an open site that was confirmed (mode `site`), or a yard (mode `workshop`). */
export type BudgetSite = 'open-site' | 'yard';

/** Change of level for a change of distance at 0.5 m, from 20 lg r: 17.4 dB per metre. */
const LEVEL_PER_METRE_DB = 20 / Math.LN10 / 0.5;
const USUAL_DRIFT_DB = 0.5;
const USUAL_DISTANCE_TOLERANCE_M = 0.01;
const YARD_DISTANCE_TOLERANCE_M = 0.02;

/** What the instruments bring, by the meter's class; typical values, not from a standard unless marked so. */
export function instrumentComponents(profile: Profile, meterClass: 1 | 2): readonly BudgetComponent[] {
  return [
    ...(meterClass === 1 ? classOne() : classTwo()),
    drift(profile),
    benchComponent('resolution', {
      value: 0.05,
      distribution: 'rectangular',
      source: 'display',
      mark: 'estimate',
    }),
  ];
}

/** What place and position bring; typical values, not from a standard. */
export function siteComponents(profile: Profile, site: BudgetSite): readonly BudgetComponent[] {
  return [distance(profile, site), ...(site === 'open-site' ? openSite() : yard())];
}

function classOne(): BudgetComponent[] {
  return [
    benchComponent('meter', { value: 0.45, distribution: 'standard', source: 'meter-class-1', mark: 'K' }),
    benchComponent('calibrator', {
      value: CALIBRATOR_LIMITS['1'].levelDb,
      distribution: 'rectangular',
      source: 'calibrator-class-1',
      mark: 'C',
    }),
  ];
}

function classTwo(): BudgetComponent[] {
  return [
    benchComponent('meter', { value: 1, distribution: 'standard', source: 'meter-class-2', mark: 'K' }),
    benchComponent('calibrator', {
      value: CALIBRATOR_LIMITS['2'].levelDb,
      distribution: 'rectangular',
      source: 'calibrator-class-2',
      mark: 'C',
    }),
    benchComponent('calibrator-certificate', {
      value: 0.3,
      distribution: 'normal',
      source: 'certificate-usual',
      mark: 'estimate',
    }),
    benchComponent('environment', {
      value: 0.5,
      distribution: 'rectangular',
      source: 'environment-class-2',
      mark: 'estimate',
    }),
  ];
}

/** As much drift as the profile lets pass. */
function drift({ calibration }: Profile): BudgetComponent {
  const { maximumDriftDb: stated, confidence } = calibration;
  const isTrusted = stated !== null && confidence !== 'U';
  return benchComponent('drift', {
    value: isTrusted ? stated : USUAL_DRIFT_DB,
    distribution: 'rectangular',
    ...(isTrusted
      ? { source: 'drift-of-profile', mark: confidence }
      : { source: 'drift-usual', mark: 'estimate' }),
  });
}

function distance({ geometry }: Profile, site: BudgetSite): BudgetComponent {
  const stated = geometry.confidence === 'U' ? null : geometry.distanceToleranceM;
  return benchComponent('distance', {
    ...distanceTolerance(stated, geometry.confidence, site),
    unit: 'm',
    distribution: 'rectangular',
    sensitivityDbPerUnit: LEVEL_PER_METRE_DB,
  });
}

/** In a yard nobody places a microphone better than the yard's own figure. */
function distanceTolerance(stated: number | null, confidence: Confidence, site: BudgetSite) {
  if (site === 'yard' && (stated ?? 0) <= YARD_DISTANCE_TOLERANCE_M) {
    return { value: YARD_DISTANCE_TOLERANCE_M, source: 'distance-yard', mark: 'estimate' } as const;
  }
  return stated === null
    ? ({ value: USUAL_DISTANCE_TOLERANCE_M, source: 'distance-usual', mark: 'estimate' } as const)
    : ({ value: stated, source: 'distance-of-profile', mark: confidence } as const);
}

function openSite(): BudgetComponent[] {
  const mark = 'estimate';
  return [
    benchComponent('angle', { value: 0.2, distribution: 'standard', source: 'directivity', mark }),
    benchComponent('height', { value: 0.25, distribution: 'standard', source: 'ground', mark }),
    benchComponent('background', {
      value: 0.41,
      distribution: 'rectangular',
      source: 'background-open-site',
      mark,
    }),
    benchComponent('reflections', {
      value: 0.3,
      distribution: 'standard',
      source: 'reflections-open-site',
      mark,
    }),
  ];
}

function yard(): BudgetComponent[] {
  const shape = { distribution: 'rectangular', mark: 'estimate' } as const;
  return [
    benchComponent('angle-and-height', { value: 0.6, source: 'angle-and-height-yard', ...shape }),
    benchComponent('background', { value: 0.46, source: 'background-yard', ...shape }),
    benchComponent('reflections', { value: 1, source: 'reflections-yard', ...shape }),
  ];
}
