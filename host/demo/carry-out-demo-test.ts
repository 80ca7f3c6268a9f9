import type { MadeTime } from '#drivers/simulation/made-time.ts';
import type { OperatorAction, SimulationCommand } from '../http/contract.ts';
import type { Bench } from '../session/bench.ts';
import type { DemoTest } from './demo-tests.ts';

/** A simulated bench in made time. */
export interface DemoBench {
  readonly bench: Bench;
  readonly time: MadeTime;
}

/** A demo test that is not over after so many measurements never will be. */
const mostMeasurements = 14;
/** Invalid runs that are enough to show, before the rest is skipped. */
const shownInvalidRuns = 2;
const longestMeasurementSeconds = 120;

/** Carries out one test by the keys of the bench, as a technician would. @throws Error where it does not end */
export async function carryOutDemoTest(on: DemoBench, test: DemoTest): Promise<void> {
  const { bench, time } = on;
  const { preparation, levelAtTargetDb, overloads } = test;
  bench.prepare(preparation);
  command(on, { kind: 'exhaust', levelAtTargetDb });
  for (let measured = 0; measured < mostMeasurements; measured += 1) {
    const session = bench.session();
    if (session === null) return;
    const isRun = session.step === 'runs';
    command(on, { kind: 'fault', fault: overloads && isRun ? 'overload' : 'none' });
    const isEnough = overloads && isRun && session.runs.length >= shownInvalidRuns;
    await measure(on, isEnough ? 'next' : session.cue === 'REPEAT' ? 'repeat' : 'start');
    await time.advance(1);
  }
  throw new Error(`The demo test of ${preparation.vehicle.plate} did not end.`);
}

function command({ bench }: DemoBench, wanted: SimulationCommand): void {
  bench.simulation?.(wanted);
}

async function measure({ bench, time }: DemoBench, action: OperatorAction): Promise<void> {
  bench.act(action);
  const end = time.monotonicSeconds() + longestMeasurementSeconds;
  do {
    await time.advance(0.2);
    // Whoever waits for the program must be able to end it.
    await new Promise((resolve) => setImmediate(resolve));
  } while (isMeasuring(bench) && time.monotonicSeconds() < end);
}

function isMeasuring(bench: Bench): boolean {
  const test = bench.session();
  return test !== null && (test.phase !== null || (test.actions.length <= 1 && test.step !== 'closed'));
}
