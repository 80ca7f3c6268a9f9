import { describe, expect, test } from 'vitest';
import { createHeldBandRecorder, type HeldBand } from '#core/acoustics/held-bands.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';

const sampleRateHz = 16_000;
const fastSeconds = 0.125;

/** The bands of a 1 kHz tone of 94 dB that sounds from one moment to another, read over an interval. */
function bandsOf(tone: readonly [from: number, to: number], fromSeconds: number, toSeconds: number) {
  const amplitude = Math.SQRT2 * REFERENCE_PRESSURE_PASCAL * 10 ** (94 / 20);
  const samples = Float64Array.from({ length: 3 * sampleRateHz }, (_, index) => {
    const time = index / sampleRateHz;
    const isOn = time >= tone[0] && time < tone[1];
    return isOn ? amplitude * Math.sin(2 * Math.PI * 1000 * time) : 0;
  });
  const recorder = createHeldBandRecorder({ sampleRateHz, pascalPerFullScale: 1, fromSeconds, toSeconds });
  recorder.push(samples);
  return recorder.finish();
}

function at(bands: readonly HeldBand[], nominalHz: number): HeldBand | undefined {
  return bands.find((band) => band.nominalHz === nominalHz);
}

describe('third-octave bands with their maxima', () => {
  test('of a lasting tone stand at its level in Leq and maximum', () => {
    const band = at(bandsOf([0, 3], 1.5, 3), 1000);
    expect(band?.levelDb).toBeCloseTo(94, 1);
    expect(band?.maximumDb).toBeCloseTo(94, 1);
  });

  test('of a burst have the maximum that Fast reaches and the Leq of its energy', () => {
    const burstSeconds = 0.25;
    const band = at(bandsOf([1, 1 + burstSeconds], 0.5, 2.5), 1000);
    const reached = 94 + 10 * Math.log10(1 - Math.exp(-burstSeconds / fastSeconds));
    expect(band?.maximumDb).toBeGreaterThan(reached - 0.2);
    expect(band?.maximumDb).toBeLessThan(reached + 0.1);
    expect(band?.levelDb).toBeCloseTo(94 + 10 * Math.log10(burstSeconds / 2), 1);
  });

  test('do not hear what was loud before the interval began', () => {
    const band = at(bandsOf([0, 1], 2.5, 3), 1000);
    expect(band?.maximumDb).toBeLessThan(94 - 34.7 * 1.4);
  });

  test('have no value above what the sample rate carries', () => {
    const band = at(bandsOf([0, 3], 1.5, 3), 12_500);
    expect(band).toEqual({ nominalHz: 12_500, levelDb: null, maximumDb: null });
  });
});
