import { describe, expect, test } from 'vitest';
import { cascadePower } from '#core/acoustics/biquad-cascade.ts';
import { designCorrectionFilter } from '#core/acoustics/microphone-correction/design-correction-filter.ts';
import { responseDbAt } from '#core/acoustics/microphone-correction/microphone-correction.ts';
import { parseMicrophoneCorrection } from '#core/acoustics/microphone-correction/parse-microphone-correction.ts';

describe('a microphone correction file', () => {
  test.each<[string, string, number | null, number | null, string | null]>([
    ['"Sens Factor =-.6383dB, SERNO: 7023270"', 'UMIK-1', -0.6383, null, '7023270'],
    ['"Sens Factor =1.725dB, AGain =18dB, SERNO: 7079831"', 'UMIK-1 with gain', 1.725, 18, '7079831'],
    ['"Sens Factor = -19.590dB, SERNO: 1880171"', 'UMM-6', -19.59, null, '1880171'],
    ['*1000Hz\t-40.4', 'iMM-6', -40.4, null, null],
    ['"miniDSP PMIK-1 calibration file, serial: 8000348, format: txt"', 'PMIK-1', null, null, '8000348'],
    ['* any text', 'REW', null, null, null],
  ])('with the header %s is one of %s', (header, _name, sensitivity, gain, serial) => {
    const found = parseMicrophoneCorrection(`\uFEFF${header}\r\n20\t0.5\r\n1000, 0.0 ,12\r\n10000 -1.0\r\n`);
    expect(found).toEqual({
      points: [
        { frequencyHz: 20, responseDb: 0.5 },
        { frequencyHz: 1000, responseDb: 0 },
        { frequencyHz: 10_000, responseDb: -1 },
      ],
      serialNumber: serial,
      statedSensitivityDb: sensitivity,
      statedGainDb: gain,
    });
    expect(responseDbAt(found, 1000)).toBe(0);
    expect(responseDbAt(found, 3162.2777)).toBeCloseTo(-0.5, 6);
    expect(responseDbAt(found, 15_000)).toBe(-1);
    expect(responseDbAt(found, 5)).toBe(0.5);
  });

  test('may write decimal commas between blanks', () => {
    const { points } = parseMicrophoneCorrection('20,5\t-0,25\n1000\t0,5\n');
    expect(points[0]).toEqual({ frequencyHz: 20.5, responseDb: -0.25 });
  });

  test.each([
    ['1000 0\n20 0.5', /Line 2.*ascend/],
    ['20 0\n20 0.5', /Line 2.*ascend/],
    ['20 0', /fewer than two/],
    ['', /fewer than two/],
    ['0.5 0\n20 1', /Line 1/],
    ['20 61\n30 1', /Line 1.*60 dB/],
    ['20\n30 1', /Line 1/],
    ['20 x\n30 1', /Line 1/],
    ['20,5,0,3\n30,5,0,4', /Line 1/],
  ])('%j is refused', (text, message) => {
    expect(() => parseMicrophoneCorrection(text)).toThrow(message);
  });
});

/** Roll-off at the low end, a rise in the treble and ripples, 3 to an octave of 0.2 dB. */
const curve = (frequencyHz: number): number =>
  -10 * Math.log10(1 + (18 / frequencyHz) ** 2) +
  4 * Math.exp(-(Math.log2(frequencyHz / 11_000) ** 2)) +
  0.2 * Math.sin(2 * Math.PI * Math.log2(frequencyHz));

describe('the correction filter', () => {
  const lines = Array.from({ length: 400 }, (_, index) => 10 * 2200 ** (index / 399));
  const correction = parseMicrophoneCorrection(
    lines.map((frequencyHz) => `${frequencyHz.toFixed(4)} ${curve(frequencyHz).toFixed(5)}`).join('\n'),
  );

  test.each([44_100, 48_000, 96_000, 192_000])('at %s Hz is within 0.05 dB of the curve', (rate) => {
    const { sections, largestErrorDb } = designCorrectionFilter(correction, rate);
    let worst = 0;
    for (let frequencyHz = 12; frequencyHz < 20_000; frequencyHz *= 1.013) {
      const gainDb = 10 * Math.log10(cascadePower(sections, (2 * Math.PI * frequencyHz) / rate));
      worst = Math.max(worst, Math.abs(gainDb + curve(frequencyHz)));
    }
    expect(worst).toBeLessThan(0.05);
    expect(largestErrorDb).toBeLessThan(0.05);
  });

  test('is stable and of minimum phase: poles and zeros of every section lie within the unit circle', () => {
    for (const { b0, b1, b2, a1, a2 } of designCorrectionFilter(correction, 48_000).sections) {
      expect(Math.abs(a2) < 1 && Math.abs(a1) < 1 + a2).toBe(true);
      expect(Math.abs(b2 / b0) < 1 && Math.abs(b1 / b0) < 1 + b2 / b0).toBe(true);
    }
  });

  test('says how far it misses a curve that no such filter can follow', () => {
    const steep = parseMicrophoneCorrection('1000 0\n1001 40\n1002 0\n');
    expect(designCorrectionFilter(steep, 48_000).largestErrorDb).toBeGreaterThanOrEqual(0);
    const step = parseMicrophoneCorrection('1000 0\n1001 30\n2000 30\n');
    expect(designCorrectionFilter(step, 48_000).largestErrorDb).toBeGreaterThan(1);
  });
});
