import { weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { mix32 } from './random.ts';

/** Half-orders that are heard of a single-cylinder four-stroke: it fires every second revolution. */
const halfOrderCount = 40;

/** Share of a turning engine's A-weighted energy that is flow noise instead of tone. */
export const flowNoiseShare = 0.2;

/** Corner of the low-pass that makes white noise sound like flow. */
const noiseCornerHz = 1500;

interface HalfOrder {
  readonly number: number;
  readonly amplitude: number;
  readonly cosine: number;
  readonly sine: number;
}

/** Decaying half-orders; whole orders stand out. Phases as Schroeder's, so that the peaks stay moderate. */
const halfOrders: readonly HalfOrder[] = Array.from({ length: halfOrderCount }, (_, index) => {
  const number = index + 1;
  const amplitude = number ** -0.7 * (number % 2 === 0 ? 1 : 0.4);
  const phase = (-Math.PI * number * index) / halfOrderCount;
  return { number, amplitude, cosine: Math.cos(phase), sine: Math.sin(phase) };
});

/** The same side by side: this is gone through for every sample. */
const amplitudes = Float64Array.from(halfOrders, ({ amplitude }) => amplitude);
const cosines = Float64Array.from(halfOrders, (order) => order.cosine);
const sines = Float64Array.from(halfOrders, (order) => order.sine);

/** Tone of the half-orders at one phase of the half-order cycle (radians), not yet scaled. */
export function toneAt(phase: number): number {
  const firstCosine = Math.cos(phase);
  const firstSine = Math.sin(phase);
  let cosine = 1;
  let sine = 0;
  let sum = 0;
  for (let index = 0; index < halfOrderCount; index += 1) {
    const next = cosine * firstCosine - sine * firstSine;
    sine = sine * firstCosine + cosine * firstSine;
    cosine = next;
    const turned = cosine * (cosines[index] as number) - sine * (sines[index] as number);
    sum += (amplitudes[index] as number) * turned;
  }
  return sum;
}

/** Root mean square of the A-weighted tone at an engine speed; the factor that `toneAt` has to be divided by. */
export function toneAWeightedRms(speedRpm: number): number {
  const firstHz = speedRpm / 120;
  const energy = halfOrders.reduce(
    (sum, { number, amplitude }) => sum + (amplitude ** 2 * weightingPower('A', number * firstHz)) / 2,
    0,
  );
  return Math.sqrt(energy);
}

/** Noise with an A-weighted root mean square of 1; every sample follows from seed and index. */
export class FlowNoise {
  readonly #seed: number;
  readonly #keep: number;
  readonly #scale: number;
  #state = 0;

  constructor(seed: number, sampleRateHz: number) {
    this.#seed = mix32(seed);
    this.#keep = Math.exp((-2 * Math.PI * noiseCornerHz) / sampleRateHz);
    this.#scale = Math.sqrt(3) / aWeightedNoiseRms(this.#keep, sampleRateHz);
  }

  /** The next sample; indices are asked for in order. */
  next(index: number): number {
    const white = mix32((index ^ this.#seed) >>> 0) / 2_147_483_648 - 1;
    this.#state = this.#state * this.#keep + white * (1 - this.#keep);
    return this.#state * this.#scale;
  }
}

/** A-weighted root mean square of low-passed white noise of variance 1: mean of the squared responses up to half the rate. */
function aWeightedNoiseRms(keep: number, sampleRateHz: number): number {
  const points = 4000;
  let energy = 0;
  for (let point = 0; point < points; point += 1) {
    const share = (point + 0.5) / points;
    const cosine = Math.cos(Math.PI * share);
    const lowPass = (1 - keep) ** 2 / (1 - 2 * keep * cosine + keep * keep);
    energy += lowPass * weightingPower('A', (share * sampleRateHz) / 2);
  }
  return Math.sqrt(energy / points);
}
