import { expect, test } from 'vitest';
import { nameKey } from '#core/people/person-name.ts';
import { buildRecord } from '#core/record/build-record.ts';
import { verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { TestSigning } from '#host/accounts/test-signing.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { judgeBundle } from '#host/judge/judge-bundle.ts';
import type { StoredAccount } from '#host/store/account-store.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { testOutputs } from '#host/test-outputs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { buildEvidence } from '../support/test-record-builder.ts';

const manager = { accountId: 'b', name: 'Ketut', role: 'technical-manager' } as const;

function accountOf(name: string): StoredAccount {
  return {
    id: 'a',
    name,
    nameKey: nameKey(name),
    role: 'technician',
    passwordHash: '',
    mustChange: false,
    disabled: false,
    createdAt: '2026-11-01T08:00:00+07:00',
  };
}

/** A bench with one closed official test that two people sign, and what it hands out. */
function signedBench() {
  const folder = temporaryFolder();
  const store = openTestStore(folder);
  const { number } = store.begin({ id: 'a', startedAt: '2026-11-23T08:00:00+07:00', opening: {} });
  const record = buildRecord({
    id: 'a',
    number,
    outcome: 'closed',
    startedAt: '2026-11-23T08:00:00+07:00',
    closedAt: '2026-11-23T08:20:00+07:00',
    program: { name: 'Senyap', version: '0.1.0' },
    evidence: buildEvidence(),
    spectra: [],
  });
  store.close(record);
  const signing = new TestSigning({ store, now: () => '2026-11-23T09:00:00+07:00' });
  const performer = record.evidence.conditions.operator;
  store.accounts.add(accountOf(performer), {
    kind: 'account-made',
    who: performer,
    at: '2026-11-01T08:00:00+07:00',
    what: performer,
    old: null,
    new: null,
  });
  signing.sign(record, { accountId: 'a', name: performer, role: 'technician' }, 'performed');
  signing.sign(record, manager, 'authorised');
  const outputs = testOutputs(
    folder,
    { findWaveform: () => null, findPhoto: () => ({ state: 'missing' }) },
    {
      findingsOf: async () => [],
      sealOf: (testId) => store.seal(testId),
      journalOf: (testId) => store.journalText(testId),
      signaturesOn: (one) => signing.held(one),
      replacedBy: () => null,
      signer: store.key,
      program: { name: 'Senyap', version: '0.1.0' },
    },
  );
  return { record, outputs, key: store.key.publicJwk.x };
}

test('the bundle of a signed test carries the signatures that were given at the bench, and judges as before', async () => {
  const { record, outputs, key } = signedBench();
  const bundle = await outputs.bundleOf(record);
  const answer = await verifyBundle(bundle, [{ x: key, name: null }], nodeChecks);
  expect(answer).toMatchObject({ state: 'genuine', findings: [] });
  expect(answer.signatures).toMatchObject([
    { name: 'Teknisi Contoh', role: 'technician', meaning: 'performed', sequence: 1 },
    { ...manager, meaning: 'authorised', sequence: 2, signedAt: '2026-11-23T09:00:00+07:00' },
  ]);
  expect(judgeBundle(bundle, 'a.senyap', 'id').recorded.reproduced).toBe(true);
});
