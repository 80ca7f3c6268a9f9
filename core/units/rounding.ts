import { exactly, type Exact } from './decimal.ts';

/** How a figure is noted: to the nearest step with halves upward, or downward to the step below. */
export type RoundingMode = 'half-up' | 'floor';

/** The rule for one stage of rounding (decision 4: once per stage, on exact decimal figures). */
export interface RoundingRule {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

/**
 * The figure as noted by a rule. Upward means toward plus infinity, also below zero: -0.5 becomes 0, -1.5 becomes -1;
 * floor goes toward minus infinity. The result is never a negative zero.
 */
export function roundExact(value: Exact, rule: RoundingRule): number {
  const scale = 10n ** BigInt(rule.decimals);
  const numerator = value.numerator * scale;
  const steps =
    rule.mode === 'floor'
      ? floorDivide(numerator, value.denominator)
      : floorDivide(2n * numerator + value.denominator, 2n * value.denominator);
  return Number(`${steps}e-${rule.decimals}`);
}

/** The shortest decimal form of a number, noted by a rule: 80.05 to one decimal is 80.1. */
export function roundFigure(value: number, rule: RoundingRule): number {
  return roundExact(exactly(value), rule);
}

/** Half up at so many decimals. */
export function roundHalfUp(value: number, decimals: number): number {
  return roundFigure(value, { decimals, mode: 'half-up' });
}

/** Division toward minus infinity; BigInt's own goes toward zero. */
function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}
