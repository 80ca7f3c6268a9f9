import { describe, expect, test } from 'vitest';
import {
  createShortTimeSpectra,
  type ShortTimeOptions,
} from '#core/acoustics/sound-map/short-time-spectra.ts';
import { createWindow, type WindowName } from '#core/acoustics/window-function.ts';
import { weightingPower } from '#core/standards/iec-61672-1-2013.ts';
import { levelFromMeanSquare, pressureFromLevel } from '#core/units/decibel.ts';
import { pushInRandomPieces, sine, uniformNoise } from '../signals.ts';
import { usualMap } from './map-of.ts';

interface Spectrum {
  readonly timeSeconds: number;
  readonly powers: Float64Array;
}

function framesOf(samples: Float64Array, options: Partial<ShortTimeOptions> = {}) {
  const frames: Spectrum[] = [];
  const spectra = createShortTimeSpectra({ ...usualMap, ...options }, ({ timeSeconds, toneMeanSquares }) =>
    frames.push({ timeSeconds, powers: toneMeanSquares.slice() }),
  );
  pushInRandomPieces(spectra, samples, 3);
  spectra.finish();
  return { frames, spectra };
}

const total = (powers: Float64Array): number => powers.reduce((sum, power) => sum + power, 0);

/** 94 dB as a sine: its rms is one pascal, nearly. */
const peakOf = (levelDb: number): number => Math.SQRT2 * pressureFromLevel(levelDb);

describe('short-time spectra', () => {
  test.each<[WindowName, number]>([
    ['hann', 1.43],
    ['flat-top', 0.006],
    ['rectangular', 3.93],
  ])(
    'under %s a sine of 94 dB reads 94 dB on a bin and at most %s dB less between two',
    (window, scallopDb) => {
      const stepHz = 48_000 / 4096;
      const readings = Array.from({ length: 11 }, (_, tenth) => {
        const tone = sine(48_000, 0.4, (85 + tenth / 10) * stepHz, peakOf(94));
        const { frames } = framesOf(tone, { window });
        const highest = Math.max(...(frames[2]?.powers ?? []));
        return levelFromMeanSquare(highest) ?? 0;
      });
      expect(readings[0]).toBeCloseTo(94, 2);
      expect(readings[10]).toBeCloseTo(94, 2);
      for (const reading of readings) {
        expect(reading).toBeLessThan(94.01);
        expect(reading).toBeGreaterThan(94 - scallopDb);
      }
      expect(readings[5]).toBeLessThan(94 - scallopDb + 0.04);
    },
  );

  test('A weights each bin at its own frequency, by the closed form of the standard', () => {
    for (const frequencyHz of [93.75, 1000.78125, 7500]) {
      const tone = sine(48_000, 0.4, Math.round(frequencyHz / 11.71875) * 11.71875, peakOf(90));
      const bin = Math.round(frequencyHz / 11.71875);
      const weighted = framesOf(tone, { weighting: 'A' }).frames[1]?.powers[bin] ?? 0;
      const expected = 90 + 10 * Math.log10(weightingPower('A', bin * 11.71875));
      expect(levelFromMeanSquare(weighted)).toBeCloseTo(expected, 2);
    }
  });

  test.each<WindowName>(['hann', 'flat-top', 'rectangular'])(
    'under %s the energy of a frame is that of its stretch under the window, within 1e-9',
    (window) => {
      const noise = uniformNoise(21, 40_000);
      const pressure = new Float64Array(noise.length);
      let seen = 0;
      const { frames, spectra } = framesOf(noise, {
        window,
        // What the front end passes on is what the frames are made of.
        correct: (piece, count) => {
          pressure.set(piece.subarray(0, count), seen);
          seen += count;
        },
      });
      const { weights, sumOfSquares } = createWindow(window, 4096);
      for (const [index, frame] of frames.entries()) {
        const stretch = pressure.subarray(index * 1024, index * 1024 + 4096);
        const energy = stretch.reduce((sum, value, at) => sum + (value * (weights[at] ?? 0)) ** 2, 0);
        const found = (total(frame.powers) * spectra.stepHz) / spectra.noiseBandwidthHz;
        expect(Math.abs(found / (energy / sumOfSquares) - 1)).toBeLessThan(1e-9);
      }
      expect(frames).toHaveLength(Math.floor((40_000 - 4096) / 1024) + 1);
    },
  );

  test('white noise has its power density with the noise bandwidth', () => {
    const { frames, spectra } = framesOf(uniformNoise(8, 480_000));
    const mean =
      frames.reduce((sum, { powers }) => sum + total(powers.subarray(500, 1500)) / 1000, 0) / frames.length;
    const density = mean / spectra.noiseBandwidthHz;
    expect(Math.abs(10 * Math.log10(density / (1 / 3 / 24_000)))).toBeLessThan(0.05);
  });

  test('the time of a frame is its middle', () => {
    const { frames } = framesOf(uniformNoise(2, 48_000));
    expect(frames[0]?.timeSeconds).toBe(2048 / 48_000);
    expect(frames[3]?.timeSeconds).toBe((3 * 1024 + 2048) / 48_000);
  });

  test('a recording shorter than a frame gives none', () => {
    expect(framesOf(uniformNoise(2, 4095)).frames).toEqual([]);
  });
});
