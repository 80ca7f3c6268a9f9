import type { FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { bandsAt, type FilterFamily, OCTAVES, THIRD_OCTAVES } from './filter-family.ts';
import { difference, measure, sineLevelDb } from './measure.ts';
import { fadedSine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const AMPLITUDE = 0.5;
const RATES_HZ = [32_000, 48_000, 96_000];
/** Below, the lowest bands of the bank only serve its neighbours. */
const LOWEST_HZ = 19;
/** The tone fades in and the filters ring out: this many periods of the bandwidth, and at least a part of a second. */
const SETTLING_PERIODS = 12;
const SHORTEST_SETTLING_SECONDS = 0.5;
/** Low bands run at low rates, whose samples do not begin and end with a period: many periods make that small. */
const COUNTED_SECONDS = 0.3;
const FEWEST_PERIODS = 30;
/** Neighbours up to this many bands away are read too. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

/** Sines in the middle of each third-octave band, read in it and in its neighbours by the streaming bank. */
export const filterStreamChecks: CheckGroup = streamChecks(THIRD_OCTAVES);
/** Sines in the middle of each octave band, read in it and in its neighbours by the streaming bank. */
export const octaveStreamChecks: CheckGroup = streamChecks(OCTAVES);

function streamChecks(family: FilterFamily): CheckGroup {
  return {
    id: `${family.id}-stream`,
    title: `Steady sines in the ${family.name} bands from 20 Hz up, through the streaming analyser`,
    truth: 'level of the sine; class 1 mask for the neighbours',
    run: () =>
      RATES_HZ.flatMap((rate) =>
        bandsAt(family, rate)
          .filter((band) => band.midHz > LOWEST_HZ)
          .flatMap((band) => checksOf(family, band, rate)),
      ),
  };
}

function bandLevelsOf(family: FilterFamily, band: FilterBand, sampleRateHz: number) {
  const settlingSeconds = Math.max(
    SHORTEST_SETTLING_SECONDS,
    SETTLING_PERIODS / (band.upperHz - band.lowerHz),
  );
  const periods = Math.max(FEWEST_PERIODS, Math.ceil(COUNTED_SECONDS * band.midHz));
  const toSeconds = settlingSeconds + periods / band.midHz;
  const samples = fadedSine({
    sampleRateHz,
    seconds: toSeconds + 0.001,
    frequencyHz: band.midHz,
    amplitude: AMPLITUDE,
    fadeSeconds: settlingSeconds / 3,
  });
  return measure(samples, {
    sampleRateHz,
    fromSeconds: settlingSeconds,
    toSeconds,
    withThirdOctave: family === THIRD_OCTAVES,
    withOctave: family === OCTAVES,
  })[family.levels];
}

function checksOf(family: FilterFamily, band: FilterBand, sampleRateHz: number): CheckResult[] {
  const levels = bandLevelsOf(family, band, sampleRateHz);
  const own = levels.findIndex(({ nominalHz }) => nominalHz === band.nominalHz);
  const relative = (offset: number): number | null =>
    difference(levels[own + offset]?.levelDb ?? null, sineLevelDb(AMPLITUDE));
  const common = { sampleRateHz, unit: 'dB', clause: 'IEC 61260-1:2014, 5.10, Table 1' };
  const ownCheck = checkFigure({
    ...common,
    subject: `${band.nominalHz} Hz sine in its band`,
    expected: 0,
    measured: relative(0),
    tolerance: ownGoal(0.05),
  });
  const neighbours = NEIGHBOURS.filter((offset) => typeof levels[own + offset]?.levelDb === 'number');
  return [
    ownCheck,
    ...neighbours.map((offset) => {
      const { least } = family.mask(band.midHz / neighbourOf(family, band, offset).midHz, 'class1');
      return checkFigure({
        ...common,
        subject: `${band.nominalHz} Hz sine, ${offset > 0 ? '+' : ''}${offset} bands away`,
        expected: -least,
        measured: relative(offset),
        tolerance: { below: null, above: 0, source: 'class 1' },
      });
    }),
  ];
}

function neighbourOf({ bands }: FilterFamily, band: FilterBand, offset: number): FilterBand {
  return bands.find(({ index }) => index === band.index + offset) ?? band;
}
