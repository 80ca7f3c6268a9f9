import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { writeTestFolder } from '#host/export/write-test-folder.ts';
import { judgeFolder } from '#host/judge/judge-folder.ts';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { rebuildEvidence } from '#host/session/rebuild-evidence.ts';
import { stepOf } from '#host/session/test-journal.ts';
import { testOpeningSchema } from '#host/session/test-opening.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { rememberingStore } from '../../support/remembering-store.ts';

/** Compared as text, so that a difference does not print a whole test. */
const sameText = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

describe('a whole test on the simulated site', () => {
  test('reports the level that the simulated exhaust was given, without a limit', async () => {
    const on = await benchOnSimulatedSite();
    on.bench.simulation?.({ kind: 'exhaust', levelAtTargetDb: 87 });
    const { id } = on.bench.prepare(demoPreparation);
    const steps = await clickThrough(on);
    const record = on.bench.test(id);
    expect(steps).toEqual([
      'calibration-before',
      'background-before',
      'runs',
      'runs',
      'runs',
      'background-after',
      'calibration-after',
    ]);
    expect(record?.outcome).toBe('closed');
    expect(record?.judgement.verdict).toBe('no_limit_applies');
    expect(record?.judgement.valid).toBe(true);
    // The wander of a hand around the target lifts the maximum a little: 1 % of speed is 0.2 dB.
    expect(record?.judgement.result?.unroundedDb).toBeGreaterThan(86.5);
    expect(record?.judgement.result?.unroundedDb).toBeLessThan(87.5);
    expect(record?.judgement.backgroundDb.before).toBeGreaterThan(47);
    // Started a second after the calibrator came off: Fast has fallen by 34.7 dB a second since.
    expect(record?.judgement.backgroundDb.before).toBeLessThan(51);
    expect(record?.evidence.calibrationBefore?.levelDb).toBeCloseTo(94, 1);
    expect(record?.evidence.simulated).toBe(true);
    expect(on.bench.session()).toBeNull();
    expect(on.bench.tests({ beforeNumber: null, limit: 5 })).toMatchObject([
      { id, number: '2026-0001', plate: 'L 1234 AB', outcome: 'closed', verdict: 'no_limit_applies' },
    ]);
  });

  test('the record is frozen through and through', async () => {
    const records: TestRecord[] = [];
    const inner = openTestStore(':memory:');
    const store = {
      ...inner,
      close: (record: TestRecord): void => {
        records.push(record);
        inner.close(record);
      },
    };
    const on = await benchOnSimulatedSite({ store });
    on.bench.prepare(demoPreparation);
    on.bench.act('abort-test');
    await on.pass(1);
    const [record] = records;
    expect(Object.isFrozen(record)).toBe(true);
    expect(Object.isFrozen(record?.evidence.vehicle)).toBe(true);
    expect(Object.isFrozen(record?.judgement.reasons)).toBe(true);
  });

  test('the journal alone gives the same evidence and the same judgement, byte for byte', async () => {
    const store = rememberingStore(openTestStore(':memory:'));
    const on = await benchOnSimulatedSite({ store });
    const { id } = on.bench.prepare(demoPreparation);
    let lastLive = on.bench.session();
    on.bench.subscribe((event) => {
      if (event.kind === 'test' && event.test !== null) lastLive = event.test;
    });
    await clickThrough(on);
    const record = on.bench.test(id);
    if (record === null) throw new Error('the test has no record');
    const opening = testOpeningSchema.parse(JSON.parse(store.openingText));
    const { evidence, spectra } = rebuildEvidence(opening, store.entries().map(stepOf));
    const again = buildRecord({ ...record, evidence, spectra });
    expect(sameText(again, record)).toBe(true);
    expect(sameText(judgeTest(evidence), record.judgement)).toBe(true);
    expect(sameText(lastLive?.judgement, record.judgement)).toBe(true);

    // Wherever a program is killed, what is on disk makes a sound record that is no pass.
    const entries = store.entries();
    const step = Math.ceil(entries.length / 25);
    for (let length = 0; length < entries.length; length += step) {
      const cut = rebuildEvidence(opening, entries.slice(0, length).map(stepOf));
      const interrupted = buildRecord({ ...record, ...cut, outcome: 'interrupted' });
      expect(interrupted.judgement.verdict).toBe('invalid');
    }
  });

  test('the folder it is exported to is judged alike, to the last digit', async () => {
    const on = await benchOnSimulatedSite();
    const { id } = on.bench.prepare(demoPreparation);
    await clickThrough(on);
    const record = on.bench.test(id);
    if (record === null) throw new Error('the test has no record');
    const folder = join(on.folder, 'exported');
    await writeTestFolder(record, folder, () => null);
    const again = judgeFolder(folder, 'en');
    const { judgement } = record;
    expect(again.verdict).toBe(judgement.verdict);
    expect(again.result?.unrounded).toBe(judgement.result?.unroundedDb);
    expect(again.backgroundMarginDb).toBe(judgement.backgroundMarginDb);
    expect(again.calibrationDriftDb).toBe(judgement.calibrationDriftDb);
    expect(again.runs.map((run) => run.LAFmax)).toEqual(judgement.series[0]?.runs.map((run) => run.LAFmaxDb));
    expect(again.rules).toEqual(judgement.rules);
  });

  test('a comparison shows the difference of the two exhausts and passes within what the laboratory allows', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    bench.simulation?.({ kind: 'exhaust', levelAtTargetDb: 84 });
    const { id } = bench.prepare({
      ...demoPreparation,
      profileId: 'comparative-stock-vs-aftermarket',
      plusDb: 5,
    });
    await clickThrough(on, () => {
      if (bench.session()?.cue === 'CHANGE_EXHAUST') {
        bench.simulation?.({ kind: 'exhaust', levelAtTargetDb: 88 });
      }
    });
    const record = bench.test(id);
    expect(record?.judgement.series.map(({ role, runs }) => [role, runs.length])).toEqual([
      ['stock', 3],
      ['replacement', 3],
    ]);
    expect(record?.judgement.differenceDb?.unrounded).toBeGreaterThan(3.7);
    expect(record?.judgement.differenceDb?.unrounded).toBeLessThan(4.3);
    expect(record?.judgement.verdict).toBe('pass');
    expect(record?.evidence.profile.version).toMatch(/\+lab$/);
  });

  test('a comparison with a louder exhaust than allowed fails', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    const { id } = bench.prepare({
      ...demoPreparation,
      profileId: 'comparative-stock-vs-aftermarket',
      plusDb: 2,
    });
    await clickThrough(on, () => {
      if (bench.session()?.cue === 'CHANGE_EXHAUST') {
        bench.simulation?.({ kind: 'exhaust', levelAtTargetDb: 90 });
      }
    });
    expect(bench.test(id)?.judgement.verdict).toBe('fail');
  });
});
