import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeWaveFile } from '#core/acoustics/wave-file/wave-encoder.ts';
import type { FileAnalysis } from '#host/analysis/file-analysis.ts';
import { registerAnalyse } from '#host/command/analyse.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { sine } from '../../core/acoustics/signals.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function printed(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  await runCommandLine(['analyse', ...words], [registerAnalyse], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void lines.push(text),
    exitCode: () => undefined,
  });
  return lines.join('\n');
}

async function analysed(...words: readonly string[]): Promise<FileAnalysis> {
  return JSON.parse(await printed(...words, '--json')) as FileAnalysis;
}

function waveFile(samples: Float64Array, sampleRateHz = 48_000): string {
  const path = join(temporaryFolder(), 'sound.wav');
  writeFileSync(path, encodeWaveFile(samples, sampleRateHz, 'float32'));
  return path;
}

const highest = (levels: readonly (number | null)[]): number =>
  levels.reduce<number>((most, level) => Math.max(most, level ?? most), Number.NEGATIVE_INFINITY);

describe('the level against time', () => {
  test('rises with the time constant of Fast and holds the very maximum of the figures', async () => {
    // 1 Pa rms from the first sample on: Fast reaches 10 lg(1 - exp(-t / 0.125 s)) below 93.98 dB.
    const path = waveFile(sine(48_000, 3, 1000, 0.5 * Math.SQRT2));
    const { history, levels } = await analysed(path, '--pa-per-full-scale', '2', '--with-history');
    expect(history?.stepSeconds).toBe(0.01);
    expect(history?.levelDb).toHaveLength(300);
    for (const hundredths of [5, 12, 25, 50]) {
      const wanted = 93.979 + 10 * Math.log10(1 - Math.exp(-hundredths / 100 / 0.125));
      expect(Math.abs((history?.levelDb[hundredths - 1] ?? 0) - wanted)).toBeLessThan(0.06);
    }
    expect(highest(history?.maximumDb ?? [])).toBe(levels.LAFmax);
  });

  test('of a long recording keeps its maximum and stays short', async () => {
    const samples = new Float64Array(8000 * 130).fill(1e-4);
    for (const [index, sample] of sine(8000, 0.2, 1000, 0.5).entries()) samples[8000 * 71 + index] = sample;
    const path = waveFile(samples, 8000);
    const { history, levels } = await analysed(path, '--pa-per-full-scale', '2', '--with-history');
    expect(history?.stepSeconds).toBe(0.05);
    expect(history?.levelDb).toHaveLength(2600);
    expect(highest(history?.maximumDb ?? [])).toBe(levels.LAFmax);
    expect(history?.maximumDb.indexOf(levels.LAFmax)).toBe(71.2 * 20 - 1);
  });

  test('is taken after the microphone correction, as the figures are', async () => {
    const correction = join(temporaryFolder(), 'microphone.txt');
    writeFileSync(correction, '20 3\n20000 3\n');
    const path = waveFile(sine(48_000, 2, 1000, 0.1));
    const words = ['--pa-per-full-scale', '2', '--with-history', '--with-narrow-band'];
    const plain = await analysed(path, ...words);
    const corrected = await analysed(path, ...words, '--microphone-correction', correction);
    const last = (found: FileAnalysis): number => found.history?.levelDb.at(-1) ?? Number.NaN;
    const top = (found: FileAnalysis): number => highest(found.narrowBand?.levelDb ?? []);
    expect(last(corrected) - last(plain)).toBeCloseTo(-3, 2);
    expect(top(corrected) - top(plain)).toBeCloseTo(-3, 2);
  });
});

describe('the narrow-band spectrum', () => {
  test.each([
    [48_000, 1000],
    [48_000, 1000.73],
    [44_100, 333.3],
    [96_000, 7000.5],
  ])('at %d Hz tells a tone of %d Hz within 0.02 dB wherever it falls', async (sampleRateHz, frequencyHz) => {
    const path = waveFile(sine(sampleRateHz, 3, frequencyHz, 0.5 * Math.SQRT2), sampleRateHz);
    const { narrowBand } = await analysed(path, '--pa-per-full-scale', '2', '--with-narrow-band');
    const levels = narrowBand?.levelDb ?? [];
    const strongest = highest(levels);
    expect(Math.abs(strongest - 20 * Math.log10(1 / 20e-6))).toBeLessThan(0.02);
    const stepHz = narrowBand?.stepHz ?? Number.NaN;
    expect(stepHz).toBeLessThanOrEqual(1.5);
    expect(Math.abs(levels.indexOf(strongest) * stepHz - frequencyHz)).toBeLessThan(stepHz);
  });

  test('holds the counted interval only', async () => {
    const samples = sine(48_000, 4, 2000, 0.4);
    samples.set(sine(48_000, 2, 500, 0.1), 0);
    const path = waveFile(samples);
    const words = ['--pa-per-full-scale', '2', '--with-narrow-band', '--to', '1.9'];
    const { narrowBand } = await analysed(path, ...words);
    const levels = narrowBand?.levelDb ?? [];
    const at = (hertz: number): number => levels[Math.round(hertz / (narrowBand?.stepHz ?? 1))] ?? 0;
    expect(at(2000)).toBeLessThan(at(500) - 60);
  });

  test('of too short an interval is missing, with the reason', async () => {
    const words = ['--pa-per-full-scale', '2', '--with-narrow-band', '--from', '0.5', '--to', '0.51'];
    const found = await analysed(waveFile(sine(48_000, 1, 1000, 0.1)), ...words);
    expect(found.narrowBand).toBeUndefined();
    expect(found.warnings.map(({ code }) => code)).toContain('TOO_SHORT_FOR_SPECTRUM');
  });
});

