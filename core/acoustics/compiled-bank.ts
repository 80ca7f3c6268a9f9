import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import type { BandMeanSquares, BankPlan, BankStage, ThirdOctaveBank } from './bank-plan.ts';
import { DECIMATOR_TAPS } from './half-band-decimator.ts';
import { BAND_BANK_MODULE } from './kernels/band-bank-module.ts';
import { type Kernel, loadKernel } from './kernels/load-kernel.ts';

/** Numbers of the image that the module keeps of a stage, as laid out in assembly/band-bank.ts. */
const PAIR_NUMBERS = 38;
const MOST_PAIRS = 4;
const FIRST_PAIR = 32;
const STAGE_NUMBERS = FIRST_PAIR + MOST_PAIRS * PAIR_NUMBERS;
const MOST_STAGES = 15;
/** Within a pair, for its first band; the number of the second follows each. */
const SHARE = 16;
const FAST = 34;
const SUM = 36;

interface Machine {
  readonly numbers: Float64Array;
  readonly image: number;
  readonly input: number;
  readonly process: (...values: number[]) => number;
}

let machine: Machine | null | undefined;

/**
 * The same bank as {@link createPlainBank}, to the last bit, two bands to a vector in WebAssembly; null where the engine
 * has none. The module works on an image of the bank that is put before it for each piece, so that any number of banks
 * share it.
 */
export function createCompiledBank(plan: BankPlan): ThirdOctaveBank | null {
  if (machine === undefined) machine = startMachine(loadKernel(BAND_BANK_MODULE));
  if (machine === null || plan.length > MOST_STAGES) return null;
  if (plan.some(({ filters }) => filters.length > 2 * MOST_PAIRS)) return null;
  return new CompiledBank(machine, plan);
}

function startMachine(kernel: Kernel | null): Machine | null {
  if (kernel === null) return null;
  kernel.numbers.set(DECIMATOR_TAPS, kernel.place('TAPS'));
  return {
    numbers: kernel.numbers,
    image: kernel.place('IMAGE'),
    input: kernel.place('INPUT'),
    process: kernel.call('process'),
  };
}

class CompiledBank implements ThirdOctaveBank {
  readonly #machine: Machine;
  readonly #plan: BankPlan;
  readonly #image: Float64Array;
  readonly #imageInMachine: Float64Array;
  /** Samples that came to each stage, and those of them that were counted. */
  readonly #arrived: number[];
  readonly #counted: number[];

  constructor(machine: Machine, plan: BankPlan) {
    this.#machine = machine;
    this.#plan = plan;
    this.#image = imageOf(plan);
    this.#imageInMachine = machine.numbers.subarray(machine.image, machine.image + this.#image.length);
    this.#arrived = plan.map(() => 0);
    this.#counted = plan.map(() => 0);
  }

  process(samples: Float64Array, count: number, isCounted: boolean): void {
    const { numbers, input, process } = this.#machine;
    numbers.set(count === samples.length ? samples : samples.subarray(0, count), input);
    this.#imageInMachine.set(this.#image);
    process(this.#plan.length, count, isCounted ? 1 : 0);
    this.#image.set(this.#imageInMachine);
    this.#count(count, isCounted);
  }

  read(): BandMeanSquares[] {
    const channels = this.#plan.flatMap((stage, index) => this.#readStage(stage, index));
    return channels.sort((one, other) => one.band.index - other.band.index);
  }

  /** Each stage gets every second sample of the one before, the first of them being the second. */
  #count(count: number, isCounted: boolean): void {
    let length = count;
    for (const [stage, before] of this.#arrived.entries()) {
      this.#arrived[stage] = before + length;
      if (isCounted) this.#counted[stage] = (this.#counted[stage] as number) + length;
      length = Math.floor((before + length) / 2) - Math.floor(before / 2);
    }
  }

  #readStage({ filters }: BankStage, stage: number): BandMeanSquares[] {
    const counted = this.#counted[stage] as number;
    return filters.map(({ band, design }, index) => {
      const place = placeOfFilter(stage, index);
      const power = design.gain * design.gain;
      return {
        band,
        fast: power * (this.#image[place + FAST] as number),
        mean: counted === 0 ? null : (power * (this.#image[place + SUM] as number)) / counted,
      };
    });
  }
}

function placeOfFilter(stage: number, filter: number): number {
  return stage * STAGE_NUMBERS + FIRST_PAIR + (filter >> 1) * PAIR_NUMBERS + (filter & 1);
}

/** A bank at rest. */
function imageOf(plan: BankPlan): Float64Array {
  const image = new Float64Array(plan.length * STAGE_NUMBERS);
  for (const [stage, { rateHz, filters }] of plan.entries()) {
    image[stage * STAGE_NUMBERS + 1] = Math.ceil(filters.length / 2);
    for (const [index, { design }] of filters.entries()) {
      const place = placeOfFilter(stage, index);
      for (const [number, value] of design.denominators.entries()) image[place + 2 * number] = value;
      image[place + SHARE] = -Math.expm1(-1 / (rateHz * TIME_CONSTANT_SECONDS.F));
    }
  }
  return image;
}
