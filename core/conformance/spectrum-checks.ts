import {
  createSpectrumAverager,
  meanSquareBetween,
  type NarrowBandSpectrum,
} from '#core/acoustics/narrow-band-spectrum.ts';
import type { WindowName } from '#core/acoustics/window-function.ts';
import { evenNoise } from './chance.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { pushInPieces } from './measure.ts';
import { PROVED_RATES_HZ, sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const SIZES = [4096, 16_384];
/** Shares of the rate near which tones are put. */
const TONE_SHARES = [0.005, 0.02, 0.083, 0.33];
const STEPS_BETWEEN_BINS = 10;
const PARSEVAL_SIZES = [256, 1024, 4096, 16_384, 65_536];
const RATE_HZ = 48_000;

/** Cosine terms of the windows, after Heinzel, Rüdiger and Schilling (2002): the definition, apart from the code under test. */
const WINDOW_TERMS: Record<WindowName, readonly number[]> = {
  rectangular: [1],
  hann: [1, -1],
  'flat-top': [1, -1.9383379, 1.304522, -0.402827, 0.0350665],
};
const WINDOWS = ['rectangular', 'hann', 'flat-top'] as const satisfies readonly WindowName[];

/** Tones that fall between bins, Parseval's identity and the noise bandwidth. */
export const spectrumChecks: CheckGroup = {
  id: 'spectrum',
  title: 'Narrow-band spectrum: tones between bins, Parseval, noise bandwidth',
  truth: 'amplitude of the tone; sum of squares of the windowed samples; the window’s own cosine terms',
  run: () => [
    ...PROVED_RATES_HZ.flatMap((rate) => SIZES.flatMap((size) => tonesAt(rate, size))),
    ...WINDOWS.flatMap((window) => PARSEVAL_SIZES.flatMap((size) => parsevalChecks(window, size))),
    ...WINDOWS.flatMap((window) => PARSEVAL_SIZES.map((size) => noiseBandwidthCheck(window, size))),
  ],
};

function spectrumOf(
  samples: Float64Array,
  sampleRateHz: number,
  size: number,
  window: WindowName,
): NarrowBandSpectrum | null {
  const averager = createSpectrumAverager({ sampleRateHz, size, window });
  pushInPieces(averager, samples);
  return averager.result();
}

function tonesAt(sampleRateHz: number, size: number): CheckResult[] {
  return TONE_SHARES.flatMap((share) =>
    Array.from({ length: STEPS_BETWEEN_BINS }, (_, step) => {
      const bin = Math.round(share * size);
      const frequencyHz = ((bin + step / STEPS_BETWEEN_BINS) * sampleRateHz) / size;
      const samples = sine(sampleRateHz, (2 * size) / sampleRateHz, frequencyHz, 0.5);
      const spectrum = spectrumOf(samples, sampleRateHz, size, 'flat-top');
      const highest = spectrum?.toneMeanSquares.reduce((best, one) => Math.max(best, one), 0) ?? 0;
      return checkFigure({
        subject: `tone ${step / STEPS_BETWEEN_BINS} of the way from bin ${bin} to the next, ${size} points`,
        clause: 'Senyap: amplitude within 0.02 dB wherever a tone falls',
        sampleRateHz,
        expected: 0,
        measured: 10 * Math.log10(highest / 0.125),
        unit: 'dB',
        tolerance: ownGoal(0.02),
      });
    }),
  );
}

/** Noise, a sweep and a tone together: nothing is special about them. */
function mixture(seed: number, count: number): Float64Array {
  return evenNoise(seed, count, 0.3).map(
    (value, index) =>
      value +
      0.3 * Math.sin(0.041 * seed * index + seed) +
      0.2 * Math.sin(0.37 * seed * index + 0.0004 * index * index),
  );
}

function parsevalChecks(window: WindowName, size: number): CheckResult[] {
  return [1, 2, 3].map((seed) => {
    // One block and half a block more than one: the average of overlapping blocks is proved too.
    const samples = mixture(seed, seed * (size / 2) + size);
    const spectrum = spectrumOf(samples, RATE_HZ, size, window);
    return checkFigure({
      subject: `sum of the spectrum over the mean square of signal ${seed}, ${window}, ${size} points`,
      clause: 'Parseval, within 1e-9',
      sampleRateHz: RATE_HZ,
      expected: 1,
      measured:
        spectrum === null
          ? null
          : meanSquareBetween(spectrum, 0, RATE_HZ) / windowedMeanSquare(samples, size, window),
      unit: '',
      tolerance: ownGoal(1e-9),
    });
  });
}

function weightAt(window: WindowName, index: number, size: number): number {
  return WINDOW_TERMS[window].reduce(
    (sum, term, order) => sum + term * Math.cos((2 * Math.PI * order * index) / size),
    0,
  );
}

/** Σ(w·x)² / Σw², averaged over all whole blocks that overlap by half. */
function windowedMeanSquare(samples: Float64Array, size: number, window: WindowName): number {
  const weights = Float64Array.from({ length: size }, (_, index) => weightAt(window, index, size) ** 2);
  const sumOfWeights = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  let blocks = 0;
  for (let start = 0; start + size <= samples.length; start += size / 2) {
    for (let index = 0; index < size; index += 1)
      sum += (weights[index] as number) * (samples[start + index] as number) ** 2;
    blocks += 1;
  }
  return sum / (blocks * sumOfWeights);
}

function noiseBandwidthCheck(window: WindowName, size: number): CheckResult {
  const spectrum = spectrumOf(new Float64Array(size), RATE_HZ, size, window);
  const [first = 1, ...others] = WINDOW_TERMS[window];
  const expected = 1 + others.reduce((sum, term) => sum + term * term, 0) / (2 * first * first);
  return checkFigure({
    subject: `noise bandwidth of one bin, ${window}, ${size} points`,
    clause: 'N·Σw²/(Σw)² = 1 + ½·Σ(ak/a0)²',
    sampleRateHz: RATE_HZ,
    expected,
    measured: spectrum === null ? null : spectrum.noiseBandwidthHz / spectrum.stepHz,
    unit: 'bins',
    tolerance: ownGoal(1e-9),
  });
}
