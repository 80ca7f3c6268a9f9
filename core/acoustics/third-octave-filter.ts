import type { FilterBand } from '#core/standards/iec-61260-1-2014.ts';

/** A band filter: four sections g(1 - z^-2)/(1 + a1 z^-1 + a2 z^-2), the gain taken at the input. */
export interface BandFilterDesign {
  readonly gain: number;
  /** a1, a2 of each section in turn. */
  readonly denominators: Float64Array;
}

const ORDER = 4;
const BANDWIDTH_REFINEMENTS = 4;
const INTEGRATION_POINTS = 480;
/** Beyond this many bandwidths from the middle, in ln Ω, a band passes nothing that counts. */
const INTEGRATION_HALF_RANGE = 5.2;

/**
 * Butterworth band filter of order 4 (eight poles) by the bilinear transform: the lowest order that keeps the
 * class 1 mask of IEC 61260-1:2014 up to 20 kHz at 48 kHz. The edges are drawn in until the effective bandwidth is
 * the reference one, so that broadband noise is not read high; the gain is 0 dB at the exact mid-band frequency.
 */
export function designThirdOctaveFilter(band: FilterBand, sampleRateHz: number): BandFilterDesign {
  const reference = Math.log(band.upperHz / band.lowerHz);
  let width = 1;
  let design = designWithWidth(band, sampleRateHz, width);
  for (let refinement = 0; refinement < BANDWIDTH_REFINEMENTS; refinement += 1) {
    width *= reference / effectiveBandwidth(design, band, sampleRateHz);
    design = designWithWidth(band, sampleRateHz, width);
  }
  return design;
}

/** Power response of a band filter at a frequency. */
export function bandFilterPower(design: BandFilterDesign, frequencyHz: number, sampleRateHz: number): number {
  const omega = (2 * Math.PI * frequencyHz) / sampleRateHz;
  const sine = Math.sin(omega);
  const u = Math.sin(omega / 2) ** 2;
  let power = design.gain * design.gain;
  for (let section = 0; section < ORDER; section += 1) {
    const a1 = design.denominators[2 * section] as number;
    const a2 = design.denominators[2 * section + 1] as number;
    const sum = 1 + a1 + a2;
    const divisor = sum * sum - 4 * (a1 * (1 + a2) + 4 * a2) * u + 16 * a2 * u * u;
    power *= (4 * sine * sine) / divisor;
  }
  return power;
}

/** Integral of the power response over ln f, relative to the response at the middle (IEC 61260-1:2014). */
export function effectiveBandwidth(design: BandFilterDesign, band: FilterBand, sampleRateHz: number): number {
  const { midHz, lowerHz, upperHz } = band;
  const halfRange = INTEGRATION_HALF_RANGE * Math.log(upperHz / lowerHz);
  const step = (Math.min(halfRange, Math.log(sampleRateHz / 2 / midHz)) + halfRange) / INTEGRATION_POINTS;
  let sum = 0;
  for (let point = 0; point < INTEGRATION_POINTS; point += 1) {
    const frequencyHz = midHz * Math.exp(-halfRange + (point + 0.5) * step);
    sum += bandFilterPower(design, frequencyHz, sampleRateHz);
  }
  return (sum * step) / bandFilterPower(design, midHz, sampleRateHz);
}

function designWithWidth(band: FilterBand, sampleRateHz: number, width: number): BandFilterDesign {
  const halfBand = (band.upperHz / band.midHz) ** width;
  const warp = (frequencyHz: number): number => Math.tan((Math.PI * frequencyHz) / sampleRateHz);
  const lower = warp(band.midHz / halfBand);
  const upper = warp(Math.min(band.midHz * halfBand, 0.4999 * sampleRateHz));
  const denominators = new Float64Array(2 * ORDER);
  for (let pair = 0; pair < ORDER / 2; pair += 1) {
    const angle = (Math.PI * (2 * pair + 1)) / (2 * ORDER);
    const poles = bandPassPoles(-Math.sin(angle), Math.cos(angle), upper - lower, upper * lower);
    poles.forEach((pole, index) => denominators.set(sectionOfPole(pole), 4 * pair + 2 * index));
  }
  const unscaled: BandFilterDesign = { gain: 1, denominators };
  return { gain: 1 / Math.sqrt(bandFilterPower(unscaled, band.midHz, sampleRateHz)), denominators };
}

interface Pole {
  readonly re: number;
  readonly im: number;
}

/** The two upper band-pass poles of a low-pass pole p: roots of s² - pBs + ω0² = 0 and the mirror image of one. */
function bandPassPoles(re: number, im: number, bandwidth: number, centreSquared: number): Pole[] {
  const half: Pole = { re: (re * bandwidth) / 2, im: (im * bandwidth) / 2 };
  const inside: Pole = {
    re: half.re * half.re - half.im * half.im - centreSquared,
    im: 2 * half.re * half.im,
  };
  const size = Math.hypot(inside.re, inside.im);
  const rootRe = Math.sqrt((size + inside.re) / 2);
  const rootIm = Math.sign(inside.im || 1) * Math.sqrt((size - inside.re) / 2);
  return [
    { re: half.re + rootRe, im: half.im + rootIm },
    { re: half.re - rootRe, im: half.im - rootIm },
  ];
}

/** Bilinear image of a pole and its conjugate: z = (1 + s)/(1 - s). */
function sectionOfPole({ re, im }: Pole): [number, number] {
  const divisor = (1 - re) ** 2 + im * im;
  const zRe = (1 - re * re - im * im) / divisor;
  const zIm = (2 * im) / divisor;
  return [-2 * zRe, zRe * zRe + zIm * zIm];
}
