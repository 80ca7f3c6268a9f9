import { isBandWithinRate } from '#core/acoustics/third-octave-bank.ts';
import {
  allOctaveBands,
  OCTAVE_REFERENCE_BANDWIDTH,
  octaveMask,
} from '#core/standards/iec-61260-1-2014-octave.ts';
import {
  allThirdOctaveBands,
  type FilterBand,
  OCTAVE_RATIO,
  THIRD_OCTAVE_REFERENCE_BANDWIDTH,
  thirdOctaveMask,
  thirdOctaveOmega,
} from '#core/standards/iec-61260-1-2014.ts';
import type { LevelAnalysis } from '#core/acoustics/level-figures.ts';

/** The octave or the third-octave filters with what the standard asks of them. */
export interface FilterFamily {
  /** Beginning of the names of its groups of checks. */
  readonly id: 'filter' | 'octave';
  readonly name: 'third-octave' | 'octave';
  readonly bands: readonly FilterBand[];
  /** Limits of relative attenuation in dB at Ω = f/fm. */
  readonly mask: (omega: number, performance: 'class1' | 'class2') => { least: number; most: number };
  /** Ω of a breakpoint of the mask, upper side. */
  readonly omegaOf: (octaveExponent: number) => number;
  /** Reference effective bandwidth ln(f2/f1). */
  readonly referenceBandwidth: number;
  /** What of an analysis holds the levels of these filters. */
  readonly levels: 'thirdOctave' | 'octave';
}

/** Third-octave filters, 10 Hz to 20 kHz. */
export const THIRD_OCTAVES: FilterFamily = {
  id: 'filter',
  name: 'third-octave',
  bands: allThirdOctaveBands(),
  mask: thirdOctaveMask,
  omegaOf: thirdOctaveOmega,
  referenceBandwidth: THIRD_OCTAVE_REFERENCE_BANDWIDTH,
  levels: 'thirdOctave' satisfies keyof LevelAnalysis,
};

/** Octave filters, 16 Hz to 16 kHz. */
export const OCTAVES: FilterFamily = {
  id: 'octave',
  name: 'octave',
  bands: allOctaveBands(),
  mask: octaveMask,
  omegaOf: (octaveExponent) => OCTAVE_RATIO ** octaveExponent,
  referenceBandwidth: OCTAVE_REFERENCE_BANDWIDTH,
  levels: 'octave' satisfies keyof LevelAnalysis,
};

/** The bands that a sample rate carries. */
export function bandsAt({ bands }: FilterFamily, sampleRateHz: number): readonly FilterBand[] {
  return bands.filter((band) => isBandWithinRate(band, sampleRateHz));
}
