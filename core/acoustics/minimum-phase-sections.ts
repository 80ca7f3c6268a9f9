import type { BiquadSection } from './biquad-cascade.ts';
import { type Complex, polynomialRoots } from './polynomial-roots.ts';
import { evaluatePolynomial, type PowerResponse } from './power-response-fit.ts';

const CHECK_POINTS = 1000;

/** Whether a ratio is positive at every frequency up to half the sample rate, so that a filter can have it. */
export function isRealisable(response: PowerResponse): boolean {
  for (let point = 0; point <= CHECK_POINTS; point += 1) {
    const u = point / CHECK_POINTS;
    if (!(evaluatePolynomial(response.numerator, u) > 0)) return false;
    if (!(evaluatePolynomial(response.denominator, u) > 0)) return false;
  }
  return true;
}

/**
 * The causal, stable filter of minimum phase that has a power response, up to a constant gain: of each pair of
 * mirrored zeros and poles the one inside the unit circle is taken.
 */
export function minimumPhaseSections(response: PowerResponse): BiquadSection[] {
  const zeros = quadraticFactors(insideRoots(response.numerator));
  const poles = quadraticFactors(insideRoots(response.denominator));
  return Array.from({ length: Math.max(zeros.length, poles.length) }, (_, index) => {
    const [b1, b2] = zeros[index] ?? [0, 0];
    const [a1, a2] = poles[index] ?? [0, 0];
    return { b0: 1, b1, b2, a1, a2 };
  });
}

/** Solved in 1/u, so that a vanishing highest coefficient gives a root at the origin instead of one far away. */
function insideRoots(polynomial: readonly number[]): Complex[] {
  return polynomialRoots(polynomial.toReversed()).map(insideUnitCircle);
}

/** With u = 1/v = (2 - z - 1/z)/4 the pair z, 1/z has the sum 2 - 4/v; this is the smaller of the two. */
function insideUnitCircle(v: Complex): Complex {
  const size = v.re * v.re + v.im * v.im;
  if (size < 1e-24) return { re: 0, im: 0 };
  const half: Complex = { re: 1 - (2 * v.re) / size, im: (2 * v.im) / size };
  const root = squareRoot({ re: half.re * half.re - half.im * half.im - 1, im: 2 * half.re * half.im });
  const plus: Complex = { re: half.re + root.re, im: half.im + root.im };
  const minus: Complex = { re: half.re - root.re, im: half.im - root.im };
  const larger = Math.hypot(plus.re, plus.im) > Math.hypot(minus.re, minus.im) ? plus : minus;
  const largerSize = larger.re * larger.re + larger.im * larger.im;
  return { re: larger.re / largerSize, im: -larger.im / largerSize };
}

function squareRoot(value: Complex): Complex {
  const size = Math.hypot(value.re, value.im);
  const re = Math.sqrt((size + value.re) / 2);
  const im = Math.sqrt((size - value.re) / 2);
  return { re, im: value.im < 0 ? -im : im };
}

type QuadraticFactor = readonly [linear: number, constant: number];

function quadraticFactors(roots: readonly Complex[]): QuadraticFactor[] {
  const isComplex = (root: Complex): boolean => Math.abs(root.im) > 1e-9 * Math.hypot(root.re, root.im);
  const pairs = roots
    .filter((root) => isComplex(root) && root.im > 0)
    .map((root): QuadraticFactor => [-2 * root.re, root.re * root.re + root.im * root.im]);
  const reals = roots
    .filter((root) => !isComplex(root))
    .map((root) => root.re)
    .sort((a, b) => b - a);
  for (let index = 0; index < reals.length; index += 2) {
    const first = reals[index] as number;
    const second = reals[index + 1] ?? 0;
    pairs.push([-(first + second), first * second]);
  }
  return pairs;
}
