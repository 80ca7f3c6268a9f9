import type { LiveTest } from '#host/http/contract.ts';
import { demoPreparation } from '../../support/bench-on-site.ts';
import type { ServedBench } from './served-bench.ts';

const pauseMs = 400;
/** What a technician would press, the first that is offered. */
const wishes = ['start', 'repeat', 'next'] as const;

/** Lines of a simulated bench: 50 readings of level and 25 of speed a second, and a microphone of 48 kHz. */
export async function connectMicrophone(bench: ServedBench): Promise<void> {
  const lines = await bench.ask('GET', '/api/lines');
  if (!Array.isArray(lines)) throw new Error('The bench gave no list of lines.');
  const microphone = {
    role: 'microphone',
    portPath: 'sim:nb-pcm',
    driverId: 'nb-pcm',
    preset: null,
    settings: {},
    line: null,
  };
  await bench.ask('PUT', '/api/lines', [...(lines as readonly unknown[]), microphone]);
}

/** Begins a simulated test in workshop mode and shows it. */
export async function beginShownTest(bench: ServedBench): Promise<void> {
  await bench.ask('POST', '/api/tests', { ...demoPreparation, mode: 'workshop' });
  await bench.page.evaluate(() => {
    location.hash = '#/test';
  });
}

/** Lets the simulated site carry out one test after another, on the page, until the time is over. */
export async function rideFor(bench: ServedBench, seconds: number): Promise<void> {
  await bench.ask('POST', '/api/simulation', { command: { kind: 'automatic', on: true } });
  const end = performance.now() + 1000 * seconds;
  while (performance.now() < end) {
    const test = (await bench.ask('GET', '/api/session')) as LiveTest | null;
    if (test === null || test.step === 'closed') await beginShownTest(bench);
    else await press(bench, test);
    await bench.page.waitForTimeout(pauseMs);
  }
}

async function press(bench: ServedBench, test: LiveTest): Promise<void> {
  const action = wishes.find((wish) => test.actions.includes(wish));
  if (action === undefined) return;
  // What was offered a moment ago may be refused now; the next look presses what is offered then.
  await bench.ask('POST', '/api/session/action', { action }).catch(() => null);
}
