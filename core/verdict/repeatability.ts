import { benchComponent, component, type BudgetComponent } from './budget-component.ts';

/** Repeatability of a mean where fewer than two readings can show it. */
const USUAL_REPEATABILITY_DB = 0.3;

/**
 * Type A line of the counted runs: their standard deviation with n - 1 degrees of freedom, divided by the root of n where the
 * result is their mean. Where the highest reading is the result it is a single reading, and nothing divides it.
 */
export function repeatability(readingsDb: readonly number[], result: 'mean' | 'highest'): BudgetComponent {
  const count = readingsDb.length;
  if (count < 2) {
    return benchComponent('repeatability', {
      value: USUAL_REPEATABILITY_DB,
      distribution: 'standard',
      source: 'repeatability-usual',
      mark: 'estimate',
    });
  }
  return component({
    name: 'repeatability',
    value: standardDeviation(readingsDb),
    unit: 'dB',
    distribution: 'readings',
    divisor: result === 'mean' ? Math.sqrt(count) : 1,
    sensitivityDbPerUnit: 1,
    degreesOfFreedom: count - 1,
    type: 'A',
    origin: {
      by: 'bench',
      source: result === 'mean' ? 'mean-of-readings' : 'highest-reading',
      mark: 'measured',
    },
  });
}

function standardDeviation(readings: readonly number[]): number {
  const mean = readings.reduce((sum, reading) => sum + reading, 0) / readings.length;
  const squares = readings.reduce((sum, reading) => sum + (reading - mean) ** 2, 0);
  return Math.sqrt(squares / (readings.length - 1));
}
