import { expect, test } from 'vitest';
import type { BenchEvent } from '#host/session/bench.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';

test('the page is told at once that a run can be repeated when the unplugged meter is back', async () => {
  const on = await benchOnSimulatedSite();
  const { bench } = on;
  bench.prepare(demoPreparation);
  for (let press = 0; press < 2; press += 1) await on.measure();
  bench.act('start');
  await on.until(() => bench.session()?.cue === 'HOLD');
  bench.simulation?.({ kind: 'fault', fault: 'unplug-meter' });
  await on.until(() => bench.session()?.cue === 'REPEAT');
  const told: BenchEvent[] = [];
  bench.subscribe((event) => told.push(event));
  await on.pass(1);
  expect(offersToRepeat(told)).toBe(false);
  bench.simulation?.({ kind: 'fault', fault: 'plug-meter' });
  await on.pass(6);
  expect(offersToRepeat(told)).toBe(true);
});

function offersToRepeat(told: readonly BenchEvent[]): boolean {
  return told.some((event) => event.kind === 'test' && event.test?.actions.includes('repeat') === true);
}
