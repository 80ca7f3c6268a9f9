import type { Confidence } from '#core/procedure/profile.ts';
import type { LaboratoryComponent } from '#core/procedure/budget-choice.ts';
import { DIVISORS, student95, type DegreesOfFreedom } from '#core/standards/iso-iec-guide-98-3-2008.ts';

/** Names of the components that the bench brings itself; a laboratory overrides one by its name. */
export const benchComponents = [
  'meter',
  'calibrator',
  'calibrator-certificate',
  'drift',
  'environment',
  'resolution',
  'distance',
  'angle',
  'height',
  'angle-and-height',
  'speed',
  'speed-instrument',
  'background',
  'reflections',
  'repeatability',
] as const;

/** One of {@link benchComponents}. */
export type BenchComponentName = (typeof benchComponents)[number];

/** Where a figure of the bench comes from; each has its sentence among the words. */
export const benchSources = [
  'meter-class-1',
  'meter-class-2',
  'calibrator-class-1',
  'calibrator-class-2',
  'certificate-usual',
  'drift-of-profile',
  'drift-usual',
  'environment-class-2',
  'display',
  'distance-of-profile',
  'distance-usual',
  'distance-yard',
  'directivity',
  'ground',
  'angle-and-height-yard',
  'speed-trend',
  'speed-usual',
  'speed-slope',
  'speed-own-sweep',
  'speed-not-held',
  'background-open-site',
  'background-yard',
  'reflections-open-site',
  'reflections-yard',
  'mean-of-readings',
  'highest-reading',
  'repeatability-usual',
] as const;

/** One of {@link benchSources}. */
export type BenchSource = (typeof benchSources)[number];

/** What a figure is worth: a mark of confidence, an engineering estimate of no standard, or measured in this very test. */
export type ComponentMark = Confidence | 'estimate' | 'measured';

/** Who says so: the bench with a known source, or the laboratory in its own words. */
export type ComponentOrigin =
  | { readonly by: 'bench'; readonly source: BenchSource; readonly mark: ComponentMark }
  | { readonly by: 'laboratory'; readonly source: string; readonly quantity: string };

/** One line of the budget in the terms of ISO/IEC Guide 98-3. */
export interface BudgetComponent {
  readonly name: string;
  /** Half width, expanded or standard uncertainty, or standard deviation of readings, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** `readings`: standard deviation of repeated readings. */
  readonly distribution: LaboratoryComponent['distribution'] | 'readings';
  readonly divisor: number;
  readonly sensitivityDbPerUnit: number;
  /** value / divisor x sensitivity. */
  readonly standardUncertaintyDb: number;
  readonly degreesOfFreedom: DegreesOfFreedom;
  /** Factor of this component in U: 2, or Student's t for 95 % where its degrees of freedom make that larger. */
  readonly coverageFactor: number;
  readonly type: 'A' | 'B';
  readonly origin: ComponentOrigin;
}

/** k of the whole budget. */
export const COVERAGE_FACTOR = 2;

type Given = Omit<BudgetComponent, 'standardUncertaintyDb' | 'coverageFactor'>;
type BenchGiven = Pick<BudgetComponent, 'value'> &
  Partial<Pick<BudgetComponent, 'unit' | 'sensitivityDbPerUnit'>> & {
    readonly distribution: LaboratoryComponent['distribution'];
    readonly source: BenchSource;
    readonly mark: ComponentMark;
  };

/** A line with its standard uncertainty and its factor in U. */
export function component(given: Given): BudgetComponent {
  return {
    ...given,
    standardUncertaintyDb: (given.value / given.divisor) * given.sensitivityDbPerUnit,
    coverageFactor:
      given.degreesOfFreedom === 'infinite'
        ? COVERAGE_FACTOR
        : Math.max(COVERAGE_FACTOR, student95(given.degreesOfFreedom)),
  };
}

/** A type B line of the bench, with infinite degrees of freedom; in dB unless it says otherwise. */
export function benchComponent(
  name: BenchComponentName,
  { source, mark, distribution, ...given }: BenchGiven,
): BudgetComponent {
  return component({
    name,
    unit: 'dB',
    sensitivityDbPerUnit: 1,
    ...given,
    distribution,
    divisor: DIVISORS[distribution],
    degreesOfFreedom: 'infinite',
    type: 'B',
    origin: { by: 'bench', source, mark },
  });
}

/** A line of the laboratory's own. */
export function laboratoryLine({ quantity, source, ...given }: LaboratoryComponent): BudgetComponent {
  return component({
    ...given,
    divisor: DIVISORS[given.distribution],
    origin: { by: 'laboratory', source, quantity },
  });
}
