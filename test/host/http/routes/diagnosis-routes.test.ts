import { describe, expect, test } from 'vitest';
import type { TestRecord } from '#core/record/test-record.ts';
import type { DiagnosisQuestion } from '#host/analysis/diagnosis-question.ts';
import type { TaskThread } from '#host/analysis/task-thread.ts';
import { DiagnosisDesk } from '#host/diagnosis/diagnosis-desk.ts';
import { ReferenceBook } from '#host/diagnosis/reference-book.ts';
import type { Door, DoorOptions } from '#host/http/create-door.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { WaveformFolder } from '#host/store/waveform-folder.ts';
import { diagnosedRecord } from '../../../support/diagnosed-record.ts';
import { fakeBench } from '../../../support/fake-bench.ts';
import { knock, openDoor } from '../../../support/open-door.ts';
import { nobodySignedIn } from '../../../support/people/signed-in-as.ts';
import { sampleDiagnosis } from '../../../support/sample-diagnosis.ts';

/** A thread that answers with which test it was asked of, and with whether it had a reference. */
const echo: TaskThread<DiagnosisQuestion, string> = {
  run: ({ testId, reference, noReference }) => ({
    result: Promise.resolve(JSON.stringify({ testId, compared: reference?.facts.testId ?? noReference })),
    stop: () => undefined,
  }),
  close: async () => undefined,
};
/** A thread that never comes to an end. */
const slow: typeof echo = {
  run: () => ({ result: new Promise(() => undefined), stop: () => undefined }),
  close: async () => undefined,
};

const folder = { store: () => 'a'.repeat(64) } as unknown as WaveformFolder;
const record = diagnosedRecord(folder);
const other = { ...record, id: 'another', number: '2026-0099' };
const silent = {
  ...record,
  id: 'silent',
  evidence: {
    ...record.evidence,
    series: record.evidence.series.map((series) => ({
      ...series,
      runs: series.runs.map((run) => ({ ...run, waveformSha256: null })),
    })),
  },
};
const records: readonly TestRecord[] = [record, other, silent];
const findingsOf = async (): Promise<[]> => [];

function doorTo(thread: typeof echo, changes: Partial<DoorOptions> = {}): Door {
  const diagnoses = new DiagnosisDesk({
    thread,
    references: new ReferenceBook(openTestStore(':memory:')),
    recordOf: (id) => records.find((one) => one.id === id) ?? null,
    findRecording: () => '/somewhere/sound.wav',
    integrity: { findingsOf },
    now: () => '2026-12-01T09:00:00+07:00',
    log: (error) => {
      throw error;
    },
  });
  return openDoor({ bench: fakeBench(records), diagnoses, ...changes });
}

async function told(answer: Response): Promise<unknown> {
  return JSON.parse(await answer.text());
}

