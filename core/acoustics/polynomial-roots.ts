/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

const ITERATIONS = 500;
const CLOSE_ENOUGH = 1e-15;

/**
 * All roots of a polynomial with real coefficients, lowest power first and the highest one not zero, by the
 * simultaneous iteration of Weierstrass. Meant for the low degrees of filter design.
 */
export function polynomialRoots(coefficients: readonly number[]): Complex[] {
  const degree = coefficients.length - 1;
  const lead = coefficients[degree] as number;
  const monic = coefficients.map((coefficient) => coefficient / lead);
  let roots = startingPoints(monic, degree);
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const next = roots.map((root, index) => corrected(monic, roots, root, index));
    const moved = Math.max(...next.map((root, index) => distance(root, roots[index] as Complex)));
    roots = next;
    if (moved < CLOSE_ENOUGH) break;
  }
  return roots;
}

function startingPoints(monic: readonly number[], degree: number): Complex[] {
  const radius = 1 + Math.max(...monic.slice(0, degree).map(Math.abs));
  return Array.from({ length: degree }, (_, index) => {
    const angle = (2 * Math.PI * index) / degree + 0.4;
    return { re: radius * Math.cos(angle), im: radius * Math.sin(angle) };
  });
}

function corrected(
  monic: readonly number[],
  roots: readonly Complex[],
  root: Complex,
  index: number,
): Complex {
  let divisor: Complex = { re: 1, im: 0 };
  roots.forEach((other, position) => {
    if (position !== index) divisor = times(divisor, { re: root.re - other.re, im: root.im - other.im });
  });
  const step = divided(evaluate(monic, root), divisor);
  return { re: root.re - step.re, im: root.im - step.im };
}

function evaluate(coefficients: readonly number[], at: Complex): Complex {
  return coefficients.reduceRight<Complex>(
    (sum, coefficient) => {
      const product = times(sum, at);
      return { re: product.re + coefficient, im: product.im };
    },
    { re: 0, im: 0 },
  );
}

function times(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function divided(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
}

function distance(a: Complex, b: Complex): number {
  return Math.hypot(a.re - b.re, a.im - b.im);
}
