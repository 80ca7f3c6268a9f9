import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare } from '#core/units/decibel.ts';
import type { BiquadSection } from './biquad-cascade.ts';
import { CompiledPeakSearch, type PeakMachine, startPeakMachine } from './compiled-peak-search.ts';
import { fastFigures, samplesPerPercentile, samplesToSettle } from './fast-statistics.ts';
import { LEVEL_METER_MODULE } from './kernels/level-meter-module.ts';
import { type Kernel, loadKernel } from './kernels/load-kernel.ts';
import { createLevelDistribution } from './level-distribution.ts';
import type { LevelFigures } from './level-figures.ts';
import { type LevelMeter, meterFigures, type MeterSums } from './meter-figures.ts';
import { type Peaks, peaksBesideCut, samplesOfCut } from './peak-pair.ts';
import { weightingSections } from './weighting-filter.ts';

/** Numbers of the image, as laid out in assembly/level-meter.ts; A and C, or C and Z, follow each other. */
const MOST_SECTIONS = 4;
const SECTION_NUMBERS = 14;
const FAST_SHARE = 56;
const SLOW_SHARE = 58;
const HIGHEST_FAST = 64;
const HIGHEST_SLOW = 66;
const SUM_AC = 68;
const SUM_CZ = 70;
const MAGNITUDE_CZ = 72;
const LOWEST_FAST = 74;
const IMAGE_NUMBERS = 76;
/** Passes a sample on as it is. */
const NO_FILTER: BiquadSection = { b0: 1, b1: 0, b2: 0, a1: 0, a2: 0 };

interface Machine {
  readonly numbers: Float64Array;
  readonly image: number;
  readonly input: number;
  readonly fastOfA: number;
  readonly peaks: PeakMachine;
  readonly measure: (...values: number[]) => number;
}

let machine: Machine | null | undefined;

/**
 * The same meter as {@link createPlainLevelMeter}, within 1e-12: A and C in the two lanes of a vector, in WebAssembly;
 * null where the engine has none.
 */
export function createCompiledLevelMeter(sampleRateHz: number): LevelMeter | null {
  if (machine === undefined) machine = startMachine(loadKernel(LEVEL_METER_MODULE));
  const sections = [weightingSections('A', sampleRateHz), weightingSections('C', sampleRateHz)] as const;
  if (machine === null || sections.some(({ length }) => length > MOST_SECTIONS)) return null;
  return new CompiledLevelMeter(machine, sampleRateHz, imageOf(sections, sampleRateHz));
}

function startMachine(kernel: Kernel | null): Machine | null {
  if (kernel === null) return null;
  return {
    numbers: kernel.numbers,
    image: kernel.place('IMAGE'),
    input: kernel.place('INPUT'),
    fastOfA: kernel.place('FAST_OF_A'),
    peaks: startPeakMachine(kernel),
    measure: kernel.call('measure'),
  };
}

class CompiledLevelMeter implements LevelMeter {
  readonly #machine: Machine;
  readonly #sampleRateHz: number;
  readonly #image: Float64Array;
  readonly #imageInMachine: Float64Array;
  readonly #peaks: CompiledPeakSearch;
  readonly #distribution = createLevelDistribution();
  readonly #settled: number;
  readonly #step: number;
  readonly #cutEnd: number;
  #atCut: Peaks = { weighted: 0, unweighted: 0 };
  #lowest = Number.POSITIVE_INFINITY;
  #position = 0;

  constructor(machine: Machine, sampleRateHz: number, image: Float64Array) {
    this.#machine = machine;
    this.#sampleRateHz = sampleRateHz;
    this.#image = image;
    this.#imageInMachine = machine.numbers.subarray(machine.image, machine.image + IMAGE_NUMBERS);
    this.#peaks = new CompiledPeakSearch(machine.peaks);
    this.#settled = samplesToSettle(sampleRateHz);
    this.#step = samplesPerPercentile(sampleRateHz);
    this.#cutEnd = samplesOfCut(sampleRateHz);
  }

