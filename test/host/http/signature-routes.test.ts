import { beforeEach, describe, expect, test } from 'vitest';
import { sha256OfJson } from '#host/seal/sha256.ts';
import { testPassword } from '../../support/people/people-by-requests.ts';
import { openSigningBench } from '../../support/people/signing-bench.ts';

let bench = await openSigningBench();
beforeEach(async () => {
  bench = await openSigningBench();
});

const code = (json: unknown): unknown => (json as { error?: { code: string } }).error?.code;
const events = () => bench.store.kept().eventsOf('test-signed');

describe('an official test that is over', () => {
  test('is signed by performer and authoriser, each with name, role, meaning, time and the hash of the record', async () => {
    expect((await bench.sign('Sari', 'performed')).status).toBe(200);
    const { json } = await bench.sign('Ketut', 'authorised');
    const recordSha256 = sha256OfJson(bench.store.find('site'));
    expect(bench.store.seal('site')?.content.recordSha256).toBe(recordSha256);
    const common = { signedAt: '2026-11-29T09:00:00+07:00', recordSha256, state: 'valid' };
    expect(json).toEqual({
      given: [
        { name: 'Sari', role: 'technician', meaning: 'performed', ...common },
        { name: 'Ketut', role: 'technical-manager', meaning: 'authorised', ...common },
      ],
      typed: [],
      open: ['checked'],
    });
  });

  test('stands in the log with who signed what, in the order of the signatures', async () => {
    await bench.sign('Sari', 'performed');
    await bench.sign('Ketut', 'checked');
    const told = events().map(({ content }) => JSON.parse(content) as Record<string, unknown>);
    const meanings = told.map(({ who, what, new: news }) => [
      who,
      what,
      (news as { meaning: string }).meaning,
    ]);
    expect(meanings).toEqual([
      ['Sari', '2026-0001', 'performed'],
      ['Ketut', '2026-0001', 'checked'],
    ]);
  });

  test('asks for the password again: a wrong one signs nothing and is delayed as at signing in', async () => {
    await bench.signIn('Sari');
    const attempt = async (password: string) => {
      const { status, json } = await bench.ask('/api/tests/site/signatures', {
        meaning: 'performed',
        password,
      });
      return [status, code(json)];
    };
    for (let count = 0; count < 4; count += 1) {
      expect(await attempt('not the password')).toEqual([401, 'SIGN_IN_WRONG']);
    }
    expect(await attempt(testPassword)).toEqual([429, 'SIGN_IN_DELAYED']);
    expect(bench.store.signatures('site')).toEqual([]);
    expect(events()).toEqual([]);
  });

  test.each([
    ['Wayan', 'performed', 'SIGNING_NOT_PERFORMER'],
    ['Sari', 'authorised', 'SIGNING_ROLE'],
    ['Sari', 'checked', 'SIGNING_ROLE'],
    ['Ketut', 'performed', 'SIGNING_NOT_PERFORMER'],
  ])('is not signed by %s as %s', async (name, meaning, expected) => {
    const refused = await bench.sign(name, meaning);
    expect([refused.status, code(refused.json)]).toEqual([422, expected]);
    expect(bench.store.signatures('site')).toEqual([]);
  });

  test('is signed by nobody without an account, and by no official', async () => {
    const refused = await bench.sign('Putu', 'authorised');
    expect([refused.status, code(refused.json)]).toEqual([403, 'RIGHT_MISSING']);
    await bench.ask('/api/people/sign-out', {});
    const nobody = await bench.ask('/api/tests/site/signatures', { meaning: 'authorised', password: 'x' });
    expect([nobody.status, code(nobody.json)]).toEqual([401, 'SIGN_IN_NEEDED']);
    expect((await bench.ask('/api/tests/site/signatures')).status).toBe(401);
  });

  test('is not authorised by its performer who has become a technical manager', async () => {
    await bench.sign('Sari', 'performed');
    const { id = '' } = bench.accounts.list().find(({ name }) => name === 'Sari') ?? {};
    bench.accounts.change('Made Wirawan', id, { role: 'technical-manager' });
    const refused = await bench.sign('Sari', 'authorised');
    expect([refused.status, code(refused.json)]).toEqual([422, 'SIGNING_SECOND_PERSON']);
  });

  test('is authorised once', async () => {
    await bench.sign('Ketut', 'authorised');
    const again = await bench.sign('Dewa', 'authorised');
    expect([again.status, code(again.json)]).toEqual([409, 'SIGNING_DONE_BEFORE']);
  });

  test('is offered to each person in the meanings that they can give, and to an official for reading', async () => {
    const open = async (name: string): Promise<unknown> => {
      await bench.signIn(name);
      return ((await bench.ask('/api/tests/site/signatures')).json as { open: unknown }).open;
    };
    expect(await open('Sari')).toEqual(['performed']);
    expect(await open('Wayan')).toEqual([]);
    expect(await open('Ketut')).toEqual(['checked', 'authorised']);
    expect(await open('Putu')).toEqual([]);
  });
});

describe('nobody signs', () => {
  test('a test of the workshop', async () => {
    const refused = await bench.sign('Sari', 'performed', undefined, 'workshop');
    expect([refused.status, code(refused.json)]).toEqual([422, 'SIGNING_NOT_OFFICIAL']);
  });

  test('a test that is not there, or still runs', async () => {
    const refused = await bench.sign('Sari', 'performed', undefined, 'nothing');
    expect([refused.status, code(refused.json)]).toEqual([404, 'TEST_UNKNOWN']);
  });
});

test('who signed stands in the history and in the exports of the test', async () => {
  await bench.sign('Sari', 'performed');
  await bench.sign('Ketut', 'authorised');
  const { json: history } = await bench.ask('/api/history?form=json');
  expect((history as { rows: object[] }).rows).toMatchObject([
    { performed_by: null, authorised_by: null },
    { performed_by: 'Sari', authorised_by: 'Ketut', authorised_at: '2026-11-29T09:00:00+07:00' },
  ]);
  const { json: exported } = await bench.ask('/api/tests/site/measurements.json');
  const { signatures } = (exported as { tables: Record<string, { rows: object[] }> }).tables;
  expect(signatures?.rows).toMatchObject([
    { name: 'Sari', role: 'technician', meaning: 'performed', sequence: 1 },
    { name: 'Ketut', role: 'technical-manager', meaning: 'authorised', sequence: 2 },
  ]);
});

test('a test from before the accounts is signed as carried out by nobody, says so, and is authorised all the same', async () => {
  bench = await openSigningBench('2026-11-29T08:00:01+07:00');
  const refused = await bench.sign('Sari', 'performed');
  expect([refused.status, code(refused.json)]).toEqual([422, 'SIGNING_NAME_TYPED']);
  const { json } = await bench.sign('Ketut', 'authorised');
  expect(json).toMatchObject({ typed: ['Sari'], given: [{ name: 'Ketut', meaning: 'authorised' }] });
});