test('the orders from moment to moment stand beside their speed', async () => {
  const folder = temporaryFolder();
  const speed = join(folder, 'speed.csv');
  const rows = Array.from({ length: 41 }, (_, index) => `${index / 10},3000`);
  writeFileSync(speed, ['time_s,rpm', ...rows, ''].join('\n'));
  const path = waveFile(sine(48_000, 4, 50, 0.5 * Math.SQRT2));
  const words = ['--pa-per-full-scale', '2', '--rpm', speed, '--with-order-track'];
  const { orderTrack, orders } = await analysed(path, ...words);
  expect(orderTrack?.timeSeconds.length).toBeGreaterThan(20);
  expect(orderTrack?.speedRpm[5]).toBeCloseTo(3000, 6);
  expect(orderTrack?.orders['1']?.[5]).toBeCloseTo(93.979, 1);
  expect(orderTrack?.orders['1']).toHaveLength(orderTrack?.timeSeconds.length ?? -1);
  expect(orders?.['1']).toBeCloseTo(93.979, 1);
});

describe('a recording that nobody calibrated', () => {
  test('is told re full scale and never as a sound pressure', async () => {
    const path = waveFile(sine(48_000, 2, 1000, 0.1));
    const found = await analysed(path, '--uncalibrated', '--with-history');
    expect(found).toMatchObject({ unit: 'dBFS', pascalPerFullScale: null });
    expect(found.levels.LZeq).toBeCloseTo(-23.01, 2);
    expect(found.levels.LZpeak).toBeCloseTo(-20, 2);
    expect(found.warnings[0]?.code).toBe('NOT_CALIBRATED');
    const table = await printed(path, '--uncalibrated');
    expect(table).toMatch(/LZeq +-23\.01 dBFS/);
    expect(table).not.toMatch(/ dB$/m);
  });

  test('is not taken for one where a sensitivity is given too', async () => {
    const path = waveFile(sine(48_000, 1, 1000, 0.1));
    expect(await printed(path, '--uncalibrated', '--full-scale-db', '120')).toContain('BAD_OPTION');
    expect(await printed(path)).toContain('NOT_CALIBRATED');
  });
});

describe('the CSV of an analysis', () => {
  test('holds the figures of the JSON with what they rest on', async () => {
    const path = waveFile(sine(48_000, 2, 1000, 0.1));
    const words = [path, '--full-scale-db', '120', '--with-history', '--with-narrow-band'];
    const found = await analysed(...words);
    const lines = (await printed(...words, '--csv')).split('\n');
    expect(lines).toContain(`# file;${path}`);
    expect(lines).toContain('# level_reference;20 µPa');
    expect(lines).toContain('quantity,at,at_unit,value,unit');
    expect(lines).toContain(`LAeq,,,${found.levels.LAeq},dB`);
    expect(lines).toContain(`third_octave_LZeq,31.5,Hz,${found.thirdOctave['31.5']},dB`);
    expect(lines).toContain(`LAF,0.03,s,${found.history?.levelDb[2]},dB`);
    expect(lines.filter((line) => line.startsWith('narrow_band_LZ'))).toHaveLength(
      found.narrowBand?.levelDb.length ?? -1,
    );
    expect(lines.every((line) => line.startsWith('#') || line.split(',').length === 5)).toBe(true);
  });

  test('is one recording in one form', async () => {
    const path = waveFile(sine(48_000, 1, 1000, 0.1));
    expect(await printed(path, path, '--uncalibrated', '--csv')).toContain('BAD_OPTION');
    expect(await printed(path, '--uncalibrated', '--csv', '--json')).toContain('BAD_OPTION');
  });
});
