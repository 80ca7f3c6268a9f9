import { describe, expect, test } from 'vitest';
import { codeOfLevel, NO_DATA_CODE, SILENCE_CODE } from '#core/acoustics/sound-map/level-code.ts';
import type { SoundMap } from '#core/acoustics/sound-map/sound-map.ts';
import { colourScale, mapPixels } from '../../../renderer/sound-map/map-pixels.ts';
import { wholeView } from '../../../renderer/sound-map/map-view.ts';
import { paletteOf } from '../../../renderer/sound-map/palettes.ts';
import { madeMap } from './made-map.ts';

const palette = paletteOf('grey');
const colours = { palette, noData: 7, rangeDb: [0, 100] as const };

function picture(map: SoundMap, width: number, height: number): Uint32Array {
  return mapPixels(map, wholeView(map.head), { width, height }, colours);
}

describe('the pixels of a map', () => {
  test('stand where their cells are: time to the right, frequency upwards', () => {
    const map = madeMap(3, 2, (column, row) => codeOfLevel(column === 2 && row === 0 ? 100 : 0));
    const [quiet, loud] = [palette[0], palette[255]];
    expect([...picture(map, 3, 2)]).toEqual([quiet, quiet, quiet, quiet, quiet, loud]);
  });

  test.each([
    [1, 1],
    [2, 3],
    [7, 5],
    [40, 30],
    [99, 61],
    [100, 60],
    [313, 201],
  ])('show every tone of a map of 100 by 60 cells in a picture of %i by %i', (width, height) => {
    for (const [loudColumn, loudRow] of [
      [0, 0],
      [99, 59],
      [37, 41],
    ]) {
      const map = madeMap(100, 60, (column, row) =>
        codeOfLevel(column === loudColumn && row === loudRow ? 100 : 10),
      );
      expect([...picture(map, width, height)]).toContain(palette[255]);
    }
  });

  test('are neither quiet nor loud where nothing was measured, and quiet where there was silence', () => {
    const map = madeMap(2, 1, (column) => (column === 0 ? NO_DATA_CODE : SILENCE_CODE));
    expect([...picture(map, 2, 1)]).toEqual([7, palette[0]]);
  });

  test('show nothing beyond the edges of the map', () => {
    const map = madeMap(2, 2, () => codeOfLevel(50));
    const beyond = mapPixels(map, { across: [-2, 4], up: [0, 20] }, { width: 6, height: 2 }, colours);
    expect(Array.from(beyond.slice(0, 6), (pixel) => pixel === 7)).toEqual([
      true,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test('have one colour for one level, whichever map it stands in', () => {
    const scale = colourScale([30, 100]);
    expect([scale(codeOfLevel(30)), scale(codeOfLevel(65)), scale(codeOfLevel(100))]).toEqual([0, 128, 255]);
    expect([scale(codeOfLevel(-80)), scale(codeOfLevel(140))]).toEqual([0, 255]);
  });
});
