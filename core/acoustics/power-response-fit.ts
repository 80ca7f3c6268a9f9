import { solveLeastSquares } from './least-squares.ts';

/** A power response as a ratio of polynomials in u = sin²(ω/2), lowest power first; the denominator begins with 1. */
export interface PowerResponse {
  readonly numerator: readonly number[];
  readonly denominator: readonly number[];
}

/** A wanted power response: `power[i]` at `u[i]` = sin²(ω/2). */
export interface PowerTarget {
  readonly u: Float64Array;
  readonly power: Float64Array;
}

const REFINEMENTS = 12;

/**
 * Ratio of polynomials of a degree that comes closest to a wanted power response in relative error. The linear
 * fit is repeated with the last denominator as weight, so that in the end the true error is the one that counts.
 */
export function fitPowerResponse(target: PowerTarget, degree: number): PowerResponse {
  let fit: PowerResponse = { numerator: [1], denominator: [1] };
  for (let refinement = 0; refinement < REFINEMENTS; refinement += 1) {
    fit = fitOnce(target, degree, fit.denominator);
  }
  return fit;
}

function fitOnce(target: PowerTarget, degree: number, lastDenominator: readonly number[]): PowerResponse {
  const count = target.u.length;
  const unknowns = 2 * degree + 1;
  const rows: Float64Array[] = [];
  const right = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const u = target.u[index] as number;
    const power = target.power[index] as number;
    const weight = 1 / (power * evaluatePolynomial(lastDenominator, u));
    rows.push(equation(u, power, weight, degree, unknowns));
    right[index] = power * weight;
  }
  const solution = solveLeastSquares(rows, right, unknowns);
  return { numerator: solution.slice(0, degree + 1), denominator: [1, ...solution.slice(degree + 1)] };
}

function equation(u: number, power: number, weight: number, degree: number, unknowns: number): Float64Array {
  const row = new Float64Array(unknowns);
  let raised = weight;
  for (let exponent = 0; exponent <= degree; exponent += 1) {
    row[exponent] = raised;
    if (exponent > 0) row[degree + exponent] = -power * raised;
    raised *= u;
  }
  return row;
}

/** Value of a polynomial, lowest power first. */
export function evaluatePolynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0);
}
