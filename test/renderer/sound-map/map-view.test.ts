import { describe, expect, test } from 'vitest';
import { ticksOf } from '../../../renderer/sound-map/axis-ticks.ts';
import { commonRange } from '../../../renderer/sound-map/map-range.ts';
import { insideOf, isWhole, movedView, wholeView, zoomedView } from '../../../renderer/sound-map/map-view.ts';
import { firingOrderOf, linesOverSpeed, linesOverTime } from '../../../renderer/sound-map/order-lines.ts';
import { madeMap } from './made-map.ts';

const { head } = madeMap(100, 50, () => 0);
const whole = wholeView(head);

describe('the view of a map', () => {
  test('begins with all of it', () => {
    expect(whole).toEqual({ across: [0, 100], up: [0, 500] });
    expect(isWhole(head, whole)).toBe(true);
  });

  test('keeps the place about which it is zoomed where it is', () => {
    const closer = zoomedView(head, whole, { across: 0.5, up: 0.5 }, { across: 20, up: 100 });
    expect(closer).toEqual({ across: [10, 60], up: [50, 300] });
    expect(isWhole(head, closer)).toBe(false);
    expect(zoomedView(head, closer, { across: 2, up: 2 }, { across: 20, up: 100 })).toEqual(whole);
  });

  test('never leaves the map and never comes closer than some cells', () => {
    expect(zoomedView(head, whole, { across: 5, up: 5 }, { across: 0, up: 0 })).toEqual(whole);
    const closest = zoomedView(head, whole, { across: 1e-6, up: 1e-6 }, { across: 50, up: 250 });
    expect(closest).toEqual({ across: [48, 52], up: [230, 270] });
    expect(movedView(head, closest, [1000, -1000])).toEqual({ across: [96, 100], up: [0, 40] });
    expect(insideOf(head, { across: [-50, -10], up: [400, 900] })).toEqual({ across: [0, 40], up: [0, 500] });
  });
});

describe('marks of an axis', () => {
  test.each<[readonly [number, number], number, number, readonly number[]]>([
    [[0, 10], 5, 2, [0, 2, 4, 6, 8, 10]],
    [[0, 20_000], 8, 5000, [0, 5000, 10_000, 15_000, 20_000]],
    [[0.31, 0.52], 4, 0.1, [0.4, 0.5]],
    [[30, 100], 8, 10, [30, 40, 50, 60, 70, 80, 90, 100]],
  ])('from %s, at most %i, stand every %s', (span, most, step, values) => {
    const ticks = ticksOf(span, most);
    expect(ticks.step).toBeCloseTo(step, 9);
    expect(ticks.values.map((value) => Number(value.toFixed(9)))).toEqual(values);
  });
});

describe('the range of colours', () => {
  test('is one for all runs, from their highest level', () => {
    const basis = { unit: 'dB' as const, weighting: 'A' as const, highestLevelsDb: [81.2, 88.7, 79] };
    expect(commonRange(basis)).toEqual([20, 90]);
    expect(commonRange({ ...basis, highestLevelsDb: [88.7, 81.2] })).toEqual([20, 90]);
    expect(commonRange({ ...basis, weighting: 'Z' })).toEqual([30, 100]);
  });

  test('is that of full scale where nothing was calibrated, and a usual one where nothing is known', () => {
    expect(commonRange({ unit: 'dBFS', weighting: 'Z', highestLevelsDb: [90] })).toEqual([-70, 0]);
    expect(commonRange({ unit: 'dB', weighting: 'A', highestLevelsDb: [] })).toEqual([30, 100]);
  });
});

describe('order lines', () => {
  test('begin at the firing frequency: two cylinders of four strokes fire once a revolution', () => {
    expect(firingOrderOf({ cylinders: 2, strokes: 4 })).toBe(1);
    expect(firingOrderOf({ cylinders: 1, strokes: 4 })).toBe(0.5);
    expect(firingOrderOf({ cylinders: 1, strokes: 2 })).toBe(1);
    expect(firingOrderOf({ cylinders: null, strokes: 4 })).toBeNull();
  });

  test('over speed are straight: 3000 rpm is 50 Hz in the first order', () => {
    const [first, second] = linesOverSpeed(1, { across: [0, 3000], up: [0, 500] });
    expect(first).toMatchObject({
      order: 1,
      points: [
        [0, 0],
        [3000, 50],
      ],
    });
    expect(second).toMatchObject({
      order: 2,
      times: 2,
      points: [
        [0, 0],
        [3000, 100],
      ],
    });
  });

  test('over time follow the speed and have its gaps', () => {
    const track = [
      { timeSeconds: 0, speedRpm: 3000 },
      { timeSeconds: 1, speedRpm: null },
      { timeSeconds: 2, speedRpm: 6000 },
    ];
    expect(linesOverTime(0.5, track)[1]?.points).toEqual([[0, 50], null, [2, 100]]);
  });
});
