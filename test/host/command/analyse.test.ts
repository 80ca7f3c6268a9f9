import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { encodeWaveFile, type WaveEncoding } from '#core/acoustics/wave-file/wave-encoder.ts';
import { registerAnalyse } from '#host/command/analyse.ts';
import { runCommandLine } from '#host/command/run-command-line.ts';
import { sine } from '../../core/acoustics/signals.ts';
import { chunk, format, riff } from '../../core/acoustics/wave-file/wave-bytes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Outcome {
  readonly lines: string[];
  readonly errors: string[];
  readonly exitCode: number;
}

async function senyap(...words: readonly string[]): Promise<Outcome> {
  const lines: string[] = [];
  const errors: string[] = [];
  let exitCode = 0;
  await runCommandLine(words, [registerAnalyse], {
    line: (text) => void lines.push(text),
    errorLine: (text) => void errors.push(text),
    exitCode: (code) => {
      exitCode = code;
    },
  });
  return { lines, errors, exitCode };
}

async function analysed(...words: readonly string[]): Promise<Record<string, unknown>[]> {
  const { lines } = await senyap('analyse', ...words, '--json');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

function waveFile(
  folder: string,
  name: string,
  samples: Float64Array,
  encoding: WaveEncoding = 'float32',
): string {
  const path = join(folder, name);
  writeFileSync(path, encodeWaveFile(samples, 48_000, encoding));
  return path;
}

/** A tone of amplitude 0.1: 76.99 dB where 1.0 is 2 Pa, which is an rms of 0.1414 Pa. */
const tone = (folder: string, name = 'tone.wav'): string =>
  waveFile(folder, name, sine(48_000, 2, 1000, 0.1));
const toneDb = 20 * Math.log10((0.2 * Math.SQRT1_2) / 20e-6);

describe('senyap analyse', () => {
  test('prints one JSON object with all levels by their symbols and bands by nominal frequency', async () => {
    const [found] = await analysed(tone(temporaryFolder()), '--pa-per-full-scale', '2');
    const near = expect.closeTo(toneDb, 1.3) as unknown;
    expect(found).toMatchObject({
      sampleRateHz: 48_000,
      channel: 1,
      durationSeconds: 2,
      levels: {
        LAeq: near,
        LCeq: near,
        LZeq: near,
        LAE: expect.closeTo(toneDb + 3.01, 1.3) as unknown,
        LAFmax: near,
        LAFmin: expect.closeTo(toneDb, 0.5) as unknown,
        LASmax: expect.closeTo(toneDb - 0.63, 1) as unknown,
        LCFmax: near,
        LCpeak: expect.closeTo(toneDb + 3.01, 1.3) as unknown,
        LZpeak: expect.closeTo(toneDb + 3.01, 1.3) as unknown,
        LAF1: near,
        LAF50: near,
        LAF99: expect.closeTo(toneDb, 0.5) as unknown,
      },
      overload: false,
      underRange: false,
    });
    const { thirdOctave, octave } = found as Record<'thirdOctave' | 'octave', Record<string, number | null>>;
    expect(Object.keys(octave)).toHaveLength(11);
    expect(octave['1000']).toBeCloseTo(toneDb, 1);
    expect(octave['31.5']).toBeLessThan(toneDb - 40);
    expect(Object.keys(thirdOctave)).toHaveLength(34);
    expect(thirdOctave['1000']).toBeCloseTo(toneDb, 1);
    expect(thirdOctave['31.5']).toBeLessThan(toneDb - 40);
  });

  test('the level of full scale and a calibrator recording say the same as the pascal figure', async () => {
    const folder = temporaryFolder();
    const path = tone(folder);
    const calibration = waveFile(folder, 'cal.wav', sine(48_000, 6, 1000, 0.5 * Math.SQRT2), 'integer24');
    const byLevel = await analysed(path, '--full-scale-db', String(20 * Math.log10(2 / 20e-6)));
    const byTone = await analysed(
      path,
      '--calibration',
      calibration,
      '--calibrator-db',
      String(20 * Math.log10(1 / 20e-6)),
    );
    expect(byLevel[0]?.['pascalPerFullScale']).toBeCloseTo(2, 6);
    expect(byTone[0]?.['pascalPerFullScale']).toBeCloseTo(2, 3);
  });

  test.each([
    [94, 1000, -0.2],
    [104, 1000, 0],
    [114, 250, -0.05],
  ])(
    'a calibrator of %s dB at %s Hz with a free-field correction of %s dB sets the level of its own tone',
    async (levelDb, frequencyHz, correctionDb) => {
      const path = waveFile(temporaryFolder(), 'cal.wav', sine(48_000, 6, frequencyHz, 0.05), 'integer24');
      const [found] = await analysed(
        path,
        '--calibration',
        path,
        '--calibrator-db',
        String(levelDb),
        '--calibrator-hz',
        String(frequencyHz),
        '--free-field-correction-db',
        String(correctionDb),
      );
      const { LZeq } = (found as { levels: { LZeq: number } }).levels;
      expect(Math.abs(LZeq - (levelDb + correctionDb))).toBeLessThan(0.002);
    },
  );

  test('without a calibration there are no decibels', async () => {
    const { lines, exitCode } = await senyap('analyse', tone(temporaryFolder()), '--json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { code: 'NOT_CALIBRATED' } });
  });

  test('a calibration that is refused gives no levels but its reasons', async () => {
    const folder = temporaryFolder();
    const calibration = waveFile(folder, 'cal.wav', sine(48_000, 6, 1100, 0.1));
    const { errors, lines, exitCode } = await senyap('analyse', tone(folder), '--calibration', calibration);
    expect([lines, exitCode]).toEqual([[], 2]);
    expect(errors.join('\n')).toMatch(/^senyap: .*1100 Hz.*\[CALIBRATION_FREQUENCY\]$/);
    const at250 = await senyap(
      'analyse',
      tone(folder),
      '--calibration',
      calibration,
      '--calibrator-hz',
      '1100',
    );
    expect(at250.exitCode).toBe(0);
  });

  test('only the interval counts', async () => {
    const folder = temporaryFolder();
    const samples = sine(48_000, 3, 1000, 0.1).map((value, index) => (index < 48_000 ? 5 * value : value));
    const path = waveFile(folder, 'steps.wav', samples);
    const [found] = await analysed(path, '--pa-per-full-scale', '2', '--from', '2', '--to', '3');
    expect(found).toMatchObject({
      interval: { fromSeconds: 2, toSeconds: 3 },
      levels: { LAeq: expect.closeTo(toneDb, 1.3) as unknown },
    });
    const outside = await analysed(path, '--pa-per-full-scale', '2', '--from', '2', '--to', '3.5');
    expect(outside).toMatchObject([{ error: { code: 'INTERVAL_OUT_OF_RANGE' } }]);
  });

  test('of several channels the named one is measured, and none named is told', async () => {
    const path = join(temporaryFolder(), 'stereo.wav');
    const frames = sine(48_000, 1, 1000, 0.1);
    const bytes = new DataView(new ArrayBuffer(frames.length * 4));
    frames.forEach((value, index) => bytes.setInt16(4 * index + 2, Math.round(value * 32_768), true));
    writeFileSync(path, riff(format({ channels: 2 }), chunk('data', new Uint8Array(bytes.buffer))));
    const [second] = await analysed(path, '--pa-per-full-scale', '2', '--channel', '2');
    expect(second).toMatchObject({ channel: 2, levels: { LZeq: expect.closeTo(toneDb, 1.3) as unknown } });
    const [unnamed] = await analysed(path, '--pa-per-full-scale', '2');
    expect(unnamed).toMatchObject({
      channel: 1,
      levels: { LAeq: null },
      underRange: true,
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'CHANNEL_CHOSEN' })]) as unknown,
    });
    const [third] = await analysed(path, '--pa-per-full-scale', '2', '--channel', '3');
    expect(third).toMatchObject({ error: { code: 'CHANNEL_OUT_OF_RANGE' } });
  });

  test('several files give one object a line, in order, going on after a bad one', async () => {
    const folder = temporaryFolder();
    const bad = join(folder, 'bad.wav');
    writeFileSync(bad, 'no sound at all');
    const paths = [tone(folder, 'a.wav'), bad, join(folder, 'missing.wav'), tone(folder, 'b.wav')];
    const { lines, exitCode } = await senyap('analyse', ...paths, '--pa-per-full-scale', '2', '--json');
    const found = lines.map((line) => JSON.parse(line) as { path: string; error?: { code: string } });
    expect(found.map(({ path }) => path)).toEqual(paths);
    expect(found.map(({ error }) => error?.code)).toEqual([
      undefined,
      'NOT_A_WAVE_FILE',
      'FILE_NOT_FOUND',
      undefined,
    ]);
    expect(exitCode).toBe(2);
  });

  test('engine speed is summed up over the interval', async () => {
    const folder = temporaryFolder();
    const speed = join(folder, 'run.rpm.csv');
    writeFileSync(speed, 'note,rpm,time_s\nidle,1500,0\n,4000,0.5\n,4100,1\n,,1.2\n,3900,1.5\n,9000,2.5\n');
    const [found] = await analysed(tone(folder), '--pa-per-full-scale', '2', '--from', '0.4', '--rpm', speed);
    expect(found).toMatchObject({ engineSpeed: { minimumRpm: 3900, maximumRpm: 4100, meanRpm: 4000 } });
    writeFileSync(speed, 'time_s,rpm\n0,fast\n');
    const { errors } = await senyap('analyse', tone(folder), '--pa-per-full-scale', '2', '--rpm', speed);
    expect(errors[0]).toMatch(/Line 2 .*"fast".*\[BAD_SPEED_FILE\]/);
  });

  test('orders of a run-up are told where the speed covers the interval, and why not where it does not', async () => {
    const folder = temporaryFolder();
    const [speed, seconds, rate] = [join(folder, 'run.rpm.csv'), 2, 48_000];
    const turned = (time: number): number => (2000 * time + 1000 * time * time) / 60;
    const path = waveFile(
      folder,
      'run-up.wav',
      Float64Array.from(
        { length: seconds * rate },
        (_, index) =>
          0.1 * Math.sin(Math.PI * turned(index / rate)) +
          0.05 * Math.sin(2 * Math.PI * turned(index / rate)),
      ),
    );
    const rows = Array.from({ length: 41 }, (_, index) => `${index / 20},${2000 + 100 * index}`);
    writeFileSync(speed, ['time_s,rpm', ...rows].join('\n'));
    const [found] = await analysed(path, '--pa-per-full-scale', '2', '--rpm', speed);
    const { orders } = found as { orders: Record<string, number> };
    expect(Object.keys(orders)).toHaveLength(24);
    expect(Math.abs((orders['0.5'] ?? 0) - toneDb)).toBeLessThan(0.05);
    expect(Math.abs((orders['1'] ?? 0) - (toneDb - 20 * Math.log10(2)))).toBeLessThan(0.05);
    const table = await senyap('analyse', path, '--pa-per-full-scale', '2', '--rpm', speed);
    expect(table.lines.join('\n')).toMatch(/order 0\.5 +7[67]\.\d\d dB/);
    writeFileSync(speed, ['time_s,rpm', ...rows.slice(0, 20)].join('\n'));
    const [short] = await analysed(path, '--pa-per-full-scale', '2', '--rpm', speed);
    expect(short).not.toHaveProperty('orders');
    expect(short).toMatchObject({
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'ORDERS_NOT_FORMED' })]) as unknown,
    });
  });

  test('a microphone correction is taken out of all levels, but not out of the calibrator, and calibrates nothing', async () => {
    const folder = temporaryFolder();
    const correction = join(folder, 'umik.txt');
    writeFileSync(correction, '"Sens Factor =-.6383dB, SERNO: 7023270"\n10\t1.5\n1000\t0.5\n20000\t3\n');
    const path = tone(folder);
    const withFile = ['--microphone-correction', correction];
    const [plain] = await analysed(path, '--pa-per-full-scale', '2', ...withFile);
    const corrected = expect.closeTo(toneDb - 0.5, 1.3) as unknown;
    expect(plain).toMatchObject({
      levels: { LAeq: corrected, LZeq: corrected, LCpeak: expect.closeTo(toneDb + 2.51, 1) as unknown },
    });
    const calibrator = waveFile(folder, 'cal.wav', sine(48_000, 6, 1000, 0.1));
    const [calibrated] = await analysed(calibrator, '--calibration', calibrator, ...withFile);
    const { LZeq } = (calibrated as { levels: { LZeq: number } }).levels;
    expect(Math.abs(LZeq - 94)).toBeLessThan(0.05);
    expect(await analysed(path, ...withFile)).toMatchObject([{ error: { code: 'NOT_CALIBRATED' } }]);
    writeFileSync(correction, '1000 0\n20 0.5\n');
    expect(await analysed(path, '--pa-per-full-scale', '2', ...withFile)).toMatchObject([
      { error: { code: 'BAD_MICROPHONE_CORRECTION' } },
    ]);
    writeFileSync(correction, '100 0\n10000 0.5\n');
    expect(await analysed(path, '--pa-per-full-scale', '2', ...withFile)).toMatchObject([
      { warnings: [{ code: 'MICROPHONE_CORRECTION_SPAN' }] },
    ]);
  });

  test('without --json a person reads a table', async () => {
    const { lines } = await senyap('analyse', tone(temporaryFolder()), '--pa-per-full-scale', '2');
    expect(lines.join('\n')).toMatch(/LAeq +76\.99 dB/);
    expect(lines.join('\n')).toMatch(/overload +no/);
  });

  test.each([
    [['analyse', '--json'], 'BAD_COMMAND_LINE'],
    [['analyse', 'x.wav', '--loud', '--json'], 'BAD_COMMAND_LINE'],
    [['measure', '--json'], 'BAD_COMMAND_LINE'],
    [['analyse', 'x.wav', '--pa-per-full-scale', '0', '--json'], 'BAD_OPTION'],
    [['analyse', 'x.wav', '--pa-per-full-scale', 'ten', '--json'], 'BAD_OPTION'],
    [['analyse', 'x.wav', '--pa-per-full-scale', '1', '--full-scale-db', '94', '--json'], 'BAD_OPTION'],
    [['analyse', 'x.wav', '--pa-per-full-scale', '1', '--channel', '1.5', '--json'], 'BAD_OPTION'],
    [['analyse', 'x.wav', 'y.wav', '--pa-per-full-scale', '1', '--rpm', 'r.csv', '--json'], 'BAD_OPTION'],
    [['analyse', '/', '--pa-per-full-scale', '1', '--json'], 'FILE_NOT_READABLE'],
  ])('%j ends with exit code 2 and the code %s', async (words, code) => {
    const { lines, errors, exitCode } = await senyap(...words);
    expect(exitCode).toBe(2);
    expect(JSON.parse(lines.join(''))).toMatchObject({ error: { code } });
    expect(errors).toEqual([]);
  });
});
