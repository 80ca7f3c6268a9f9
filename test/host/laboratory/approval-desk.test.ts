import { beforeEach, expect, test } from 'vitest';
import type { ApprovalQueue } from '#core/record/approval-queue.ts';
import { testPassword } from '../../support/people/people-by-requests.ts';
import { openSigningBench } from '../../support/people/signing-bench.ts';

let bench = await openSigningBench();
beforeEach(async () => {
  bench = await openSigningBench();
});

async function queueFor(name: string): Promise<ApprovalQueue> {
  await bench.signIn(name);
  return (await bench.ask('/api/approvals')).json;
}

test('an official result waits, a test of the workshop does not', async () => {
  const { tests, lookedBackTo } = await queueFor('Ketut');
  expect(tests).toMatchObject([{ id: 'site', number: '2026-0001', operator: 'Sari', signed: [] }]);
  expect(lookedBackTo).toBeNull();
});

test('each person is told what they can sign, and why they cannot release what they carried out', async () => {
  const told = async (name: string) => (await queueFor(name)).tests[0];
  expect(await told('Sari')).toMatchObject({ open: ['performed'], barred: 'SIGNING_ROLE' });
  expect(await told('Ketut')).toMatchObject({ open: ['checked', 'authorised'], barred: null });
  expect(await told('Putu')).toMatchObject({ open: [], barred: 'SIGNING_ROLE' });
  const { id = '' } = bench.accounts.list().find(({ name }) => name === 'Sari') ?? {};
  bench.accounts.change('Made Wirawan', id, { role: 'technical-manager' });
  expect(await told('Sari')).toMatchObject({ open: ['performed'], barred: 'SIGNING_SECOND_PERSON' });
});

test('a signature is seen at once, and a released result waits no more', async () => {
  await bench.sign('Sari', 'performed');
  expect((await queueFor('Ketut')).tests).toMatchObject([{ signed: ['performed'] }]);
  await bench.sign('Ketut', 'authorised');
  expect((await queueFor('Ketut')).tests).toEqual([]);
});

test('an amendment waits in the place of what it replaced, named as one', async () => {
  await bench.sign('Ketut', 'authorised');
  await bench.signIn('Ketut');
  const { status } = await bench.ask('/api/tests/site/amendments', {
    kind: 'correction',
    reason: 'the plate was read wrongly at the gate',
    corrections: { 'vehicle.plate': 'R 1 A' },
    password: testPassword,
  });
  expect(status).toBe(200);
  expect((await queueFor('Ketut')).tests).toMatchObject([
    { amends: '2026-0001', plate: 'R 1 A', barred: 'SIGNING_OWN_AMENDMENT', open: [] },
  ]);
  expect((await queueFor('Dewa')).tests).toMatchObject([{ open: ['checked', 'authorised'], barred: null }]);
});

test('nobody is told of clients without signing in', async () => {
  await bench.ask('/api/people/sign-out', {});
  expect((await bench.ask('/api/approvals')).status).toBe(401);
});

test('a printed paper waits for its signed copy only where the laboratory takes signed copies in', async () => {
  await bench.sign('Ketut', 'authorised');
  await bench.carry('/api/tests/site/report.pdf?language=id');
  expect((await queueFor('Ketut')).papers).toEqual([]);
  const keptAt = '2026-11-29T09:00:00+07:00';
  bench.store.audit.append({
    kind: 'signed-copy-kept',
    who: 'Ketut',
    at: keptAt,
    what: '2026-0009',
    old: null,
    new: null,
    why: '',
  });
  expect((await queueFor('Ketut')).papers).toMatchObject([{ number: '2026-0001' }]);
  bench.store.keepSignedCopy({
    testId: 'site',
    sha256: 'a'.repeat(64),
    paperSha256: 'b'.repeat(64),
    origin: 'returned',
    signatures: [],
    keptBy: 'Ketut',
    keptAt,
  });
  expect((await queueFor('Ketut')).papers).toEqual([]);
});
