import type { ComparisonChoice } from '#core/procedure/budget-choice.ts';
import type { BenchComponentName } from './budget-component.ts';

/** Why a component of both series is taken as common, or not; each has its sentence among the words. */
export const correlationReasons = [
  'same-meter',
  'same-calibrator',
  'same-checks',
  'same-day',
  'same-sensor',
  'same-place',
  'set-anew',
  'own-readings',
  'not-known',
] as const;

/** One of {@link correlationReasons}. */
export type CorrelationReason = (typeof correlationReasons)[number];

/** How far the errors of one component in the two series are the same (correlation coefficient, ISO/IEC Guide 98-3, 5.2.2). */
export interface SharedError {
  readonly correlation: number;
  readonly origin:
    | { readonly by: 'bench'; readonly reason: CorrelationReason }
    | { readonly by: 'laboratory'; readonly source: string };
}

/**
 * Engineering estimates of no standard, each to the careful side: 1 only where the error is the very same in both series, 0
 * where anything is set, ridden or read anew, or where nobody knows.
 */
const BENCH: Readonly<Record<BenchComponentName, readonly [correlation: number, reason: CorrelationReason]>> =
  {
    // The same weighting and directivity, but another exhaust has another spectrum.
    meter: [0.7, 'same-meter'],
    calibrator: [1, 'same-calibrator'],
    'calibrator-certificate': [1, 'same-calibrator'],
    // One series after the other, within the drift of the same two checks.
    drift: [0.5, 'same-checks'],
    environment: [0.5, 'same-day'],
    resolution: [0, 'own-readings'],
    distance: [0, 'set-anew'],
    angle: [0, 'set-anew'],
    height: [0, 'set-anew'],
    'angle-and-height': [0, 'set-anew'],
    speed: [0, 'own-readings'],
    'speed-instrument': [1, 'same-sensor'],
    background: [0, 'own-readings'],
    // The same ground and walls, seen from another outlet.
    reflections: [0.5, 'same-place'],
    repeatability: [0, 'own-readings'],
  };

/**
 * What is common to both series in a component, by the laboratory where it says so. Readings of their own are independent,
 * whatever anybody says; a component of the laboratory about which nothing is said is taken as independent.
 */
export function sharedErrorOf(name: string, choice: ComparisonChoice): SharedError {
  const known: Readonly<Partial<Record<string, (typeof BENCH)[BenchComponentName]>>> = BENCH;
  const [correlation, reason] = known[name] ?? [0, 'not-known' as const];
  const own = choice.correlations.find((one) => one.name === name);
  if (own !== undefined && reason !== 'own-readings') {
    return { correlation: own.correlation, origin: { by: 'laboratory', source: own.source } };
  }
  return { correlation, origin: { by: 'bench', reason } };
}
