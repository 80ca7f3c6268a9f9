import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { COMPARED_BANDS, writePeerFiles } from './peer-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'senyap-peer-files-'));
const sound = Float32Array.from([0, 0.5, -0.25, 1]);
const { designPath, samplesPath } = writePeerFiles(folder, sound, 48_000);
const numbers = readFileSync(designPath, 'utf8').split('\n').map(Number);

/** Rate, A and C sections, half-way taps, 32 phases of 48 taps, half-band taps. */
const BEFORE_BANDS = 1 + 4 * 5 + 3 * 5 + 6 + 32 * 48 + 8;
const NUMBERS_OF_BAND = 10;

afterAll(() => rmSync(folder, { recursive: true }));

describe('the design that the peers read', () => {
  test('is plain finite numbers, one a line, the sample rate first', () => {
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(numbers[0]).toBe(48_000);
  });

  test('has as many numbers as the peers read', () => {
    expect(numbers[BEFORE_BANDS]).toBe(31);
    expect(numbers).toHaveLength(BEFORE_BANDS + 1 + 31 * NUMBERS_OF_BAND);
  });

  test('has half-band taps whose sum, on both sides and with the middle of one half, is one', () => {
    const taps = numbers.slice(BEFORE_BANDS - 8, BEFORE_BANDS);
    expect(2 * taps.reduce((sum, tap) => sum + tap, 0) + 0.5).toBeCloseTo(1, 12);
  });

  test('runs each band at a rate whose quarter holds it, and at the lowest such rate', () => {
    for (const [place, band] of COMPARED_BANDS.entries()) {
      const depth = numbers[BEFORE_BANDS + 1 + place * NUMBERS_OF_BAND] ?? NaN;
      const quarter = 48_000 / 2 ** depth / 4;
      expect(depth === 0 || quarter >= band.upperHz).toBe(true);
      expect(quarter / 2).toBeLessThan(band.upperHz);
    }
  });

  test('has band filters of 0 dB at the middle of the band', () => {
    for (const [place, band] of COMPARED_BANDS.entries()) {
      const [depth = 0, ...filter] = numbers.slice(
        BEFORE_BANDS + 1 + place * NUMBERS_OF_BAND,
        BEFORE_BANDS + 1 + (place + 1) * NUMBERS_OF_BAND,
      );
      expect(gainAt(filter, (band.midHz * 2 ** depth) / 48_000)).toBeCloseTo(1, 9);
    }
  });
});

test('the samples are 32-bit floats as they are', () => {
  const bytes = readFileSync(samplesPath);
  expect(Array.from({ length: 4 }, (_, index) => bytes.readFloatLE(4 * index))).toEqual([0, 0.5, -0.25, 1]);
  expect(bytes).toHaveLength(16);
});

/** Magnitude of g product (1 - z^-2)/(1 + a1 z^-1 + a2 z^-2) at a share of the rate, by complex numbers. */
function gainAt([gain = 0, ...a]: readonly number[], share: number): number {
  const angle = -2 * Math.PI * share;
  const top = Math.hypot(1 - Math.cos(2 * angle), -Math.sin(2 * angle));
  let magnitude = gain;
  for (let section = 0; section < a.length; section += 2) {
    const [a1 = 0, a2 = 0] = a.slice(section, section + 2);
    const re = 1 + a1 * Math.cos(angle) + a2 * Math.cos(2 * angle);
    const im = a1 * Math.sin(angle) + a2 * Math.sin(2 * angle);
    magnitude *= top / Math.hypot(re, im);
  }
  return magnitude;
}
