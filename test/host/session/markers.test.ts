import { describe, expect, test } from 'vitest';
import { mostMarkers } from '#core/procedure/course.ts';
import { judgeTest } from '#core/verdict/judge-test.ts';
import { courseSentences } from '#core/words/course-words.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { benchOnSimulatedSite, demoPreparation } from '../../support/bench-on-simulated-site.ts';

describe('a marker', () => {
  test('stands in the record with its moment, and changes nothing of the judgement', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    const { id } = bench.prepare(demoPreparation);
    expect(bench.wish({ kind: 'marker' })?.cue).toBe('READY');
    for (let press = 0; press < 2; press += 1) await on.measure();
    bench.act('start');
    await on.until(() => bench.session()?.cue === 'HOLD');
    const holding = bench.wish({ kind: 'marker' });
    expect(holding).toMatchObject({ cue: 'HOLD', phase: { name: 'run' } });
    bench.act('abort-test');
    await on.until(() => bench.test(id) !== null);

    const record = bench.test(id);
    if (record === null) throw new Error('the test has a record');
    const { evidence } = record;
    const [between, inRun] = evidence.markers ?? [];
    expect(between).toEqual({ at: expect.stringContaining('2026-03-09T') });
    expect(inRun?.within).toMatchObject({ phase: 'run', runNumber: 1, seriesIndex: 0 });
    expect(inRun?.within?.afterSeconds).toBeGreaterThan(1);
    const { markers: _markers, ...unmarked } = evidence;
    expect(judgeTest(unmarked)).toEqual(judgeTest(evidence));
    const told = courseSentences(evidence, 'id').join(' ');
    expect(told).toMatch(/Penanda uji 1, \d+,\d detik setelah mulai\./);
    expect(told).toContain('Penanda di antara dua pengukuran.');
  });

  test('is kept 200 times at most, so that a key that is stuck fills no record', async () => {
    const { bench, pass } = await benchOnSimulatedSite();
    bench.prepare(demoPreparation);
    for (let press = 0; press < mostMarkers; press += 1) bench.wish({ kind: 'marker' });
    await pass(1);
    expect(() => bench.wish({ kind: 'marker' })).toThrow(SetupProblem);
    expect(bench.session()?.markers).toHaveLength(mostMarkers);
  });

  test('survives a crash with the rest of the journal', async () => {
    const store = openTestStore(':memory:');
    const before = await benchOnSimulatedSite({ store });
    const { id } = before.bench.prepare(demoPreparation);
    await before.measure();
    before.bench.wish({ kind: 'marker' });
    await before.pass(1);
    const { bench } = await benchOnSimulatedSite({ store });
    expect(bench.continueTest(id)?.markers).toHaveLength(1);
  });
});
