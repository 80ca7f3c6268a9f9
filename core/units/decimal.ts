/** An exact rational number: what decimal figures, their sums, products and means are. */
export interface Exact {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;
}

const shortestForm = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * The decimal figure that a person sees for a number: 80.05 is exactly 80.05, not the binary number near it.
 * @throws RangeError for a number that is not finite: it has no decimal figure.
 */
export function exactly(value: number): Exact {
  const parts = shortestForm.exec(String(value));
  if (parts === null) throw new RangeError(`${value} has no decimal figure`);
  const fraction = parts[3] ?? '';
  const digits = BigInt(`${parts[2]}${fraction}`);
  const power = Number(parts[4] ?? 0) - fraction.length;
  const signed = parts[1] === '-' ? -digits : digits;
  return power >= 0
    ? { numerator: signed * 10n ** BigInt(power), denominator: 1n }
    : { numerator: signed, denominator: 10n ** BigInt(-power) };
}

/** Sum of two exact numbers. */
export function plus(a: Exact, b: Exact): Exact {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Difference a - b of two exact numbers. */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** Product of two exact numbers. */
export function times(a: Exact, b: Exact): Exact {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Exact, b: Exact): number {
  const difference = minus(a, b).numerator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** True if a does not exceed b: the inclusive reading of every stated limit (decision 1). */
export function atMost(a: Exact, b: Exact): boolean {
  return compare(a, b) <= 0;
}

/** Arithmetic mean, unrounded; null of nothing. */
export function exactMean(values: readonly number[]): Exact | null {
  if (values.length === 0) return null;
  const sum = values.map(exactly).reduce(plus);
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(values.length) };
}

/** The nearest binary number, for showing and storing; correct to the last shown digit. */
export function toNumber(value: Exact): number {
  const digits = 20n;
  const scaled = (value.numerator * 10n ** digits) / value.denominator;
  return Number(`${scaled}e-${digits}`);
}

/** Difference a - b of two decimal figures, free of binary noise: 94.5 - 94.4 is 0.1. */
export function decimalDifference(a: number, b: number): number {
  return toNumber(minus(exactly(a), exactly(b)));
}

/** Sum of two decimal figures, free of binary noise: 0.1 + 0.2 is 0.3. */
export function decimalSum(a: number, b: number): number {
  return toNumber(plus(exactly(a), exactly(b)));
}

/** Product of two decimal figures, free of binary noise: 2500.5 times 0.95 is 2375.475. */
export function decimalProduct(a: number, b: number): number {
  return toNumber(times(exactly(a), exactly(b)));
}
