/** Beyond so many standard deviations nothing of the distribution is left that a person could be told. */
const FARTHEST = 8;

/**
 * Share of the standard normal distribution at or below a value, by the series of its odd powers (Marsaglia 2004), exact to
 * some 15 digits. Infinite values lie at the ends; what is no number has no share.
 */
export function normalBelow(value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  if (value <= -FARTHEST) return 0;
  if (value >= FARTHEST) return 1;
  let term = value;
  let sum = value;
  let before = 0;
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term = (term * value * value) / odd;
    sum += term;
  }
  const density = Math.exp(-(value ** 2) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, 0.5 + sum * density));
}
