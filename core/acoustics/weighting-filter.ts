import {
  type StandardWeighting,
  WEIGHTING_POLES_HZ,
  WEIGHTING_REFERENCE_HZ,
  weightingPower,
} from '#core/standards/iec-61672-1-2013.ts';
import {
  type BiquadCascade,
  type BiquadSection,
  cascadePower,
  createBiquadCascade,
} from './biquad-cascade.ts';
import { isRealisable, minimumPhaseSections } from './minimum-phase-sections.ts';
import { fitPowerResponse, type PowerResponse, type PowerTarget } from './power-response-fit.ts';

const GRID_POINTS = 240;
const LOWEST_FITTED_HZ = 5;
/** Over 20 kHz, so that the edge of the range is not the edge of the fit. */
const HIGHEST_FITTED_HZ = 24_000;
/** As near to half the sample rate as a fit makes sense. */
const HIGHEST_FITTED_SHARE = 0.495;
/** Degree 4, or 3 where 4 has no filter, is within 0.025 dB at every rate from 8 to 192 kHz. */
const DEGREES = [4, 3, 2, 1];

/**
 * Sections of the A or C weighting at a sample rate. The poles at 20.6, 107.7 and 737.9 Hz and the zeros at 0 Hz
 * are mapped exactly (z = e^sT); what then misses from the analytic curve, above all the double pole at 12.2 kHz
 * that a bilinear transform bends, is fitted in power and realised with minimum phase. Z is an empty chain.
 */
export function weightingSections(
  weighting: StandardWeighting,
  sampleRateHz: number,
): readonly BiquadSection[] {
  if (weighting === 'Z') return [];
  const key = `${weighting}/${sampleRateHz}`;
  const known = designs.get(key) ?? designSections(weighting, sampleRateHz);
  designs.set(key, known);
  return known;
}

/** Designs are pure and cost some milliseconds, so each is made once. */
const designs = new Map<string, readonly BiquadSection[]>();

function designSections(weighting: 'A' | 'C', sampleRateHz: number): BiquadSection[] {
  const low = mappedSections(weighting, sampleRateHz);
  const correction = minimumPhaseSections(fitCorrection(weighting, sampleRateHz, low));
  return scaledToReference([...low, ...correction], sampleRateHz);
}

/** A streaming A, C or Z weighting, at rest before the first sample. */
export function createWeightingFilter(weighting: StandardWeighting, sampleRateHz: number): BiquadCascade {
  const sections = weightingSections(weighting, sampleRateHz);
  return sections.length === 0 ? { process: copy } : createBiquadCascade(sections);
}

function copy(input: Float64Array, output: Float64Array, count: number): void {
  if (input !== output) output.set(input.subarray(0, count));
}

function mappedSections(weighting: 'A' | 'C', sampleRateHz: number): BiquadSection[] {
  const { f1, f2, f3 } = WEIGHTING_POLES_HZ;
  const pole = (frequencyHz: number): number => Math.exp((-2 * Math.PI * frequencyHz) / sampleRateHz);
  const double = highPassSection(pole(f1), pole(f1));
  return weighting === 'C' ? [double] : [double, highPassSection(pole(f2), pole(f3))];
}

function highPassSection(pole1: number, pole2: number): BiquadSection {
  return { b0: 1, b1: -2, b2: 1, a1: -(pole1 + pole2), a2: pole1 * pole2 };
}

function fitCorrection(
  weighting: 'A' | 'C',
  sampleRateHz: number,
  low: readonly BiquadSection[],
): PowerResponse {
  const target = correctionTarget(weighting, sampleRateHz, low);
  for (const degree of DEGREES) {
    const fit = fitPowerResponse(target, degree);
    if (isRealisable(fit)) return fit;
  }
  return { numerator: [1], denominator: [1] };
}

function correctionTarget(
  weighting: 'A' | 'C',
  sampleRateHz: number,
  low: readonly BiquadSection[],
): PowerTarget {
  const highest = Math.min(HIGHEST_FITTED_HZ, HIGHEST_FITTED_SHARE * sampleRateHz);
  const u = new Float64Array(GRID_POINTS);
  const power = new Float64Array(GRID_POINTS);
  const reference = cascadePower(low, (2 * Math.PI * WEIGHTING_REFERENCE_HZ) / sampleRateHz);
  for (let point = 0; point < GRID_POINTS; point += 1) {
    const frequencyHz = LOWEST_FITTED_HZ + ((highest - LOWEST_FITTED_HZ) * point) / (GRID_POINTS - 1);
    const omega = (2 * Math.PI * frequencyHz) / sampleRateHz;
    u[point] = Math.sin(omega / 2) ** 2;
    power[point] = (weightingPower(weighting, frequencyHz) * reference) / cascadePower(low, omega);
  }
  return { u, power };
}

/** The whole gain is taken in the first section, so that a sample passes on to the others as it is. */
function scaledToReference(sections: readonly BiquadSection[], sampleRateHz: number): BiquadSection[] {
  const even = sections.map(({ b0, b1, b2, ...poles }) => ({ b0: 1, b1: b1 / b0, b2: b2 / b0, ...poles }));
  const omega = (2 * Math.PI * WEIGHTING_REFERENCE_HZ) / sampleRateHz;
  const gain = 1 / Math.sqrt(cascadePower(even, omega));
  const [first, ...others] = even;
  if (first === undefined) return [];
  return [{ ...first, b0: gain, b1: first.b1 * gain, b2: first.b2 * gain }, ...others];
}
