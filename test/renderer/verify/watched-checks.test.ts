import { expect, test } from 'vitest';
import type { BundleChecks } from '#core/record/bundle/bundle-checks.ts';
import { watchedChecks } from '../../../renderer/verify/watched-checks.ts';

const plain: BundleChecks = {
  sha256: async (bytes) => bytes.slice(0, 1),
  verifyEd25519: async () => true,
};

test('checks tell how many bytes they have hashed, and give the same hashes', async () => {
  const told: number[] = [];
  const checks = watchedChecks(plain, { told: (bytes) => told.push(bytes), isWanted: () => true });
  expect([...(await checks.sha256(new Uint8Array([7, 8, 9])))]).toEqual([7]);
  await checks.sha256(new Uint8Array(10));
  expect(told).toEqual([3, 13]);
});

test('checks that nobody waits for any more end before the next hash, and tell nothing', async () => {
  let isWanted = true;
  let hashes = 0;
  const told: number[] = [];
  const counted: BundleChecks = {
    ...plain,
    sha256: async (bytes) => {
      hashes += 1;
      isWanted = false;
      return bytes;
    },
  };
  const checks = watchedChecks(counted, { told: (bytes) => told.push(bytes), isWanted: () => isWanted });
  await checks.sha256(new Uint8Array(5));
  await expect(checks.sha256(new Uint8Array(5))).rejects.toThrow('Nobody waits');
  expect([hashes, told]).toEqual([1, []]);
});
