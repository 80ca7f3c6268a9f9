import { allOctaveBands } from '#core/standards/iec-61260-1-2014-octave.ts';
import { allThirdOctaveBands, type FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { halfBandPower } from './half-band-decimator.ts';
import type { BankPlan, ThirdOctaveBank } from './bank-plan.ts';
import { createCompiledBank } from './compiled-bank.ts';
import { createPlainBank } from './plain-bank.ts';
import { type BandFilterDesign, bandFilterPower, designThirdOctaveFilter } from './third-octave-filter.ts';

/** A band is offered only if it ends below this share of the sample rate. */
const HIGHEST_EDGE_SHARE = 0.48;
/** A band may run at a halved rate if it ends below this share of that rate. */
const DECIMATED_EDGE_SHARE = 0.25;

/** Whether a sample rate can carry a band up to its upper edge. */
export function isBandWithinRate(band: FilterBand, sampleRateHz: number): boolean {
  return band.upperHz <= HIGHEST_EDGE_SHARE * sampleRateHz;
}

/** Third-octave filters 10 Hz to 20 kHz. */
export function createThirdOctaveBank(sampleRateHz: number): ThirdOctaveBank {
  return createBank(sampleRateHz, allThirdOctaveBands());
}

/** Octave filters 16 Hz to 16 kHz. */
export function createOctaveBank(sampleRateHz: number): ThirdOctaveBank {
  return createBank(sampleRateHz, allOctaveBands());
}

/**
 * The bank runs each band at the lowest of the rates fs, fs/2, fs/4, ... that holds it: a tenth of the work, and
 * filters that are well conditioned down to 10 Hz at 192 kHz.
 */
function createBank(sampleRateHz: number, bands: readonly FilterBand[]): ThirdOctaveBank {
  const plan = planBank(sampleRateHz, bands);
  return createCompiledBank(plan) ?? createPlainBank(plan);
}

/** Power response of the whole bank for one third-octave or octave band: decimators and band filter, folded frequencies included. */
export function thirdOctavePower(band: FilterBand, frequencyHz: number, sampleRateHz: number): number {
  const depth = depthOf(band, sampleRateHz);
  let power = 1;
  let rate = sampleRateHz;
  let frequency = frequencyHz;
  for (let stage = 0; stage < depth; stage += 1) {
    power *= halfBandPower(frequency / rate);
    rate /= 2;
    frequency = Math.abs(frequency - rate * Math.round(frequency / rate));
  }
  return power * bandFilterPower(designAt(band, rate), frequency, rate);
}

/** The bands that a rate holds, at the rates they run at: fs, fs/2, fs/4, ... */
export function planBank(sampleRateHz: number, wanted: readonly FilterBand[]): BankPlan {
  const bands = wanted.filter((band) => isBandWithinRate(band, sampleRateHz));
  const depths = bands.map((band) => depthOf(band, sampleRateHz));
  return Array.from({ length: Math.max(...depths) + 1 }, (_, depth) => {
    const rateHz = sampleRateHz / 2 ** depth;
    const filters = bands
      .filter((_band, index) => depths[index] === depth)
      .map((band) => ({ band, design: designAt(band, rateHz) }));
    return { rateHz, filters };
  });
}

function depthOf(band: FilterBand, sampleRateHz: number): number {
  const depth = Math.floor(Math.log2((DECIMATED_EDGE_SHARE * sampleRateHz) / band.upperHz));
  return Math.max(0, depth);
}

const designs = new Map<string, BandFilterDesign>();

/** Designs are pure and costly, so each is made once per band and rate. */
function designAt(band: FilterBand, rateHz: number): BandFilterDesign {
  const key = `${band.lowerHz}/${band.upperHz}/${rateHz}`;
  const known = designs.get(key) ?? designThirdOctaveFilter(band, rateHz);
  designs.set(key, known);
  return known;
}
