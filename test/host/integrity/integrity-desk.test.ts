import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { IntegrityDesk, type IntegrityDeskOptions } from '#host/integrity/integrity-desk.ts';
import { checkTestInPieces } from '#host/integrity/check-test.ts';
import { sourcesOfFolder } from '#host/integrity/sources-of-folder.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openWaveformFolder } from '#host/store/waveform-folder.ts';
import { ManualScheduler } from '../../support/manual-scheduler.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
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
    expect(await desk.findingsOf('test-1')).toEqual(told);
    expect(await desk.findingsOf('test-0')).toEqual([]);
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

describe('a large recording', () => {
  const bytes = new Uint8Array(9 * 1024 * 1024).fill(3);

  function benchWithRecording() {
    const folder = temporaryFolder();
    const waveforms = openWaveformFolder(folder);
    const sha256 = waveforms.store(bytes);
    fillSealedBench(folder, sha256);
    const path = waveforms.find(sha256) ?? '';
    const store = openTestStore(folder);
    onTestFinished(() => store.dispose());
    return { path, sources: () => sourcesOfFolder(folder, store.kept(), store.key) };
  }

  test('is looked at in several steps, so that the bench can do other work between them', () => {
    const { sources } = benchWithRecording();
    const steps = [...checkTestInPieces(sources(), 'test-0')];
    expect(steps).toHaveLength(2);
  });

  test('is looked at anew for every file that is handed out: a changed one is found whatever its size and time say', async () => {
    const { path, sources } = benchWithRecording();
    const { desk, waitSeconds } = deskOn(sealedBench(), { sources });
    const found = async () => {
      const asked = desk.findingsOf('test-0');
      await waitSeconds(1);
      return (await asked).map(({ code }) => code);
    };
    expect(await found()).toEqual([]);
    const { atime, mtime } = statSync(path);
    writeFileSync(path, bytes.with(5_000_000, 4));
    utimesSync(path, atime, mtime);
    expect(await found()).toEqual(['RECORDING_ALTERED']);
  });
});
