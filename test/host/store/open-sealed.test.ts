import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRecordReader, openTestStore } from '#host/store/open-test-store.ts';
import { copiedBench, editBench } from '../../support/tamper/copied-bench.ts';
import { fillBenchFromBefore, fillSealedBench, tablesAfterSeals } from '../../support/tamper/sealed-bench.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sealedBench = copiedBench(fillSealedBench);
const benchFromBefore = copiedBench(fillBenchFromBefore);

/** As the database was before there were seals. */
const backToStepBefore = [
  ...['seal', 'auditEvent', ...tablesAfterSeals].map((table) => `drop table ${table}`),
  `pragma user_version = 2`,
];

const editedBench = (...statements: readonly string[]): string => editBench(sealedBench(), ...statements);
const codes = (folder: string): readonly string[] => checkedFolder(folder).map(({ code }) => code);

describe('records from before seals', () => {
  test('are sealed once, late, when the database is brought up to date', () => {
    const folder = benchFromBefore();
    expect(checkedFolder(folder)).toEqual([]);
    const store = openTestStore(folder);
    expect(store.seal('test-1')?.content).toMatchObject({ late: true, sequence: 2, testNumber: '2026-0002' });
    expect(store.audit.list({ beforeSequence: null, limit: 9 })).toMatchObject([
      { kind: 'seals-begun', new: { lateSealed: 5 } },
    ]);
    store.dispose();
    expect(checkedFolder(folder)).toEqual([]);
  });

  test('cannot be made of sealed ones: a bench with a key and no seals is refused and left as it is', () => {
    const folder = sealedBench();
    const filename = join(folder, 'senyap.sqlite');
    editBench(
      folder,
      ...backToStepBefore,
      `update record set json = replace(json, '149', '150') where testId = 'test-1'`,
    );
    rmSync(join(folder, 'anchor.json'));
    const before = readFileSync(filename);
    expect(() => openTestStore(folder)).toThrow(expect.objectContaining({ code: 'SEALS_GONE' }));
    expect(readFileSync(filename).equals(before)).toBe(true);
    expect(existsSync(join(folder, 'anchor.json'))).toBe(false);
  });

  test('get no seal where both chains were emptied and the anchor removed', () => {
    const folder = editedBench(
      `delete from seal`,
      `delete from auditEvent`,
      `update record set json = replace(json, '149', '150') where testId = 'test-1'`,
    );
    rmSync(join(folder, 'anchor.json'));
    expect(() => openTestStore(folder)).toThrow(expect.objectContaining({ code: 'KEY_FOREIGN' }));
  });

  test('get no seal where the chain was emptied after its first event and the anchor removed', () => {
    const folder = editedBench(
      `delete from seal`,
      `delete from auditEvent where sequence > 1`,
      `update record set json = replace(json, '149', '150') where testId = 'test-1'`,
    );
    rmSync(join(folder, 'anchor.json'));
    for (let opening = 0; opening < 3; opening += 1) {
      expect(codes(folder)).toEqual(expect.arrayContaining(['ANCHOR_MISSING', 'RECORD_UNSEALED']));
    }
  });

  test('wait for their update where another program only reads', () => {
    const folder = benchFromBefore();
    expect(() => openRecordReader(folder)).toThrow(expect.objectContaining({ code: 'STORE_OLDER' }));
  });
});

describe('the key of a bench', () => {
  test('that is gone is refused in words where records were sealed with it, and nothing is changed', () => {
    const folder = sealedBench();
    const path = join(folder, 'bench-key.pem');
    renameSync(path, `${path}.away`);
    expect(() => openTestStore(folder)).toThrow(
      expect.objectContaining({
        code: 'KEY_LOST',
        words: expect.objectContaining({ id: expect.any(String) }),
      }),
    );
    expect(existsSync(path)).toBe(false);
    renameSync(`${path}.away`, path);
    expect(checkedFolder(folder)).toEqual([]);
  });

  test('of another bench is refused', () => {
    const [folder, other] = [sealedBench(), temporaryFolder()];
    openTestStore(other).dispose();
    copyFileSync(join(other, 'bench-key.pem'), join(folder, 'bench-key.pem'));
    expect(() => openTestStore(folder)).toThrow(expect.objectContaining({ code: 'KEY_FOREIGN' }));
  });

  test.each([
    ['before the database was made', 0],
    ['before the key was confirmed', 1],
  ])('whose beginning was cut off %s is taken up again', (_when, made) => {
    const folder = benchFromBefore();
    openTestStore(folder).dispose();
    renameSync(join(folder, 'bench-key.pem'), join(folder, 'bench-key.pem.draft'));
    rmSync(join(folder, 'anchor.json'));
    if (made === 0) editBench(folder, ...backToStepBefore);
    expect(checkedFolder(folder)).toEqual([]);
    expect(existsSync(join(folder, 'bench-key.pem'))).toBe(true);
  });
});
