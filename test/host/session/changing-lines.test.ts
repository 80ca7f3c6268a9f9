import { describe, expect, test } from 'vitest';
import type { LineSetup } from '#host/http/contract.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import {
  benchOnSimulatedSite,
  demoPreparation,
  type BenchOnSite,
} from '../../support/bench-on-simulated-site.ts';

/** How many settled promises pass before the second wish comes; a change of lines is long over by the last. */
const turnsBefore = Array.from({ length: 60 }, (_unused, turns) => turns);

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

/** What became of something asked for: `done`, or the code of its refusal. */
async function outcomeOf(asked: () => unknown): Promise<string> {
  try {
    await asked();
    return 'done';
  } catch (error) {
    if (error instanceof SetupProblem) return error.code;
    throw error;
  }
}

/** The same lines with a meter that is set otherwise: another instrument to the rules. */
function withOtherMeter(lines: readonly LineSetup[]): readonly LineSetup[] {
  return lines.map((line) =>
    line.role === 'meter'
      ? { ...line, settings: Object.assign({}, line.settings, { expectedLinesPerSecond: 10 }) }
      : line,
  );
}

/** Lines as the bench keeps them: with what it knows of their ports, which is nothing on a simulated site. */
function kept(lines: readonly LineSetup[]): readonly LineSetup[] {
  return lines.map((line) => ({ ...line, portIdentity: null }));
}

/** Which of the two meters a text of instruments speaks of. */
function meterIn(text: string): 'other' | 'usual' {
  return /expectedLinesPerSecond\\*":10\b/.test(text) ? 'other' : 'usual';
}

/** Asks for other lines and, so many settled promises later, for something else. */
async function both(on: BenchOnSite, lines: readonly LineSetup[], count: number, second: () => unknown) {
  const changing = outcomeOf(() => on.bench.setLines(lines));
  await turns(count);
  const begun = await outcomeOf(second);
  return { changed: await changing, begun };
}

describe('a change of lines', () => {
  test('never swaps an instrument under a test that is prepared at the same time', async () => {
    const seen = new Set<string>();
    for (const count of turnsBefore) {
      const on = await benchOnSimulatedSite();
      const other = withOtherMeter(on.bench.lines());
      const { changed, begun } = await both(on, other, count, () => on.bench.prepare(demoPreparation));
      const opening = JSON.stringify(on.store.unfinished()[0]?.opening ?? null);
      const inTest = begun === 'done' ? meterIn(opening) : 'none';
      const onBench = meterIn(JSON.stringify(on.bench.lines()));
      seen.add(`${changed}, ${begun}: ${onBench} on the bench, ${inTest} in the test`);
      await on.bench.close();
    }
    expect([...seen].sort()).toEqual([
      'TEST_RUNNING, done: usual on the bench, usual in the test',
      'done, LINES_CHANGING: other on the bench, none in the test',
      'done, done: other on the bench, other in the test',
    ]);
  });

  test('never closes a line under a measurement that begins at the same time', async () => {
    const seen = new Set<string>();
    for (const count of turnsBefore) {
      const on = await benchOnSimulatedSite();
      on.bench.prepare(demoPreparation);
      const { changed, begun } = await both(on, on.bench.lines(), count, () => on.bench.act('start'));
      seen.add(`${changed}, ${begun}`);
      await on.bench.close();
    }
    // After the change the meter has yet to speak again.
    expect([...seen].sort()).toEqual(['TEST_RUNNING, done', 'done, LINES_CHANGING', 'done, METER_NOT_READY']);
  });

  test('opens nothing any more when the bench is closed meanwhile', async () => {
    const seen = new Set<string>();
    for (const count of turnsBefore) {
      const on = await benchOnSimulatedSite({ withMicrophone: true });
      const closing = () => on.bench.close();
      const { changed, begun } = await both(on, on.bench.lines(), count, closing);
      await on.pass(2);
      seen.add(
        `${changed}, ${begun}: ${on.bench.lines().length} lines, ${on.scheduler.plannedCount} planned`,
      );
    }
    expect([...seen].sort()).toEqual([
      'BENCH_CLOSED, done: 0 lines, 0 planned',
      'done, done: 0 lines, 0 planned',
    ]);
  });

  test('is not remembered by a bench that is closed, and a closed bench begins nothing', async () => {
    const { bench } = await benchOnSimulatedSite();
    const lines = bench.lines();
    await bench.close();
    expect(await outcomeOf(() => bench.setLines(lines))).toBe('BENCH_CLOSED');
    expect(await outcomeOf(() => bench.prepare(demoPreparation))).toBe('BENCH_CLOSED');
    expect(await outcomeOf(() => bench.searchPort('sim:lutron-sl'))).toBe('BENCH_CLOSED');
  });

  test('waits for the one before it, and the last one asked for holds', async () => {
    const on = await benchOnSimulatedSite();
    const before = on.bench.lines();
    const wishes = [withOtherMeter(before), before.slice(0, 1), before];
    await Promise.all(wishes.map((lines) => on.bench.setLines(lines)));
    expect(on.bench.lines()).toEqual(kept(before));
    await on.pass(1);
    expect(on.bench.values().meter.state).toBe('streaming');
    await on.bench.close();
    await on.pass(2);
    expect(on.scheduler.plannedCount).toBe(0);
  });

  test('that is refused does not hold up the next one', async () => {
    const { bench } = await benchOnSimulatedSite();
    const before = bench.lines();
    const unknown = before.map((line) => ({ ...line, driverId: 'none-such' }));
    const refused = outcomeOf(() => bench.setLines(unknown));
    await bench.setLines(before.slice(0, 1));
    expect([await refused, bench.lines()]).toEqual(['DRIVER_UNKNOWN', kept(before.slice(0, 1))]);
  });
});
