import { describe, expect, test } from 'vitest';
import { createAxisView } from '../../../../renderer/charts/plot/axis-view.ts';
import { carryCommand, placeCursor } from '../../../../renderer/charts/plot/carry-command.ts';
import { readCursors } from '../../../../renderer/charts/plot/cursor-readout.ts';
import { commandOfPlotKey } from '../../../../renderer/charts/plot/plot-keys.ts';
import type { PlotModel } from '../../../../renderer/charts/plot/plot-model.ts';
import { plotOf } from '../../../support/sample-plot.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

function pressed(model: PlotModel, keys: readonly string[]) {
  const keeper = createAxisView();
  for (const key of keys) {
    const command = commandOfPlotKey({ ...plain, key });
    if (command !== null) carryCommand(model, keeper, command);
  }
  return keeper.current();
}

describe('the keys of a plot', () => {
  const plot = plotOf([0, 1, 2, 3, 4], [80, 82, 90, 85, null]);

  test('an arrow puts the cursor beside the middle, then on from value to value', () => {
    expect(pressed(plot, ['ArrowRight']).cursors).toEqual([3, null]);
    expect(pressed(plot, ['ArrowRight', 'ArrowLeft', 'ArrowLeft']).cursors).toEqual([1, null]);
  });

  test('the cursor stops at the ends, and Home and End go there at once', () => {
    expect(pressed(plot, ['End', 'ArrowRight']).cursors[0]).toBe(4);
    expect(pressed(plot, ['End', 'Home', 'ArrowLeft']).cursors[0]).toBe(0);
  });

  test('2 chooses the second cursor, Delete takes it away again', () => {
    expect(pressed(plot, ['Home', '2', 'End']).cursors).toEqual([0, 4]);
    expect(pressed(plot, ['Home', '2', 'End', 'Delete']).cursors).toEqual([0, null]);
  });

  test('+ and − look closer and wider around the cursor, 0 shows all', () => {
    expect(pressed(plot, ['Home', '+']).shown).toEqual({ from: 0, to: 2 });
    expect(pressed(plot, ['Home', '+', '-']).shown).toEqual({ from: 0, to: 4 });
    expect(pressed(plot, ['Home', '+', '0']).shown).toBeNull();
  });

  test('a cursor that leaves the closer look takes it along', () => {
    const { shown, cursors } = pressed(plot, ['Home', '+', 'ArrowRight', 'ArrowRight', 'ArrowRight']);
    expect(cursors[0]).toBe(3);
    expect(shown).toEqual({ from: 1, to: 3 });
  });

  test('keys of the browser and of the bench stay theirs', () => {
    expect(commandOfPlotKey({ ...plain, key: '+', ctrlKey: true })).toBeNull();
    expect(commandOfPlotKey({ ...plain, key: ' ' })).toBeNull();
    expect(commandOfPlotKey({ ...plain, key: 'Escape' })).toBeNull();
  });
});

describe('the read-out of the cursors', () => {
  const plot = plotOf([0, 1, 2, 3, 4], [80, 82, 90, 85, null]);

  test('a click stands at the nearest value', () => {
    const keeper = createAxisView();
    placeCursor(plot, keeper, 1.6);
    expect(keeper.current().cursors[0]).toBe(2);
  });

  test('tells both values and second less first', () => {
    const reading = readCursors(plot, { shown: null, cursors: [1, 2], active: 0 });
    expect(reading.distance).toBe(1);
    expect(reading.curves[0]).toMatchObject({ at: [82, 90], difference: 8 });
  });

  test('a gap has no value and no difference, nor has a cursor that stands nowhere', () => {
    expect(readCursors(plot, { shown: null, cursors: [1, 4], active: 0 }).curves[0]).toMatchObject({
      at: [82, null],
      difference: null,
    });
    expect(readCursors(plot, { shown: null, cursors: [1, null], active: 0 }).distance).toBeNull();
  });

  test('outside of a curve there is nothing to read', () => {
    const reading = readCursors(plot, { shown: null, cursors: [7, null], active: 0 });
    expect(reading.curves[0]?.at).toEqual([null, null]);
  });
});
