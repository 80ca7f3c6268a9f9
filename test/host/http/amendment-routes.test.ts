import { beforeEach, describe, expect, test } from 'vitest';
import { sha256OfJson } from '#host/seal/sha256.ts';
import { checkEvidence, findingsOf } from '#host/integrity/check-evidence.ts';
import { wholePlan } from '#host/integrity/check-plan.ts';
import { testPassword } from '../../support/people/people-by-requests.ts';
import { openSigningBench } from '../../support/people/signing-bench.ts';
import { checkSourcesOf } from '../../support/tamper/checked-folder.ts';

let bench = await openSigningBench();
beforeEach(async () => {
  bench = await openSigningBench();
});

const code = (json: unknown): unknown => (json as { error?: { code: string } }).error?.code;
const correction = {
  kind: 'correction',
  reason: 'the plate was mistyped',
  corrections: { 'vehicle.plate': 'R 77 ZZ' },
  password: testPassword,
};
const withdrawal = {
  kind: 'withdrawal',
  reason: 'the meter was found damaged',
  password: testPassword,
};

async function amend(name: string, wish: object = correction, testId = 'site') {
  await bench.signIn(name);
  return await bench.ask(`/api/tests/${testId}/amendments`, wish);
}
const refusal = async (answer: ReturnType<typeof amend>): Promise<unknown> => {
  const { status, json } = await answer;
  return [status, code(json)];
};

describe('a closed test', () => {
  test('is corrected by a technical manager: a new number, the old record kept and marked', async () => {
    const before = bench.store.find('site');
    const { status, json } = await amend('Ketut');
    expect([status, json]).toEqual([200, { id: 'amending-1', number: '2026-0003' }]);
    expect(bench.store.find('site')).toEqual(before);
    expect(bench.store.find('amending-1')).toMatchObject({
      number: '2026-0003',
      evidence: { vehicle: { plate: 'R 77 ZZ' } },
      amends: {
        number: '2026-0001',
        recordSha256: sha256OfJson(before),
        reason: correction.reason,
        by: { name: 'Ketut', role: 'technical-manager' },
      },
    });
    const view = (await bench.ask('/api/tests/site/amendments')).json;
    expect(view).toEqual({
      amendedBy: { id: 'amending-1', number: '2026-0003', isWithdrawn: false },
      isOpen: false,
    });
  });

  test('that was corrected is sealed in the chain, stands in the log with who and why, and nothing is found wrong', async () => {
    await amend('Ketut');
    const [event] = bench.store.kept().eventsOf('test-amended');
    expect(JSON.parse(event?.content ?? '')).toMatchObject({
      who: 'Ketut',
      what: '2026-0001',
      why: correction.reason,
      new: { id: 'amending-1', number: '2026-0003', kind: 'correction' },
    });
    const sources = checkSourcesOf(bench.store);
    expect(findingsOf(checkEvidence(sources, wholePlan(sources.kept.heads())))).toEqual([]);
  });

  test('that is withdrawn is invalid from then on and amended no more', async () => {
    const { json } = await amend('Ketut', withdrawal);
    const { id } = json as { id: string };
    expect(bench.store.find(id)?.judgement).toMatchObject({ verdict: 'invalid', result: null });
    expect(await refusal(amend('Ketut', correction, id))).toEqual([422, 'AMENDMENT_OF_WITHDRAWN']);
    expect((await bench.ask(`/api/tests/${id}/amendments`)).json).toEqual({ amendedBy: null, isOpen: false });
  });

  test('is amended once; its amendment can be amended again', async () => {
    await amend('Ketut');
    expect(await refusal(amend('Ketut'))).toEqual([409, 'TEST_AMENDED']);
    const again = { ...correction, corrections: { 'vehicle.plate': 'R 78 ZZ' } };
    expect((await amend('Dewa', again, 'amending-1')).json).toEqual({
      id: 'amending-2',
      number: '2026-0004',
    });
  });

  test('that was corrected and then withdrawn is told to be void, by the newest record', async () => {
    await amend('Ketut');
    await amend('Dewa', withdrawal, 'amending-1');
    const view = (await bench.ask('/api/tests/site/amendments')).json;
    expect(view).toMatchObject({ amendedBy: { id: 'amending-2', number: '2026-0004', isWithdrawn: true } });
  });

  test('that was amended is authorised by another manager than the one who amended it', async () => {
    await amend('Ketut');
    expect(await refusal(bench.sign('Ketut', 'authorised', testPassword, 'amending-1'))).toEqual([
      422,
      'SIGNING_OWN_AMENDMENT',
    ]);
    expect((await bench.sign('Dewa', 'authorised', testPassword, 'amending-1')).status).toBe(200);
  });

  test('loses no signature by being amended, takes none any more, and the amendment is signed anew', async () => {
    await bench.sign('Sari', 'performed');
    await amend('Ketut');
    expect(bench.store.signatures('site')).toHaveLength(1);
    expect(bench.store.signatures('amending-1')).toEqual([]);
    expect(await refusal(bench.sign('Ketut', 'authorised'))).toEqual([409, 'TEST_AMENDED']);
    expect((await bench.ask('/api/tests/site/signatures')).json).toMatchObject({ open: [] });
    expect((await bench.sign('Sari', 'performed', testPassword, 'amending-1')).status).toBe(200);
  });
});

describe('nobody amends', () => {
  test.each([
    ['a technician', 'Sari', correction, [403, 'RIGHT_MISSING']],
    ['an official', 'Putu', correction, [403, 'RIGHT_MISSING']],
    ['whoever gives a wrong password', 'Ketut', { ...correction, password: 'no' }, [401, 'SIGN_IN_WRONG']],
    ['without a reason', 'Ketut', { ...correction, reason: 'typo' }, [400, 'BODY_INVALID']],
    [
      'what was measured',
      'Ketut',
      { ...correction, corrections: { 'judgement.verdict': 'pass' } },
      [400, 'BODY_INVALID'],
    ],
    [
      'by a name without end',
      'Ketut',
      { ...correction, corrections: { 'order.clientName': 'x'.repeat(201) } },
      [400, 'BODY_INVALID'],
    ],
    [
      'one vehicle into another',
      'Ketut',
      { ...correction, corrections: { 'vehicle.plate': 'R 77 ZZ', 'vehicle.chassisNumber': 'MH9' } },
      [422, 'AMENDMENT_OF_OTHER_ITEM'],
    ],
    ['without a change', 'Ketut', { ...correction, corrections: {} }, [422, 'AMENDMENT_EMPTY']],
  ])('%s', async (_what, name, wish, expected) => {
    expect(await refusal(amend(name, wish))).toEqual(expected);
    expect(bench.store.kept().eventsOf('test-amended')).toEqual([]);
  });

  test('a test that is not there', async () => {
    expect(await refusal(amend('Ketut', correction, 'nothing'))).toEqual([404, 'TEST_UNKNOWN']);
  });
});
