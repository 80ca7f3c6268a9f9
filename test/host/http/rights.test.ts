import { describe, expect, test } from 'vitest';
import type { Door } from '#host/http/create-door.ts';
import { routeRights } from '#host/http/route-rights.ts';
import { describedRoutes } from '../../support/door-fuzz/described-routes.ts';
import { fakeBench } from '../../support/fake-bench.ts';
import { knock, openDoor } from '../../support/open-door.ts';
import { type Asker, askers, doorOf, type StandingBench } from '../../support/people/door-of.ts';
import { rightsTable } from '../../support/people/rights-table.ts';
import { everybodyIs } from '../../support/people/signed-in-as.ts';
import { sampleLiveTest } from '../../support/sample-live-test.ts';
import { samplePreparation, sampleRecord } from '../../support/sample-record.ts';

const refusals: ReadonlySet<string> = new Set(['SIGN_IN_NEEDED', 'RIGHT_MISSING', 'PASSWORD_CHANGE_NEEDED']);

/** The code of a refusal, or null for an answer; a stream is left after its head. */
async function codeOf(response: Response): Promise<string | null> {
  if (response.ok) {
    await response.body?.cancel();
    return null;
  }
  const text = await response.text();
  if (!text.startsWith('{')) return null;
  return (JSON.parse(text) as { error: { code: string } }).error.code;
}

const plain: StandingBench = {};
/** A door costs more than a knock at it, and none of these knocks changes what stands behind it. */
const doors = new Map<StandingBench, Map<Asker, Door>>();

function doorAt(asker: Asker, standing: StandingBench): Door {
  const ofBench = doors.get(standing) ?? new Map<Asker, Door>();
  doors.set(standing, ofBench);
  const door = ofBench.get(asker) ?? doorOf(asker, standing).door;
  ofBench.set(asker, door);
  return door;
}

async function knocked(asker: Asker, route: string, standing: StandingBench = plain, json?: unknown) {
  const [method = '', path = ''] = route.split(' ');
  const target = path
    .replace('{role}', 'meter')
    .replace('{sha256}', '0'.repeat(64))
    .replaceAll(/\{\w+\}/g, 'x');
  const body = method === 'GET' ? undefined : (json ?? {});
  const response = await doorAt(asker, standing).fetch(knock(target, method, body));
  return { status: response.status, code: await codeOf(response) };
}

/** Letters of those whom the door lets through to the route, whatever the route then says of an empty body. */
async function admitted(route: string, standing?: StandingBench, json?: unknown): Promise<string> {
  const letters = await Promise.all(
    askers.map(async (asker) => {
      const { code } = await knocked(asker, route, standing, json);
      return refusals.has(code ?? '') ? '' : asker;
    }),
  );
  return letters.join('');
}

const official = sampleRecord({
  evidence: { ...sampleRecord().evidence, mode: 'site', simulated: false },
});
const officialRuns = { session: sampleLiveTest({ mode: 'site', operator: 'Sari' }) };
const workshopRuns = { session: sampleLiveTest({ mode: 'workshop', operator: '' }) };

describe('the rights at the door', () => {
  test('name every route of the door, and no other', async () => {
    const door = openDoor();
    const { routes } = await describedRoutes((path) => door.fetch(knock(path)));
    const named = ['GET /api/openapi.json', ...routes.map(({ method, path }) => `${method} ${path}`)];
    expect(Object.keys(routeRights).toSorted()).toEqual(named.toSorted());
    const pages = ['GET /', 'GET /assets/page.js'];
    expect(Object.keys(rightsTable).toSorted()).toEqual([...named, ...pages].toSorted());
  });

  test.each(Object.entries(rightsTable))('let through at %s: %s', async (route, letters) => {
    expect(await admitted(route)).toBe(letters);
  });

  test('are asked for before anything of a body is looked at, and HEAD asks for those of GET', async () => {
    const { door } = doorOf('N');
    const spoilt = knock('/api/lines', 'PUT', '{');
    expect((await door.fetch(spoilt)).status).toBe(401);
    expect((await door.fetch(knock('/api/history', 'HEAD'))).status).toBe(401);
    expect((await doorOf('O').door.fetch(knock('/api/lines', 'PUT', '{'))).status).toBe(403);
  });

  test('are told in words of both languages', async () => {
    const response = await doorOf('O').door.fetch(knock('/api/accounts'));
    expect(await response.json()).toEqual({
      error: { code: 'RIGHT_MISSING', message: { id: expect.any(String), en: expect.any(String) } },
    });
  });
});

