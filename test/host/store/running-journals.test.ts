import { describe, expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { StoreError } from '#host/store/store-error.ts';
import { sha256 } from '#host/seal/sha256.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { editBench } from '../../support/tamper/copied-bench.ts';
import { sampleRecord } from '../../support/sample-record.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const record = sampleRecord();
const { id, startedAt } = record;
const entry = (timeSeconds: number) => ({
  timeSeconds,
  kind: 'readings',
  payload: { raw: `02 ${timeSeconds}` },
});
const altering = `update journal set payload = replace(payload, '02', '03') where sequence = 2`;

/** A bench with a test of which three readings are kept. */
function benchWithRunningTest(): string {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  store.begin({ id, startedAt, opening: {} });
  store.append(id, [entry(0), entry(0.1)]);
  store.append(id, [entry(-0)]);
  store.dispose();
  return folder;
}

const codeOf = (step: () => unknown): string => {
  try {
    step();
    return 'done';
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
};

const within = <T>(folder: string, step: (store: ReturnType<typeof openTestStore>) => T): T => {
  const store = openTestStore(folder);
  try {
    return step(store);
  } finally {
    store.dispose();
  }
};

describe('the journal of a running test', () => {
  test('is whole after each reading, over several starts, and is sealed as it was hashed', () => {
    const folder = benchWithRunningTest();
    for (const time of [0.2, 1e21, 3e-7]) {
      expect(checkedFolder(folder)).toEqual([]);
      within(folder, (store) => store.append(id, [entry(time), entry(time)]));
    }
    within(folder, (store) => {
      expect(store.unfinished().map(({ isWhole }) => isWhole)).toEqual([true]);
      store.close(record);
      expect(
        store
          .kept()
          .standing()
          ?.hashes.map(({ name }) => name),
      ).toEqual(['sign-in-failures']);
      expect(store.seal(id)?.content.journalSha256).toBe(sha256(store.journalText(id)));
    });
    expect(checkedFolder(folder)).toEqual([]);
  });

  test('goes on where a reading could not be stored', () => {
    const folder = benchWithRunningTest();
    within(folder, (store) => {
      store.append(id, [entry(1)]);
      expect(codeOf(() => store.append(id, [entry(2), entry(NaN)]))).not.toBe('done');
      store.append(id, [entry(3)]);
    });
    expect(checkedFolder(folder)).toEqual([]);
  });

  test('that another program altered takes no more readings, is not sealed, and stays as it is', () => {
    const folder = editBench(benchWithRunningTest(), altering);
    within(folder, (store) => {
      const before = store.journalText(id);
      expect(store.unfinished().map(({ isWhole }) => isWhole)).toEqual([false]);
      expect(codeOf(() => store.append(id, [entry(1)]))).toBe('JOURNAL_ALTERED');
      expect(codeOf(() => store.close(record))).toBe('JOURNAL_ALTERED');
      expect(store.find(id)).toBeNull();
      expect(store.journalText(id)).toBe(before);
    });
    expect(checkedFolder(folder).map(({ code }) => code)).toEqual(['JOURNAL_ALTERED']);
  });

  test('that is altered while the bench measures is not sealed either', () => {
    const folder = benchWithRunningTest();
    within(folder, (store) => {
      store.append(id, [entry(1)]);
      editBench(folder, altering);
      store.append(id, [entry(2)]);
      expect(codeOf(() => store.close(record))).toBe('JOURNAL_ALTERED');
    });
    expect(checkedFolder(folder).map(({ code }) => code)).toEqual(['JOURNAL_ALTERED']);
  });
});
