import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LineSetup, LiveTest } from '#host/http/contract.ts';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { simulatedPaths } from '#drivers/simulated-site.ts';
import {
  benchOnSimulatedSite,
  demoPreparation,
  type BenchOnSite,
} from '../../support/bench-on-simulated-site.ts';

/** The 50 Hz meter's place is taken by another simulated meter. */
async function benchWithMeter(path: string, driverId: string): Promise<BenchOnSite> {
  const on = await benchOnSimulatedSite();
  const speed = on.bench.lines().find(({ role }) => role === 'speed-sensor');
  const instrument = on.site.instruments.find((one) => one.path === path);
  if (speed === undefined || instrument === undefined) throw new Error(`no instrument ${path}`);
  const meter: LineSetup = {
    ...speed,
    role: 'meter',
    portPath: path,
    driverId,
    preset: null,
    settings: instrument.settings,
  };
  await on.bench.setLines([meter, speed]);
  await on.until(() => on.bench.values().meter.state === 'streaming');
  return on;
}

/** Carries out the test and gives the highest level at the microphone in each run, by a detector of the site's own. */
async function carryOut(on: BenchOnSite): Promise<readonly number[]> {
  const { bench, site, measure } = on;
  const watch = site.field.watchMaximum();
  const highest: number[] = [];
  for (let left = 30; bench.session() !== null && left > 0; left -= 1) {
    const before: LiveTest | null = bench.session();
    // A register that is cleared first wants its time before the rider begins.
    watch.clear();
    await measure(before?.cue === 'REPEAT' ? 'repeat' : 'start');
    if (before?.step === 'runs') highest.push(watch.levelDb());
  }
  return highest;
}

const byMaximum = {
  ...demoPreparation,
  profileId: 'un-r41-04-stationary',
  levelSource: 'meter-maximum',
} as const;

describe("a test by the meter's own maximum", () => {
  test.each([
    ['sim:nti-xl2', 'nti-xl2'],
    ['sim:svantek', 'svantek'],
    ['sim:rion-nl', 'rion-nl'],
  ])('%s gives the official LAFmax of each run, pops between its values and all', async (path, driverId) => {
    const on = await benchWithMeter(path, driverId);
    const { id } = on.bench.prepare(byMaximum);
    const highest = await carryOut(on);
    const record = on.bench.test(id);
    const runs = record?.judgement.series[0]?.runs ?? [];
    expect(record?.judgement.reasons.map(({ code }) => code)).toEqual([]);
    expect(runs.map(({ valid }) => valid)).toEqual(runs.map(() => true));
    expect(runs.length).toBeGreaterThanOrEqual(3);
    for (const [place, { LAFmaxDb, obtainedBy, possibleShortfallDb }] of runs.entries()) {
      expect(obtainedBy).toBe('meter-maximum');
      expect(possibleShortfallDb).toBeNull();
      // Half of the last digit that the meter sends.
      expect(Math.abs((LAFmaxDb ?? 0) - (highest[place] ?? 0))).toBeLessThanOrEqual(0.0501);
    }
    expect(record?.evidence.calibrationBefore?.obtainedBy).toBe('meter-stream');
    if (record === null || record === undefined) throw new Error('no record');
    const folder = join(on.folder, 'exported');
    await writeTestFolder(record, folder, () => null);
    const again = judgeFolder(folder, 'en');
    expect(again.verdict).toBe(record.judgement.verdict);
    expect(again.runs.map(({ LAFmax }) => LAFmax)).toEqual(runs.map(({ LAFmaxDb }) => LAFmaxDb));
  });

  test('by its stream alone the same meter gives no official LAFmax', async () => {
    const on = await benchWithMeter('sim:nti-xl2', 'nti-xl2');
    on.bench.prepare({ ...byMaximum, levelSource: 'meter-stream' });
    for (let step = 0; step < 3; step += 1) await on.measure();
    const reasons = on.bench.session()?.runs.at(-1)?.judgement?.reasons ?? [];
    expect(reasons.map(({ code, effect }) => `${code} ${effect}`)).toContain('SAMPLING_TOO_SLOW rejects');
  });

  test('is refused for a meter without a register', async () => {
    const on = await benchOnSimulatedSite();
    expect(on.bench.lines().map(({ portPath }) => portPath)).toContain(simulatedPaths.fastMeter);
    expect(() => on.bench.prepare(byMaximum)).toThrow(/does not send a maximum/);
  });
});
