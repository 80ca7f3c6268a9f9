import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  cellOfCode,
  CODE_STEP_DB,
  codeOfMeanSquare,
  NO_DATA_CODE,
  SILENCE_CODE,
} from '#core/acoustics/sound-map/level-code.ts';
import {
  decodeSoundMap,
  encodeSoundMap,
  SoundMapBytesError,
} from '#core/acoustics/sound-map/sound-map-bytes.ts';
import { createSpectrogram } from '#core/acoustics/sound-map/spectrogram.ts';
import { meanSquareFromLevel } from '#core/units/decibel.ts';
import { uniformNoise } from '../signals.ts';
import { mapOf, usualMap } from './map-of.ts';

const map = mapOf(createSpectrogram(usualMap), uniformNoise(4, 20_000));
const nothing = z.object({});

describe('the levels of a map', () => {
  test('are right within half a step from the lowest to the loudest', () => {
    for (let levelDb = -200; levelDb < 200; levelDb += 7.313) {
      const cell = cellOfCode(codeOfMeanSquare(meanSquareFromLevel(levelDb)));
      if (cell.state !== 'level') throw new Error(`${levelDb} dB is a level`);
      expect(Math.abs(cell.levelDb - levelDb)).toBeLessThanOrEqual(CODE_STEP_DB / 2 + 1e-9);
    }
  });

  test('no sound is silence, what was not measured is no data, and neither is a level', () => {
    expect(cellOfCode(codeOfMeanSquare(0))).toEqual({ state: 'silence' });
    expect(cellOfCode(NO_DATA_CODE)).toEqual({ state: 'no-data' });
    expect(SILENCE_CODE).toBeGreaterThan(NO_DATA_CODE);
  });

  test('a louder sound never has a smaller code, however loud', () => {
    const codes = [0, 1e-40, 1e-12, 1, 1e6, 1e30, 1e100].map(codeOfMeanSquare);
    expect(codes).toEqual(codes.toSorted((one, other) => one - other));
    expect(Math.max(...codes)).toBeLessThan(2 ** 16);
  });
});

describe('a map as bytes', () => {
  test('comes back as it was, with what else was told', () => {
    const bytes = encodeSoundMap(map, { unit: 'dB' });
    const back = decodeSoundMap(bytes.buffer, z.object({ unit: z.enum(['dB', 'dBFS']) }));
    expect(back.head).toEqual(map.head);
    expect(back.codes).toEqual(map.codes);
    expect(back.told).toEqual({ unit: 'dB' });
  });

  test('is refused when it is cut off anywhere or is something else', () => {
    const bytes = encodeSoundMap(map);
    for (const length of [0, 3, 40, 400, bytes.length - 1]) {
      expect(() => decodeSoundMap(bytes.slice(0, length).buffer, nothing)).toThrow(SoundMapBytesError);
    }
    const other = new TextEncoder().encode('\u0008\u0000\u0000\u0000{"a": 1}');
    expect(() => decodeSoundMap(other.buffer, nothing)).toThrow('head');
  });
});
