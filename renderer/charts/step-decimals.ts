const MOST_DECIMALS = 3;

/** Decimals that tell neighbouring labels of an axis apart and true: 0 for steps of 5, 1 for 2.5, 2 for 0.25. */
export function stepDecimals(step: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const steps = step * 10 ** decimals;
    if (Math.abs(steps - Math.round(steps)) < 1e-6) return decimals;
  }
  return MOST_DECIMALS;
}
