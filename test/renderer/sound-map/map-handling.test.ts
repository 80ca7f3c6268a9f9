import { describe, expect, test } from 'vitest';
import { codeOfLevel, NO_DATA_CODE, SILENCE_CODE } from '#core/acoustics/sound-map/level-code.ts';
import { dragBox, isClick, placeUnder, viewIn } from '../../../renderer/sound-map/map-drag.ts';
import { mapCsv } from '../../../renderer/sound-map/map-csv.ts';
import { plotBox } from '../../../renderer/sound-map/map-figure.ts';
import { afterMapKey, type MapKey } from '../../../renderer/sound-map/map-keys.ts';
import { wholeView } from '../../../renderer/sound-map/map-view.ts';
import { describedMap, readOut } from '../../../renderer/sound-map/map-words.ts';
import { madeMap } from './made-map.ts';

const map = {
  ...madeMap(100, 50, (column, row) => codeOfLevel(column === 30 && row === 20 ? 88.25 : 40)),
  unit: 'dB' as const,
  speedFrom: null,
};
const view = wholeView(map.head);

function press(key: string, changes: Partial<MapKey> = {}): MapKey {
  return { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...changes };
}

describe('the keys of a map', () => {
  const now = { view, place: { across: 50.5, up: 255 } };

  test('move the pointer from cell to cell, and not beyond the map', () => {
    expect(afterMapKey(map, now, press('ArrowRight'))?.place).toEqual({ across: 51.5, up: 255 });
    expect(afterMapKey(map, now, press('PageDown'))?.place).toEqual({ across: 50.5, up: 155 });
    const edge = { view, place: { across: 99.9, up: 3 } };
    expect(afterMapKey(map, edge, press('ArrowRight'))?.place).toEqual({ across: 100, up: 3 });
    expect(afterMapKey(map, edge, press('ArrowDown'))?.place).toEqual({ across: 99.9, up: 0 });
  });

  test('look closer about the pointer, move the picture, and show all again', () => {
    const closer = afterMapKey(map, now, press('+'));
    expect(closer?.view).toEqual({ across: [25.25, 75.25], up: [127.5, 377.5] });
    const moved = afterMapKey(map, closer ?? now, press('ArrowLeft', { shiftKey: true }));
    expect(moved?.view.across).toEqual([15.25, 65.25]);
    expect(afterMapKey(map, closer ?? now, press('0'))?.view).toEqual(view);
    expect(afterMapKey(map, closer ?? now, press('-'))?.view).toEqual(view);
  });

  test('bring the picture along when the pointer leaves it', () => {
    const seen = { view: { across: [10, 20], up: [0, 500] }, place: { across: 19.8, up: 100 } } as const;
    expect(afterMapKey(map, seen, press('ArrowRight'))?.view.across[1]).toBeCloseTo(20.8, 9);
  });

  test('leave everything else to others', () => {
    for (const pressed of [press('a'), press('Tab'), press(' '), press('+', { ctrlKey: true })])
      expect(afterMapKey(map, now, pressed)).toBeNull();
  });
});

describe('a drag over a map', () => {
  const box = plotBox({ width: 636, height: 550 }, 0);

  test('looks at its rectangle, or along one axis alone where it is flat or narrow', () => {
    expect(box).toMatchObject({ left: 58, top: 10, width: 500, height: 500 });
    const drag = (x: number, y: number) => ({ from: { x: 158, y: 110 }, to: { x, y }, isStretch: false });
    expect(viewIn(dragBox(drag(308, 260), box), view, box)).toEqual({ across: [20, 50], up: [250, 400] });
    expect(viewIn(dragBox(drag(308, 115), box), view, box)).toEqual({ across: [20, 50], up: [0, 500] });
    expect(viewIn(dragBox(drag(160, 260), box), view, box)).toEqual({ across: [0, 100], up: [250, 400] });
    expect(viewIn(dragBox({ ...drag(308, 260), isStretch: true }, box), view, box).up).toEqual([0, 500]);
  });

  test('that goes nowhere is a click, and one beyond the edge ends at the edge', () => {
    const here = { x: 158, y: 110 };
    expect(isClick({ from: here, to: { x: 160, y: 108 }, isStretch: false })).toBe(true);
    expect(isClick({ from: here, to: { x: 170, y: 110 }, isStretch: false })).toBe(false);
    expect(placeUnder({ x: 5000, y: -90 }, view, box)).toEqual({ across: 100, up: 500 });
  });
});

describe('a map in words', () => {
  test('reads time, frequency and level at a place, in the decimals of the language', () => {
    expect(readOut(map, { across: 30.5, up: 205 }, 'id')).toBe('30,500 s · 205 Hz · 88,3 dB');
    expect(readOut(map, { across: 30.5, up: 205 }, 'en')).toBe('30.500 s · 205 Hz · 88.3 dB');
    expect(readOut(map, { across: 500, up: 205 }, 'en')).toBe('500.000 s · 205 Hz · no data');
  });

  test('by speed reads the order too, and of how many spectra it is the mean', () => {
    const campbell = {
      ...map,
      head: {
        ...map.head,
        kind: 'campbell' as const,
        across: { first: 1000, step: 50, count: 100 },
        frameCounts: Array.from({ length: 100 }, () => 7),
      },
    };
    expect(readOut(campbell, { across: 3000, up: 105 }, 'en')).toBe(
      '3,000 rpm · 105 Hz · order 2.10 · 40.0 dB · mean of 7 spectra',
    );
  });

  test('is told by its loudest place to those who do not see it', () => {
    expect(describedMap(map, 'en')).toContain('30.500 s · 205 Hz · 88.3 dB');
    const silent = { ...madeMap(5, 5, () => SILENCE_CODE), unit: 'dB' as const, speedFrom: null };
    expect(describedMap(silent, 'id')).toContain('hening');
  });
});

describe('the table of a map', () => {
  const small = {
    ...madeMap(
      3,
      2,
      (column, row) => [NO_DATA_CODE, SILENCE_CODE, codeOfLevel(61.25)][(column + row) % 3] ?? 0,
    ),
    unit: 'dBFS' as const,
    speedFrom: null,
  };

  test('holds each cell as it was measured, a word where there is no number', () => {
    const lines = mapCsv(small, wholeView(small.head), 'en').trimEnd().split('\r\n');
    expect(lines.slice(1)).toEqual(['5.000,no data,silence,61.25', '15.000,silence,61.25,no data']);
    expect(lines[0]).toContain('dBFS, not calibrated');
    expect(lines[0]?.endsWith('0.5000,1.5000,2.5000')).toBe(true);
  });

  test('holds what is seen only, with decimal commas in Bahasa Indonesia', () => {
    const lines = mapCsv(small, { across: [1, 3], up: [10, 20] }, 'id')
      .trimEnd()
      .split('\r\n');
    expect(lines.slice(1)).toEqual(['15,000;61,25;tidak ada data']);
  });
});
