import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawnPicture } from '#host/analysis/drawn-picture.ts';
import { analyseRunPicture, type PictureQuestion, type RunPicture } from '#host/analysis/run-picture.ts';
import { REFERENCE_PRESSURE_PASCAL } from '#core/units/decibel.ts';
import { writeFloatWave } from '../../support/float-wave-file.ts';

const sampleRateHz = 16_000;
const speedRpm = 3000;
const levels = [
  [1, 90],
  [2, 84],
] as const;

/** An engine at 3000 rpm that sounds at the first and second order of its crank, 50 and 100 Hz. */
function writeEngine(path: string): void {
  writeFloatWave(path, sampleRateHz, 4, (time) =>
    levels.reduce((sum, [order, levelDb]) => {
      const amplitude = Math.SQRT2 * REFERENCE_PRESSURE_PASCAL * 10 ** (levelDb / 20);
      return sum + (amplitude / 10) * Math.sin(2 * Math.PI * ((order * speedRpm) / 60) * time);
    }, 0),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'senyap-picture-'));
const path = join(folder, 'run.wav');
beforeAll(() => {
  writeEngine(path);
  return () => rmSync(folder, { recursive: true });
});

const steady = Array.from({ length: 41 }, (_, index) => ({ timeSeconds: index / 10, speedRpm }));

function pictureOf(changes: Partial<PictureQuestion> = {}): RunPicture {
  const shares: number[] = [];
  const picture = analyseRunPicture(
    {
      path,
      name: 'run.wav',
      pascalPerFullScale: 10,
      microphoneCorrection: null,
      counted: { fromSeconds: 1, toSeconds: 3.5 },
      hold: { fromSeconds: 1, toSeconds: 3 },
      speed: steady,
      ...changes,
    },
    (share) => shares.push(share),
  );
  expect(shares.at(-1)).toBe(1);
  return picture;
}

const levelAt = ({ narrowBand }: RunPicture, hertz: number): number | null =>
  narrowBand?.levelDb[Math.round(hertz / narrowBand.stepHz)] ?? null;

describe('the picture of a run', () => {
  let picture: RunPicture;
  beforeAll(() => {
    picture = pictureOf();
  });

  test('has the lines of the engine at their levels', () => {
    expect(levelAt(picture, 50)).toBeCloseTo(90, 1);
    expect(levelAt(picture, 100)).toBeCloseTo(84, 1);
    expect(levelAt(picture, 75)).toBeLessThan(50);
  });

  test('has the orders at their levels and nothing between them', () => {
    const orderAt = (order: number) => picture.orders?.find((one) => one.order === order);
    expect(picture.speedRpm).toBe(speedRpm);
    expect(orderAt(1)?.levelDb).toBeCloseTo(90, 1);
    expect(orderAt(2)?.levelDb).toBeCloseTo(84, 1);
    // A is -30.2 dB at 50 Hz and -19.1 dB at 100 Hz (IEC 61672-1:2013, table 3).
    expect(orderAt(1)?.levelDbA).toBeCloseTo(90 - 30.2, 0);
    expect(orderAt(2)?.levelDbA).toBeCloseTo(84 - 19.1, 0);
    expect(orderAt(1.5)?.levelDb).toBeLessThan(50);
    expect(picture.orders?.length).toBe(160);
  });

  test('has bands and the A-weighted total of the counted part', () => {
    const bandAt = (hertz: number) => picture.bands.find(({ nominalHz }) => nominalHz === hertz);
    expect(bandAt(50)?.levelDb).toBeCloseTo(90, 0);
    expect(bandAt(100)?.maximumDb).toBeCloseTo(84, 0);
    const total = 10 * Math.log10(10 ** ((90 - 30.2) / 10) + 10 ** ((84 - 19.1) / 10));
    expect(picture.LAeqDb).toBeCloseTo(total, 0);
    expect(picture.counted).toEqual({ fromSeconds: 1, toSeconds: 3.5, isCounted: true });
  });

  test('of a run of which nothing counts is one of the whole run and says so', () => {
    const whole = pictureOf({ counted: null, hold: null });
    expect(whole.counted).toEqual({ fromSeconds: 0, toSeconds: 4, isCounted: false });
    expect(whole.hold).toMatchObject({ fromSeconds: 0, toSeconds: 4 });
  });

  test('without a speed has no orders and says why', () => {
    const silent = pictureOf({ speed: null });
    expect(silent).toMatchObject({ orders: null, orderProblem: 'NO_SPEED', speedRpm: null });
    expect(levelAt(silent, 50)).toBeCloseTo(90, 1);
  });

  test('with a gap in the speed says that', () => {
    const gap = steady.filter(({ timeSeconds }) => timeSeconds < 1.5 || timeSeconds > 2.5);
    expect(pictureOf({ speed: gap }).orderProblem).toBe('SPEED_GAP');
  });

  test('without a calibration tells levels re full scale, never sound pressure levels', () => {
    const bare = pictureOf({ pascalPerFullScale: null });
    expect(bare.unit).toBe('dBFS');
    // 90 dB re 20 µPa with 10 Pa at full scale.
    expect(levelAt(bare, 50)).toBeCloseTo(90 - 20 * Math.log10(10 / REFERENCE_PRESSURE_PASCAL), 1);
  });

  test('is sent to be drawn without what is not heard, its maxima to a hundredth', () => {
    const drawn = drawnPicture(picture);
    const loudest = (of: RunPicture) => Math.max(...(of.narrowBand?.levelDb ?? []).map((one) => one ?? 0));
    expect(loudest(drawn)).toBeCloseTo(loudest(picture), 2);
    expect((drawn.narrowBand?.levelDb.length ?? 0) * (drawn.narrowBand?.stepHz ?? 0)).toBeLessThan(20_002);
    expect(drawn.bands).toEqual(picture.bands);
  });
});
