import { describe, expect, test } from 'vitest';
import { createLevelAnalyser } from '#core/acoustics/level-analyser.ts';
import {
  createThirdOctaveBank,
  isBandWithinRate,
  thirdOctavePower,
} from '#core/acoustics/third-octave-bank.ts';
import {
  allThirdOctaveBands,
  thirdOctaveBand,
  thirdOctaveMask,
  THIRD_OCTAVE_REFERENCE_BANDWIDTH,
  type ThirdOctaveBand,
} from '#core/standards/iec-61260-1-2014.ts';
import { sine, uniformNoise } from './signals.ts';

const rates = [8000, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000];
const bandsAt = (sampleRateHz: number): ThirdOctaveBand[] =>
  allThirdOctaveBands().filter((band) => isBandWithinRate(band, sampleRateHz));

function attenuationDb(band: ThirdOctaveBand, omega: number, sampleRateHz: number): number {
  const reference = thirdOctavePower(band, band.midHz, sampleRateHz);
  return -10 * Math.log10(thirdOctavePower(band, band.midHz * omega, sampleRateHz) / reference);
}

/** How far the worst point of a band lies inside the class 1 mask; negative is outside. */
function worstMarginDb(band: ThirdOctaveBand, sampleRateHz: number): number {
  let worst = Number.POSITIVE_INFINITY;
  for (let step = -600; step <= 600; step += 1) {
    // Every 0.005 decade, and so both sides of every breakpoint.
    const omega = 10 ** (step / 400);
    if (band.midHz * omega >= sampleRateHz / 2) continue;
    const { least, most } = thirdOctaveMask(omega, 'class1');
    const attenuation = attenuationDb(band, omega, sampleRateHz);
    worst = Math.min(worst, attenuation - least);
    if (Number.isFinite(most)) worst = Math.min(worst, most - attenuation);
  }
  return worst;
}

describe('third-octave filters', () => {
  test.each(rates)(
    'at %s Hz every band lies inside the class 1 mask, folded frequencies included',
    (rate) => {
      for (const band of bandsAt(rate)) expect(worstMarginDb(band, rate)).toBeGreaterThan(0.2);
    },
  );

  test.each(rates)('at %s Hz the effective bandwidth is the reference one within 0.01 dB', (rate) => {
    for (const band of bandsAt(rate)) {
      let integral = 0;
      const step = 0.002;
      for (let x = -2; x < 2; x += step) {
        const frequencyHz = band.midHz * Math.exp(x + step / 2);
        if (frequencyHz < rate / 2) integral += step * thirdOctavePower(band, frequencyHz, rate);
      }
      expect(Math.abs(10 * Math.log10(integral / THIRD_OCTAVE_REFERENCE_BANDWIDTH))).toBeLessThan(0.01);
    }
  });

  test('44.1 kHz carries bands to 16 kHz, 48 kHz to 20 kHz', () => {
    expect(bandsAt(44_100).at(-1)?.nominalHz).toBe(16_000);
    expect(bandsAt(48_000).at(-1)?.nominalHz).toBe(20_000);
    expect(bandsAt(48_000)).toHaveLength(34);
  });

  test.each([20, 31.5, 250, 1000, 5000, 12_500, 20_000])(
    'a sine in the middle of %s Hz is read in its band',
    (nominal) => {
      const band = allThirdOctaveBands().find(({ nominalHz }) => nominalHz === nominal) ?? thirdOctaveBand(0);
      const analyser = createLevelAnalyser({
        sampleRateHz: 48_000,
        pascalPerFullScale: 1,
        fromSeconds: 1,
        toSeconds: 2,
      });
      analyser.push(sine(48_000, 2, band.midHz, 0.5));
      const { thirdOctave, levels } = analyser.finish();
      const level = thirdOctave.find(({ nominalHz }) => nominalHz === nominal)?.levelDb ?? 0;
      expect(Math.abs(level - (levels.LZeq ?? 0))).toBeLessThan(0.03);
      const others = thirdOctave
        .filter(({ nominalHz }) => nominalHz !== nominal)
        .map(({ levelDb }) => levelDb ?? -99);
      expect(level - Math.max(...others)).toBeGreaterThan(16);
    },
  );

  test('the bands of white noise add up to its level between the outer edges', () => {
    const bank = createThirdOctaveBank(48_000);
    const noise = uniformNoise(3, 20 * 2048 * 24);
    for (let start = 0; start < noise.length; start += 2048)
      bank.process(noise.subarray(start, start + 2048), 2048, true);
    const total = bank
      .read()
      .reduce((sum, { band, mean }) => sum + (band.nominalHz >= 100 ? (mean ?? 0) : 0), 0);
    // Uniform noise has a mean square of 1/3, spread evenly up to half the sample rate.
    const expected = ((thirdOctaveBand(13).upperHz - thirdOctaveBand(-10).lowerHz) / 24_000) * (1 / 3);
    expect(Math.abs(10 * Math.log10(total / expected))).toBeLessThan(0.1);
  });

  test('the Fast level of a band follows a tone that begins', () => {
    const bank = createThirdOctaveBank(48_000);
    const tone = sine(48_000, 1, 1000);
    for (let start = 0; start < tone.length; start += 1000)
      bank.process(tone.subarray(start, start + 1000), 1000, false);
    const found = bank.read().find(({ band }) => band.nominalHz === 1000);
    expect(10 * Math.log10((found?.fast ?? 0) / 0.5)).toBeCloseTo(0, 1);
    expect(found?.mean).toBeNull();
  });
});
