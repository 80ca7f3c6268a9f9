import { describe, expect, test } from 'vitest';
import type { ProgramFailure } from '#core/record/program-failure.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { printReport } from '#host/report/print-report.ts';
import type { TestStore } from '#host/store/test-store.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
  type BenchOnSite,
} from '../../support/bench-on-simulated-site.ts';
import { textOfPdfBytes } from '../../support/pdf-words.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { editBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A killed program closes nothing: the store is left as it is, the next bench finds it so. */
function survivingStore(): TestStore {
  return openTestStore(':memory:');
}

async function killedInRunTwo(
  store: TestStore,
): Promise<{ readonly before: BenchOnSite; readonly id: string }> {
  const before = await benchOnSimulatedSite({ store });
  const { id } = before.bench.prepare(demoPreparation);
  for (let press = 0; press < 3; press += 1) await before.measure();
  before.bench.act('start');
  await before.until(() => before.bench.session()?.cue === 'HOLD');
  return { before, id };
}

function codeOf(deed: () => unknown): string {
  try {
    deed();
  } catch (error) {
    return error instanceof SetupProblem ? error.code : String(error);
  }
  return 'done';
}

describe('a program that is killed in run 2', () => {
  test('leaves run 1 whole and run 2 cut; closed, it has its number and no pass', async () => {
    const store = survivingStore();
    const { before, id } = await killedInRunTwo(store);
    const runOne = before.bench.session()?.runs[0]?.judgement;
    const shown = before.bench.history();

    const after = await benchOnSimulatedSite({ store });
    expect(after.bench.test(id)).toBeNull();
    expect(after.bench.unfinished()).toMatchObject([{ id, number: '2026-0001', step: 'runs', runs: 2 }]);
    expect(after.bench.closeUnfinished(id)).toEqual({ id });
    const record = after.bench.test(id);
    expect(record?.outcome).toBe('interrupted');
    expect(record?.number).toBe('2026-0001');
    expect(record?.judgement.verdict).toBe('invalid');
    expect(record?.judgement.reasons.map((reason) => reason.code)).toContain('INTERRUPTED');
    const runs = record?.evidence.series[0]?.runs ?? [];
    expect(runs.map((run) => run.cut)).toEqual([null, 'INTERRUPTED']);
    expect(record?.judgement.series[0]?.runs[0]).toEqual(runOne);
    // Whatever a screen had shown of the cut run is on record.
    expect(runs[1]?.level?.samples.length).toBeGreaterThanOrEqual(shown.level.length);
    expect(runs[1]?.level?.samples.slice(0, shown.level.length).map((sample) => sample.levelDb)).toEqual(
      shown.level.map((point) => point.levelDb),
    );
    expect(store.unfinished()).toEqual([]);
    expect(after.bench.session()).toBeNull();
    expect(after.bench.prepare(demoPreparation)).toBeDefined();
    expect(after.bench.session()?.number).toBe('2026-0002');
  });

  test('can go on: the cut run stays, the test ends under its number, and the gap is on record and paper', async () => {
    const store = survivingStore();
    const { before, id } = await killedInRunTwo(store);
    const checks = before.bench.session()?.calibrationBefore;
    const after = await benchOnSimulatedSite({ store });
    const taken = after.bench.continueTest(id);
    expect(taken).toMatchObject({ id, number: '2026-0001', step: 'runs', cue: 'REPEAT', phase: null });
    expect(taken?.calibrationBefore?.levelDb).toBe(checks?.levelDb);
    expect(after.bench.unfinished()).toEqual([]);
    await clickThrough(after);
    const record = after.bench.test(id);
    if (record === null) throw new Error('the test has a record');
    expect(record.outcome).toBe('closed');
    const runs = record.evidence.series[0]?.runs ?? [];
    expect(runs.map((run) => run.cut)).toEqual([null, 'INTERRUPTED', null, null]);
    expect(record.judgement.series[0]?.countedRuns).toEqual([1, 3, 4]);
    expect(record.judgement.verdict).toBe('no_limit_applies');
    expect(record.evidence.interruptions).toMatchObject([{ cause: 'program-ended' }]);
    const paper = textOfPdfBytes(await printReport(record, 'id')).replaceAll(/\s+/g, ' ');
    expect(paper).toContain('program berhenti');
  });

  test('is not offered but told where another program altered its readings, which stay as they are', async () => {
    const folder = temporaryFolder();
    const store = openTestStore(folder);
    const { id } = await killedInRunTwo(store);
    editBench(folder, `delete from journal where sequence = 3`);
    const altered = store.journalText(id);
    const failures: ProgramFailure[] = [];
    const { bench } = await benchOnSimulatedSite({ store, failed: (failure) => void failures.push(failure) });
    expect(failures).toEqual([
      { code: 'CUT_TEST_NOT_READ', place: '2026-0001', cause: 'StoreError JOURNAL_ALTERED' },
    ]);
    expect(bench.unfinished()).toEqual([]);
    expect(bench.test(id)).toBeNull();
    expect(store.journalText(id)).toBe(altered);
    store.dispose();
    expect(checkedFolder(folder).map(({ code, what }) => `${code} ${what}`)).toEqual([
      'JOURNAL_ALTERED 2026-0001',
    ]);
  });

  test('is decided once: gone on it cannot be closed, closed it cannot go on', async () => {
    const store = survivingStore();
    const { id } = await killedInRunTwo(store);
    const after = await benchOnSimulatedSite({ store });
    after.bench.continueTest(id);
    expect(codeOf(() => after.bench.closeUnfinished(id))).toBe('TEST_NOT_OFFERED');
    expect(codeOf(() => after.bench.continueTest(id))).toBe('TEST_NOT_OFFERED');
    const again = await benchOnSimulatedSite({ store });
    again.bench.closeUnfinished(id);
    expect(codeOf(() => again.bench.continueTest(id))).toBe('TEST_NOT_OFFERED');
    expect(again.bench.test(id)?.outcome).toBe('interrupted');
  });

  test('stays offered for as long as nobody decides, and after another test', async () => {
    const store = survivingStore();
    const { id } = await killedInRunTwo(store);
    const after = await benchOnSimulatedSite({ store });
    after.bench.prepare(demoPreparation);
    expect(codeOf(() => after.bench.continueTest(id))).toBe('TEST_RUNNING');
    const third = await benchOnSimulatedSite({ store });
    expect(third.bench.unfinished().map(({ number }) => number)).toEqual(['2026-0001', '2026-0002']);
  });

  test('goes on with the same instruments only, on the same day, by the same core', async () => {
    const store = survivingStore();
    const { id } = await killedInRunTwo(store);
    const other = await benchOnSimulatedSite({ store });
    const lines = other.bench.lines();
    await other.bench.setLines(lines.filter(({ role }) => role !== 'speed-sensor'));
    expect(codeOf(() => other.bench.continueTest(id))).toBe('INSTRUMENTS_DIFFER');
    await other.bench.setLines(lines);
    expect(other.bench.unfinished()[0]?.refusal).toBeNull();
    const next = await benchOnSimulatedSite({ store, daysLater: 1 });
    expect(next.bench.unfinished()[0]?.refusal?.en).toMatch(/another day/);
    expect(codeOf(() => next.bench.continueTest(id))).toBe('TEST_OF_ANOTHER_DAY');
    const selfTest = { passed: true, checks: 41, coreHash: '1'.repeat(64) };
    const newer = await benchOnSimulatedSite({ store, selfTest });
    expect(codeOf(() => newer.bench.continueTest(id))).toBe('TEST_OF_OTHER_VERSION');
    expect(newer.bench.closeUnfinished(id)).toEqual({ id });
  });

  test('in a calibration check leads to the check being repeated; the ones before stand', async () => {
    const store = survivingStore();
    const before = await benchOnSimulatedSite({ store });
    const { id } = before.bench.prepare(demoPreparation);
    before.bench.act('start');
    await before.pass(4);
    const after = await benchOnSimulatedSite({ store });
    expect(after.bench.continueTest(id)).toMatchObject({
      step: 'calibration-before',
      calibrationBefore: null,
    });
    await after.measure('repeat');
    expect(after.bench.session()?.step).toBe('background-before');
  });
});

test('a test that was killed when everything but its record was there is closed at once and still no pass', async () => {
  const store = survivingStore();
  const before = await benchOnSimulatedSite({
    store: {
      ...store,
      close: () => {
        throw new Error('killed here');
      },
    },
  });
  const { id } = before.bench.prepare(demoPreparation);
  for (let press = 0; press < 7; press += 1) {
    before.bench.act('start');
    await before.until(() => {
      const session = before.bench.session();
      return session?.step === 'closed' || (session?.phase === null && session.actions.includes('start'));
    });
    await before.pass(1);
  }
  expect(before.bench.session()?.judgement.verdict).toBe('no_limit_applies');
  const after = await benchOnSimulatedSite({ store });
  expect(after.bench.unfinished()).toEqual([]);
  expect(after.bench.test(id)).toMatchObject({ outcome: 'interrupted', judgement: { verdict: 'invalid' } });
});
