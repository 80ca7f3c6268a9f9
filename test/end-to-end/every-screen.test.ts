import { expect, test } from 'vitest';
import { openWalkedBench } from '../support/walk/walked-bench.ts';
import { walkScreens } from '../support/walk/walk-screens.ts';
import { walkStops } from '../support/walk/walk-stops.ts';

/** Beside the screens of the page: the rider display and the verifier. */
const besideThePage = 2;

test('every screen is read without obstacles, each in another language and theme, and none is wider than a tablet', async () => {
  const bench = await openWalkedBench();
  try {
    const { walked, faults } = await walkScreens(bench, 'quick');
    expect(faults).toEqual({});
    expect(walked).toBe(walkStops().length + besideThePage);
  } finally {
    await bench.close();
  }
}, 300_000);
