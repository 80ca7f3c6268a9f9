import type { SignInFailures } from '../store/account-store.ts';

/** How long failures keep people waiting. */
export interface DelayRule {
  /** Failures without a delay. */
  readonly free: number;
  /** Delay after the first failure that is not free, in seconds; doubled by each one that follows. */
  readonly firstSeconds: number;
  readonly mostSeconds: number;
  /** So long after the last one failures are forgotten, in seconds. */
  readonly forgottenAfterSeconds: number;
}

/** Who guesses one person's password waits up to a quarter of an hour, and a day's patience is about a hundred guesses. */
export const delayOfName: DelayRule = {
  free: 3,
  firstSeconds: 2,
  mostSeconds: 900,
  forgottenAfterSeconds: 86_400,
};

/** Who tries many names waits up to half a minute each time; others at the same bench wait with them, so it is short. */
export const delayOfBench: DelayRule = {
  free: 10,
  firstSeconds: 1,
  mostSeconds: 30,
  forgottenAfterSeconds: 900,
};

/** Seconds that are still to be waited at a moment; 0 where nothing is. A clock set back begins the wait anew. */
export function waitSeconds(failures: SignInFailures | null, rule: DelayRule, nowSeconds: number): number {
  const { count, lastAtSeconds } = remembered(failures, rule, nowSeconds);
  if (count <= rule.free) return 0;
  const delay = Math.min(rule.mostSeconds, rule.firstSeconds * 2 ** (count - rule.free - 1));
  return Math.max(0, Math.min(delay, lastAtSeconds + delay - nowSeconds));
}

/** The failures with one more. */
export function oneMoreFailure(
  failures: SignInFailures | null,
  rule: DelayRule,
  nowSeconds: number,
): SignInFailures {
  return { count: remembered(failures, rule, nowSeconds).count + 1, lastAtSeconds: nowSeconds };
}

function remembered(failures: SignInFailures | null, rule: DelayRule, nowSeconds: number): SignInFailures {
  const none = { count: 0, lastAtSeconds: nowSeconds };
  if (failures === null) return none;
  return nowSeconds - failures.lastAtSeconds > rule.forgottenAfterSeconds ? none : failures;
}