describe('an official test', () => {
  test('is prepared by a technician or technical manager, under the name of the account', async () => {
    const preparation = { ...samplePreparation, mode: 'site' };
    expect(await admitted('POST /api/tests', undefined, preparation)).toBe('TM');
    expect(await admitted('POST /api/tests', undefined, { ...preparation, mode: 'workshop' })).toBe('TMANU');
    const operators: string[] = [];
    const { door, bench } = doorOf('T');
    bench.prepare = ({ conditions }) => {
      operators.push(conditions.operator);
      return { id: 'test-9' };
    };
    for (const mode of ['site', 'workshop']) {
      await door.fetch(knock('/api/tests', 'POST', { ...samplePreparation, mode }));
    }
    expect(operators).toEqual(['Sari', samplePreparation.conditions.operator]);
  });

  const ofRunningTest = Object.keys(rightsTable).filter((route) => route.startsWith('POST /api/session/'));

  test.each(ofRunningTest)('that runs is led by nobody else: %s', async (route) => {
    expect(await admitted(route, officialRuns)).toBe('TM');
    expect(await admitted(route, workshopRuns)).toBe('TMANU');
  });

  test('goes on taking sound in when the place of its technician locks itself', async () => {
    expect(await admitted('POST /api/waveform/blocks', officialRuns)).toBe('TMANU');
  });

  test('is acted in only by the technician who holds it; another one takes it over first', async () => {
    const standing = { session: sampleLiveTest({ mode: 'site', operator: 'Ketut' }) };
    const act = await knocked('M', 'POST /api/session/action', standing, { action: 'start' });
    expect(act).toEqual({ status: 409, code: 'TAKE_OVER_FIRST' });
    const voided = { runNumber: 1, reason: 'wind' };
    expect((await knocked('M', 'POST /api/session/void', standing, voided)).code).toBe('TAKE_OVER_FIRST');
    const { door, bench } = doorOf('M', standing);
    const wishes: unknown[] = [];
    bench.wish = (wish) => {
      wishes.push(wish);
      return null;
    };
    await door.fetch(knock('/api/session/hand-over', 'POST', { to: 'Somebody', remark: '' }));
    expect(wishes).toEqual([{ kind: 'hand-over', to: 'Sari', remark: '' }]);
  });

  test.each(['continue', 'close'])('that was cut is not for everybody to %s', async (what) => {
    const cut = { id: 'x', official: true } as never;
    const route = `POST /api/unfinished/{id}/${what}`;
    expect(await admitted(route, { unfinished: [cut] })).toBe('TM');
    expect(await admitted(route, { unfinished: [{ id: 'x', official: false } as never] })).toBe('TMANU');
  });

  test('that is closed is read, printed and exported by people with a role only', async () => {
    const closed = { records: [{ ...official, id: 'x' }] };
    const ofRecord = Object.keys(rightsTable).filter((route) => route.startsWith('GET /api/tests/{id}'));
    for (const route of ofRecord) {
      expect(await admitted(route, closed)).toBe('TMOA');
    }
    expect(await admitted('POST /api/tests/{id}/export', closed)).toBe('TMA');
    const workshop = [{ ...sampleRecord(), id: 'x' }];
    expect(await admitted('GET /api/tests/{id}/report.pdf', { records: workshop })).toBe('TMOANU');
  });

  test('is never one where the instruments are simulated', async () => {
    const door = openDoor({ bench: fakeBench(), people: everybodyIs(null, true) });
    const begun = await door.fetch(knock('/api/tests', 'POST', { ...samplePreparation, mode: 'site' }));
    expect(begun.status).toBe(200);
  });
});

describe('a decision about a draft', () => {
  const seen = { person: 'Somebody', seen: 0 };

  test.each(['approve', 'send-back', 'withdraw'])('%s belongs to the technical manager', async (kind) => {
    const wish = { kind, reason: 'checked', ...(kind === 'withdraw' && { version: 1 }), ...seen };
    expect(await admitted('POST /api/own-profiles/{id}/steps', undefined, wish)).toBe('M');
  });

  test.each(['begin', 'submit', 'discard'])('%s does not', async (kind) => {
    const wish = { kind, ...(kind !== 'begin' && { reason: 'checked' }), ...seen };
    expect(await admitted('POST /api/own-profiles/{id}/steps', undefined, wish)).toBe('TM');
  });
});

describe('a person with a password that somebody else has seen', () => {
  test('changes it before anything else', async () => {
    const person = {
      accountId: 'x',
      name: 'Sari',
      role: 'technical-manager',
      mustChangePassword: true,
    } as const;
    const door = openDoor({ people: everybodyIs(person, true) });
    const refused = await door.fetch(knock('/api/history'));
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'PASSWORD_CHANGE_NEEDED']);
    const change = await door.fetch(knock('/api/people/password', 'POST', { current: 'a', next: 'b' }));
    expect(refusals.has((await codeOf(change)) ?? '')).toBe(false);
  });
});
