/** A hint is given only where chance alone would give one so seldom, over all that was looked at (Bonferroni). */
export const hintLevel = 0.01;

/** Natural logarithm of the factorials of 0, 1, 2 ...; grown as far as it is asked for. */
const logFactorials = [0, 0];

function logFactorial(count: number): number {
  for (let next = logFactorials.length; next <= count; next += 1) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  }
  return logFactorials[count] ?? 0;
}

/** Natural logarithm of the number of ways to choose some of so many. */
export function logChoose(of: number, some: number): number {
  return logFactorial(of) - logFactorial(some) - logFactorial(of - some);
}

/** Exact chance of at least so many successes in so many independent trials. */
export function binomialTail(atLeast: number, trials: number, share: number): number {
  if (atLeast <= 0) return 1;
  let sum = 0;
  for (let count = atLeast; count <= trials; count += 1) {
    const log = logChoose(trials, count) + count * Math.log(share) + (trials - count) * Math.log1p(-share);
    sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

/** A chance corrected for how many things were looked at. */
export function corrected(chance: number, lookedAt: number): number {
  return Math.min(1, chance * Math.max(1, lookedAt));
}
