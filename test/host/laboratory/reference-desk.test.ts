import { describe, expect, test } from 'vitest';
import { buildRecord } from '#core/record/build-record.ts';
import { chartsOutOfControl, type ControlCharts } from '#core/record/control-chart.ts';
import type { RunEvidence, TestEvidence } from '#core/procedure/evidence.ts';
import { testOpeningSchema, type TestOpening } from '#host/session/test-opening.ts';
import { siteResult } from '#host/laboratory/site-result.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { madeBundle, madeKey } from '../../support/made-bundle.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { knock, laboratory, openDoor } from '../../support/open-door.ts';
import { signedInAs } from '../../support/people/signed-in-as.ts';
import { sampleLiveTest } from '../../support/sample-live-test.ts';
import { buildEvidence } from '../../support/test-record-builder.ts';

type Store = ReturnType<typeof openTestStore>;

function louder(run: RunEvidence, higherDb: number): RunEvidence {
  if (run.level === null) return run;
  const samples = run.level.samples.map((sample) => ({
    ...sample,
    levelDb: sample.levelDb === null ? null : sample.levelDb + higherDb,
  }));
  return { ...run, level: { ...run.level, samples } };
}

/** Closes a test of the sample vehicle whose levels are all higher by so much. */
function closed(store: Store, id: string, higherDb = 0, changes: Partial<TestEvidence> = {}): void {
  const startedAt = `2026-11-29T08:00:00+07:00`;
  const { number } = store.begin({ id, startedAt, opening: {} });
  const plain = buildEvidence(changes);
  const series = plain.series.map((one) => ({ ...one, runs: one.runs.map((run) => louder(run, higherDb)) }));
  const program = { name: 'Senyap', version: '0.1.0' };
  const closedAt = '2026-11-29T08:20:00+07:00';
  store.close(
    buildRecord({
      id,
      number,
      outcome: 'closed',
      startedAt,
      closedAt,
      program,
      evidence: { ...plain, series },
      spectra: [],
    }),
  );
}

/** The opening of a test with this evidence. */
function openingOf(evidence: TestEvidence): TestOpening {
  const {
    calibrationBefore: _a,
    calibrationAfter: _b,
    backgroundBefore: _c,
    backgroundAfter: _d,
    ...declared
  } = evidence;
  return testOpeningSchema.parse({
    ...declared,
    levelSource: 'meter-stream',
    targetSpeedRpm: 4000,
    calibrator: { levelDb: 94, frequencyHz: 1000, freeFieldCorrectionDb: 0 },
    speedRole: 'speed-sensor',
    program: { name: 'Senyap', version: '0.1.0' },
  });
}

function openLaboratory(role: 'technical-manager' | 'official' = 'technical-manager') {
  const store = openTestStore(':memory:');
  const testing = { now: false };
  const bench = { ...fakeBench(), session: () => (testing.now ? sampleLiveTest() : null) };
  const own = laboratory(store);
  const door = openDoor({ bench, laboratory: own, people: signedInAs(role, 'Ketut') });
  const ask = async (path: string, body?: object | Uint8Array<ArrayBuffer>) => {
    const request =
      body instanceof Uint8Array
        ? new Request(`senyap://bench${path}`, {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/octet-stream' },
          })
        : knock(path, body === undefined ? 'GET' : 'POST', body);
    const response = await door.fetch(request);
    return { status: response.status, json: (await response.json()) as never };
  };
  return { store, ask, testing, charts: own.control };
}

const reason = 'monthly check of the bench';
const code = (json: unknown): unknown => (json as { error?: { code: string } }).error?.code;
const steps = '/api/control/references/reference-1/steps';
const addRun = (testId: string) => ({ reason, step: { kind: 'add-run', testId } });

