import { expect, test } from 'vitest';
import type { Cue } from '#core/procedure/procedure-state.ts';
import { flashesNow } from '../../../../renderer/screens/rider/flash-rate.ts';

test('the screen flashes at raise, hold and release and at nothing else', () => {
  const cues: readonly Cue[] = ['READY', 'GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT', 'REPEAT', 'PAUSED'];
  expect(cues.filter((cue) => flashesNow(cue, 0, null))).toEqual(['RAISE', 'HOLD', 'RELEASE']);
});

test('a speed that trembles at the edge of the window never makes three flashes in a second', () => {
  let last: number | null = null;
  const flashes: number[] = [];
  for (let now = 0; now < 10_000; now += 20) {
    const cue = (now / 20) % 2 === 0 ? 'HOLD' : 'RAISE';
    if (!flashesNow(cue, now, last)) continue;
    last = now;
    flashes.push(now);
  }
  const most = Math.max(
    ...flashes.map((from) => flashes.filter((at) => at >= from && at < from + 1000).length),
  );
  expect(most).toBeLessThan(3);
});