  /** Pieces are cut where the doubt about the start ends and where Fast has settled. */
  process(pressure: Float64Array, count: number, isCounted: boolean): void {
    let start = 0;
    for (const border of [this.#cutEnd - this.#position, this.#settled - this.#position, count]) {
      const end = Math.min(count, border);
      if (end <= start) continue;
      this.#measure(pressure, start, end, isCounted);
      start = end;
      if (this.#position === this.#cutEnd) this.#atCut = this.#takePeaks();
    }
  }

  read(countedSamples: number): LevelFigures {
    const sums: MeterSums = {
      sumA: this.#number(SUM_AC),
      sumC: this.#number(SUM_CZ),
      sumZ: this.#number(SUM_CZ + 1),
      highestSlowA: this.#number(HIGHEST_SLOW),
      highestFastC: this.#number(HIGHEST_FAST + 1),
      peaks: peaksBesideCut(this.#atCut, this.#takePeaks()),
    };
    const fast = fastFigures(this.#number(HIGHEST_FAST), this.#lowest, this.#distribution);
    return meterFigures(sums, fast, countedSamples, this.#sampleRateHz);
  }

  #number(place: number): number {
    return this.#image[place] as number;
  }

  #measure(pressure: Float64Array, start: number, end: number, isCounted: boolean): void {
    const { numbers, input, measure } = this.#machine;
    const count = end - start;
    numbers.set(count === pressure.length ? pressure : pressure.subarray(start, end), input);
    this.#imageInMachine.set(this.#image);
    measure(count, this.#peaks.prepare(), isCounted ? 1 : 0);
    this.#image.set(this.#imageInMachine);
    this.#peaks.process(count, isCounted, this.#number(MAGNITUDE_CZ), this.#number(MAGNITUDE_CZ + 1));
    if (isCounted && this.#position >= this.#settled) this.#note(count);
    this.#position += count;
  }

  /** The kernel's magnitudes begin afresh with each search, as the peaks do. */
  #takePeaks(): Peaks {
    this.#image.fill(0, MAGNITUDE_CZ, MAGNITUDE_CZ + 2);
    return this.#peaks.takePeaks();
  }

  #note(count: number): void {
    const { numbers, fastOfA } = this.#machine;
    this.#lowest = Math.min(this.#lowest, this.#number(LOWEST_FAST));
    const before = (this.#position - this.#settled) % this.#step;
    for (let next = this.#step - before; next <= count; next += this.#step)
      this.#distribution.add(levelFromMeanSquare(numbers[fastOfA + next - 1] as number));
  }
}

/** A meter at rest. */
function imageOf(
  [sectionsA, sectionsC]: readonly [readonly BiquadSection[], readonly BiquadSection[]],
  sampleRateHz: number,
): Float64Array {
  const image = new Float64Array(IMAGE_NUMBERS);
  for (let section = 0; section < MOST_SECTIONS; section += 1) {
    placeSection(image, section * SECTION_NUMBERS, sectionsA[section] ?? NO_FILTER);
    placeSection(image, section * SECTION_NUMBERS + 1, sectionsC[section] ?? NO_FILTER);
  }
  image.fill(shareOf(sampleRateHz, TIME_CONSTANT_SECONDS.F), FAST_SHARE, FAST_SHARE + 2);
  image.fill(shareOf(sampleRateHz, TIME_CONSTANT_SECONDS.S), SLOW_SHARE, SLOW_SHARE + 2);
  return image;
}

function placeSection(image: Float64Array, place: number, { b0, b1, b2, a1, a2 }: BiquadSection): void {
  for (const [number, value] of [b0, b1, b2, a1, a2].entries()) image[place + 2 * number] = value;
}

function shareOf(sampleRateHz: number, timeConstantSeconds: number): number {
  return -Math.expm1(-1 / (sampleRateHz * timeConstantSeconds));
}
