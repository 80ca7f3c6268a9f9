import { FourierMachine, LARGEST_SIZE } from './fourier-machine.ts';
import { createFourierTurns } from './fourier-turns.ts';
import { FOURIER_TRANSFORM_MODULE } from './kernels/fourier-transform-module.ts';
import { loadKernel } from './kernels/load-kernel.ts';
import { type RealFourierTransform, requireBlock } from './real-fourier-transform.ts';

/** The passes need a pair of numbers in every quarter of a quarter. */
const SMALLEST_SIZE = 64;

let machine: FourierMachine | null | undefined;

/**
 * A transform by vectors of two in WebAssembly for blocks of `size` samples; null where the engine has none, or where
 * the size is not a power of two from 64 to 131,072. Any number of transforms share one machine.
 */
export function createCompiledFourierTransform(size: number): RealFourierTransform | null {
  if (size < SMALLEST_SIZE || size > LARGEST_SIZE || !Number.isInteger(Math.log2(size))) return null;
  if (machine === undefined) machine = startMachine();
  return machine === null ? null : new CompiledTransform(machine, size);
}

function startMachine(): FourierMachine | null {
  const kernel = loadKernel(FOURIER_TRANSFORM_MODULE);
  return kernel === null ? null : new FourierMachine(kernel);
}

class CompiledTransform implements RealFourierTransform {
  readonly size: number;
  readonly #machine: FourierMachine;
  readonly #turns: Float64Array;

  constructor(machine: FourierMachine, size: number) {
    this.size = size;
    this.#machine = machine;
    this.#turns = turnsOf(size);
  }

  transformToPowers(samples: Float64Array, powers: Float64Array): void {
    requireBlock(this.size, powers, samples);
    this.#machine.putPowers(samples, { weights: null, turns: this.#turns }, powers);
  }

  addPowers(samples: Float64Array, weights: Float64Array, sums: Float64Array): void {
    requireBlock(this.size, sums, samples, weights);
    this.#machine.addPowers(samples, { weights, turns: this.#turns }, sums);
  }
}

const turns = new Map<number, Float64Array>();

/** Made once per size. */
function turnsOf(size: number): Float64Array {
  const known = turns.get(size) ?? createFourierTurns(size / 2);
  turns.set(size, known);
  return known;
}
