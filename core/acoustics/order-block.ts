import { weightingPower } from '#core/standards/iec-61672-1-2013.ts';

/** Revolutions in a block: half orders are four lines of 1/8 order apart. */
export const BLOCK_REVOLUTIONS = 8;

/** Fourier coefficients of one block of revolutions under a Hann window, at all orders wanted. */
export interface OrderBlock {
  readonly startRevolutions: number;
  /** Sums over the window's weight: of time, of time by time, of speed by time. */
  seconds: number;
  secondsOfTime: number;
  turnsOfTime: number;
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
  /** Sums over the moments given to `addWeighting`: of their weights, and of the power that A leaves each order. */
  moments: number;
  readonly weightingPower: Float64Array;
}

/** An empty block. */
export function createOrderBlock(startRevolutions: number, orderCount: number): OrderBlock {
  return {
    startRevolutions,
    seconds: 0,
    secondsOfTime: 0,
    turnsOfTime: 0,
    real: new Float64Array(orderCount),
    imaginary: new Float64Array(orderCount),
    moments: 0,
    weightingPower: new Float64Array(orderCount),
  };
}

/** Where the shaft stands as a sample is taken. */
export interface ShaftMoment {
  readonly timeSeconds: number;
  readonly stepSeconds: number;
  readonly revolutions: number;
  readonly perSecond: number;
}

/**
 * Adds a sample: x·w(θ)·e^(-2πi·k·θ)·dθ with dθ = speed·dt. This sum over equal times is the Fourier integral over
 * equal angles itself, so there is no resampled signal that would need interpolation and a filter of its own.
 */
export function addToBlock(
  block: OrderBlock,
  sample: number,
  moment: ShaftMoment,
  phasors: { readonly real: Float64Array; readonly imaginary: Float64Array },
): void {
  const weight = windowAt(block, moment);
  const weighted = sample * weight * moment.perSecond * moment.stepSeconds;
  const seconds = weight * moment.stepSeconds;
  block.seconds += seconds;
  block.secondsOfTime += seconds * moment.timeSeconds;
  block.turnsOfTime += seconds * moment.perSecond;
  for (let index = 0; index < block.real.length; index += 1) {
    block.real[index] = (block.real[index] as number) + weighted * (phasors.real[index] as number);
    block.imaginary[index] =
      (block.imaginary[index] as number) - weighted * (phasors.imaginary[index] as number);
  }
}

/** Notes the frequencies that the orders have at a moment; a few dozen moments in a block are enough. */
export function addWeighting(block: OrderBlock, moment: ShaftMoment, orders: readonly number[]): void {
  const weight = windowAt(block, moment);
  block.moments += weight;
  for (const [index, order] of orders.entries()) {
    const power = weight * weightingPower('A', order * moment.perSecond);
    block.weightingPower[index] = (block.weightingPower[index] as number) + power;
  }
}

/** Hann window over the angle of a block. */
function windowAt(block: OrderBlock, moment: ShaftMoment): number {
  const share = (moment.revolutions - block.startRevolutions) / BLOCK_REVOLUTIONS;
  return 0.5 - 0.5 * Math.cos(2 * Math.PI * share);
}

/** Mean square of an order in a finished block: its amplitude squared, halved. */
export function meanSquareOfOrder(block: OrderBlock, index: number): number {
  // The Hann window's sum is half the block.
  const scale = 2 / (BLOCK_REVOLUTIONS / 2);
  const real = scale * (block.real[index] as number);
  const imaginary = scale * (block.imaginary[index] as number);
  return (real * real + imaginary * imaginary) / 2;
}
