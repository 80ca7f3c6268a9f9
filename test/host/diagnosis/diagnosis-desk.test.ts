import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RunDiagnosis } from '#core/diagnosis/run-diagnosis.ts';
import type { TestDiagnosis } from '#core/diagnosis/test-diagnosis.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { diagnoseTest } from '#host/analysis/diagnose-test.ts';
import type { DiagnosisQuestion } from '#host/analysis/diagnosis-question.ts';
import type { TaskThread } from '#host/analysis/task-thread.ts';
import { runThreadTask } from '#host/analysis/thread-task.ts';
import { DiagnosisDesk, type DiagnosisParts } from '#host/diagnosis/diagnosis-desk.ts';
import { ReferenceBook } from '#host/diagnosis/reference-book.ts';
import { jsonText } from '#host/json-text.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { openWaveformFolder, type WaveformFolder } from '#host/store/waveform-folder.ts';
import { diagnosedRecord } from '../../support/diagnosed-record.ts';
import { eventually } from '../../support/eventually.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Thread = TaskThread<DiagnosisQuestion, string>;

/** The thread's work in this thread, a moment later. */
const sameThread: Thread = {
  run(question, onProgress) {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const result = new Promise<string | null>((resolve, reject) => {
      setTimeout(() => {
        const answer = (asked: DiagnosisQuestion, tell: (share: number) => void): string =>
          jsonText(diagnoseTest(asked, tell));
        runThreadTask({ question, stop }, answer, (message) => {
          if (message.kind === 'progress') onProgress(message.share);
          else if (message.kind === 'result') resolve(message.result);
          else if (message.kind === 'stopped') resolve(null);
          else reject(new Error(message.fault ?? message.problem.code));
        });
      }, 0);
    });
    return { result, stop: () => void Atomics.store(stop, 0, 1) };
  },
  close: async () => undefined,
};

/** A thread that answers with what it was asked, for what has nothing to do with sound. */
const echo: Thread = {
  run: (question) => ({ result: Promise.resolve(JSON.stringify(question)), stop: () => undefined }),
  close: async () => undefined,
};

function deskOn(waves: WaveformFolder, changes: Partial<DiagnosisParts> = {}): DiagnosisDesk {
  return new DiagnosisDesk({
    thread: sameThread,
    references: new ReferenceBook(openTestStore(':memory:')),
    recordOf: () => null,
    findRecording: (sha256) => waves.find(sha256),
    integrity: { findingsOf: async () => [] },
    now: () => '2026-12-01T09:00:00+07:00',
    log: (error) => {
      throw error;
    },
    ...changes,
  });
}

async function answerOf(desk: DiagnosisDesk, record: TestRecord): Promise<TestDiagnosis> {
  await desk.begin(record);
  await eventually(() => desk.state(record.id)?.state === 'done', 30);
  const state = desk.state(record.id);
  if (state?.state !== 'done') throw new Error('not done');
  return JSON.parse(state.json) as TestDiagnosis;
}

function shareIn(diagnosis: RunDiagnosis | undefined, kind: string): number {
  if (diagnosis?.state !== 'diagnosed') throw new Error('not diagnosed');
  return diagnosis.hold?.shares.find((one) => one.kind === kind)?.share ?? 0;
}

const naming = { reason: 'Knalpot baru dari pabrik', by: 'Sari' };

describe('the diagnosis of a test', () => {
  it('finds what the simulated site made: four fifths are lines of the engine, one fifth is noise', async () => {
    const waves = openWaveformFolder(temporaryFolder());
    const record = diagnosedRecord(waves);
    const before = JSON.stringify(record);
    const answer = await answerOf(deskOn(waves), record);
    const diagnosis = answer.runs[0]?.diagnosis;
    expect(Math.abs(shareIn(diagnosis, 'firing-orders') - 0.8)).toBeLessThan(0.05);
    expect(Math.abs(shareIn(diagnosis, 'flow-noise') + shareIn(diagnosis, 'hiss') - 0.2)).toBeLessThan(0.05);
    expect(diagnosis?.state === 'diagnosed' && diagnosis.hold?.levelDb).toBeCloseTo(84, 0);
    expect(answer).toMatchObject({ reference: null, noReference: 'NONE_NAMED', isSimulated: true });
    expect(answer.runs[0]?.comparison).toBeNull();
    expect(JSON.stringify(record)).toBe(before);
  });

  it('compares with a reference of the model, names it as simulated, and forgets older answers', async () => {
    const waves = openWaveformFolder(temporaryFolder());
    const record = diagnosedRecord(waves);
    const other = { ...diagnosedRecord(waves, { referenceLevelDb: 90 }), id: 'another', number: '2026-0099' };
    const desk = deskOn(waves, { recordOf: (id) => (id === record.id ? record : null) });
    await answerOf(desk, other);
    desk.nameReference(record, { series: 0, run: 1 }, naming);
    expect(desk.state('another')).toBeNull();
    const again = await answerOf(desk, other);
    expect(again.reference).toMatchObject({
      testId: record.id,
      run: 1,
      isSimulated: true,
      reason: naming.reason,
    });
    const comparison = again.runs[0]?.comparison;
    if (comparison?.state !== 'compared') throw new Error('not compared');
    expect(comparison.levelChangeDb).toBeCloseTo(6, 0);
    // Louder alike in all bands fits a wrong gain, and an insert that is out: neither is sure of one run.
    expect(comparison.patterns.map(({ kind }) => kind)).toEqual(['gain', 'insert']);
    expect(comparison.patterns.map(({ confidence }) => confidence)).toEqual(['low', 'low']);
  });

  it('does not listen to a recording that was altered or is gone', async () => {
    const waves = openWaveformFolder(temporaryFolder());
    const record = diagnosedRecord(waves);
    const path = waves.find(record.evidence.series[0]?.runs[0]?.waveformSha256 ?? '') ?? '';
    const reasonIn = async (desk: DiagnosisDesk): Promise<unknown> =>
      (await answerOf(desk, record)).runs[0]?.diagnosis;
    expect(await reasonIn(deskOn(waves, { findRecording: () => null }))).toMatchObject({
      reasons: ['NO_WAVEFORM'],
    });
    writeFileSync(path, 'not as it was');
    expect(await reasonIn(deskOn(waves))).toEqual({
      state: 'not-enough-data',
      reasons: ['WAVEFORM_ALTERED'],
    });
  });

  it('needs a calibration, a declared engine and a window', async () => {
    const waves = openWaveformFolder(temporaryFolder());
    const record = diagnosedRecord(waves);
    const { evidence, judgement } = record;
    const told = async (changed: TestRecord): Promise<unknown> =>
      (await answerOf(deskOn(waves), changed)).runs[0]?.diagnosis;
    const uncalibrated = { ...record, evidence: { ...evidence, calibrationBefore: null } };
    expect(await told(uncalibrated)).toMatchObject({ reasons: ['UNCALIBRATED'] });
    const unknown = {
      ...record,
      evidence: { ...evidence, vehicle: { ...evidence.vehicle, cylinders: null } },
    };
    expect(await told(unknown)).toMatchObject({ reasons: ['ENGINE_UNKNOWN'] });
    const series = judgement.series.map((one) => ({ ...one, runs: [] }));
    expect(await told({ ...record, judgement: { ...judgement, series } })).toMatchObject({
      reasons: ['NO_WINDOW'],
    });
  });

  it('ends when it is cancelled, and begins anew when it is asked again', async () => {
    const waves = openWaveformFolder(temporaryFolder());
    const record = diagnosedRecord(waves);
    const desk = deskOn(waves);
    await desk.begin(record);
    expect(desk.cancel(record.id)).toBe(true);
    expect(desk.state(record.id)).toBeNull();
    expect(desk.cancel(record.id)).toBe(false);
    expect((await answerOf(desk, record)).runs).toHaveLength(1);
  });
});

