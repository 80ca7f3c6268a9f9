import { type BiquadSection, createBiquadCascade } from '#core/acoustics/biquad-cascade.ts';

/** Width between the points at which a notch takes half of the power, as a share of its frequency and in hertz. */
const WIDTH_SHARE = 0.006;
const LEAST_WIDTH_HZ = 8;

/** Width of the notch at a frequency. */
export function notchWidthHz(frequencyHz: number): number {
  return Math.max(LEAST_WIDTH_HZ, WIDTH_SHARE * frequencyHz);
}

/** Bandwidth of white noise that a notch takes out: π/2 of the width of a single resonance. */
export function notchNoiseWidthHz(frequencyHz: number): number {
  return (Math.PI / 2) * notchWidthHz(frequencyHz);
}

/** The samples without a steady tone; 1 everywhere but close to its frequency. */
export function withoutTone(samples: Float64Array, sampleRateHz: number, frequencyHz: number): Float64Array {
  const output = new Float64Array(samples.length);
  createBiquadCascade([notchAt(frequencyHz, sampleRateHz)]).process(samples, output, samples.length);
  return output;
}

/** Zeros on the unit circle, poles just inside it (bilinear transform of the notch s² + w² over s² + Bs + w²). */
function notchAt(frequencyHz: number, sampleRateHz: number): BiquadSection {
  const omega = (2 * Math.PI * frequencyHz) / sampleRateHz;
  const beta = Math.tan((Math.PI * notchWidthHz(frequencyHz)) / sampleRateHz);
  const gain = 1 / (1 + beta);
  const middle = -2 * Math.cos(omega) * gain;
  return { b0: gain, b1: middle, b2: gain, a1: middle, a2: 2 * gain - 1 };
}
