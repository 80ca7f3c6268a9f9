import type { ThirdOctaveBank } from '#core/acoustics/bank-plan.ts';
import { describe, expect, test } from 'vitest';
import {
  createOctaveBank,
  createThirdOctaveBank,
  isBandWithinRate,
  thirdOctavePower,
} from '#core/acoustics/third-octave-bank.ts';
import {
  allOctaveBands,
  octaveMask,
  OCTAVE_REFERENCE_BANDWIDTH,
} from '#core/standards/iec-61260-1-2014-octave.ts';
import { allThirdOctaveBands, type FilterBand } from '#core/standards/iec-61260-1-2014.ts';
import { sine } from './signals.ts';

const rates = [32_000, 44_100, 48_000, 96_000, 192_000];
const within = (bands: readonly FilterBand[], rate: number): FilterBand[] =>
  bands.filter((band) => isBandWithinRate(band, rate));

/** How far the worst point of a band lies inside the class 1 mask; negative is outside. */
function worstMarginDb(band: FilterBand, rate: number): number {
  let worst = Number.POSITIVE_INFINITY;
  const reference = thirdOctavePower(band, band.midHz, rate);
  // G^(1/8) is 0.0375 decade: every breakpoint of the octave mask lies on this grid.
  for (let step = -640; step <= 640; step += 1) {
    const omega = 10 ** (step * 0.00375);
    if (band.midHz * omega >= rate / 2) continue;
    const attenuation = -10 * Math.log10(thirdOctavePower(band, band.midHz * omega, rate) / reference);
    const { least, most } = octaveMask(omega, 'class1');
    worst = Math.min(worst, attenuation - least, Number.isFinite(most) ? most - attenuation : Infinity);
  }
  return worst;
}

function run(bank: ThirdOctaveBank, samples: Float64Array, isCounted = true): void {
  for (let start = 0; start < samples.length; start += 2048) {
    const piece = samples.subarray(start, Math.min(samples.length, start + 2048));
    bank.process(piece, piece.length, isCounted);
  }
}

describe('octave filters', () => {
  test.each(rates)('at %s Hz every band lies inside the class 1 mask', (rate) => {
    for (const band of within(allOctaveBands(), rate)) expect(worstMarginDb(band, rate)).toBeGreaterThan(0.2);
  });

  test.each(rates)('at %s Hz the effective bandwidth is the reference one within 0.01 dB', (rate) => {
    for (const band of within(allOctaveBands(), rate)) {
      let integral = 0;
      const step = 0.004;
      for (let x = -5; x < 5; x += step) {
        const frequencyHz = band.midHz * Math.exp(x + step / 2);
        if (frequencyHz < rate / 2) integral += step * thirdOctavePower(band, frequencyHz, rate);
      }
      const relative = integral / thirdOctavePower(band, band.midHz, rate) / OCTAVE_REFERENCE_BANDWIDTH;
      expect(Math.abs(10 * Math.log10(relative))).toBeLessThan(0.01);
    }
  });

  test('a sine in the middle of each octave is read in it within 0.03 dB', () => {
    for (const band of allOctaveBands().filter(({ nominalHz }) => nominalHz >= 63)) {
      const bank = createOctaveBank(48_000);
      const tone = sine(48_000, 2, band.midHz, 0.5);
      run(bank, tone.subarray(0, 48_000), false);
      run(bank, tone.subarray(48_000));
      const mean = bank.read().find((read) => read.band.index === band.index)?.mean ?? 0;
      expect(Math.abs(10 * Math.log10(mean / 0.125))).toBeLessThan(0.03);
    }
  });
});

describe.each([
  ['octave', allOctaveBands, createOctaveBank],
  ['third-octave', allThirdOctaveBands, createThirdOctaveBank],
] as const)('%s filters in their bank', (_name, allBands, createBank) => {
  test.each(rates)(
    'at %s Hz neighbours add up to a tone within +0.8 and -1.8 dB wherever it lies',
    (rate) => {
      const bands = within(allBands(), rate);
      for (let index = 2; index < bands.length - 2; index += 1) {
        const band = bands[index] as FilterBand;
        for (let share = 0; share <= 1; share += 0.05) {
          const frequencyHz = band.lowerHz * (band.upperHz / band.lowerHz) ** share;
          const neighbours = bands.slice(index - 2, index + 3);
          const power = neighbours.reduce((sum, each) => sum + thirdOctavePower(each, frequencyHz, rate), 0);
          const sumDb = 10 * Math.log10(power);
          expect(sumDb).toBeLessThan(0.8);
          expect(sumDb).toBeGreaterThan(-1.8);
        }
      }
    },
  );

  test('an exponential sweep gives every band the level of its reference bandwidth within 0.1 dB', () => {
    // Two decades at 2.5 s each; the sweep spends ln(f2/f1)/ln(10) of 2.5 s in a band: closed form.
    const rate = 48_000;
    const [lowest, highest, perDecade] = [100, 20_000, 2.5];
    const seconds = perDecade * Math.log10(highest / lowest);
    const growth = Math.LN10 / perDecade;
    const sweep = Float64Array.from({ length: Math.round((seconds + 0.3) * rate) }, (_, index) => {
      const time = index / rate;
      const phase = ((2 * Math.PI * lowest) / growth) * Math.expm1(growth * time);
      return time < seconds ? Math.sin(phase) : 0;
    });
    const bank = createBank(rate);
    run(bank, sweep);
    const inside = bank
      .read()
      .filter(({ band }) => band.lowerHz > 2 * lowest && band.upperHz < 0.7 * highest);
    expect(inside.length).toBeGreaterThan(4);
    for (const { band, mean } of inside) {
      const expected = (0.5 * Math.log(band.upperHz / band.lowerHz)) / growth / (sweep.length / rate);
      expect(Math.abs(10 * Math.log10((mean ?? 0) / expected))).toBeLessThan(0.1);
    }
  });
});