/** The diagnosis as it stands once it waits and runs no more. */
async function diagnosed(door: Door, id: string): Promise<unknown> {
  for (;;) {
    const answer = (await told(await door.fetch(knock(`/api/tests/${id}/diagnosis`)))) as { state: string };
    if (answer.state !== 'waiting' && answer.state !== 'running') return answer;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function refusal(answer: Response): Promise<unknown> {
  const { error } = (await told(answer)) as { error: { code: string; message: Record<string, string> } };
  expect(Object.keys(error.message)).toEqual(['id', 'en']);
  return [answer.status, error.code];
}

/** Data in which a test is not as it was sealed. */
const damagedData: DoorOptions['integrity'] = {
  state: () => ({ kind: 'done', scope: 'sample', done: 1, of: 1, findings: [], endedAt: null }) as const,
  beginWhole: () => true,
  stop: () => undefined,
  findingsOf: async () => [{ code: 'RECORD_CHANGED', testId: 'another', subject: '2026-0099' } as never],
};

const naming = { run: 1, reason: 'Knalpot baru dari pabrik' };
const referenceOf = (id: string): string => `/api/tests/${id}/diagnosis-reference`;

describe('the question why a test is loud', () => {
  test('is begun by asking, and asked until the answer is there', async () => {
    const answer = await diagnosed(doorTo(echo), 'another');
    expect(answer).toEqual({ state: 'done', result: { testId: 'another', compared: 'NONE_NAMED' } });
  });

  test('can be given up, and is forgotten then', async () => {
    const door = doorTo(slow);
    const asked = async (): Promise<unknown> =>
      await told(await door.fetch(knock('/api/tests/another/diagnosis')));
    expect(await asked()).toMatchObject({ state: expect.stringMatching(/waiting|running/) });
    expect((await door.fetch(knock('/api/tests/another/diagnosis', 'DELETE'))).status).toBe(204);
    expect(await asked()).toMatchObject({ state: expect.stringMatching(/waiting|running/) });
  });

  test('is not answered of a test that nobody knows, that is damaged, or by a core that did not prove itself', async () => {
    const asked = async (changes: Partial<DoorOptions>, id = 'another'): Promise<unknown> =>
      await refusal(await doorTo(echo, changes).fetch(knock(`/api/tests/${id}/diagnosis`)));
    expect(await asked({}, 'nobody')).toEqual([404, 'TEST_UNKNOWN']);
    const info = fakeBench().info();
    const unproven = { ...info, selfTest: { ...info.selfTest, passed: false } };
    expect(await asked({ bench: fakeBench(records, { info: () => unproven }) })).toEqual([
      422,
      'SELF_TEST_FAILED',
    ]);
    expect(await asked({ integrity: damagedData })).toEqual([409, 'TEST_DAMAGED']);
  });
});

describe('the answer on paper', () => {
  /** A thread that answers with the sample, whatever it is asked. */
  const told: typeof echo = {
    run: () => ({ result: Promise.resolve(JSON.stringify(sampleDiagnosis())), stop: () => undefined }),
    close: async () => undefined,
  };
  const sheet = (query: string, id = 'another') => knock(`/api/tests/${id}/diagnosis.pdf?${query}`);

  test('is printed for the run and in the language that were asked for, and noted as handed out', async () => {
    const printed: unknown[] = [];
    const handed: unknown[] = [];
    const door = doorTo(told, {
      printDiagnosis: async (of, { run }, language) => {
        printed.push([of.id, run.series, run.run, language]);
        return new TextEncoder().encode('%PDF-1.7');
      },
      handedOut: (what) => handed.push([what.kind, what.form]),
    });
    await diagnosed(door, 'another');
    const answer = await door.fetch(sheet('run=3&language=en'));
    expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.7']);
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="Senyap-2026-0099-3-why.pdf"');
    expect((await door.fetch(sheet('run=2'))).status).toBe(200);
    expect(printed).toEqual([
      ['another', 0, 3, 'en'],
      ['another', 0, 2, 'id'],
    ]);
    // What is noted as a printed report is a paper that may come back signed; this one may not.
    expect(handed).toEqual([
      ['test-exported', 'indication en'],
      ['test-exported', 'indication id'],
    ]);
  });

  test('is none before the sound is split, nor of a run that there is not', async () => {
    expect(await refusal(await doorTo(slow).fetch(sheet('run=1')))).toEqual([409, 'DIAGNOSIS_NOT_DONE']);
    const door = doorTo(told);
    await diagnosed(door, 'another');
    expect(await refusal(await door.fetch(sheet('run=7')))).toEqual([404, 'RUN_UNKNOWN']);
    expect(await refusal(await door.fetch(sheet('run=0')))).toEqual([400, 'BODY_INVALID']);
    expect(await refusal(await door.fetch(sheet('run=1', 'nobody')))).toEqual([404, 'TEST_UNKNOWN']);
  });

  test('is none of a test that is not as it was sealed any more', async () => {
    const door = doorTo(told, { integrity: damagedData });
    expect(await refusal(await door.fetch(sheet('run=1')))).toEqual([409, 'TEST_DAMAGED']);
  });
});

describe('a reference of a model', () => {
  test('is named with its reason under the name of whoever is signed in, compared with, and taken back', async () => {
    const door = doorTo(echo);
    const named = await door.fetch(knock(referenceOf(record.id), 'POST', naming));
    expect(await told(named)).toMatchObject({ testId: record.id, run: 1, reason: naming.reason });
    expect(await told(await door.fetch(knock('/api/diagnosis-references')))).toHaveLength(1);
    expect(await diagnosed(door, 'another')).toMatchObject({ result: { compared: record.id } });
    expect((await door.fetch(knock(referenceOf(record.id), 'DELETE'))).status).toBe(204);
    expect(await told(await door.fetch(knock('/api/diagnosis-references')))).toEqual([]);
    expect(await diagnosed(door, 'another')).toMatchObject({ result: { compared: 'NONE_NAMED' } });
    expect(await refusal(await door.fetch(knock(referenceOf(record.id), 'DELETE')))).toEqual([
      404,
      'NO_REFERENCE',
    ]);
  });

  test.each([
    ['a run that there is not', record.id, { ...naming, run: 7 }, [404, 'RUN_UNKNOWN']],
    ['a series that there is not', record.id, { ...naming, series: 3 }, [404, 'RUN_UNKNOWN']],
    ['a run without a recording', 'silent', naming, [409, 'REFERENCE_WITHOUT_WAVEFORM']],
    ['a naming without a reason', record.id, { run: 1, reason: ' ' }, [400, 'BODY_INVALID']],
    ['more than is asked for', record.id, { ...naming, by: 'Somebody' }, [400, 'BODY_INVALID']],
  ])('is never %s', async (_what, id, body, expected) => {
    const door = doorTo(echo);
    expect(await refusal(await door.fetch(knock(referenceOf(id), 'POST', body)))).toEqual(expected);
    expect(await told(await door.fetch(knock('/api/diagnosis-references')))).toEqual([]);
  });

  test('is named by nobody who did not sign in', async () => {
    const door = doorTo(echo, { people: nobodySignedIn(true) });
    expect((await door.fetch(knock(referenceOf(record.id), 'POST', naming))).status).toBe(401);
  });
});
