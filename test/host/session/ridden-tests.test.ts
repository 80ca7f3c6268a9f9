import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Profile } from '#core/procedure/profile.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import { prepareTestSchema } from '#host/http/bodies.ts';
import type { PrepareTest } from '#host/http/contract.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const vehicle = {
  ...demoPreparation.vehicle,
  cylinders: 4,
  maximumEngineSpeedRpm: 10_500,
  activity: 'before',
} as const;

/** Steps through a whole test with two runs; the cues of the runs as the page got them, and the record. */
async function carriedOut(changes: Partial<PrepareTest>) {
  const on = await benchOnSimulatedSite();
  const cues: string[] = [];
  on.bench.subscribe((event) => {
    if (event.kind !== 'test' || event.test?.phase?.name !== 'run') return;
    if (event.test.cue !== cues.at(-1)) cues.push(event.test.cue);
  });
  const { id } = on.bench.prepare({ ...demoPreparation, vehicle, ...changes });
  for (let step = 0; step < 4; step += 1) await on.measure();
  on.bench.act('next');
  while (on.bench.session() !== null) await on.measure();
  const record = on.bench.test(id);
  if (record === null) throw new Error('the test has no record');
  return { cues, record, runs: record.judgement.series[0]?.runs ?? [] };
}

/** What a laboratory fills in of a shipped profile for a verdict. */
function filledIn({ profile }: TestRecord['evidence'], window: Profile['reading']['window']): Profile {
  const known = (value: number) => ({ value, confidence: 'K', clause: null }) as const;
  return {
    ...profile,
    speedTolerancePercent: known(5),
    holdSeconds: known(1),
    reading: { ...profile.reading, quantity: 'LAFmax', window, confidence: 'K' },
    runs: { ...profile.runs, consecutive: 2, confidence: 'K' },
    spreadDb: known(2),
    aggregate: { ...profile.aggregate, confidence: 'K' },
    resultRounding: { ...profile.resultRounding, confidence: 'K' },
  };
}

const verdictBy = ({ evidence }: TestRecord, window: Profile['reading']['window']): string =>
  judgeTest({ ...evidence, profile: filledIn(evidence, window) }).verdict;

describe('the simulated rider', () => {
  test('lets the engine idle, which ends by itself and is reported without a verdict', async () => {
    const { cues, record, runs } = await carriedOut({ profileId: 'sae-j2825-idle' });
    expect(cues).toEqual(['GET_READY', 'HOLD', 'GET_READY', 'HOLD']);
    expect(runs.map(({ valid }) => valid)).toEqual([true, true]);
    expect(runs[0]?.ridden).toMatchObject({ manner: 'idle' });
    // 84 dB at 4000 rpm and 50 dB a decade: 61.2 dB at the idle of 1400 rpm.
    expect(record.judgement.result?.unroundedDb).toBeCloseTo(61.2, 0);
    expect(record.judgement.verdict).toBe('no_limit_applies');
    expect(verdictBy(record, 'idle')).toBe('pass');
  });

  test('sweeps slowly up to the set speed and lets go when told', async () => {
    const { cues, record, runs } = await carriedOut({ profileId: 'sae-j2825-swept' });
    expect(cues.slice(0, 4)).toEqual(['GET_READY', 'RAISE', 'RELEASE', 'WAIT']);
    expect(runs.map(({ valid, reasons }) => [valid, reasons])).toEqual([
      [true, []],
      [true, []],
    ]);
    expect(record.judgement.targetSpeedRpm).toBe(5000);
    expect(record.judgement.verdict).toBe('no_limit_applies');
    // 84 dB at 4000 rpm: 88.8 dB at 5000 rpm, less the lag of Fast and the 2.5 % at which the rider is told.
    expect(record.judgement.result?.unroundedDb).toBeGreaterThan(87.5);
    expect(record.judgement.result?.unroundedDb).toBeLessThan(89.2);
    expect(verdictBy(record, 'sweep')).toBe('pass');
  });

  test('opens the throttle fully, holds the top and lets go when told', async () => {
    const { cues, record, runs } = await carriedOut({
      profileId: 'fim-2-metre-max',
      vehicle: { ...vehicle, category: 'competition_motorcycle' },
    });
    expect(cues.slice(0, 5)).toEqual(['GET_READY', 'RAISE', 'HOLD', 'RELEASE', 'WAIT']);
    expect(runs.map(({ valid, reasons }) => [valid, reasons])).toEqual([
      [true, []],
      [true, []],
    ]);
    expect(runs[0]?.ridden).toMatchObject({ manner: 'full-throttle' });
    // 84 + 50 lg (10500 / 4000) = 105 dB.
    expect(record.judgement.result?.unroundedDb).toBeCloseTo(105, 0);
    expect(record.judgement.verdict).toBe('no_limit_applies');
    expect(verdictBy(record, 'run')).toBe('pass');
  });
});

test.each(['sae-j2825-idle', 'sae-j2825-swept'])(
  'a test by %s is judged from its files as it was on the bench',
  async (profileId) => {
    const { record } = await carriedOut({ profileId });
    const folder = temporaryFolder();
    await writeTestFolder(record, folder, () => null);
    const judged = judgeFolder(folder, 'id');
    expect(judged.result?.unrounded).toBe(record.judgement.result?.unroundedDb);
    expect(judged).toMatchObject({ verdict: 'no_limit_applies', valid: true });
    expect(judged.runs[0]?.ridden).toEqual(record.judgement.series[0]?.runs[0]?.ridden);
  },
);

test('a sweep before the runs is journalled, exported and read again from files', async () => {
  const on = await benchOnSimulatedSite();
  const decision = { ...demoPreparation.decision, budget: {} };
  const { id } = on.bench.prepare(prepareTestSchema.parse({ ...demoPreparation, decision }));
  await on.measure();
  await on.measure();
  await on.measure('sweep');
  expect(on.bench.session()).toMatchObject({ step: 'runs', cue: 'READY', runs: [] });
  await clickThrough(on);
  const record = on.bench.test(id);
  if (record === null) throw new Error('the test has no record');
  const { speedSweep } = record.evidence;
  expect(Math.max(...(speedSweep?.speed.samples ?? []).map(({ speedRpm }) => speedRpm ?? 0))).toBeGreaterThan(
    4600,
  );
  const { speedSlope } = record.judgement.uncertainty ?? {};
  expect(speedSlope).toMatchObject({ state: 'measured', by: 'own-sweep' });
  // 50 dB a decade: 0.217 dB for 1 % at the target.
  expect(speedSlope).toHaveProperty('dbPerPercent', expect.closeTo(0.217, 1));
  const folder = join(on.folder, 'exported');
  await writeTestFolder(record, folder, () => null);
  expect(judgeFolder(folder, 'id').uncertainty?.speedSlope).toEqual(speedSlope);
});