describe('a reference exhaust', () => {
  test('that drifts over its runs warns, with limits from its first eight', async () => {
    const { store, ask } = openLaboratory();
    const levels = [0, 0.2, 0, 0.2, 0, 0.2, 0, 0.2, 0.9];
    for (const [at, higher] of levels.entries()) closed(store, `run-${at}`, higher);
    const named = await ask('/api/control/references', { testId: 'run-0', name: 'Golden', reason });
    expect(named.status).toBe(200);
    for (let at = 1; at < 8; at += 1) await ask(steps, addRun(`run-${at}`));
    const steady: ControlCharts = (await ask('/api/control')).json;
    expect(steady.references[0]).toMatchObject({
      isOut: false,
      limits: { source: { kind: 'runs', count: 8 } },
    });
    const drifted: ControlCharts = (await ask(steps, addRun('run-8'))).json;
    expect(drifted.references[0]).toMatchObject({
      isOut: true,
      signals: [{ rule: 'beyond-action', index: 8 }],
    });
    expect(chartsOutOfControl(drifted).references).toHaveLength(1);
  });

  test('that is out of control stands so for a test of another exhaust, not for one of its own', async () => {
    const { store, ask, charts } = openLaboratory();
    for (const [at, higher] of [0, 2].entries()) closed(store, `run-${at}`, higher);
    await ask('/api/control/references', { testId: 'run-0', name: 'Golden', reason });
    await ask(steps, addRun('run-1'));
    const limits = { centreDb: 86, deviationDb: 0.2 };
    await ask(steps, { reason, step: { kind: 'state-limits', limits } });
    const opening = openingOf(buildEvidence());
    const other = openingOf(buildEvidence({ exhaust: { ...buildEvidence().exhaust, maker: 'Lain' } }));
    expect(charts.standing(opening, '')).toEqual({ calibration: null, references: [] });
    expect(charts.standing(other, '').references).toMatchObject([
      { name: 'Golden', limits, newestDb: { length: 2 } },
    ]);
  });

  test('stands in the log step by step, with who and why, and nowhere else', async () => {
    const { store, ask } = openLaboratory();
    closed(store, 'a');
    await ask('/api/control/references', { testId: 'a', name: 'Golden', reason });
    await ask(steps, {
      reason: 'from the maker',
      step: { kind: 'state-limits', limits: { centreDb: 90, deviationDb: 0.3 } },
    });
    const events = store.audit.list({ beforeSequence: null, limit: 2 });
    expect(events).toMatchObject([
      { kind: 'reference-step', who: 'Ketut', why: 'from the maker', what: 'reference-1' },
      { kind: 'reference-step', who: 'Ketut', why: reason, new: { kind: 'name', name: 'Golden' } },
    ]);
    const charts: ControlCharts = (await ask('/api/control')).json;
    expect(charts.references[0]?.limits).toMatchObject({ centreDb: 90, source: { kind: 'stated' } });
  });

  test.each([
    ['of another exhaust', { exhaust: { maker: 'Lain' } }, 'REFERENCE_OTHER_ITEM'],
    ['of the workshop', { mode: 'workshop' }, 'REFERENCE_NO_RUN'],
    ['that was simulated', { simulated: true }, 'REFERENCE_NO_RUN'],
  ])('takes no test in %s', async (_what, changes, expected) => {
    const { store, ask } = openLaboratory();
    closed(store, 'a');
    closed(store, 'b', 0, changes as Partial<TestEvidence>);
    await ask('/api/control/references', { testId: 'a', name: 'Golden', reason });
    const refused = await ask(steps, addRun('b'));
    expect([refused.status, code(refused.json)]).toEqual([422, expected]);
    expect((await ask(steps, addRun('a'))).status).toBe(422);
  });

  test('is kept by whoever measures, and only read by an official', async () => {
    const { store, ask } = openLaboratory('official');
    closed(store, 'a');
    expect((await ask('/api/control/references', { testId: 'a', name: 'Golden', reason })).status).toBe(403);
    expect((await ask('/api/control/candidates/a')).json).toMatchObject({
      item: { profileId: 'un-r41-04-stationary' },
      fits: [],
    });
  });

  test('a run is taken out with a reason and stays in the steps, and a retired one takes nothing in', async () => {
    const { store, ask } = openLaboratory();
    closed(store, 'a');
    await ask('/api/control/references', { testId: 'a', name: 'Golden', reason });
    const dropped: ControlCharts = (await ask(steps, { reason, step: { kind: 'drop-run', testId: 'a' } }))
      .json;
    expect(dropped.references[0]?.values).toEqual([]);
    expect(dropped.references[0]?.reference.steps).toHaveLength(2);
    await ask(steps, { reason, step: { kind: 'retire' } });
    const refused = await ask(steps, addRun('a'));
    expect([refused.status, code(refused.json)]).toEqual([404, 'REFERENCE_UNKNOWN']);
  });
});

describe('what another site found', () => {
  const bundle = async () => new Uint8Array(await madeBundle(madeKey('b')));

  test('is read from its whole bundle, scored by our spread, and never examined while a test runs', async () => {
    const { store, ask, testing } = openLaboratory();
    closed(store, 'a');
    await ask('/api/control/references', { testId: 'a', name: 'Golden', reason });
    const path = `/api/control/references/reference-1/sites?site=Tegal&reason=${encodeURIComponent(reason)}`;
    const { json } = await ask(path, await bundle());
    const [chart] = (json as ControlCharts).references;
    // Neither bench has a budget and one run has no spread: no score can be formed.
    expect(chart?.sites).toMatchObject([{ site: 'Tegal', keyId: madeKey('b').keyId, score: null }]);
    const limits = { centreDb: (chart?.sites[0]?.levelDb ?? 0) - 1, deviationDb: 0.4 };
    const stated = await ask(steps, { reason, step: { kind: 'state-limits', limits } });
    const [scored] = (stated.json as ControlCharts).references;
    expect(scored?.sites[0]?.score).toMatchObject({ kind: 'z', state: 'questionable' });
    const flipped = await bundle();
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
    const refused = await ask(path, flipped);
    expect([refused.status, code(refused.json)]).toEqual([422, 'SITE_BUNDLE_REFUSED']);
    testing.now = true;
    expect((await ask(path, await bundle())).status).toBe(409);
  });

  test('of another exhaust is refused', async () => {
    const { store, ask } = openLaboratory();
    closed(store, 'a', 0, { exhaust: { ...buildEvidence().exhaust, maker: 'Lain' } });
    await ask('/api/control/references', { testId: 'a', name: 'Golden', reason });
    const item = laboratory(store).references.list()[0];
    if (item === undefined) throw new Error('no reference');
    await expect(siteResult(await bundle(), 'Tegal', item)).rejects.toMatchObject({
      code: 'REFERENCE_OTHER_ITEM',
    });
  });
});