describe('the reference of a test', () => {
  const waves = { find: () => null } as unknown as WaveformFolder;

  function named(changes: Partial<DiagnosisParts> = {}) {
    const record = diagnosedRecord({ store: () => 'a'.repeat(64) } as unknown as WaveformFolder);
    const desk = deskOn(waves, { thread: echo, recordOf: () => record, ...changes });
    desk.nameReference(record, { series: 0, run: 1 }, naming);
    const told = async (change: Partial<TestRecord>): Promise<unknown> => {
      desk.cancel('another');
      const { reference, noReference } = await answerOf(desk, { ...record, id: 'another', ...change });
      return noReference ?? reference?.testId;
    };
    return { record, desk, told };
  }

  it('is of the same make and model, target speed and place, and simulated only for simulated tests', async () => {
    const { record, told } = named();
    const { evidence, judgement } = record;
    const { vehicle, conditions } = evidence;
    expect(await told({})).toBeUndefined();
    expect(
      await told({ evidence: { ...evidence, vehicle: { ...vehicle, model: ' cb150r ' } } }),
    ).toBeUndefined();
    expect(await told({ evidence: { ...evidence, vehicle: { ...vehicle, model: 'Vario' } } })).toBe(
      'NONE_NAMED',
    );
    expect(await told({ evidence: { ...evidence, simulated: false } })).toBe('NONE_NAMED');
    const faster = { ...judgement, targetSpeedRpm: 5000 };
    expect(await told({ judgement: faster })).toBe('REFERENCE_AT_OTHER_SPEED');
    const nearer = { ...evidence, conditions: { ...conditions, distanceM: 1 } };
    expect(await told({ evidence: nearer })).toBe('REFERENCE_AT_OTHER_SPEED');
  });

  it('is none that is not as it was sealed, nor the test itself', async () => {
    const finding = { code: 'RECORD_ALTERED', testId: 'test-1', what: '2026-0001', notedAt: null } as const;
    const { record, desk, told } = named({ integrity: { findingsOf: async () => [finding] } });
    expect(await told({})).toBe('REFERENCE_DAMAGED');
    expect((await answerOf(desk, record)).noReference).toBe('IS_THE_REFERENCE');
  });

  it('takes the place of the one before, and is forgotten when it is taken off', async () => {
    const { record, desk } = named();
    desk.nameReference(
      { ...record, id: 'newer' },
      { series: 0, run: 1 },
      { reason: 'lebih baru', by: 'Budi' },
    );
    expect(desk.references().map(({ testId, namedBy }) => [testId, namedBy])).toEqual([['newer', 'Budi']]);
    expect(desk.forgetReference('newer')).toBe(true);
    expect(desk.forgetReference('newer')).toBe(false);
    expect(desk.references()).toEqual([]);
  });

  it('stands in the log with person, reason and time', () => {
    const store = openTestStore(':memory:');
    const record = diagnosedRecord({ store: () => 'a'.repeat(64) } as unknown as WaveformFolder);
    deskOn(waves, { references: new ReferenceBook(store) }).nameReference(
      record,
      { series: 0, run: 1 },
      naming,
    );
    const [event] = store.audit.list({ beforeSequence: null, limit: 1 });
    expect(event).toMatchObject({ kind: 'setting-changed', what: 'diagnosis-references', old: null });
    const told = JSON.stringify(event?.new);
    for (const part of [naming.reason, naming.by, '2026-12-01T09:00:00+07:00', record.number])
      expect(told).toContain(part);
  });
});
