import { describe, expect, test } from 'vitest';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { IntegrityDesk, type IntegrityDeskOptions } from '#host/integrity/integrity-desk.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../../support/tamper/sealed-bench.ts';
import { checkSourcesOf } from '../../support/tamper/checked-folder.ts';

const sealedBench = copiedBench(fillSealedBench);
const alteredRecord = `update record set json = replace(json, '149', '150') where testId = 'test-1'`;

function deskOn(folder: string, changes: Partial<IntegrityDeskOptions> = {}) {
  const scheduler = new ManualScheduler();
  const store = openTestStore(folder);
  const told: IntegrityFinding[] = [];
  const desk = new IntegrityDesk({
    sources: () => checkSourcesOf(store),
    isTesting: () => false,
    scheduler,
    now: () => '2026-11-24T08:00:00+07:00',
    chance: () => 1,
    found: (finding) => void told.push(finding),
    log: (error) => {
      throw error;
    },
    ...changes,
  });
  const waitSeconds = async (seconds: number): Promise<void> => await scheduler.advance(seconds);
  return { desk, told, waitSeconds, close: () => store.dispose() };
}

describe('a desk that checks what the bench keeps', () => {
  test('goes step by step, says how far it is, and ends sound', async () => {
    const { desk, told, waitSeconds, close } = deskOn(sealedBench());
    expect(desk.state()).toMatchObject({ kind: 'waiting' });
    expect(desk.beginWhole()).toBe(true);
    await waitSeconds(0.015);
    expect(desk.state()).toMatchObject({ kind: 'checking', scope: 'whole', done: 1 });
    await waitSeconds(10);
    const { of } = desk.state();
    expect(desk.state()).toMatchObject({ kind: 'done', done: of, findings: [] });
    expect(desk.state().endedAt).toBe('2026-11-24T08:00:00+07:00');
    expect(told).toEqual([]);
    close();
  });

  test('tells each fault once, however often it is found', async () => {
    const { desk, told, waitSeconds, close } = deskOn(editBench(sealedBench(), alteredRecord));
    for (let time = 0; time < 2; time += 1) {
      desk.beginWhole();
      await waitSeconds(10);
    }
    expect(desk.state().findings).toEqual(told);
    expect(told).toEqual([{ code: 'RECORD_ALTERED', testId: 'test-1', what: '2026-0002', notedAt: null }]);
    expect(desk.findingsOf('test-1')).toEqual(told);
    expect(desk.findingsOf('test-0')).toEqual([]);
    close();
  });

  test('can be stopped, and what was found until then stays', async () => {
    const { desk, waitSeconds, close } = deskOn(sealedBench());
    desk.beginWhole();
    await waitSeconds(0.025);
    desk.stop();
    const stopped = desk.state();
    await waitSeconds(10);
    expect(desk.state()).toEqual(stopped);
    expect(stopped.kind).toBe('stopped');
    close();
  });

  test('does not begin while a test is carried out, and stops when one begins', async () => {
    let isTesting = true;
    const { desk, waitSeconds, close } = deskOn(sealedBench(), { isTesting: () => isTesting });
    expect(desk.beginWhole()).toBe(false);
    isTesting = false;
    desk.beginSample();
    await waitSeconds(0.015);
    isTesting = true;
    await waitSeconds(10);
    expect(desk.state()).toMatchObject({ kind: 'stopped', scope: 'sample' });
    close();
  });
});
