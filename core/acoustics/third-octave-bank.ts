import { allOctaveBands } from '#core/standards/iec-61260-1-2014-octave.ts';
import { allThirdOctaveBands, type FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { TIME_CONSTANT_SECONDS } from '#core/standards/iec-61672-1-2013.ts';
import { type BandNumerator, createBandNumerator } from './band-numerator.ts';
import { createHalfBandDecimator, type HalfBandDecimator, halfBandPower } from './half-band-decimator.ts';
import { MOST_SAMPLES_PER_PIECE } from './signal-front-end.ts';
import { type BandFilterDesign, bandFilterPower, designThirdOctaveFilter } from './third-octave-filter.ts';
import {
  type BandMeanSquares,
  createThirdOctaveChannel,
  type ThirdOctaveChannel,
} from './third-octave-channel.ts';

/** Octave or third-octave filters over a stream, as many as the sample rate holds. */
export interface ThirdOctaveBank {
  /** Takes up to 2048 samples; uncounted ones run through the filters but do not enter the mean. */
  process(samples: Float64Array, count: number, isCounted: boolean): void;
  /** The bands in order of frequency; those above what the rate allows are not among them. */
  read(): BandMeanSquares[];
}

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
  const stages = createStages(sampleRateHz, bands);
  const channels = stages.flatMap((stage) => stage.channels).sort((a, b) => a.band.index - b.band.index);
  return {
    process(samples, count, isCounted) {
      let input = samples;
      let length = count;
      for (const stage of stages) {
        if (stage.decimator !== null) {
          length = stage.decimator.process(input, length, stage.buffer);
          input = stage.buffer;
        }
        stage.numerator.process(input, length, stage.differences);
        for (const channel of stage.channels) channel.process(stage.differences, length, isCounted);
      }
    },
    read: () => channels.map((channel) => channel.read()),
  };
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

interface Stage {
  readonly decimator: HalfBandDecimator | null;
  readonly buffer: Float64Array;
  readonly numerator: BandNumerator;
  /** What the numerator makes of the stage's samples. */
  readonly differences: Float64Array;
  readonly channels: readonly ThirdOctaveChannel[];
}

function createStages(sampleRateHz: number, wanted: readonly FilterBand[]): Stage[] {
  const bands = wanted.filter((band) => isBandWithinRate(band, sampleRateHz));
  const depths = bands.map((band) => depthOf(band, sampleRateHz));
  return Array.from({ length: Math.max(...depths) + 1 }, (_, depth) => {
    const rate = sampleRateHz / 2 ** depth;
    const mostSamples = Math.ceil(MOST_SAMPLES_PER_PIECE / 2 ** depth) + 1;
    return {
      decimator: depth === 0 ? null : createHalfBandDecimator(2 * mostSamples),
      buffer: new Float64Array(mostSamples),
      numerator: createBandNumerator(mostSamples),
      differences: new Float64Array(mostSamples),
      channels: bands
        .filter((_band, index) => depths[index] === depth)
        .map((band) => createThirdOctaveChannel(band, designAt(band, rate), rate, TIME_CONSTANT_SECONDS.F)),
    };
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
