import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStore } from '#host/store/open-test-store.ts';
import { isWalDamaged } from '#host/store/wal-damage.ts';
import { copyBench, type CorruptYard, fillYard } from '../../support/corrupt/corrupted-yard.ts';
import { checkedFolder } from '../../support/tamper/checked-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let yard = '';
let benches: CorruptYard | null = null;
beforeAll(() => {
  yard = mkdtempSync(join(tmpdir(), 'senyap-wal-'));
  benches = fillYard(yard);
});
afterAll(() => rmSync(yard, { recursive: true }));

/** A copy of the bench whose newest changes are in its log, with this done to the log. */
function benchWith(change: (log: string) => void): string {
  const folder = join(temporaryFolder(), 'bench');
  copyBench(benches?.open ?? '', folder);
  change(join(folder, 'senyap.sqlite-wal'));
  return folder;
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const isDamaged = (folder: string): boolean => isWalDamaged(join(folder, 'senyap.sqlite'));
const frameBytes = 24 + 4096;

describe('a write-ahead log', () => {
  test('that is whole, cut off anywhere, or not there is not damaged', () => {
    expect(isDamaged(benchWith(() => undefined))).toBe(false);
    expect(isDamaged(temporaryFolder())).toBe(false);
    for (const bytes of [0, 20, 32, 33, 100, 32 + frameBytes, 30_000, 100_001]) {
      expect(isDamaged(benchWith((log) => truncateSync(log, bytes)))).toBe(false);
    }
  });

  test.each([
    ['its head', 9],
    ['the head of a frame', 32 + 3 * frameBytes + 9],
    ['the sum of a frame', 32 + 5 * frameBytes + 17],
    ['a page', 32 + 7 * frameBytes + 2000],
  ])('of which one bit of %s was changed is damaged', (_what, at) => {
    expect(isDamaged(benchWith((log) => flip(log, at)))).toBe(true);
  });

  test('of which the end was not written whole is not: a kill or a power cut leaves that', () => {
    const folder = benchWith((log) => flip(log, readFileSync(log).length - 1));
    expect(isDamaged(folder)).toBe(false);
  });

  test('that was damaged is named by the check for ever, for what was in it is lost', () => {
    const folder = benchWith((log) => flip(log, 32 + 7 * frameBytes + 2000));
    openTestStore(folder, { now: () => '2026-11-24T08:00:00+07:00' }).dispose();
    for (let opening = 0; opening < 2; opening += 1) {
      expect(checkedFolder(folder)).toContainEqual(
        expect.objectContaining({ code: 'WAL_DAMAGED', notedAt: '2026-11-24T08:00:00+07:00' }),
      );
    }
  });
});
