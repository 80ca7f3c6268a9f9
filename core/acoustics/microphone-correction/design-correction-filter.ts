import { type BiquadSection, cascadePower } from '../biquad-cascade.ts';
import { solveLeastSquares } from '../least-squares.ts';
import { type MicrophoneCorrection, responseDbAt } from './microphone-correction.ts';

/** A causal filter of minimum phase that takes a microphone's response out of its signal. */
export interface CorrectionFilter {
  readonly sections: readonly BiquadSection[];
  /** Largest deviation from the file's curve between 10 Hz and 20 kHz or what the rate holds, dB. */
  readonly largestErrorDb: number;
}

const LOWEST_HZ = 8;
const HIGHEST_HZ = 22_000;
const HIGHEST_SHARE = 0.47;
const SECTIONS_PER_OCTAVE = 6;
const POINTS_PER_SECTION = 5;
const REFINEMENTS = 8;

/**
 * Peak filters a sixth of an octave apart and a gain, all of minimum phase. Their gains in dB are fitted by least
 * squares to the curve, repeated because the shape of a peak depends a little on its gain.
 */
export function designCorrectionFilter(
  correction: MicrophoneCorrection,
  sampleRateHz: number,
): CorrectionFilter {
  const highest = Math.min(HIGHEST_HZ, HIGHEST_SHARE * sampleRateHz);
  const count = Math.ceil(SECTIONS_PER_OCTAVE * Math.log2(highest / LOWEST_HZ));
  const centres = spread(LOWEST_HZ, highest, count);
  const grid = spread(LOWEST_HZ, highest, count * POINTS_PER_SECTION);
  const wanted = grid.map((frequencyHz) => -responseDbAt(correction, frequencyHz));
  const build = (gains: readonly number[]): BiquadSection[] => sectionsOf(centres, gains, sampleRateHz);
  const unit = centres.map((centreHz) => peakSection(centreHz, 1, sampleRateHz));
  let gains = Array.from({ length: count + 1 }, () => 0);
  for (let refinement = 0; refinement < REFINEMENTS; refinement += 1) {
    const rest = errorsOf(build(gains), grid, wanted, sampleRateHz);
    const rows = grid.map((frequencyHz) =>
      Float64Array.from([1, ...unit.map((section) => decibels([section], frequencyHz, sampleRateHz))]),
    );
    const change = solveLeastSquares(rows, Float64Array.from(rest), count + 1);
    gains = gains.map((gain, index) => gain + (change[index] ?? 0));
  }
  const sections = build(gains);
  const heard = grid.map((frequencyHz, index) => ({ frequencyHz, wantedDb: wanted[index] ?? 0 }));
  const within = heard.filter(({ frequencyHz }) => frequencyHz >= 10 && frequencyHz <= 20_000);
  const errors = within.map(
    ({ frequencyHz, wantedDb }) => wantedDb - decibels(sections, frequencyHz, sampleRateHz),
  );
  return { sections, largestErrorDb: Math.max(...errors.map(Math.abs)) };
}

function errorsOf(
  sections: readonly BiquadSection[],
  grid: readonly number[],
  wanted: readonly number[],
  sampleRateHz: number,
): number[] {
  return grid.map(
    (frequencyHz, index) => (wanted[index] ?? 0) - decibels(sections, frequencyHz, sampleRateHz),
  );
}

function decibels(sections: readonly BiquadSection[], frequencyHz: number, sampleRateHz: number): number {
  return 10 * Math.log10(cascadePower(sections, (2 * Math.PI * frequencyHz) / sampleRateHz));
}

function spread(lowest: number, highest: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => lowest * (highest / lowest) ** (index / (count - 1)));
}

function sectionsOf(
  centres: readonly number[],
  [overallDb = 0, ...gains]: readonly number[],
  sampleRateHz: number,
): BiquadSection[] {
  const gain = 10 ** (overallDb / 20);
  return [
    { b0: gain, b1: 0, b2: 0, a1: 0, a2: 0 },
    ...centres.map((centreHz, index) => peakSection(centreHz, gains[index] ?? 0, sampleRateHz)),
  ];
}

/** A second-order peak by the bilinear transform, a third of an octave wide; its inverse is the peak of -gain. */
function peakSection(centreHz: number, gainDb: number, sampleRateHz: number): BiquadSection {
  const amplitude = 10 ** (gainDb / 40);
  const omega = (2 * Math.PI * centreHz) / sampleRateHz;
  const alpha = Math.sin(omega) * Math.sinh((Math.LN2 / 2) * (1 / 3) * (omega / Math.sin(omega)));
  const a0 = 1 + alpha / amplitude;
  return {
    b0: (1 + alpha * amplitude) / a0,
    b1: (-2 * Math.cos(omega)) / a0,
    b2: (1 - alpha * amplitude) / a0,
    a1: (-2 * Math.cos(omega)) / a0,
    a2: (1 - alpha / amplitude) / a0,
  };
}
