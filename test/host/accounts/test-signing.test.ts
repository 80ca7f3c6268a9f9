import { describe, expect, test } from 'vitest';
import { TestSigning } from '#host/accounts/test-signing.ts';
import { checkTest } from '#host/integrity/check-test.ts';
import { createBenchKey } from '#host/seal/bench-key.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import type { TestRecord } from '#core/record/test-record.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { fillSealedBench } from '../../support/tamper/sealed-bench.ts';
import { checkSourcesOf } from '../../support/tamper/checked-folder.ts';

const sealedBench = copiedBench(fillSealedBench);
const now = (): string => '2026-11-29T09:00:00+07:00';

function opened(folder: string) {
  const store = openTestStore(folder, { now });
  const record = store.find('test-1');
  if (record === null) throw new Error('test-1 is there');
  return { store, record, signing: new TestSigning({ store, now }) };
}

describe('a signature on a test', () => {
  test('holds for the record that was signed, also after the program has started anew', () => {
    const { store, record, signing } = opened(sealedBench());
    expect(signing.list(record).map(({ content, state }) => [content.name, state])).toEqual([
      ['Sari', 'valid'],
      ['Ketut', 'valid'],
    ]);
    store.dispose();
  });

  test('is void for a record that differs in anything', () => {
    const { store, record, signing } = opened(sealedBench());
    const altered: TestRecord = { ...record, closedAt: record.closedAt.replace(':20:', ':21:') };
    expect(signing.list(altered).map(({ state }) => state)).toEqual(['void', 'void']);
    store.dispose();
  });

  test('is void, and found by the check, where a tool for databases changed what was signed', () => {
    const { store, record, signing } = opened(
      editBench(
        sealedBench(),
        `update testSignature set content = replace(content, 'Ketut', 'Made') where sequence = 2`,
      ),
    );
    expect(signing.list(record).map(({ state }) => state)).toEqual(['valid', 'void']);
    const found = checkTest(checkSourcesOf(store), 'test-1');
    expect(found).toEqual([
      { code: 'SIGNATURE_ALTERED', testId: 'test-1', what: '2026-0002', notedAt: null },
    ]);
    store.dispose();
  });

  test('is void where another key made it', () => {
    const { store, record } = opened(sealedBench());
    const signing = new TestSigning({ store: { ...store, key: createBenchKey() }, now });
    expect(signing.list(record).map(({ state }) => state)).toEqual(['void', 'void']);
    store.dispose();
  });

  test('is never on a test without a seal', () => {
    const { store } = opened(sealedBench());
    const wish = { accountId: 'x', name: 'Sari', role: 'technician', meaning: 'performed' } as const;
    expect(() => store.sign({ ...wish, testId: 'running', signedAt: now() })).toThrow(
      expect.objectContaining({ code: 'TEST_UNKNOWN' }),
    );
    store.dispose();
  });
});
