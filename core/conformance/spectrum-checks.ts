import { createSpectrumAverager, meanSquareBetween } from '#core/acoustics/narrow-band-spectrum.ts';
import { checkFigure, type CheckGroup, type CheckResult } from './check.ts';
import { sine } from './signals.ts';
import { ownGoal } from './tolerances.ts';

const SIZE = 4096;
const RATE_HZ = 48_000;
const BINS = [20, 85, 341, 1365];
const STEPS_BETWEEN_BINS = 10;

/** Tones that fall between bins, and Parseval's identity. */
export const spectrumChecks: CheckGroup = {
  id: 'spectrum',
  title: 'Narrow-band spectrum: tones between bins, and Parseval',
  truth: 'amplitude of the tone; sum of squares of the samples',
  run: () => [...BINS.flatMap(tonesAt), ...parsevalChecks()],
};

function tonesAt(bin: number): CheckResult[] {
  return Array.from({ length: STEPS_BETWEEN_BINS }, (_, step) => {
    const position = bin + step / STEPS_BETWEEN_BINS;
    const samples = sine(RATE_HZ, (4 * SIZE) / RATE_HZ, (position * RATE_HZ) / SIZE, 0.5);
    const averager = createSpectrumAverager({ sampleRateHz: RATE_HZ, size: SIZE, window: 'flat-top' });
    averager.push(samples);
    const highest = averager.result()?.toneMeanSquares.reduce((best, one) => Math.max(best, one), 0) ?? 0;
    return checkFigure({
      subject: `tone ${step / STEPS_BETWEEN_BINS} of the way from bin ${bin} to the next`,
      clause: 'Senyap: amplitude within 0.02 dB wherever a tone falls',
      sampleRateHz: RATE_HZ,
      expected: 0,
      measured: 10 * Math.log10(highest / 0.125),
      unit: 'dB',
      tolerance: ownGoal(0.02),
    });
  });
}

function parsevalChecks(): CheckResult[] {
  return [1, 2, 3, 4, 5].map((seed) => {
    const samples = sine(RATE_HZ, SIZE / RATE_HZ, 313.7 * seed, 0.3, seed).map(
      (value, index) => value + 0.2 * Math.sin(0.37 * seed * index + 0.0004 * index * index),
    );
    const averager = createSpectrumAverager({ sampleRateHz: RATE_HZ, size: SIZE, window: 'rectangular' });
    averager.push(samples);
    const spectrum = averager.result();
    const truth = samples.reduce((sum, value) => sum + value * value, 0) / SIZE;
    return checkFigure({
      subject: `sum of the spectrum over the mean square of signal ${seed}`,
      clause: 'Parseval, within 1e-9',
      sampleRateHz: RATE_HZ,
      expected: 1,
      measured: spectrum === null ? null : meanSquareBetween(spectrum, 0, RATE_HZ) / truth,
      unit: '',
      tolerance: ownGoal(1e-9),
    });
  });
}
